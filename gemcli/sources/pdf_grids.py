"""Finds tables of many columns on a PDF page, and which lines of print make a row of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from gemcli.sources.pdf_rows import Row

FEWEST_CELLS = 6
"""Pieces of one line, parted by wide gaps, from which it looks like the row of a grid: no text has so many columns."""
FEWEST_LINES = 3
"""Such lines that make a grid."""
OVERLAP = 0.85
"""Lines nearer to one another than so many times the print size do not follow one another: they share a row."""
LEADING = 1.3
"""Lines of one cell follow each other within so many times the print size."""
APART = 6.0
"""Times the print size that may lie between two lines of a grid."""
CLEARLY = 1.08
"""How much wider the white between two rows is than any inside them."""

Segments = Sequence[Row]
"""A line of print, split at its wide gaps."""
Columns = tuple[tuple[float, float], ...]
"""Left and right end of the print in each column."""


class GridRow(NamedTuple):
    """The lines from `first` up to `last` are one row; `cells` holds the pieces of each column, from top to bottom."""

    first: int
    last: int
    cells: tuple[tuple[Row, ...], ...]


def grid_rows(lines: Sequence[Segments]) -> dict[int, GridRow]:
    """Return the rows of the grids among lines of print, by the number of their first line.

    A cell in the middle of a high row stands between the lines of the cells beside it; all of them are one row. The
    cells of a row keep their columns where others are empty. A line that runs across columns belongs to no row.
    """
    found: dict[int, GridRow] = {}
    for run in _runs(lines):
        columns = _columns([lines[index] for index in run if len(lines[index]) >= FEWEST_CELLS])
        if columns:
            found.update((row.first, row) for row in _rows(lines, run, columns))
    return found


def _runs(lines: Sequence[Segments]) -> Iterator[range]:
    """Yield the stretches of lines from one that looks like the row of a grid to another, without wide white."""
    full = [index for index, line in enumerate(lines) if len(line) >= FEWEST_CELLS]
    run: list[int] = []
    for index in full:
        if run and any(_step(lines, above) > APART for above in range(run[-1], index)):
            if len(run) >= FEWEST_LINES:
                yield range(run[0], run[-1] + 1)
            run = []
        run.append(index)
    if len(run) >= FEWEST_LINES:
        yield range(run[0], run[-1] + 1)


def _y(line: Segments) -> float:
    return line[0][0].y


def _size(line: Segments) -> float:
    return max(word.size for segment in line for word in segment)


def _ends(segment: Row) -> tuple[float, float]:
    return segment[0].x0, max(word.x1 for word in segment)


def _columns(lines: Sequence[Segments]) -> Columns:
    """Return where the columns are; none when print of one line stands above a gap of another."""
    merged: list[tuple[float, float]] = []
    for start, end in sorted(_ends(segment) for line in lines for segment in line):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    columns = tuple(merged)
    fits = all(_placed(line, columns) is not None for line in lines)
    return columns if len(columns) >= FEWEST_CELLS and fits else ()


def _placed(line: Segments, columns: Columns) -> list[int] | None:
    """Return the column of each piece of a line; None when one runs across two, or two stand in one."""
    found: list[int] = []
    for segment in line:
        start, end = _ends(segment)
        own = [number for number, (left, right) in enumerate(columns) if start < right and end > left]
        if len(own) != 1 or own[0] in found:
            return None
        found.append(own[0])
    return found


def _rows(lines: Sequence[Segments], run: range, columns: Columns) -> Iterator[GridRow]:
    """Put the lines of a grid together to rows, those right above and below it that belong to one included."""
    placed = {index: own for index in range(len(lines)) if (own := _placed(lines[index], columns)) is not None}
    groups = _apart(_overlapping(lines, _reaching(lines, run, placed), placed), lines, placed, len(columns))
    for group in groups:
        cells: list[list[Row]] = [[] for _ in columns]
        for index in group:
            for segment, column in zip(lines[index], placed[index], strict=True):
                cells[column].append(segment)
        if sum(map(bool, cells)) > 1:
            yield GridRow(group[0], group[-1] + 1, tuple(map(tuple, cells)))


def _reaching(lines: Sequence[Segments], run: range, placed: dict[int, list[int]]) -> range:
    """Return a run with the lines above it that share its first row, and those below it that go on with its last."""
    first, last = run.start, run.stop
    while first and first - 1 in placed and _step(lines, first - 1) < OVERLAP:
        first -= 1
    steps = [_step(lines, index) for index in range(first, last - 1)]
    usual = min((step for step in steps if step >= OVERLAP), default=LEADING)
    while last < len(lines) and last in placed and _step(lines, last - 1) < max(OVERLAP, min(LEADING, usual / CLEARLY)):
        last += 1
    return range(first, last)


def _step(lines: Sequence[Segments], index: int) -> float:
    """Return how far the next line stands below a line, in times the print size."""
    return (_y(lines[index]) - _y(lines[index + 1])) / _size(lines[index])


def _overlapping(lines: Sequence[Segments], run: range, placed: dict[int, list[int]]) -> list[list[int]]:
    """Group lines that stand beside one another; a line across columns parts them and is left out."""
    groups: list[list[int]] = []
    for index in run:
        if index not in placed:
            continue
        joins = groups and groups[-1][-1] == index - 1 and _step(lines, index - 1) < OVERLAP
        if joins:
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def _apart(
    groups: list[list[int]], lines: Sequence[Segments], placed: dict[int, list[int]], width: int
) -> Iterator[list[int]]:
    """Give lines that fill few columns to the row above or below: the widest white between two rows parts them."""
    full = [
        any(len(lines[index]) >= FEWEST_CELLS for index in group)
        or len({column for index in group for column in placed[index]}) * 2 >= width
        for group in groups
    ]
    rows = [number for number, is_full in enumerate(full) if is_full]
    cuts = set()
    for above, below in pairwise(rows):
        gaps = {number: _gap(groups, lines, number) for number in range(above, below)}
        wide = {number for number, gap in gaps.items() if gap * CLEARLY > max(gaps.values())}
        cuts |= wide if len(wide) == 1 else set(gaps)
    row: list[int] = []
    for number, group in enumerate(groups):
        row = [*row, *group]
        if number in cuts:
            yield row
            row = []
    if row:
        yield row


def _gap(groups: list[list[int]], lines: Sequence[Segments], number: int) -> float:
    """Return the white between a group and the next, in times the print size; a line left out between parts them."""
    last = groups[number][-1]
    return _step(lines, last) if groups[number + 1][0] == last + 1 else APART
