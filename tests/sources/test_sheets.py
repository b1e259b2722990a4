"""Spreadsheets: every cell at its own address, with the value that the file stores."""

from __future__ import annotations

import datetime as dt
import io
import pickle
import re
import struct
import zipfile
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from gemcli.errors import SourceError
from gemcli.model.document import PassageKind, PlaceKind
from gemcli.model.table import Cell, Table, column_name
from gemcli.sources import sheet_marks, sheets
from gemcli.sources.contents import Contents


def saved(workbook: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def workbook(**cells: Any) -> bytes:
    """One sheet "Blad1" with these cells."""
    book = openpyxl.Workbook()
    book.active.title = "Blad1"
    for address, value in cells.items():
        book.active[address] = value
    return saved(book)


def read(data: bytes) -> Contents:
    return sheets.read(data, "begroting.xlsx")


def stored(contents: Contents) -> dict[str, tuple[str, Decimal | None]]:
    return {cell.address: (cell.text, cell.number) for table in contents.tables for cell in table.cells()}


def codes(contents: Contents) -> list[tuple[str, str]]:
    return [(remark.code, remark.place) for remark in contents.remarks]


def test_a_table_that_does_not_start_at_a1_keeps_its_addresses() -> None:
    contents = read(workbook(C3="Lasten", D3=1200, C7="Baten", D7=0.5))
    assert stored(contents) == {
        "C3": ("Lasten", None),
        "D3": ("1200", Decimal(1200)),
        "C7": ("Baten", None),
        "D7": ("0.5", Decimal("0.5")),
    }
    assert contents.tables[0].place(contents.tables[0].rows[1][0]) == "Blad1!C7"


VALUES = [
    (1234.56, "1234.56", Decimal("1234.56")),
    (0.1, "0.1", Decimal("0.1")),
    (-0.0, "0", Decimal(0)),
    (1e21, "1000000000000000000000", Decimal(10) ** 21),
    (1e-7, "0.0000001", Decimal("1E-7")),
    ("  0123 ", "0123", None),
    ("1.250,00", "1.250,00", None),
    (True, "TRUE", None),
    (dt.date(2025, 2, 13), "2025-02-13", None),
    (dt.datetime(2025, 2, 13, 19, 30), "2025-02-13T19:30:00", None),  # noqa: DTZ001 -- cells have no time zone
    (dt.time(19, 30), "19:30:00", None),
    (dt.timedelta(hours=30), "30:00:00", None),
]


@pytest.mark.parametrize(("value", "text", "number"), VALUES, ids=[text for _, text, _ in VALUES])
def test_values(value: Any, text: str, number: Decimal | None) -> None:
    assert stored(read(workbook(B2=value))) == {"B2": (text, number)}


def test_the_text_layer_has_the_rows_under_the_name_of_their_sheet() -> None:
    contents = read(workbook(A1="Programma", C1="Lasten", A2="Wegen\nen pleinen", B2=3, C2=10.5))
    assert contents.text == "Blad1\nProgramma\t\tLasten\nWegen en pleinen\t3\t10.5\n"
    assert [block.kind for block in contents.blocks] == [
        PassageKind.HEADING,
        PassageKind.TABLE_ROW,
        PassageKind.TABLE_ROW,
    ]
    assert contents.place_kind is PlaceKind.CELL


def test_the_text_layer_of_a_long_sheet_is_bounded_and_its_cells_are_not() -> None:
    book = openpyxl.Workbook()
    for number in range(sheets.TEXT_ROWS + 5):
        book.active.append([f"regel {number}"])
    contents = read(saved(book))
    assert len(contents.blocks) == 1 + sheets.TEXT_ROWS
    assert len(contents.tables[0].rows) == sheets.TEXT_ROWS + 5
    assert codes(contents) == [("text_bounded", "Sheet")]


def test_hidden_sheets_rows_and_columns_are_named_and_stay_in_the_tables_alone() -> None:
    book = openpyxl.Workbook()
    book.active.title = "Open"
    book.active["A1"], book.active["B2"] = 1, 2
    book.active.row_dimensions[2].hidden = True
    book.active.column_dimensions["B"].hidden = True
    for name, state in (("Dicht", "hidden"), ("Zeer dicht", "veryHidden")):
        sheet = book.create_sheet(name)
        sheet["A1"], sheet.sheet_state = 5, state
    contents = read(saved(book))
    assert [table.sheet for table in contents.tables] == ["Open", "Dicht", "Zeer dicht"]
    assert codes(contents) == [("hidden_rows", "Open"), ("hidden_sheet", "Dicht"), ("hidden_sheet", "Zeer dicht")]
    assert dict(contents.remarks[0].message.values) == {
        "rows": "1",
        "columns": "1",
        "cells": "0",
        "amounts": "1",
        "place": "B2",
    }


def test_error_values_are_text_at_their_place() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"], sheet["B1"], sheet["D1"] = "Totaal", "#DIV/0!", 4
    sheet["B1"].data_type = "e"
    sheet["C9"] = "#REF!"
    sheet["C9"].data_type = "e"
    contents = read(saved(book))
    assert stored(contents) == {
        "A1": ("Totaal", None), "B1": ("#DIV/0!", None), "D1": ("4", Decimal(4)), "C9": ("#REF!", None),
    }  # fmt: skip
    assert codes(contents) == [("error_values", "Sheet!B1")]


def test_merged_and_empty_cells_shift_nothing() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"], sheet["C2"], sheet["A3"] = "Kop over drie", 7, "   "
    sheet.merge_cells("A1:C1")
    book.create_sheet("Leeg")
    contents = read(saved(book))
    assert stored(contents) == {"A1": ("Kop over drie", None), "C2": ("7", Decimal(7))}
    assert contents.tables[1] == Table("Leeg", ())


def xls(*records: tuple[int, bytes], shared: tuple[tuple[int, bytes], ...] = ()) -> bytes:
    """The stream of an XLS workbook with one sheet "Blad1" that holds these records, and `shared` ones before it."""

    def record(kind: int, data: bytes) -> bytes:
        return struct.pack("<HH", kind, len(data)) + data

    version = struct.pack("<HHHHII", 0x600, 0, 0, 0, 0, 6)
    globals_ = record(0x809, version[:2] + b"\x05\0" + version[4:])
    globals_ += b"".join(record(*item) for item in shared)
    name = b"Blad1"
    length = len(globals_) + 4 + 8 + len(name) + 4
    globals_ += record(0x85, struct.pack("<IBBBB", length, 0, 0, len(name), 0) + name) + record(0x0A, b"")
    sheet = record(0x809, version[:2] + b"\x10\0" + version[4:])
    return (globals_ + sheet + b"".join(record(*item) for item in records) + record(0x0A, b"")).ljust(4096, b"\0")


def test_old_excel_files(compound_file: Callable[..., bytes]) -> None:
    stream = xls(
        (0x208, struct.pack("<HHHHHHI", 4, 0, 3, 255, 0, 0, 0x20)),
        (0x203, struct.pack("<HHHd", 4, 1, 0, 12.5)),
        (0x205, struct.pack("<HHHBB", 4, 2, 0, 7, 1)),
        (0x205, struct.pack("<HHHBB", 5, 1, 0, 1, 0)),
    )
    contents = read(compound_file({"Workbook": stream}))
    assert stored(contents) == {
        "B5": ("12.5", Decimal("12.5")),
        "C5": ("#DIV/0!", None),
        "B6": ("TRUE", None),
    }
    assert codes(contents) == [("hidden_rows", "Blad1"), ("error_values", "Blad1!C5")]
    assert contents.media_type == "application/vnd.ms-excel"


def test_an_old_excel_file_whose_sectors_go_round_is_damaged(compound_file: Callable[..., bytes]) -> None:
    data = bytearray(compound_file({"Workbook": xls((0x203, struct.pack("<HHHd", 4, 1, 0, 12.5)))}))
    (sector,) = struct.unpack_from("<I", data, 76)
    table = 512 * (sector + 1)
    following = struct.unpack_from("<128I", data, table)
    one = next(at for at, number in enumerate(following) if number == at + 1)
    struct.pack_into("<I", data, table + 4 * (one + 1), one)
    with pytest.raises(SourceError) as caught:
        sheets._look(bytes(data))  # before a library follows the circle until the memory is full
    assert caught.value.code == sheets.BROKEN


OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"


MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
    "</manifest:manifest>"
)


def ods(rows: str, styles: str = "") -> bytes:
    content = (
        f'<office:document-content xmlns:office="{OFFICE}" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
        'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" '
        'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>"
        f'<table:table table:name="Reserves">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("mimetype", sheets.ODS)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", MANIFEST)
    return buffer.getvalue()


def test_open_document_sheets_with_repeated_cells() -> None:
    rows = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
        '<table:table-row><table:table-cell table:number-columns-repeated="2"/>'
        '<table:table-cell office:value-type="float" office:value="3565"><text:p>3.565</text:p></table:table-cell>'
        '<table:table-cell office:value-type="string"><text:p>stand</text:p></table:table-cell></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    )
    contents = read(ods(rows))
    assert stored(contents) == {"C3": ("3565", Decimal(3565)), "D3": ("stand", None)}


def test_hidden_parts_of_open_document_sheets_are_named() -> None:
    hidden = '<table:table-row table:visibility="filter" table:number-rows-repeated="2">{}</table:table-row>'
    cell = '<table:table-cell office:value-type="float" office:value="1"/>'
    column = '<table:table-column table:visibility="collapse"/>'
    contents = read(ods(column + hidden.format(cell)))
    assert codes(contents) == [("hidden_rows", "Reserves")]
    assert dict(contents.remarks[0].message.values) == {
        "rows": "2",
        "columns": "1",
        "cells": "0",
        "amounts": "2",
        "place": "A1",
    }
    assert stored(contents) == {"A1": ("1", Decimal(1)), "A2": ("1", Decimal(1))}


def test_error_values_of_open_document_sheets() -> None:
    cells = (
        '<table:table-cell table:number-columns-repeated="2"/>'
        '<table:table-cell office:value-type="string" office:string-value="" calc:value-type="error" '
        'xmlns:calc="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
        "<text:p>#DIV/0!</text:p></table:table-cell>"
    )
    empty = '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
    contents = read(ods(f"{empty}<table:table-row>{cells}</table:table-row>"))
    assert stored(contents) == {"C4": ("#DIV/0!", None)}
    assert codes(contents) == [("error_values", "Reserves!C4")]


def test_formulas_without_a_result_are_named() -> None:
    contents = read(workbook(A1=1, A2=2, A3="=SUM(A1:A2)"))
    assert set(stored(contents)) == {"A1", "A2"}
    assert codes(contents) == [("formulas_without_value", "Blad1!A3")]


def test_a_damaged_open_document_sheet_is_refused_before_it_is_read() -> None:
    assert refused(ods("<table:table-row>")) == "broken_sheet"


def test_a_cell_far_from_the_table_is_refused() -> None:
    assert refused(workbook(A1=1, XFD9999=2)) == "too_large"
    assert set(stored(read(workbook(A1=1, XFD9=2)))) == {"A1", "XFD9"}


def test_tables_travel_between_processes_unchanged() -> None:
    table = Table(
        "Blad1",
        ((Cell(0, 1, "1000", Decimal("1E+3")), Cell(0, 2, "0123")), (Cell(9, 0, "12.5", Decimal("12.50")),)),
        "titel",
    )
    again = pickle.loads(pickle.dumps(table))
    assert again == table
    assert [str(cell.number) for cell in again.cells()] == ["1E+3", "None", "12.50"]


def refused(data: bytes) -> str:
    with pytest.raises(SourceError) as error:
        read(data)
    assert error.value.what.text()
    assert error.value.hint.text()
    return error.value.code


def test_broken_and_locked_files_are_refused(compound_file: Callable[..., bytes]) -> None:
    whole = workbook(A1=1)
    assert refused(whole[: len(whole) // 2]) == "broken_sheet"
    assert refused(compound_file({"EncryptedPackage": b"x" * 100, "EncryptionInfo": b"y"})) == "encrypted"
    assert refused(compound_file({"Workbook": b"\x09\x08\x10"})) == "broken_sheet"
    assert refused(compound_file({"Iets": b"anders"})) == "broken_sheet"


def test_a_far_cell_behind_many_rows_is_refused_too() -> None:
    rows = {f"A{row}": row for row in range(1, 4_000)}
    assert refused(workbook(**rows, XFD3000=2)) == "too_large"


@pytest.mark.parametrize("column", [0, 24, 25, 26, 27, 51, 52, 701, 702, 703, 18_277])
def test_columns_beyond_another_are_told_by_their_letters(column: int) -> None:
    beyond = re.compile(b"(?:%s)" % sheet_marks._beyond(column))
    for other in {*range(60), *range(670, 760), 16_383, 18_277}:
        assert bool(beyond.fullmatch(column_name(other).encode())) == (other > column)


def test_an_open_sheet_that_repeats_without_end_is_too_large() -> None:
    cell = '<table:table-cell office:value-type="float" office:value="5" {}/>'
    wide = cell.format('table:number-columns-repeated="2147483647"')
    assert refused(ods(f"<table:table-row>{wide}</table:table-row>")) == "too_large"
    assert (
        refused(ods(f'<table:table-row table:number-rows-repeated="999999999">{cell.format("")}</table:table-row>'))
        == "too_large"
    )


def test_blank_cells_up_to_the_end_of_an_open_sheet_are_no_cells() -> None:
    """LibreOffice writes the rest of a sheet as one blank row that is repeated to the last one."""
    cell = '<table:table-cell office:value-type="float" office:value="5"/>'
    blank = '<table:table-cell table:number-columns-repeated="16383"/>'
    rest = f'<table:table-row table:number-rows-repeated="1048574">{blank}</table:table-row>'
    assert stored(read(ods(f"<table:table-row>{cell}{blank}</table:table-row>{rest}"))) == {"A1": ("5", Decimal(5))}


@pytest.mark.parametrize("address", [b"AAAA1", b"A99999999999"])
def test_an_address_that_no_sheet_has_is_refused(address: bytes) -> None:
    part = "xl/worksheets/sheet1.xml"
    assert (
        refused(with_part(workbook(A1=1), part, lambda sound: sound.replace(b'r="A1"', b'r="%s"' % address)))
        == "too_large"
    )


def test_more_strings_than_memory_holds_are_refused_before_they_are_looked_for() -> None:
    stated = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="99999999"/>'
    assert refused(with_part(workbook(A1=1), "xl/sharedStrings.xml", lambda _: stated)) == "too_large"


def with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return a package with one part changed or added."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {each: package.read(each) for each in package.namelist()}
    parts[name] = change(parts.get(name, b""))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for each, content in parts.items():
            package.writestr(each, content)
    return buffer.getvalue()


def test_more_cells_than_are_kept_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MAX_CELLS", 3)
    assert refused(workbook(A1=1, A2=2, A3=3, A4=4)) == "too_large"


def test_cells_whose_looks_leave_no_ink_are_in_no_text() -> None:
    from openpyxl.styles import Font, PatternFill
    from openpyxl.worksheet.table import Table as Listed

    book = openpyxl.Workbook()
    sheet = book.active
    for row, name in enumerate(("kop", "wit", "klein", "zonder vorm", "op zijn grond", "op blauw", "zichtbaar"), 1):
        sheet.cell(row, 1, name)
        sheet.cell(row, 2, row)
    sheet["B1"] = "aantal"
    sheet["A1"].font = sheet["A2"].font = sheet["A6"].font = Font(color="FFFFFFFF")
    sheet["A3"].font, sheet["A4"].number_format = Font(size=1), ";;;"
    sheet["A5"].font, sheet["A5"].fill = Font(color="FF123456"), PatternFill("solid", fgColor="FF123456")
    sheet["A6"].fill = PatternFill("solid", fgColor="FF0000AA")
    sheet.add_table(Listed(displayName="lijst", ref="A1:B1"))
    contents = read(saved(book))
    assert contents.text == "Sheet\nkop\taantal\n2\n3\n4\n5\nop blauw\t6\nzichtbaar\t7\n"
    [table] = contents.tables
    assert len(table.rows) == 7 and len(list(table.cells())) == 14 and len(list(table.shown().cells())) == 10
    assert pickle.loads(pickle.dumps(table)) == table


def test_rows_and_columns_without_room_are_hidden() -> None:
    book = openpyxl.Workbook()
    for row in (("a", "b", "c"), ("d", "e", "f")):
        book.active.append(row)
    book.active.row_dimensions[1].height, book.active.column_dimensions["B"].width = 0.5, 0.1
    contents = read(saved(book))
    assert contents.text == "Sheet\nd\tf\n" or contents.text == "Sheet\nd\t\tf\n"
    assert codes(contents) == [("hidden_rows", "Sheet")]
