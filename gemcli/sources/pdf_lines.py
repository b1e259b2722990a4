"""Puts the words of a PDF page into lines, in the order in which people read them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from gemcli.sources.lines import Line
from gemcli.sources.pdf_words import PageWords, Word

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
SMALL_PRINT = 0.8
"""Superscripts and subscripts are at most this size of their line."""
LEADING = 1.4
"""Lines of one cell follow each other within so many times the print size."""
USUAL_END = 0.98
"""Share of the lines of a column that end at its right end or before."""
FEWEST_ROWS = 4
"""Rows that a column needs on both sides of its gutter."""
PROSE_WORDS = 3.5
"""Words a row on each side, on average, above which side-by-side rows are columns of prose and not a table."""
LABEL_WIDTH = 0.3
"""Share of the width that a column of labels takes at most."""
LABEL_LEADING = 1.7
"""Lines of one label follow each other within so many times the print size."""
DEPTH = 3
"""Columns within columns that are looked for."""
ALIGNED = 0.6
"""Share of rows with the same baseline on both sides; below it the sides have nothing to do with one another."""


def page_lines(page: PageWords) -> list[Line]:
    """Return the lines of a page, columns of prose one after the other, table rows as rows."""
    return [line for region in _regions(_rows(page.words)) for line in _lines(region)]


def settle(pages: Sequence[list[Line]], widths: Sequence[float]) -> list[list[Line]]:
    """Return the lines with the right end that columns of their kind have in the whole document.

    A page that is only begun, or a page number far to the right, says little about where lines end.
    """
    ends: dict[tuple[int, int], list[float]] = defaultdict(list)
    for lines, width in zip(pages, widths, strict=True):
        for line in lines:
            ends[_kind(line, width)].append(line.x1)
    right = {kind: sorted(found)[int(USUAL_END * (len(found) - 1))] for kind, found in ends.items()}
    return [
        [replace(line, column=(line.column[0], right[_kind(line, width)])) for line in lines]
        for lines, width in zip(pages, widths, strict=True)
    ]


def _kind(line: Line, width: float) -> tuple[int, int]:
    return round(width), round(line.column[0] / 8)


def _rows(words: Iterable[Word]) -> list[list[Word]]:
    """Group words by baseline, from top to bottom, each row from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-word.y, word.x0)):
        if rows and abs(rows[-1][0].y - word.y) <= SAME_LINE * max(rows[-1][0].size, word.size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.x0) for row in _with_raised(rows)]


def _with_raised(rows: list[list[Word]]) -> Iterator[list[Word]]:
    """Put superscripts and subscripts into the row that they belong to."""
    waiting: list[Word] = []
    last: list[Word] = []
    for index, row in enumerate(rows):
        below = rows[index + 1] if index + 1 < len(rows) else []
        if below and _hangs_on(row, below, 0.6):
            waiting = row
        elif last and _hangs_on(row, last, 0.4):
            last.extend(row)
        else:
            if last:
                yield last
            last = row + waiting
            waiting = []
    if last:
        yield last


def _hangs_on(small: list[Word], row: list[Word], reach: float) -> bool:
    size = max(word.size for word in row)
    return (
        max(word.size for word in small) <= SMALL_PRINT * size
        and abs(small[0].y - row[0].y) <= reach * size
        and all(any(-1 <= word.x0 - other.x1 <= size for other in row) for word in small)
    )


class Region(NamedTuple):
    """Rows that are read one after the other, and the left and right end of the column that they stand in."""

    rows: list[list[Word]]
    column: tuple[float, float]


def _regions(rows: list[list[Word]], depth: int = 0) -> list[Region]:
    """Split rows into regions in reading order: above, left column, right column, below."""
    if not rows:
        return []
    found = _gutter(rows) if depth < DEPTH and len(rows) >= FEWEST_ROWS else None
    if found is None:
        return [Region(rows, _ends(rows))]
    first, last, gutter = found
    left = [kept for row in rows[first:last] if (kept := [word for word in row if word.x0 < gutter])]
    right = [kept for row in rows[first:last] if (kept := [word for word in row if word.x0 >= gutter])]
    if _are_labels(left, right):
        between = list(_labelled(left, right))
    else:
        between = [*_regions(left, depth + 1), *_regions(right, depth + 1)]
    return [*_regions(rows[:first], depth + 1), *between, *_regions(rows[last:], depth + 1)]


def _ends(rows: list[list[Word]]) -> tuple[float, float]:
    return min(row[0].x0 for row in rows), max(word.x1 for row in rows for word in row)


def _are_labels(left: list[list[Word]], right: list[list[Word]]) -> bool:
    """Whether the left column holds short titles of what stands beside them, as on a form."""
    (start, end), (_, edge) = _ends(left), _ends(right)
    return (
        end - start <= LABEL_WIDTH * (edge - start)
        and sum(map(len, left)) <= PROSE_WORDS * len(left)
        and sum(map(len, right)) > PROSE_WORDS * len(right)
    )


def _labelled(left: list[list[Word]], right: list[list[Word]]) -> Iterator[Region]:
    """Put each label before the text beside it."""
    labels: list[list[list[Word]]] = []
    for row in left:
        if labels and labels[-1][-1][0].y - row[0].y <= LABEL_LEADING * row[0].size:
            labels[-1].append(row)
        else:
            labels.append([row])
    body = list(right)
    for label in labels:
        top = label[0][0].y + label[0][0].size
        yield from _region([row for row in body if row[0].y > top], right)
        body = [row for row in body if row[0].y <= top]
        yield Region(label, _ends(left))
    yield from _region(body, right)


def _region(rows: list[list[Word]], column: list[list[Word]]) -> Iterator[Region]:
    if rows:
        yield Region(rows, _ends(column))


def _gutter(rows: list[list[Word]]) -> tuple[int, int, float] | None:
    """Return the rows (from, to) and the x at which print stands in columns that are read one after the other."""
    margin, edge = _ends(rows)
    starts = Counter(round(segment[0].x0 / 2) * 2 for row in rows for segment in _segments(row))
    for start, count in sorted(starts.items(), key=lambda item: -item[1])[:6]:
        x = start - 2.0
        if count < FEWEST_ROWS or x < margin + 0.15 * (edge - margin):
            continue
        for first, last in _runs(rows, x):
            if _are_columns(rows[first:last], x):
                return first, last, x
    return None


def _runs(rows: list[list[Word]], x: float) -> Iterator[tuple[int, int]]:
    """Yield the runs of rows in which no word and no short gap lies across x."""
    first = 0
    for index, row in enumerate([*rows, None]):
        if row is None or any(
            word.x0 < x and (word.x1 > x - 3 or _touches(row, number)) and word.x1 > x - WIDE * word.size
            for number, word in enumerate(row)
        ):
            if index - first >= FEWEST_ROWS:
                yield first, index
            first = index + 1


def _touches(row: list[Word], number: int) -> bool:
    """Whether the next word follows this one without a wide gap."""
    return number + 1 < len(row) and row[number + 1].x0 - row[number].x1 < row[number].size


def _are_columns(rows: list[list[Word]], x: float) -> bool:
    """Whether what stands left and right of x is read one after the other, not row by row."""
    left = [[word for word in row if word.x0 < x] for row in rows]
    right = [[word for word in row if word.x0 >= x] for row in rows]
    lefts, rights = sum(map(bool, left)), sum(map(bool, right))
    if min(lefts, rights) < FEWEST_ROWS:
        return False
    both = sum(1 for one, other in zip(left, right, strict=True) if one and other)
    if both < ALIGNED * min(lefts, rights):
        return True
    words = min(sum(map(len, left)) / lefts, sum(map(len, right)) / rights)
    return words >= PROSE_WORDS and not _has_common_gaps(rows)


def _has_common_gaps(rows: list[list[Word]]) -> bool:
    """Whether white lines run across both sides again and again, as between the rows of a table."""
    steps = [above[0].y - below[0].y for above, below in pairwise(rows)]
    usual = sorted(steps)[len(steps) // 2]
    return sum(step > 1.4 * usual for step in steps) >= max(2, len(steps) // 10)


def _segments(row: list[Word], edges: tuple[float, ...] = ()) -> Iterator[list[Word]]:
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


def _lines(region: Region) -> Iterator[Line]:
    """Make lines of the rows of a region, the lines of a table row put together cell by cell."""
    rows, column = region
    edges = _edges(rows)
    row_under_way: list[Cells] = []
    for row in rows:
        cells = Cells(tuple(_segments(row, edges)))
        if row_under_way and cells.continues(row_under_way):
            row_under_way.append(cells)
            continue
        if row_under_way:
            yield _line(row_under_way, column)
        row_under_way = [cells]
    if row_under_way:
        yield _line(row_under_way, column)


def _edges(rows: list[list[Word]]) -> tuple[float, ...]:
    """Return where the columns of a table begin: places behind wide gaps that several rows share."""
    starts = sorted(segment[0].x0 for row in rows for segment in list(_segments(row))[1:])
    edges: list[float] = []
    group: list[float] = []
    for start in [*starts, float("inf")]:
        if group and start - group[-1] > SAME_EDGE:
            if len(group) >= ROWS_OF_COLUMN:
                edges.append(sum(group) / len(group))
            group = []
        group.append(start)
    return tuple(edges)


class Cells(NamedTuple):
    """A row of print, split at its columns."""

    segments: tuple[list[Word], ...]

    @property
    def y(self) -> float:
        return self.segments[0][0].y

    def continues(self, row: list[Cells]) -> bool:
        """Whether these are further lines of the cells of a table row: close below it, and none in its first."""
        first, last = row[0], row[-1]
        size = max(word.size for segment in first.segments for word in segment)
        return (
            len(first.segments) > 1
            and last.y - self.y <= LEADING * size
            and self.segments[0][0].x0 > first.segments[0][0].x0 + size
            and all(first.column(segment) > 0 for segment in self.segments)
        )

    def column(self, segment: list[Word]) -> int:
        """Return the number of the cell that begins where a segment begins; 0 for none and for the first."""
        for number, cell in enumerate(self.segments[1:], start=1):
            if abs(cell[0].x0 - segment[0].x0) <= 2.0:
                return number
        return 0


def _line(row: list[Cells], column: tuple[float, float]) -> Line:
    """Make one line of a row: cells parted by TABs, the lines of a cell by line feeds."""
    first = row[0].segments
    cells = [[segment] for segment in first]
    for further in row[1:]:
        for segment in further.segments:
            cells[row[0].column(segment)].append(segment)
    words = [word for cell in cells for segment in cell for word in segment]
    sizes = Counter(round(word.size, 1) for word in words for _ in word.text)
    return Line(
        text="\t".join("\n".join(_joined(segment) for segment in cell) for cell in cells),
        x0=first[0][0].x0,
        x1=max(word.x1 for word in words) if len(row) == 1 else column[1],
        y=row[0].y,
        bottom=row[-1].y,
        size=sizes.most_common(1)[0][0],
        bold=all(word.bold for word in words),
        ends_open=words[-1].ends_open,
        first_width=first[0][0].x1 - first[0][0].x0,
        column=column,
    )


def _joined(segment: list[Word]) -> str:
    """Join words by blanks; pieces that touch, or end in an open hyphen inside a line, are one word."""
    pieces = [segment[0].text]
    for before, word in pairwise(segment):
        if before.ends_open:
            pieces.append("-")
        elif word.x0 - before.x1 > 0.06 * word.size or before.x0 > word.x0:
            pieces.append(" ")
        pieces.append(word.text)
    return "".join(pieces)
