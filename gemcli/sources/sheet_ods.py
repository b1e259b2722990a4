"""Finds what the table reader does not tell about an OpenDocument sheet: error values, and what nobody sees."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from gemcli.sources.archive import Package
from gemcli.sources.markup import attribute, child, children, descendants, local, parse, text_of
from gemcli.sources.sheet_marks import MAX_AREA, Marks
from gemcli.sources.sheet_ods_looks import CellLooks
from gemcli.sources.sheet_xml import MOST_COLUMNS, MOST_ROWS

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

GROUPS = ("table-row-group", "table-column-group")
MOST_CELLS = 500_000
"""Cells without ink that are kept one by one."""
DIGITS = re.compile(r"[0-9]{1,400}")


def of_ods(package: Package) -> dict[str, Marks]:
    """Return the marks by sheet name of an OpenDocument spreadsheet; raises as `Package.xml` and `parse` do."""
    content = parse(package.xml("content.xml"), "broken_sheet")
    common = parse(package.xml("styles.xml"), "broken_sheet") if "styles.xml" in package else None
    cells = CellLooks([common, content])
    marks = {}
    for table in children(child(content, "body", "spreadsheet"), "table"):
        style = cells.element("table", attribute(table, "style-name"))
        is_hidden = attribute(child(style, "table-properties"), "display") == "false"
        found = marks[attribute(table, "name")] = Marks(is_hidden=is_hidden)
        columns = _columns(table, found, cells)
        number = height = width = 0
        looks: list[tuple[Element, int]] = []
        folded: set[int] = set()
        for row in descendants(table, "table-row"):
            repeats = _repeats(row, "number-rows-repeated")
            rows = range(min(number, MOST_ROWS), min(number + repeats, MOST_ROWS))
            visibility = attribute(row, "visibility", "visible")
            if cells.is_without_room("table-row", row) or (visibility != "visible" and not _is_folded(row, table)):
                found.hidden_rows.update(rows)
            elif visibility != "visible":
                folded.update(rows)
            found.errors.update(_ods_errors(row, number))
            if used := _ods_width(row):
                looks.append((row, number))
                height, width = number + repeats, max(width, used)
            number += repeats
        found.area = height * width
        found.folded_rows = frozenset(folded)
        if cells.hides_any and found.area <= MAX_AREA:
            _add_cells(found, looks, columns, cells)
    return marks


def _columns(table: Element, found: Marks, cells: CellLooks) -> list[tuple[int, str]]:
    """Add the hidden columns of a sheet; return the end of each stretch of columns and the style of its cells."""
    at = 0
    styles: list[tuple[int, str]] = []
    folded: set[int] = set()
    for column in descendants(table, "table-column"):
        after = min(at + _repeats(column, "number-columns-repeated"), MOST_COLUMNS)
        visibility = attribute(column, "visibility", "visible")
        if cells.is_without_room("table-column", column) or (visibility != "visible" and not _is_folded(column, table)):
            found.hidden_columns.update(range(at, after))
        elif visibility != "visible":
            folded.update(range(at, after))
        styles.append((after, attribute(column, "default-cell-style-name")))
        at = after
    found.folded_columns = frozenset(folded)
    return styles


def _is_folded(line: Element, table: Element) -> bool:
    """Whether a hidden row or column stands in a folded group, which has a [+] (ODF 1.3-3, 9.1.10 and 19.628).

    What a filter took away stays hidden: no [+] brings it back.
    """
    if attribute(line, "visibility") != "collapse":
        return False
    at = line.getparent()
    while at is not None and at is not table:
        if local(at) in GROUPS and attribute(at, "display") == "false":
            return True
        at = at.getparent()
    return False


def _add_cells(found: Marks, rows: list[tuple[Element, int]], columns: list[tuple[int, str]], cells: CellLooks) -> None:
    """Add the cells whose looks leave no ink; rows of far too many of them are hidden as a whole."""
    hidden: set[tuple[int, int]] = set()
    for row, first in rows:
        numbers = range(first, first + _repeats(row, "number-rows-repeated"))
        outer = attribute(row, "default-cell-style-name")
        column = 0
        for cell in row:
            after = column + _repeats(cell, "number-columns-repeated")
            if len(cell) or attribute(cell, "value-type"):
                style = attribute(cell, "style-name") or outer
                lost = [at for at in range(column, after) if cells.is_lost(style or _style_at(columns, at), cell)]
                if len(hidden) + len(lost) * len(numbers) > MOST_CELLS:
                    found.hidden_rows.update(numbers)
                else:
                    hidden.update((number, at) for number in numbers for at in lost)
            column = after
    found.hidden_cells = frozenset(hidden)


def _style_at(columns: list[tuple[int, str]], column: int) -> str:
    at = bisect_right(columns, column, key=lambda stretch: stretch[0])
    return columns[at][1] if at < len(columns) else ""


def _ods_width(row: Element) -> int:
    """Return the columns of an ODF row up to its last cell that holds something; 0 for a blank row."""
    column = width = 0
    for cell in row:
        column += _repeats(cell, "number-columns-repeated")
        if len(cell) or attribute(cell, "value-type"):
            width = column
    return width


def _repeats(element: Element, name: str) -> int:
    """Return how often a row or cell stands there, however absurd: the table reader takes memory for each."""
    written = attribute(element, name, "1")
    return int(written[:30]) if DIGITS.fullmatch(written) else 1


def _ods_errors(row: Element, number: int) -> Iterator[tuple[tuple[int, int], str]]:
    """Error values of an ODF row, which LibreOffice marks so beside an empty text."""
    column = 0
    for cell in row:
        if "error" in cell.values():
            yield (number, column), text_of(cell)[:20]
        column += _repeats(cell, "number-columns-repeated")
