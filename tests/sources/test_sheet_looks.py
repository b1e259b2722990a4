"""Cells of OpenDocument and old Excel sheets whose looks leave no ink are in no text."""

from __future__ import annotations

import struct
from collections.abc import Callable

import pytest

from tests.sources.test_sheets import codes, ods, read, xls

SAYS = '<number:number-style style:name="N1"><number:number/></number:number-style>'
SILENT = (
    '<number:number-style style:name="N2P0"><number:text> </number:text></number:number-style>'
    '<number:text-style style:name="N2"><style:map style:condition="value()&gt;0" style:apply-style-name="N2P0"/>'
    "</number:text-style>"
)


def cell_style(text: str = "", ground: str = "", more: str = "", parent: str = "") -> str:
    return (
        f'<style:style style:name="X" style:family="table-cell" style:parent-style-name="{parent}"{more}>'
        f"<style:table-cell-properties {ground}/><style:text-properties {text}/></style:style>"
    )


HIDDEN = {
    "white": cell_style('fo:color="#ffffff"'),
    "as its ground": cell_style('fo:color="#123456"', 'fo:background-color="#123456"'),
    "small": cell_style('fo:font-size="1pt"'),
    "by its parent": cell_style(parent="Y")
    + cell_style('fo:color="#fefefe"').replace('style:name="X"', 'style:name="Y"'),
    "format": cell_style(more=' style:data-style-name="N2"') + SILENT,
}
SEEN = {
    "black": cell_style('fo:color="#000000"'),
    "white on blue": cell_style('fo:color="#ffffff"', 'fo:background-color="#0000aa"'),
    "format": cell_style(more=' style:data-style-name="N1"') + SAYS,
    "no style": "",
}
KINDS = {"string": "string", "float": 'float" office:value="7'}
CELLS = {
    "cell": (
        '<table:table-row><table:table-cell table:style-name="X" office:value-type="{}"><text:p>geheim'
        "</text:p></table:table-cell>"
    ),
    "row": (
        '<table:table-row table:default-cell-style-name="X"><table:table-cell office:value-type="{}">'
        "<text:p>geheim</text:p></table:table-cell>"
    ),
    "column": (
        '<table:table-column table:default-cell-style-name="X"/><table:table-row><table:table-cell'
        ' office:value-type="{}"><text:p>geheim</text:p></table:table-cell>'
    ),
}
SHOWN = (
    '<table:table-cell office:value-type="string" table:style-name="Z"><text:p>zichtbaar</text:p></table:table-cell>'
    "</table:table-row>"
)


@pytest.mark.parametrize("kind", ["string", "float"])
@pytest.mark.parametrize("place", CELLS)
@pytest.mark.parametrize("styles", HIDDEN.values(), ids=HIDDEN.keys())
def test_a_cell_of_an_open_sheet_without_ink_is_hidden(styles: str, place: str, kind: str) -> None:
    contents = read(ods(CELLS[place].format(KINDS[kind]) + SHOWN, styles))
    assert contents.text == "Reserves\nzichtbaar\n"
    assert codes(contents) == [("hidden_rows", "Reserves")]


@pytest.mark.parametrize("styles", SEEN.values(), ids=SEEN.keys())
def test_a_cell_of_an_open_sheet_with_ink_is_read(styles: str) -> None:
    contents = read(ods(CELLS["cell"].format(KINDS["string"]) + SHOWN, styles))
    assert contents.text == "Reserves\ngeheim\tzichtbaar\n"
    assert not contents.remarks


def test_a_format_that_writes_no_number_leaves_words() -> None:
    silent = '<number:number-style style:name="N2"/>'
    styles = cell_style(more=' style:data-style-name="N2"') + silent
    assert "geheim" in read(ods(CELLS["cell"].format(KINDS["string"]) + SHOWN, styles)).text
    assert "7" not in read(ods(CELLS["cell"].format(KINDS["float"]) + SHOWN, styles)).text


@pytest.mark.parametrize("size", ["row-height", "column-width"])
def test_a_row_or_column_without_room_is_hidden(size: str) -> None:
    family = f"table-{size.partition('-')[0]}"
    style = (
        f'<style:style style:name="S" style:family="{family}"><style:{family}-properties style:{size}="0.1mm"/>'
        "</style:style>"
    )
    row = (
        CELLS["cell"].format(KINDS["string"]).replace("<table:table-row>", '<table:table-row table:style-name="S">', 1)
    )
    column = '<table:table-column table:style-name="S"/>'
    rows = row + SHOWN if size == "row-height" else column + CELLS["cell"].format(KINDS["string"]) + SHOWN
    contents = read(ods(rows, style))
    assert "geheim" not in contents.text
    assert codes(contents) == [("hidden_rows", "Reserves")]


def test_very_many_cells_without_ink_are_hidden_row_by_row() -> None:
    row = (
        '<table:table-row table:number-rows-repeated="600000"><table:table-cell table:style-name="X"'
        ' office:value-type="float" office:value="7"/></table:table-row>'
    )
    contents = read(ods(row, HIDDEN["white"]))
    assert contents.tables[0].unseen.hides(599_999, 0)


def font(height: int = 200, colour: int = 0x7FFF) -> tuple[int, bytes]:
    return 0x31, struct.pack("<HHHHHBBBB", height, 0, colour, 400, 0, 0, 0, 0, 0) + b"\0\0"


def style(font: int = 0, form: int = 0, pattern: int = 0, front: int = 64) -> tuple[int, bytes]:
    return 0xE0, struct.pack("<HHHHHHHIH", font, form, 0, 0, 0, 0, 0, pattern << 26, front)


FORMAT = 0x41E, struct.pack("<HHB", 164, 3, 0) + b";;;"
OLD = {
    "white": ((font(), font(colour=9)), style(1), True),
    "white by number": ((font(), font(colour=1)), style(1), True),
    "small": ((font(), font(height=20)), style(1), True),
    "fifth font": ((font(), font(), font(), font(), font(colour=9)), style(5), True),
    "format": ((font(), FORMAT), style(form=164), True),
    "as its ground": ((font(colour=18),), style(pattern=1, front=18), True),
    "palette": ((font(colour=20), (0x92, struct.pack("<H", 56) + b"\xff\xff\xff\0" * 56)), style(), True),
    "white on blue": ((font(), font(colour=9)), style(1, pattern=1, front=18), False),
    "plain": ((font(),), style(), False),
    "missing font": ((), style(7), False),
}


@pytest.mark.parametrize(("shared", "look", "is_hidden"), OLD.values(), ids=OLD.keys())
def test_cells_of_an_old_sheet(
    compound_file: Callable[..., bytes],
    shared: tuple[tuple[int, bytes], ...],
    look: tuple[int, bytes],
    is_hidden: bool,
) -> None:
    cells = (
        (0x203, struct.pack("<HHHd", 0, 0, 0, 7)),
        (0xBD, struct.pack("<HHHIHIH", 1, 0, 0, 8 << 2 | 2, 1, 9 << 2 | 2, 1)),
    )
    plain = (font(),) if not shared else ()
    stream = xls(*cells, shared=(*plain, *shared, look, style(0, pattern=1, front=65)))
    [table] = read(compound_file({"Workbook": stream})).tables
    assert (table.unseen.cells == {(0, 0), (1, 0)}) is is_hidden
    assert bool(table.unseen) is is_hidden
