"""Reads a spreadsheet (XLSX, XLS, ODS): every sheet a table whose cells keep their addresses."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gemcli.errors import SourceError
from gemcli.locales import N_, Message, say
from gemcli.model.document import PassageKind, PlaceKind
from gemcli.model.table import Cell, LongRows, Table, cell_name
from gemcli.sources import ole, sheet_marks, sheet_ods, sheet_xls
from gemcli.sources.archive import Package, encrypted
from gemcli.sources.contents import Contents, Layer
from gemcli.sources.markup import broken
from gemcli.sources.pausing import without_collecting
from gemcli.sources.sheet_marks import MAX_AREA, Marks
from gemcli.sources.sheet_values import Values
from gemcli.sources.stored_rows import LONG, StoredRows

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

BROKEN = "broken_sheet"
PANIC = "PanicException"
"""What a failure inside the table reader's Rust code is called; its class cannot be imported and is no Exception."""
MAX_CELLS = 4_000_000
"""Cells of a file that are kept; a budget has tens of thousands."""
UNSEEN = "[…]"
"""Stands for the words of a cell that people do not see."""
ERRORS = frozenset(sheet_xls.XLS_ERRORS.values()) | {"TRUE", "FALSE"}
"""Texts that no person wrote."""
TEXT_ROWS = 2_000
"""Rows of each sheet that also stand in the text layer, for searching; the tables hold all."""

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
XLS = "application/vnd.ms-excel"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet as read."""

    table: Table
    is_hidden: bool
    marks: Marks


def read(data: bytes, name: str) -> Contents:  # noqa: ARG001 -- every reader has this signature
    """Return the contents of a spreadsheet.

    Cells hold stored values (formulas: their last result): numbers exact as the file means them, dates as ISO 8601,
    error values as their text. Hidden sheets, rows, columns and cells stay in the tables, which count them in sums;
    they are remarked, stand in no text, and their words are not kept. Folded groups are read and remarked: a [+] beside
    them shows everybody that there is more. The text layer holds a heading for each sheet
    that people see and its first rows with cells joined by tabs.

    Raises SourceError "broken_sheet", "encrypted", "too_large", "hostile_zip".
    """
    media_type, marks = refuse_hostile(data)
    layer = Layer(PlaceKind.CELL, media_type)
    with without_collecting():
        for sheet in _sheets(data, marks):
            _tell(layer, sheet)
            layer.table(sheet.table)
            add_rows(layer, sheet.table)
        _tell_folded(layer, marks)
    return layer.contents()


def refuse_hostile(data: bytes) -> tuple[str, dict[str, Marks]]:
    """Return the media type, and what stands out by sheet, before a cell is read; raises as `read` does."""
    media_type, marks = _look(data)
    if sum(found.area for found in marks.values()) > MAX_AREA:
        raise _too_far()
    return media_type, marks


def add_rows(layer: Layer, table: Table) -> None:
    """Put the name of a table and its first rows into a text layer, as far as people see them."""
    if table.unseen.is_whole:
        return
    layer.add(table.sheet, PassageKind.HEADING, level=1)
    for row in table.rows[:TEXT_ROWS]:
        layer.add(line(cell for cell in row if not table.hides(cell)), PassageKind.TABLE_ROW)
    if len(table.rows) > TEXT_ROWS:
        layer.remark(
            "text_bounded",
            say(
                N_("Only the first {count} rows can be searched as text; the cells were read in full."),
                count=TEXT_ROWS,
            ),
            table.sheet,
        )


def line(row: Iterable[Cell]) -> str:
    """Return a row as text: cells joined by tabs, one more for each empty cell between, so that columns show.

    >>> line([Cell(0, 1, "Wegen"), Cell(0, 3, "12")])
    'Wegen\\t\\t12'
    """
    pieces: list[str] = []
    last = -1
    for cell in row:
        if last >= 0:
            pieces.append("\t" * (cell.column - last))
        pieces.append(" ".join(cell.text.split()))
        last = cell.column
    return "".join(pieces)


def _look(data: bytes) -> tuple[str, dict[str, Marks]]:
    """Return the media type, and what stands out by sheet; refuse what is locked or unpacks to too much."""
    if data.startswith(ole.MAGIC):
        container = ole.opened(data, BROKEN)
        if container.exists("EncryptedPackage"):
            raise encrypted()
        if ole.goes_round(container):
            raise broken(BROKEN)
        try:
            marks = sheet_xls.of_xls(container)
        except (OSError, ValueError, IndexError, TypeError, AttributeError, OverflowError, RecursionError) as error:
            raise broken(BROKEN) from error
        if not marks:
            raise broken(BROKEN)
        return XLS, marks
    try:
        package = Package(data)
        if "content.xml" in package:
            if "META-INF/manifest.xml" in package and b"encryption-data" in package.read("META-INF/manifest.xml"):
                raise encrypted()
            return ODS, sheet_ods.of_ods(package)
        if sheet_marks.stated_strings(package) > MAX_CELLS:
            raise _too_large()
        return XLSX, sheet_marks.of_xlsx(package)
    except SourceError as error:
        if error.code == "broken_zip":
            raise broken(BROKEN) from error
        raise


def _sheets(data: bytes, marks: dict[str, Marks]) -> Iterable[_Sheet]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    values = Values()
    kept = 0
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for meta in workbook.sheets_metadata:
            if meta.typ != SheetTypeEnum.WorkSheet:
                continue
            sheet_marks_ = marks.get(meta.name, Marks())
            rows = _rows(workbook.get_sheet_by_name(meta.name), values, sheet_marks_, MAX_CELLS - kept)
            kept += len(rows) if isinstance(rows, StoredRows) else sum(map(len, rows))
            hidden = sheet_marks_.is_hidden or meta.visible != SheetVisibleEnum.Visible
            table = Table(meta.name, rows, unseen=sheet_marks_.unseen(is_whole=hidden))
            yield _Sheet(_without_words(table), hidden, sheet_marks_)
    except PasswordError as error:
        raise encrypted() from error
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise broken(BROKEN) from error
    except BaseException as error:
        if type(error).__name__ == PANIC:
            raise broken(BROKEN) from error
        raise


def _rows(sheet: CalamineSheet, values: Values, marks: Marks, room: int) -> Sequence[tuple[Cell, ...]]:
    """Return the rows that hold something; calamine starts each row at the first used column of the sheet."""
    first_column = sheet.start[1] if sheet.start else 0
    if sheet.total_height > LONG and not marks.errors:
        if sheet.total_height * sheet.total_width > MAX_CELLS:
            raise _too_large()
        return StoredRows(sheet.iter_rows(), first_column)
    errors: dict[int, list[Cell]] = {}
    for (row, column), text in marks.errors.items():
        errors.setdefault(row, []).append(Cell(row, column, text))
    found = []
    for number, stored in enumerate(sheet.iter_rows()):
        cells = values.cells(number, first_column, stored)
        if number in errors:
            cells = _with_errors(cells, errors.pop(number))
        if cells:
            found.append(tuple(cells))
            room -= len(cells)
        if room < 0:
            raise _too_large()
    found.extend(tuple(sorted(errors[row], key=lambda cell: cell.column)) for row in sorted(errors))
    return tuple(found)


def _without_words(table: Table) -> Table:
    """Return a table with a sign in the place of hidden words: amounts count in sums, words would be read."""
    if not table.unseen or isinstance(table.rows, LongRows):
        return table
    rows = tuple(tuple(_wordless(cell, table) for cell in row) for row in table.rows)
    return replace(table, rows=rows)


def _wordless(cell: Cell, table: Table) -> Cell:
    is_word = cell.number is None and cell.text not in ERRORS
    return replace(cell, text=UNSEEN) if is_word and table.hides(cell) else cell


def _with_errors(cells: list[Cell], errors: list[Cell]) -> list[Cell]:
    """Return a row with its error values, which stand where the reader saw nothing."""
    at = {cell.column: cell for cell in errors} | {cell.column: cell for cell in cells}
    return [at[column] for column in sorted(at)]


def _tell(layer: Layer, sheet: _Sheet) -> None:
    """Say what people who look at the sheet do not see, and which cells hold errors."""
    name, marks = sheet.table.sheet, sheet.marks
    if sheet.is_hidden:
        layer.remark("hidden_sheet", say(N_("This sheet is hidden in the file: nothing is claimed from it.")), name)
    elif sheet.table.unseen:
        layer.remark("hidden_rows", _hidden(sheet.table), name)
    if marks.empty_formulas:
        row, column = min(marks.empty_formulas)
        layer.remark(
            "formulas_without_value",
            say(
                N_("Formulas whose result the file does not hold, so that their cells are empty here: {count}."),
                count=len(marks.empty_formulas),
            ),
            f"{name}!{cell_name(row, column)}",
        )
    if marks.errors:
        row, column = min(marks.errors)
        layer.remark(
            "error_values",
            say(N_("Cells that hold an error instead of a value: {count}."), count=len(marks.errors)),
            f"{name}!{cell_name(row, column)}",
        )


def _tell_folded(layer: Layer, marks: Mapping[str, Marks]) -> None:
    """Say once for the file how much of it stands in folded groups, which are read: who opens it sees a [+] there."""
    groups = {name: found for name, found in marks.items() if found.folded_rows or found.folded_columns}
    if groups:
        message = say(
            N_("Folded groups, which open with a [+], were read: {rows} rows, {columns} columns."),
            rows=sum(len(found.folded_rows) for found in groups.values()),
            columns=sum(len(found.folded_columns) for found in groups.values()),
        )
        layer.remark("folded_rows", message, next(iter(groups)))


def _hidden(table: Table) -> Message:
    """Say what people do not see of a sheet, and how many amounts of that count in its sums."""
    unseen = table.unseen
    amounts = () if isinstance(table.rows, LongRows) else table.cells()
    hidden = [cell for cell in amounts if cell.number is not None and table.hides(cell)]
    counts = {"rows": len(unseen.rows), "columns": len(unseen.columns), "cells": len(unseen.cells)}
    if not hidden:
        return say(
            N_("Hidden in this sheet: {rows} rows, {columns} columns, {cells} cells. Nothing is claimed from them."),
            **counts,
        )
    return say(
        N_(
            "Hidden in this sheet: {rows} rows, {columns} columns, {cells} cells. They hold {amounts} amounts, the"
            " first in {place}, that take part in its sums; nothing else is claimed from them. Look why that is."
        ),
        **counts,
        amounts=len(hidden),
        place=hidden[0].address,
    )


def _too_large() -> SourceError:
    return SourceError(
        "too_large",
        say(N_("This spreadsheet holds more than {count} cells."), count=MAX_CELLS),
        say(N_("Split it, or save only the sheets that you need.")),
    )


def _too_far() -> SourceError:
    return SourceError(
        "too_large",
        say(N_("A sheet reaches further than gemcli reads, perhaps by a single cell far from the table.")),
        say(N_("Delete the rows and columns behind the table, or save the table as a file of its own.")),
    )
