"""Reads a delimited text file (CSV, TSV) as a table, whatever separates its columns."""

from __future__ import annotations

import re
from pathlib import PurePath

from gemcli.errors import SourceError
from gemcli.locales import N_, say
from gemcli.model.document import PassageKind, PlaceKind, Remark
from gemcli.model.span import Span
from gemcli.model.table import Cell, Table
from gemcli.sources.contents import Block, Contents
from gemcli.sources.csv_dialect import Dialect, dialect
from gemcli.sources.csv_records import Record, records
from gemcli.sources.decoding import UndecodableError, decode
from gemcli.sources.pausing import without_collecting

MEDIA_TYPE = "text/csv"
MAX_CELLS = 4_000_000
MAX_COLUMNS = 16_384
"""Fields of a row: what Excel and LibreOffice Calc hold. A broader file is no table that anybody has looked at."""
TEXT_ROWS = 2_000
"""Rows that are also passages, for searching; the table holds all."""
AS_TEXT = re.compile(r'="?([^"]*)"?')
"""How exports keep Excel from reading a code as a number: `="0123"`."""


def read(data: bytes, name: str) -> Contents:
    """Return the contents of a delimited file; its text layer is the decoded text as it stands.

    Every line is a row, also titles above the table and blank lines, so that row numbers are those of a spreadsheet
    program; a first line `sep=;` is an instruction and no row. Cells hold text only, without white space around:
    what is a number is for the reader of budgets to decide. Rows may have different lengths.

    Raises SourceError "not_text" or "too_large".
    """
    try:
        decoded = decode(data)
    except UndecodableError as error:
        raise not_text() from error
    form = dialect(decoded.text)
    with without_collecting():
        table, blocks = _table(decoded.text, form, PurePath(name).stem or "CSV")
    return Contents(
        text=decoded.text,
        place_kind=PlaceKind.LINE,
        media_type=MEDIA_TYPE,
        blocks=blocks,
        tables=(table,),
        remarks=(*decoded.remarks, *_remarks(form, table)),
    )


def _table(text: str, form: Dialect, sheet: str) -> tuple[Table, tuple[Block, ...]]:
    rows: list[tuple[Cell, ...]] = []
    blocks: list[Block] = []
    known: dict[str, str] = {}
    kept = 0
    for number, record in enumerate(records(text, form.separator, form.start)):
        if len(record.fields) > MAX_COLUMNS:
            raise _too_broad()
        cells = tuple(
            Cell(number, column, known.setdefault(value, value))
            for column, field in enumerate(record.fields)
            if (value := value_of(field))
        )
        if not cells:
            continue
        rows.append(cells)
        kept += len(cells)
        if kept > MAX_CELLS:
            raise _too_large()
        if len(blocks) < TEXT_ROWS:
            blocks.append(Block(PassageKind.TABLE_ROW, (solid(text, record),)))
    return Table(sheet, tuple(rows)), tuple(blocks)


def value_of(field: str) -> str:
    """Return what a field holds, without white space around it."""
    value = field.strip()
    if value.startswith('="'):
        shown = AS_TEXT.fullmatch(value)
        value = shown[1].strip() if shown else value
    return value


def solid(text: str, record: Record) -> Span:
    """Return the span of a record without white space at its ends."""
    piece = text[record.start : record.end]
    start = record.start + len(piece) - len(piece.lstrip())
    return Span(start, record.start + len(piece.rstrip()))


def assumed_separator(separator: str) -> Remark:
    """Return the remark on a file whose rows do not agree on what separates the columns."""
    return Remark(
        "assumed_separator",
        say(N_("It is not clear what separates the columns; read with {mark}."), mark=repr(separator)),
    )


def text_bounded(sheet: str) -> Remark:
    """Return the remark on a table of which only the first rows stand in the text layer."""
    return Remark(
        "text_bounded",
        say(N_("Only the first {count} rows can be searched as text; the cells were read in full."), count=TEXT_ROWS),
        sheet,
    )


def not_text() -> SourceError:
    """Return the error of a file that holds no text."""
    return SourceError(
        "not_text",
        say(N_("This file is no text, although its name says that it is a table in text.")),
        say(N_("Save it as CSV or XLSX in the program that made it.")),
    )


def _remarks(form: Dialect, table: Table) -> list[Remark]:
    remarks = []
    if not form.is_sure:
        remarks.append(assumed_separator(form.separator))
    if len(table.rows) > TEXT_ROWS:
        remarks.append(text_bounded(table.sheet))
    return remarks


def _too_broad() -> SourceError:
    return SourceError(
        "too_large",
        say(
            N_("A row of this file has more than {count} columns, which no spreadsheet program holds."),
            count=MAX_COLUMNS,
        ),
        say(N_("Look whether the file has line ends, and whether the separator is right.")),
    )


def _too_large() -> SourceError:
    return SourceError(
        "too_large",
        say(N_("This file holds more than {count} cells."), count=MAX_CELLS),
        say(N_("Split it, or save only the rows that you need.")),
    )
