"""Groups the words of a PDF page into rows of print, and rows into the pieces between wide gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from gemcli.sources.pdf_words import Word

Row = list[Word]
"""Words on one baseline, from left to right."""

SAME_LINE = 0.35
"""Baselines this close, in times the print size, make one line."""
WIDE = 1.5
"""A gap this wide, in times the print size, parts columns and becomes a TAB."""
NARROW = 0.1
"""A gap this wide parts columns at the very place where other rows show that a column begins."""
SAME_EDGE = 0.6
"""Points within which print that begins a column stands."""
ROWS_OF_COLUMN = 3
"""Rows with a wide gap before the same place that make it the beginning of a column."""
FEWEST_JUSTIFIED = 6
"""Rows from which a column can be told to be set to full width."""
EQUAL = 1.3
"""Gaps of a stretched row differ at most so much."""
SMALL_PRINT = 0.8
"""Superscripts and subscripts are at most this size of their line."""


def rows_of(words: Iterable[Word]) -> list[Row]:
    """Group words by baseline, from top to bottom, each row from left to right."""
    rows: list[Row] = []
    for word in sorted(words, key=lambda word: (-word.y, word.x0)):
        if rows and abs(rows[-1][0].y - word.y) <= SAME_LINE * max(rows[-1][0].size, word.size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.x0) for row in _with_raised(rows)]


def _with_raised(rows: list[Row]) -> Iterator[Row]:
    """Put superscripts and subscripts into the row that they belong to."""
    waiting: Row = []
    last: Row = []
    for index, row in enumerate(rows):
        below = rows[index + 1] if index + 1 < len(rows) else []
        if below and _hangs_on(row, below, 0.6):
            waiting = waiting + row
        elif last and _hangs_on(row, last, 0.4):
            last.extend(row)
        else:
            if last:
                yield last
            last = row + waiting
            waiting = []
    if last:
        yield last


def _hangs_on(small: Row, row: Row, reach: float) -> bool:
    size = max(word.size for word in row)
    return (
        max(word.size for word in small) <= SMALL_PRINT * size
        and abs(small[0].y - row[0].y) <= reach * size
        and all(any(-1 <= word.x0 - other.x1 <= size for other in row) for word in small)
    )


def segments(row: Row, edges: tuple[float, ...] = ()) -> Iterator[Row]:
    """Split a row at its wide gaps, and where a column of the table begins after a gap that is no common blank."""
    gaps = [(after.x0 - before.x1) / max(before.size, after.size) for before, after in pairwise(row)]
    blank = sorted(gaps)[len(gaps) // 2] if edges and gaps else 0.0
    segment = row[:1]
    for gap, word in zip(gaps, row[1:], strict=True):
        odd = gap > NARROW and not 0.8 * blank < gap < 1.6 * blank
        if gap > WIDE or (odd and any(abs(word.x0 - edge) <= SAME_EDGE for edge in edges)):
            yield segment
            segment = []
        segment.append(word)
    if segment:
        yield segment


def edges_of(rows: list[Row]) -> tuple[float, ...]:
    """Return where the columns of a table begin: places behind wide gaps that several rows share."""
    starts = sorted(segment[0].x0 for row in rows for segment in list(segments(row))[1:])
    edges: list[float] = []
    group: list[float] = []
    for start in [*starts, float("inf")]:
        if group and start - group[-1] > SAME_EDGE:
            if len(group) >= ROWS_OF_COLUMN:
                edges.append(sum(group) / len(group))
            group = []
        group.append(start)
    return tuple(edges)


def is_justified(rows: list[Row]) -> bool:
    """Whether most rows of a column end at the same place: print that is set to full width."""
    ends = [max(word.x1 for word in row) for row in rows]
    right = max(ends)
    return len(rows) >= FEWEST_JUSTIFIED and sum(right - end <= 1.0 for end in ends) * 2 >= len(ends)


def is_stretched(row: Row, right: float) -> bool:
    """Whether a row fills its column with equal gaps, however wide: then no gap of it parts columns."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(row)]
    return bool(gaps) and right - row[-1].x1 <= 1.0 and max(gaps) <= EQUAL * min(gaps)
