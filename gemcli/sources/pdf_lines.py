"""Puts the words of a PDF page into lines, in the order in which people read them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from gemcli.sources.lines import Line
from gemcli.sources.pdf_columns import Region, regions
from gemcli.sources.pdf_grids import GridRow, grid_rows
from gemcli.sources.pdf_rows import Row, edges_of, is_justified, is_stretched, rows_of, segments
from gemcli.sources.pdf_words import PageWords

LEADING = 1.4
"""Lines of one cell follow each other within so many times the print size."""
USUAL_END = 0.98
"""Share of the lines of a column that end at its right end or before."""


def page_lines(page: PageWords) -> list[Line]:
    """Return the lines of a page, columns of prose one after the other, table rows as rows."""
    return [line for region in regions(rows_of(page.words)) for line in _lines(region)]


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


def _lines(region: Region) -> Iterator[Line]:
    """Make lines of the rows of a region, the lines of a table row put together cell by cell."""
    rows, column = region
    edges = edges_of(rows)
    justified = is_justified(rows)
    stretched = [justified and is_stretched(row, column[1]) for row in rows]
    split = [(row,) if whole else tuple(segments(row, edges)) for row, whole in zip(rows, stretched, strict=True)]
    grid = grid_rows(split)
    row_under_way: list[Cells] = []
    done = 0
    for index, pieces in enumerate(split):
        if index < done:
            continue
        cells = Cells(pieces)
        if (whole := grid.get(index)) is not None:
            if row_under_way:
                yield _line(row_under_way, column)
            row_under_way, done = [], whole.last
            yield _grid_line(whole, column)
            continue
        if row_under_way and cells.continues(row_under_way):
            row_under_way.append(cells)
            continue
        if row_under_way:
            yield _line(row_under_way, column)
        row_under_way = [cells]
    if row_under_way:
        yield _line(row_under_way, column)


class Cells(NamedTuple):
    """A row of print, split at its columns."""

    segments: tuple[Row, ...]

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

    def column(self, segment: Row) -> int:
        """Return the number of the cell that begins where a segment begins; 0 for none and for the first."""
        for number, cell in enumerate(self.segments[1:], start=1):
            if abs(cell[0].x0 - segment[0].x0) <= 2.0:
                return number
        return 0


def _grid_line(row: GridRow, column: tuple[float, float]) -> Line:
    """Make one line of the row of a grid; an empty cell keeps its TAB."""
    heights = [word.y for cell in row.cells for segment in cell for word in segment]
    return _measured(row.cells, (max(heights), min(heights)), column[1], column)


def _line(row: list[Cells], column: tuple[float, float]) -> Line:
    """Make one line of a row whose further lines go on with its cells."""
    cells = [[segment] for segment in row[0].segments]
    for further in row[1:]:
        for segment in further.segments:
            cells[row[0].column(segment)].append(segment)
    end = max(word.x1 for segment in row[0].segments for word in segment) if len(row) == 1 else column[1]
    return _measured(cells, (row[0].y, row[-1].y), end, column)


def _measured(
    cells: Sequence[Sequence[Row]], heights: tuple[float, float], end: float, column: tuple[float, float]
) -> Line:
    """Make a line of cells parted by TABs, the lines of a cell by line feeds."""
    words = [word for cell in cells for segment in cell for word in segment]
    sizes = Counter(round(word.size, 1) for word in words for _ in word.text)
    return Line(
        text="\t".join("\n".join(_joined(segment) for segment in cell) for cell in cells),
        x0=words[0].x0,
        x1=end,
        y=heights[0],
        bottom=heights[1],
        size=sizes.most_common(1)[0][0],
        bold=all(word.bold for word in words),
        ends_open=words[-1].ends_open,
        first_width=words[0].x1 - words[0].x0,
        column=column,
    )


def _joined(segment: Row) -> str:
    """Join words by blanks; pieces that touch, or end in an open hyphen inside a line, are one word."""
    pieces = [segment[0].text]
    for before, word in pairwise(segment):
        if before.ends_open:
            pieces.append("-")
        elif word.x0 - before.x1 > 0.06 * word.size or before.x0 > word.x0:
            pieces.append(" ")
        pieces.append(word.text)
    return "".join(pieces)
