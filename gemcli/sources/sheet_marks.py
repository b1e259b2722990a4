"""Finds what the table reader does not tell about an Excel sheet: error values, hidden rows and columns."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from gemcli.model.table import column_name
from gemcli.model.unseen import Unseen
from gemcli.sources.archive import Package
from gemcli.sources.markup import attribute, child, children, count, descendants, parse, text_of
from gemcli.sources.sheet_looks import MOST_COLUMNS, MOST_ROWS, heads, looks, unseen

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ERROR_CELL = re.compile(rb'<c (?=[^<>]{0,300}\bt="e")[^<>]{0,300}\br="([A-Z]{1,3})([0-9]{1,7})"[^<>]{0,300}>')
"""The opening tag of a cell that holds an error, with its address."""
COLUMN = re.compile(rb' r="([A-Z]{1,3})[0-9]{1,7}"')
FIRST = 2**16
"""Bytes of a sheet from which its columns are guessed; the rest is only asked whether it has further ones."""
ROW_NUMBER = re.compile(rb'<row [^<>]{0,60}?\br="([0-9]{1,7})"')
FAR_CELL = re.compile(rb'<c [^<>]{0,300}?\br="(?:[A-Z]{4}|[A-Z]{1,3}[0-9]{8})')
"""An address that no sheet has: the table reader would take memory up to there."""
STATED_STRINGS = re.compile(rb'<sst [^<>]{0,400}?\buniqueCount="([0-9]{1,30})"')
STRINGS = "xl/sharedStrings.xml"
WITHOUT_END = 2**62
ERROR_VALUE = re.compile(rb"<v>(#[^<]{1,20})</v>")
EMPTY_FORMULA = re.compile(
    rb"<c ([^<>]{0,300})><f[^<>]{0,300}(?:/>|>[^<]{0,8192}</f>)(?:<v ?/>|<v></v>)?</c>",
)
"""A cell with a formula and no result, as programs write it that do not calculate."""
ADDRESS = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')

DIGITS = re.compile(r"[0-9]{1,400}")

BOUND_SHEET, FORMULA, BOOL_OR_ERROR, ROW, COLUMN_INFO, END = 0x85, 0x06, 0x205, 0x208, 0x7D, 0x0A
"""Records of an XLS stream ([MS-XLS] 2.3)."""
CELL_RECORDS = frozenset({0x06, 0x201, 0x203, 0x204, 0x205, 0xFD, 0x27E, 0xBD, 0xBE, 0xD6})
"""Records that begin with the row and column of a cell."""
ROW_IS_HIDDEN = 0x20
XLS_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


@dataclass(slots=True)
class Marks:
    """What stands out in one sheet."""

    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    """Error value by row and column, counted from 0."""
    empty_formulas: list[tuple[int, int]] = field(default_factory=list)
    """Cells whose formula has no stored result."""
    hidden_rows: set[int] = field(default_factory=set)
    """Counted from 0, as the columns."""
    hidden_columns: set[int] = field(default_factory=set)
    hidden_cells: frozenset[tuple[int, int]] = frozenset()
    """Cells whose looks leave no ink."""
    is_hidden: bool = False
    """The whole sheet; only where the table reader cannot tell."""
    area: int = 0
    """Rows times columns up to the last cell: what the table reader will take memory for."""

    def unseen(self, *, is_whole: bool) -> Unseen:
        """Return what people do not see of the sheet."""
        return Unseen(frozenset(self.hidden_rows), frozenset(self.hidden_columns), self.hidden_cells, is_whole)


def of_xlsx(package: Package) -> dict[str, Marks]:
    """Return the marks by sheet name; a sheet that cannot be looked into has none."""
    root = "xl/workbook.xml"
    rels = "xl/_rels/workbook.xml.rels"
    if root not in package or rels not in package:
        return {}
    targets = {
        attribute(item, "Id"): attribute(item, "Target")
        for item in children(parse(package.xml(rels), "broken_sheet"), "Relationship")
    }
    marks = {}
    styles = looks(package)
    for sheet in descendants(parse(package.xml(root), "broken_sheet"), "sheet"):
        target = targets.get(attribute(sheet, "id"), "")
        part = posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join("xl", target))
        if part in package:
            data = package.xml(part)
            marks[attribute(sheet, "name")] = found = _sheet(data)
            hidden = unseen(data, styles, heads(package, part))
            found.hidden_rows, found.hidden_columns = set(hidden.rows), set(hidden.columns)
            found.hidden_cells = hidden.cells
    return marks


def stated_strings(package: Package) -> int:
    """Return how many strings an XLSX says it holds: the table reader takes memory for so many before it looks."""
    found = STATED_STRINGS.search(package.xml(STRINGS)[:4096]) if STRINGS in package else None
    return int(found[1]) if found else 0


def of_ods(content: Element) -> dict[str, Marks]:
    """Return the marks by sheet name of an ODF content part."""
    hidden_styles = {
        attribute(style, "name")
        for style in descendants(content, "style")
        if attribute(child(style, "table-properties"), "display") == "false"
    }
    marks = {}
    for table in children(child(content, "body", "spreadsheet"), "table"):
        found = marks[attribute(table, "name")] = Marks(is_hidden=attribute(table, "style-name") in hidden_styles)
        at = 0
        for column in descendants(table, "table-column"):
            after = min(at + count(column, "number-columns-repeated", 1), MOST_COLUMNS)
            if attribute(column, "visibility", "visible") != "visible":
                found.hidden_columns.update(range(at, after))
            at = after
        number = height = width = 0
        for row in descendants(table, "table-row"):
            repeats = _repeats(row, "number-rows-repeated")
            if attribute(row, "visibility", "visible") != "visible":
                found.hidden_rows.update(range(min(number, MOST_ROWS), min(number + repeats, MOST_ROWS)))
            found.errors.update(_ods_errors(row, number))
            number += repeats
            if used := _ods_width(row):
                height, width = number, max(width, used)
        found.area = height * width
    return marks


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


def of_xls(container: Any) -> dict[str, Marks]:
    """Return the marks by sheet name of an OLE container with a workbook; older streams than BIFF8 have none."""
    name = next((name for name in ("Workbook", "Book") if container.exists(name)), "")
    if not name:
        return {}
    stream = container.openstream(name).read()
    starts: list[tuple[int, str]] = []
    for kind, start, size in _records(stream, 0):
        if kind == BOUND_SHEET and size > 8:
            wide = stream[start + 7] & 1
            letters = stream[start + 8 : start + size]
            sheet = letters.decode("utf-16-le" if wide else "latin-1", "replace")
            starts.append((int.from_bytes(stream[start : start + 4], "little"), sheet))
    return {sheet: _substream(stream, start) for start, sheet in starts}


def _sheet(data: bytes) -> Marks:
    marks = Marks()
    marks.area = max(map(int, ROW_NUMBER.findall(data)), default=0) * (1 + _last_column(data))
    if FAR_CELL.search(data):
        marks.area = WITHOUT_END
    if b"<f" in data:
        for formula in EMPTY_FORMULA.finditer(data):
            address = ADDRESS.search(formula[1])
            if address and b't="str"' not in formula[1]:
                marks.empty_formulas.append((int(address[2]) - 1, _column(address[1])))
    if b't="e"' not in data:
        return marks
    for cell in ERROR_CELL.finditer(data):
        end = data.find(b"</c>", cell.end())
        value = ERROR_VALUE.search(data, cell.end(), end if end > 0 else cell.end())
        if value:
            marks.errors[int(cell[2]) - 1, _column(cell[1])] = value[1].decode("ascii", "replace")
    return marks


def _last_column(data: bytes) -> int:
    """Return the last column of a sheet, counted from 0: as a rule one that its first rows have already."""
    last = max(map(_column, set(COLUMN.findall(data, 0, FIRST))), default=0)
    if not re.search(rb' r="(?:%s)[0-9]' % _beyond(last), data):
        return last
    return max(map(_column, set(COLUMN.findall(data))), default=0)


def _beyond(column: int) -> bytes:
    """Return a pattern of the letters of all columns after this one; there are at most three.

    >>> _beyond(6), _beyond(27)
    (b'[H-Z]|[A-Z]{2,3}', b'[B-Z][A-Z]|A[C-Z]|[A-Z]{3,3}')
    """
    letters = column_name(column)
    size = len(letters)
    same = [
        f"{letters[:at]}[{chr(ord(letter) + 1)}-Z]" + "[A-Z]" * (size - at - 1)
        for at, letter in enumerate(letters)
        if letter != "Z"
    ]
    longer = [f"[A-Z]{{{size + 1},3}}"] if size < 3 else []
    return "|".join([*same, *longer]).encode() or b"(?!)"


def _column(letters: bytes) -> int:
    """Return the number of a column, from 0, of its letters."""
    column = 0
    for letter in letters:
        column = column * 26 + letter - 64
    return column - 1


def _substream(stream: bytes, start: int) -> Marks:
    marks = Marks()
    rows = columns = 0
    for kind, offset, size in _records(stream, start):
        record = stream[offset : offset + size]
        if kind in CELL_RECORDS and size >= 6:
            row, column = _place(record)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
        if kind == FORMULA and size >= 14 and record[12:14] == b"\xff\xff" and record[6] == 2:
            marks.errors[_place(record)] = XLS_ERRORS.get(record[8], "#?")
        elif kind == BOOL_OR_ERROR and size >= 8 and record[7]:
            marks.errors[_place(record)] = XLS_ERRORS.get(record[6], "#?")
        elif kind == ROW and size >= 16 and record[12] & ROW_IS_HIDDEN:
            marks.hidden_rows.add(int.from_bytes(record[0:2], "little"))
        elif kind == COLUMN_INFO and size >= 10 and record[8] & 1:
            first, last = int.from_bytes(record[0:2], "little"), int.from_bytes(record[2:4], "little")
            marks.hidden_columns.update(range(first, min(last, 255) + 1))
    marks.area = rows * columns
    return marks


def _records(stream: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """Kind, start of the contents and size of each record up to the end of the part that starts here."""
    while start + 4 <= len(stream):
        kind = int.from_bytes(stream[start : start + 2], "little")
        size = int.from_bytes(stream[start + 2 : start + 4], "little")
        if kind == END:
            return
        yield kind, start + 4, size
        start += 4 + size


def _place(record: bytes) -> tuple[int, int]:
    return int.from_bytes(record[0:2], "little"), int.from_bytes(record[2:4], "little")
