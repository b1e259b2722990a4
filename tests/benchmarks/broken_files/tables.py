"""Hostile tables: bombs of strings and dimensions, cells that are repeated without end, endless fields."""

from __future__ import annotations

import random
import struct

from tests.benchmarks.broken_files.case import Cases, file
from tests.benchmarks.broken_files.offices import BILLION, outside
from tests.benchmarks.broken_files.sound import ROWS, old_sheet, open_document, packed

X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_ROWS = "".join(
    f'<row r="{row}">'
    + "".join(f'<c r="{"ABCD"[at]}{row}" t="str"><v>{value}</v></c>' for at, value in enumerate(line))
    + "</row>"
    for row, line in enumerate(ROWS, 1)
)


def book(
    rows: str = SHEET_ROWS, *, before: str = "", after: str = "", head: str = "", strings: str = "", sheets: int = 1
) -> bytes:
    """Return an XLSX whose sheets hold these rows."""
    names = "".join(f'<sheet name="Blad{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, sheets + 1))
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{R}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in range(1, sheets + 1)
    )
    relations += f'<Relationship Id="s" Type="{R}/sharedStrings" Target="sharedStrings.xml"/>'
    sheet = f"{head}<worksheet {X}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="w" Type="{R}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {X} xmlns:r="{R}"><sheets>{names}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
        "xl/sharedStrings.xml": strings or f"<sst {X}/>",
    }
    return packed(parts | {f"xl/worksheets/sheet{n}.xml": sheet for n in range(1, sheets + 1)})


def cases(secret: str, address: str) -> Cases:
    """Every hostile XLSX, XLS, ODS and CSV."""
    yield file("table", "a sound one", "a.xlsx", book())
    for name, head in (("entities", BILLION), ("a file", outside(f"file://{secret}")), ("a server", outside(address))):
        cell = '<row r="1"><c r="A1" t="str"><v>&l9;</v></c></row>'
        yield file("outside", name, "a.xlsx", book(cell, head=head), "hostile_zip")
    yield from _new()
    yield from _old()
    yield from _open()
    yield from _plain()


def _new() -> Cases:
    yield file("table", "dimensions of the whole sheet", "a.xlsx", book(before='<dimension ref="A1:XFD1048576"/>'))
    yield file("table", "dimensions that are none", "a.xlsx", book(before='<dimension ref="A1:ZZZZZZZZ99999999999"/>'))
    for where in ("XFD1048576", "ZZZZZZ99999999999999", "A0", "1A", "", "A1048577", "A4294967297"):
        row = where.lstrip("AXFDZ") or "1"
        far = f'<row r="{row}"><c r="{where}" t="str"><v>5</v></c></row>'
        yield file("table", f"a cell {where or 'nowhere'}", "a.xlsx", book(SHEET_ROWS + far))
    ranges = "".join(f'<mergeCell ref="A{n}:XFD{n + 1000}"/>' for n in range(1, 40_000))
    yield file("table", "40,000 merged ranges", "a.xlsx", book(after=f"<mergeCells>{ranges}</mergeCells>"))
    yield file(
        "table", "all cells merged", "a.xlsx", book(after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')
    )
    yield file(
        "table",
        "columns hidden without end",
        "a.xlsx",
        book(before='<cols><col min="1" max="4294967295" hidden="1"/></cols>'),
    )
    chance = random.Random(2)
    noise = ["".join(chance.choices("abcdefghij ", k=40)) for _ in range(2_000)]
    strings = (
        f'<sst {X} count="99999999" uniqueCount="99999999">'
        + "".join(f"<si><t>{' '.join(chance.choices(noise, k=400))}</t></si>" for _ in range(3_000))
        + "</sst>"
    )
    used = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>{n % 3_000}</v></c></row>' for n in range(1, 9_000))
    yield file("table", "48 MB of strings", "a.xlsx", lambda: book(used, strings=strings))
    long = f"<sst {X}><si><t>{'ab' * 2**19}</t></si></sst>"
    many = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 20_000))
    yield file("table", "a string of 1 MB in 20,000 cells", "a.xlsx", lambda: book(many, strings=long))
    empty = "".join(f'<row r="{n}">{"<c/>" * 200}</row>' for n in range(1, 10_000))
    yield file("table", "two million empty cells", "a.xlsx", lambda: book(empty))
    wrong = '<row r="1"><c r="A1" t="s"><v>99999999999</v></c><c r="B1" t="e"><v/></c><c r="C1"><v>1e999999999</v></c></row>'
    yield file("table", "strings that are not there", "a.xlsx", book(wrong))
    yield file(
        "table", "numbers of 100,000 digits", "a.xlsx", book(f'<row r="1"><c r="A1"><v>{"9" * 100_000}</v></c></row>')
    )
    yield file("table", "1,500 sheets", "a.xlsx", lambda: book(sheets=1_500))
    shared = '<row r="1"><c r="A1"><f t="shared" ref="A1:XFD1048576" si="0">A1+1</f><v>1</v></c></row>'
    yield file("table", "a formula for the whole sheet", "a.xlsx", book(shared))
    deep = "<x>" * 50_000 + "</x>" * 50_000
    yield file("deep", "50,000 elements", "a.xlsx", book(after=deep))
    yield file(
        "table", "rows in disorder", "a.xlsx", book('<row r="900000"><c r="B900000"><v>1</v></c></row>' + SHEET_ROWS)
    )


def _old() -> Cases:
    cell = (0x203, struct.pack("<HHHd", 65535, 255, 0, 1.0))
    yield file("table", "a cell at the far end", "a.xls", old_sheet(cell))
    yield file("table", "dimensions that are none", "a.xls", old_sheet((0x200, b"\xff" * 14), cell))
    yield file("table", "a password", "a.xls", old_sheet((0x2F, bytes(54)), cell))
    merged = (0xE5, struct.pack("<H", 1026) + struct.pack("<4H", 0, 65535, 0, 255) * 1026)
    yield file("table", "merged over and over", "a.xls", old_sheet(*[merged] * 50, cell))
    yield file(
        "table",
        "short records",
        "a.xls",
        old_sheet(*[(kind, b"") for kind in (0x203, 0x204, 0x205, 0x208, 0xFD, 0xE5)]),
    )
    runs = (0xBD, struct.pack("<HH", 0, 0) + bytes(8_000) + b"\xff\xff")
    yield file("table", "a run of numbers without end", "a.xls", old_sheet(runs))
    nonsense = b"".join(struct.pack("<Hd", 0xFFFF, float("nan")) for _ in range(400))
    yield file("table", "numbers that are none", "a.xls", old_sheet((0xBD, struct.pack("<HH", 1, 0) + nonsense), cell))


def _open() -> Cases:
    cell = '<table:table-cell office:value-type="float" office:value="{}" {}><text:p>x</text:p></table:table-cell>'
    for name, more, rows in (
        ("columns", 'table:number-columns-repeated="2147483647"', ""),
        ("rows", "", "2147483647"),
        ("both", 'table:number-columns-repeated="60000"', "60000"),
    ):
        again = f'table:number-rows-repeated="{rows}"' if rows else ""
        row = f"<table:table-row {again}>{cell.format(5, more)}</table:table-row>"
        yield file(
            "table",
            f"{name} repeated",
            "a.ods",
            open_document("spreadsheet", f'<table:table table:name="x">{row}</table:table>'),
        )
    huge = f'<table:table table:name="x"><table:table-row>{cell.format("1e999999", "")}{cell.format("nan", "")}{cell.format("9" * 9_999, "")}</table:table-row></table:table>'
    yield file("table", "numbers that are none", "a.ods", open_document("spreadsheet", huge))
    nested = '<table:table table:name="x"><table:table-row><table:table-cell>'
    yield file(
        "deep",
        "5,000 tables in tables",
        "a.ods",
        open_document("spreadsheet", nested * 5_000 + "</table:table-cell></table:table-row></table:table>" * 5_000),
    )
    spaces = cell.format(1, "").replace("x<", '<text:s text:c="2147483647"/><')
    yield file(
        "table",
        "endless blanks",
        "a.ods",
        open_document(
            "spreadsheet", f'<table:table table:name="x"><table:table-row>{spaces}</table:table-row></table:table>'
        ),
    )


def _plain() -> Cases:
    head = b"Post;2024;2025\nWegen;1;2\n"
    yield file("table", "a field of 1 MB", "a.csv", head + b'"' + b"x" * 2**20 + b'";1;2\n')
    yield file("table", "a quote that never ends", "a.csv", head + b'"' + b"Groen;1;2\n" * 100_000)
    yield file("table", "500,000 columns", "a.csv", b";".join([b"1"] * 500_000) + b"\n" + b";" * 499_999 + b"\n")
    yield file("table", "500,000 short rows", "a.csv", b"a;b\n" + b"1;\n" * 330_000)
    yield file("table", "one broad row among short ones", "a.csv", head + b";" * 900_000 + b"\n" + head)
    yield file("table", "quotes only", "a.csv", b'"' * 10**6)
    yield file("table", "quotes and separators", "a.csv", b'";' * 500_000)
    yield file("table", "separators only", "a.csv", b";\n" * 500_000)
    yield file("table", "NULs", "a.csv", head + b"Groen\0;1\0;2\n")
    yield file("table", "odd line ends", "a.csv", b"a;b\r1;2\n\r3;4\x0b5;6\x855;6\xe2\x80\xa87;8\n" * 1_000)
    yield file("table", "numbers of 100,000 digits", "a.csv", head + b"Groen;" + b"9" * 100_000 + b";1e999999999\n")
    yield file(
        "table", "numbers like none", "a.csv", head + b"Groen;1e400;-0;--1;1.2.3,4;\xe2\x82\xac;(5);inf;nan\n" * 2_000
    )
    yield file("table", "totals upon totals", "a.csv", b"Post;2024;2025\n" + b"Totaal;1;1\n" * 40_000)
    yield file("table", "17 MB in one line", "a.csv", lambda: b"1;" * (17 * 2**19))
    yield file("table", "17 MB in one field", "a.csv", lambda: head * 10 + b'"' + b"x" * (17 * 2**20))
