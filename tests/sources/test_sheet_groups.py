"""Folded groups with a [+] are read and named; what no [+] opens stays hidden."""

from __future__ import annotations

import struct
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from gemcli.sources.contents import Contents
from gemcli.sources.workings import _workings
from tests.sources.test_sheets import codes, ods, read, saved, xls


def book(change: Callable[[Worksheet], None] = lambda _: None, *, sign: int = 5) -> openpyxl.Workbook:
    """Seven rows of which 2 to 4 are a folded group; `sign` is the row with its [+], 0 for none."""
    made = openpyxl.Workbook()
    sheet = made.active
    for number in range(1, 8):
        sheet.append([f"rij {number}", number])
    for number in (2, 3, 4):
        sheet.row_dimensions[number].hidden, sheet.row_dimensions[number].outlineLevel = True, 1
    if sign:
        sheet.row_dimensions[sign].collapsed = True
    change(sheet)
    return made


def seen(made: openpyxl.Workbook) -> tuple[str, list[str], set[int]]:
    """The rows that are read, what is told, and the rows that count as hidden in the checks of a budget."""
    contents = read(saved(made))
    numbers = "".join(line.split("\t")[0][-1] for line in contents.text.splitlines()[1:])
    hidden = {number + 1 for number in _workings(made.active).hidden_rows}
    return numbers, [code for code, _ in codes(contents)], hidden


def test_a_group_with_a_plus_below_it_is_read_and_named_with_counts() -> None:
    assert seen(book()) == ("1234567", ["folded_rows"], set())
    assert dict(read(saved(book())).remarks[0].message.values) == {"rows": "3", "columns": "0"}


def above(sheet: Worksheet) -> None:
    sheet.sheet_properties.outlinePr.summaryBelow = False


def test_the_plus_stands_above_where_the_sheet_says_so() -> None:
    assert seen(book(above, sign=1)) == ("1234567", ["folded_rows"], set())
    assert seen(book(above, sign=5)) == ("1567", ["hidden_rows"], {2, 3, 4})


def without_signs(sheet: Worksheet) -> None:
    sheet.sheet_view.showOutlineSymbols = False


def locked(sheet: Worksheet) -> None:
    sheet.protection.sheet = True


def hidden_sign(sheet: Worksheet) -> None:
    sheet.row_dimensions[5].hidden = True


def outside(sheet: Worksheet) -> None:
    for number in (2, 3, 4):
        sheet.row_dimensions[number].outlineLevel = 0


def of_its_own_level(sheet: Worksheet) -> None:
    sheet.row_dimensions[5].outlineLevel = 1


@pytest.mark.parametrize("change", [without_signs, locked, outside, of_its_own_level])
def test_what_no_plus_opens_stays_hidden(change: Callable[[Worksheet], None]) -> None:
    assert seen(book(change)) == ("1567", ["hidden_rows"], {2, 3, 4})


def test_a_plus_that_is_hidden_or_is_not_there_opens_nothing() -> None:
    assert seen(book(hidden_sign)) == ("167", ["hidden_rows"], {2, 3, 4, 5})
    assert seen(book(sign=0)) == ("1567", ["hidden_rows"], {2, 3, 4})
    assert seen(book(sign=6)) == ("1567", ["hidden_rows"], {2, 3, 4})


def test_a_row_hidden_beside_a_group_stays_hidden() -> None:
    def beside(sheet: Worksheet) -> None:
        sheet.row_dimensions[2].outlineLevel = 0

    assert seen(book(beside)) == ("134567", ["hidden_rows", "folded_rows"], {2})


def test_a_row_of_a_group_without_height_stays_hidden() -> None:
    def flat(sheet: Worksheet) -> None:
        sheet.row_dimensions[4].height = 0.5

    contents = read(saved(book(flat)))
    assert "rij 4" not in contents.text
    assert codes(contents)[0][0] == "hidden_rows"


def test_an_inner_group_is_opened_by_its_own_plus() -> None:
    def nested(sheet: Worksheet) -> None:
        for number, level, is_hidden in ((2, 1, False), (3, 2, True), (4, 1, False)):
            sheet.row_dimensions[number].outlineLevel = level
            sheet.row_dimensions[number].hidden = is_hidden
        sheet.row_dimensions[4].collapsed = True

    assert seen(book(nested, sign=0)) == ("1234567", ["folded_rows"], set())


def test_folded_columns_are_read_and_named() -> None:
    def columns(sheet: Worksheet) -> None:
        for number in (2, 3, 4):
            sheet.row_dimensions[number].hidden = False
        sheet.column_dimensions["B"].hidden, sheet.column_dimensions["B"].outlineLevel = True, 1
        sheet.column_dimensions["C"].collapsed = True

    contents = read(saved(book(columns, sign=0)))
    assert "rij 1\t1" in contents.text
    assert codes(contents) == [("folded_rows", "Sheet")]
    assert dict(contents.remarks[0].message.values) == {"rows": "0", "columns": "1"}


ROW = (
    '<table:table-row{}><table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    "</table:table-row>"
)
AWAY = ' table:visibility="collapse"'


def open_sheet(group: str, look: str) -> Contents:
    inner = f"<table:table-row-group{group}>{ROW.format(look, 'binnen')}</table:table-row-group>"
    return read(ods(ROW.format("", "boven") + inner + ROW.format("", "onder")))


def test_a_folded_group_of_an_open_sheet_is_read_and_named() -> None:
    contents = open_sheet(' table:display="false"', AWAY)
    assert "binnen" in contents.text
    assert codes(contents) == [("folded_rows", "Reserves")]


@pytest.mark.parametrize(
    ("group", "look"),
    [("", AWAY), (' table:display="true"', AWAY), (' table:display="false"', ' table:visibility="filter"')],
)
def test_rows_of_an_open_group_that_are_hidden_stay_so(group: str, look: str) -> None:
    contents = open_sheet(group, look)
    assert "binnen" not in contents.text
    assert codes(contents) == [("hidden_rows", "Reserves")]


def old_row(number: int, flags: int) -> tuple[int, bytes]:
    return 0x208, struct.pack("<HHHHHHI", number, 0, 3, 255, 0, 0, flags)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ((old_row(2, 0x10),), "folded_rows"),
        ((), "hidden_rows"),
        ((old_row(2, 0x30),), "hidden_rows"),
        ((old_row(2, 0x10), (0x23E, bytes(18))), "hidden_rows"),
        ((old_row(2, 0x10), (0x12, b"\x01\0")), "hidden_rows"),
        ((old_row(2, 0x10), (0x81, b"\0\0")), "hidden_rows"),
        ((old_row(0, 0x10), (0x81, b"\0\0")), "folded_rows"),
    ],
    ids=["plus", "none", "hidden plus", "no signs", "locked", "plus at the wrong end", "plus above"],
)
def test_groups_of_an_old_sheet(
    compound_file: Callable[..., bytes], more: tuple[tuple[int, bytes], ...], told: str
) -> None:
    cells = tuple((0x203, struct.pack("<HHHd", row, 0, 0, row + 1)) for row in range(3))
    stream = xls(old_row(1, 0x21), *more, *cells)
    assert codes(read(compound_file({"Workbook": stream})))[0] == (told, "Blad1")
