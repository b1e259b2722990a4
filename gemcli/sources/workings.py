"""Reads what stands behind the cells of an Excel workbook: formulas, hidden rows, columns and sheets."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gemcli.errors import SourceError
from gemcli.locales import N_, say
from gemcli.model.workings import Workings
from gemcli.sources.archive import Package
from gemcli.sources.child import Limits, children
from gemcli.sources.markup import broken
from gemcli.sources.sheet_groups import Line, folded
from gemcli.sources.sheets import BROKEN

if TYPE_CHECKING:
    from openpyxl.worksheet.dimensions import ColumnDimension, RowDimension
    from openpyxl.worksheet.worksheet import Worksheet

MAX_ROWS = 20_000
"""Rows of a workbook whose formulas are read: openpyxl takes 20 times as long as the table reader."""
MAX_AREA = 2_000_000
"""Rows times columns up to the last cell: openpyxl makes a cell of each place before it."""
MAX_COLUMN = 16_384
"""The last column of a sheet (ECMA-376, part 1, 18.3.1.13)."""
UNREADABLE = (
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, OverflowError, EOFError),
    *(SyntaxError, RecursionError, zipfile.BadZipFile, zlib.error),
)
"""What openpyxl raises for a workbook that is damaged; the errors of both XML parsers are a SyntaxError."""


def can_look() -> bool:
    """Whether the optional part that reads formulas is installed (`pip install gemcli[formulas]`)."""
    return find_spec("openpyxl") is not None


def look(path: Path, limits: Limits) -> tuple[Workings, ...]:
    """Return the workings of each worksheet of an XLSX file, read in a child process that can be killed.

    Raises SourceError: "no_formula_reader" when the optional part is not installed, "too_large" above MAX_ROWS rows or
    MAX_AREA places, "broken_sheet" and what unpacking and the child raise.
    """
    if not can_look():
        raise SourceError(
            "no_formula_reader",
            say(N_("Formulas cannot be read: openpyxl is not installed.")),
            say(N_("Install gemcli with its extra: pip install 'gemcli[formulas]'.")),
        )
    # openpyxl needs many times the processor time of the readers: here the clock alone is the limit
    return children().run(_look, str(path.absolute()), limits=replace(limits, work_s=limits.seconds))


def _look(path: str) -> tuple[Workings, ...]:
    import io
    import warnings

    import openpyxl

    data = Path(path).read_bytes()
    Package(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), data_only=False, keep_links=False)
        sheets = list(book.worksheets)
        areas = [(sheet.max_row or 0) * (sheet.max_column or 0) for sheet in sheets]
        if sum(sheet.max_row or 0 for sheet in sheets) > MAX_ROWS or sum(areas) > MAX_AREA:
            raise SourceError(
                "too_large",
                say(N_("Formulas are read of files up to {count} rows; this one has more."), count=MAX_ROWS),
                say(N_("Save the sheets that you need as a file of their own.")),
            )
        return tuple(_workings(sheet) for sheet in sheets)
    except UNREADABLE as error:
        raise broken(BROKEN) from error


def _workings(sheet: Worksheet) -> Workings:
    formulas: dict[tuple[int, int], str] = {}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                formulas[cell.row - 1, cell.column - 1] = _formula(cell.value)
    outline = sheet.sheet_properties.outlinePr
    is_shown = sheet.sheet_view.showOutlineSymbols is not False and not sheet.protection.sheet
    rows = {number - 1: _line(row) for number, row in sheet.row_dimensions.items()}
    columns = {
        number - 1: _line(column)
        for column in sheet.column_dimensions.values()
        for number in range(column.min or 0, min(column.max or 0, MAX_COLUMN) + 1)
    }
    return Workings(
        sheet=sheet.title,
        formulas=formulas,
        hidden_rows=_hidden(rows, is_shown, is_sign_after=outline.summaryBelow),
        hidden_columns=_hidden(columns, is_shown, is_sign_after=outline.summaryRight),
        is_hidden=sheet.sheet_state != "visible",
    )


def _line(dimension: RowDimension | ColumnDimension) -> Line:
    return Line(bool(dimension.hidden), dimension.outlineLevel or 0, bool(dimension.collapsed))


def _hidden(lines: Mapping[int, Line], is_shown: bool, *, is_sign_after: bool) -> frozenset[int]:
    """Return the hidden rows or columns, those aside that the [+] of a folded group opens."""
    opened = folded(lines, is_sign_after=is_sign_after) if is_shown else set()
    return frozenset(number for number, line in lines.items() if line.is_hidden) - opened


def _formula(value: Any) -> str:
    """Return the text of a formula; that of an array formula stands in an object of its own."""
    return value if isinstance(value, str) else str(getattr(value, "text", ""))
