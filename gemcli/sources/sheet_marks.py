"""Finds what the table reader does not tell about an Excel sheet: error values, hidden rows and columns."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field

from gemcli.model.table import column_name
from gemcli.model.unseen import Unseen
from gemcli.sources.archive import Package
from gemcli.sources.markup import attribute, children, descendants, parse
from gemcli.sources.sheet_looks import heads, looks, unseen
from gemcli.sources.sheet_runs import Runs
from gemcli.sources.sheet_xml import regular

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
MAX_AREA = 16_000_000
"""Rows times columns up to the last cell: one stray cell at the end of a sheet takes memory for all before it."""
ERROR_VALUE = re.compile(rb"<v>(#[^<]{1,20})</v>")
EMPTY_FORMULA = re.compile(
    rb"<c ([^<>]{0,300})><f[^<>]{0,300}(?:/>|>[^<]{0,8192}</f>)(?:<v ?/>|<v></v>)?</c>",
)
"""A cell with a formula and no result, as programs write it that do not calculate."""
ADDRESS = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')


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
    folded_rows: frozenset[int] = frozenset()
    """In groups with a [+] that people can open: they are read like any other."""
    folded_columns: frozenset[int] = frozenset()
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
    runs = Runs(package, styles)
    for sheet in descendants(parse(package.xml(root), "broken_sheet"), "sheet"):
        target = targets.get(attribute(sheet, "id"), "")
        part = posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join("xl", target))
        if part in package:
            data = regular(package.xml(part))
            marks[attribute(sheet, "name")] = found = _sheet(data)
            hidden, groups = unseen(data, styles, runs, heads(package, part))
            found.hidden_rows, found.hidden_columns = set(hidden.rows), set(hidden.columns)
            found.hidden_cells = hidden.cells
            found.folded_rows, found.folded_columns = groups.rows, groups.columns
    return marks


def stated_strings(package: Package) -> int:
    """Return how many strings an XLSX says it holds: the table reader takes memory for so many before it looks."""
    found = STATED_STRINGS.search(package.xml(STRINGS)[:4096]) if STRINGS in package else None
    return int(found[1]) if found else 0


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
