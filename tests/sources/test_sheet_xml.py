"""Sheets of XLSX files whose XML is written in unusual ways hide what they hide, and nothing else."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color

from gemcli.errors import SourceError
from gemcli.sources.contents import Contents
from gemcli.sources.sheet_xml import PLACED, UNPLACED, cells, regular
from tests.patience import patience
from tests.sources.test_sheets import codes, read, saved, with_part

SHEET = "xl/worksheets/sheet1.xml"
Keep = Callable[[bytes], bytes]
Look = tuple[InlineFont, PatternFill | None]


def book(font: Font, fill: PatternFill | None = None) -> bytes:
    """One sheet: a word that everybody sees, and below it one of this look."""
    made = openpyxl.Workbook()
    sheet = made.active
    sheet["A1"], sheet["A2"] = "zichtbaar", "geheim"
    sheet["A2"].font = font
    if fill is not None:
        sheet["A2"].fill = fill
    return saved(made)


def changed(old: str, new: str, part: str = SHEET, font: Font | None = None) -> Contents:
    data = book(font or Font(color="FFFFFFFF"))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert old.encode() in package.read(part)
    return read(with_part(data, part, lambda xml: xml.replace(old.encode(), new.encode())))


CELL = '<c r="A2" s="1" '
WHITE = {
    "without an address": '<c s="1" ',
    "an address in small letters": '<c r="a2" s="1" ',
    "a reference for the number": '<c r="A2" s="&#49;" ',
    "a zero before the number": '<c r="A2" s="01" ',
    "blanks around the number": '<c r="A2" s=" 1 " ',
    "other quotes": "<c r='A2' s='1' ",
    "blanks around the sign": '<c r = "A2" s = "1" ',
    "a mark in a value": '<c r="A2" xml:lang="&gt;>" s="1" ',
    "a long value": f'<c r="A2" xml:lang="{"a" * 5_000}" s="1" ',
    "another attribute of the name": '<c xml:s="0" r="A2" s="1" ',
    "a value like an attribute": """<c xml:lang=" s='0' " r="A2" s="1" """,
    "a value like an attribute, other quotes": """<c xml:lang=' s="0" ' r="A2" s="1" """,
}


@pytest.mark.parametrize("cell", WHITE.values(), ids=WHITE.keys())
def test_a_white_cell_is_hidden_however_it_is_written(cell: str) -> None:
    contents = changed(CELL, cell)
    assert (contents.text, codes(contents)) == ("Sheet\nzichtbaar\n", [("hidden_rows", "Sheet")])


ROWS = {
    "a reference": '<row r="2" hidden="&#49;"',
    "a long value before": f'<row r="2" xml:lang="{"a" * 5_000}" hidden="1"',
    "other quotes": "<row r='2' hidden='true'",
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS.keys())
def test_a_hidden_row_is_hidden_however_it_is_written(row: str) -> None:
    contents = changed('<row r="2"', row, font=Font())
    assert (contents.text, codes(contents)) == ("Sheet\nzichtbaar\n", [("hidden_rows", "Sheet")])


def test_what_a_comment_says_hides_nothing() -> None:
    contents = changed('<row r="2"', '<!-- <row r="2" hidden="1"> --><row r="2"', font=Font())
    assert (contents.text, codes(contents)) == ("Sheet\nzichtbaar\ngeheim\n", [])


def test_columns_without_width_by_default_are_hidden_where_none_has_its_own() -> None:
    contents = changed('defaultRowHeight="15"', 'defaultRowHeight="15" defaultColWidth="0"', font=Font())
    assert (contents.text, codes(contents)) == ("Sheet\n", [("hidden_rows", "Sheet")])
    columns = '<cols><col min="1" max="1" width="9"/></cols><sheetData>'
    data = book(Font())
    data = with_part(data, SHEET, lambda xml: xml.replace(b"<sheetData>", columns.encode()))
    data = with_part(data, SHEET, lambda xml: xml.replace(b"<sheetFormatPr", b'<sheetFormatPr defaultColWidth="0"'))
    assert read(data).text == "Sheet\nzichtbaar\ngeheim\n"


def test_a_sheet_in_another_encoding_is_refused() -> None:
    data = with_part(book(Font()), SHEET, lambda xml: xml.decode().encode("utf-16"))
    with pytest.raises(SourceError) as error:
        read(data)
    assert error.value.code == "hostile_zip"


def solid(color: Color) -> PatternFill:
    return PatternFill("solid", fgColor=color)


LOST = {
    "theme": (Color(theme=0), None),
    "theme with a tint": (Color(theme=1, tint=1.0), None),
    "number": (Color(indexed=9), None),
    "one number on another": (Color(indexed=10), solid(Color(rgb="FFFF0000"))),
    "theme on theme": (Color(theme=4), solid(Color(theme=4))),
    "theme on its tint": (Color(theme=4), solid(Color(theme=4, tint=0.05))),
    "letters of the system": (Color(indexed=64), solid(Color(rgb="FF000000"))),
}
SEEN = {
    "white on theme": (Color(theme=0), solid(Color(theme=4))),
    "black of the theme": (Color(theme=1), None),
    "number": (Color(indexed=10), None),
    "paper on ink": (Color(indexed=65), solid(Color(indexed=64))),
    "theme on its light tint": (Color(theme=4), solid(Color(theme=4, tint=0.8))),
}


@pytest.mark.parametrize("look", LOST.values(), ids=LOST.keys())
def test_colours_are_known_by_theme_number_and_tint(look: tuple[Color, PatternFill | None]) -> None:
    assert read(book(Font(color=look[0]), look[1])).text == "Sheet\nzichtbaar\n"


@pytest.mark.parametrize("look", SEEN.values(), ids=SEEN.keys())
def test_colours_that_differ_from_their_ground_are_read(look: tuple[Color, PatternFill | None]) -> None:
    assert read(book(Font(color=look[0]), look[1])).text == "Sheet\nzichtbaar\ngeheim\n"


def test_the_theme_of_the_file_itself_counts() -> None:
    data = with_part(
        book(Font(color=Color(theme=4))), "xl/theme/theme1.xml", lambda xml: xml.replace(b"4F81BD", b"FFFFFF")
    )
    assert read(data).text == "Sheet\nzichtbaar\n"


def test_styles_stand_in_the_part_that_the_workbook_names() -> None:
    data = book(Font(color="FFFFFFFF"))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        styles = package.read("xl/styles.xml")
    data = with_part(data, "xl/looks.xml", lambda _: styles)
    data = with_part(data, "xl/styles.xml", lambda xml: xml.replace(b"FFFFFFFF", b"FF000000"))
    data = with_part(data, "xl/_rels/workbook.xml.rels", lambda xml: xml.replace(b"styles.xml", b"looks.xml"))
    assert read(data).text == "Sheet\nzichtbaar\n"


def test_a_cell_without_a_style_has_the_first_one() -> None:
    data = with_part(book(Font()), "xl/styles.xml", lambda xml: xml.replace(b'<color theme="1"', b'<color theme="0"'))
    assert read(data).text == "Sheet\ngeheim\n"


def test_white_cells_in_which_nothing_stands_are_not_told() -> None:
    made = openpyxl.Workbook()
    made.active["A1"], made.active["B1"].font = "zichtbaar", Font(color="FFFFFFFF")
    assert not read(saved(made)).remarks


@pytest.mark.parametrize("piece", [b"<c ", b'<c r="', b"<row ", b"<a:", b'="', b"='"])
def test_hostile_parts_take_linear_time(piece: bytes) -> None:
    data = piece * (300_000 // len(piece))
    with patience():
        for pattern in (PLACED, UNPLACED):
            list(pattern.finditer(data))
        list(cells(data, {1}))
        with pytest.raises(SourceError):
            regular(b"<!--" + data)


def rich(look: InlineFont, fill: PatternFill | None = None) -> bytes:
    """One sheet: a word that everybody sees, and below it two words of which the second has this look."""
    made = openpyxl.Workbook()
    made.active["A1"] = "zichtbaar"
    made.active["A2"] = CellRichText("open ", TextBlock(look, "geheim"))
    if fill is not None:
        made.active["A2"].fill = fill
    return saved(made)


def shared(data: bytes) -> bytes:
    """The same with the rich text among the strings of the workbook, where Excel keeps it."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheet = package.read(SHEET)
    space = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    begin = sheet.rindex(b"<is>")
    end = sheet.rindex(b"</is>") + len(b"</is>")
    text = sheet[begin:end].replace(b"is>", b"si>")
    begins, ends = sheet[:begin], sheet[end:]
    kind = begins.rindex(b't="inlineStr"')
    changed = begins[:kind] + b't="s">' + b"<v>0</v>" + ends
    data = with_part(data, SHEET, lambda _: changed)
    return with_part(data, "xl/sharedStrings.xml", lambda _: b"<sst " + space + b">" + text + b"</sst>")


RUNS = {
    "white": (InlineFont(color="FFFFFFFF"), None),
    "small": (InlineFont(sz=1), None),
    "as its ground": (InlineFont(color="FF123456"), PatternFill("solid", fgColor="FF123456")),
}


@pytest.mark.parametrize("keep", [bytes, shared])
@pytest.mark.parametrize("look", RUNS.values(), ids=RUNS.keys())
def test_a_cell_of_which_some_words_leave_no_ink_is_hidden(
    look: tuple[InlineFont, PatternFill | None], keep: Keep
) -> None:
    contents = read(keep(rich(*look)))
    assert (contents.text, codes(contents)) == ("Sheet\nzichtbaar\n", [("hidden_rows", "Sheet")])


@pytest.mark.parametrize("keep", [bytes, shared])
@pytest.mark.parametrize(
    "look",
    [(InlineFont(color="FFFF0000"), None), (InlineFont(color="FFFFFFFF"), PatternFill("solid", fgColor="FF0000AA"))],
)
def test_words_of_another_colour_are_read(look: Look, keep: Keep) -> None:
    contents = read(keep(rich(*look)))
    assert (contents.text.split(), codes(contents)) == (["Sheet", "zichtbaar", "open", "geheim"], [])
