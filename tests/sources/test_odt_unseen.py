"""Words of an ODF text that nobody sees, and those that only look like them."""

from __future__ import annotations

import pytest

from tests.sources.test_odt import cell, codes, p, read

STYLES = """
<style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt"/></style:default-style>
"""


def style(family: str, letters: str = "", room: str = "") -> str:
    """A style called X of a family, with properties of its letters and its own."""
    own = "" if family == "text" else f"<style:{family}-properties {room}/>"
    return f'<style:style style:name="X" style:family="{family}">{own}<style:text-properties {letters}/></style:style>'


LETTERS = {
    "short white": 'fo:color="#fff"',
    "light grey": 'fo:color="#ededed"',
    "transparent": 'fo:color="transparent"',
    "no ink": 'loext:opacity="0%" xmlns:loext="urn:example:loext"',
    "on top of each other": 'fo:letter-spacing="-50cm"',
    "far above the line": 'style:text-position="9999% 100%"',
    "small above the line": 'style:text-position="super 1%"',
    "millimetres": 'fo:font-size="0.2mm"',
    "smaller than around it": 'style:font-size-rel="-10.5pt"',
    "by a condition": 'text:display="condition" text:condition="none"',
    "colour of its own ground": 'fo:color="#112233" fo:background-color="#112233"',
    "black on a black marker": 'fo:background-color="#000000"',
}


@pytest.mark.parametrize("letters", LETTERS.values(), ids=LETTERS.keys())
@pytest.mark.parametrize("family", ["text", "paragraph"])
def test_letters_that_nobody_sees_are_left_out_and_named(letters: str, family: str) -> None:
    span = '<text:span text:style-name="X">geheim</text:span>'
    body = p(f"Zichtbaar.{span}") if family == "text" else p("Zichtbaar.") + p("geheim", "X")
    contents = read(body, styles=style(family, letters))
    assert contents.text == "Zichtbaar.\n"
    assert codes(contents) == ["hidden_text"]


ROOMS = {
    "indented off the page": 'fo:margin-left="90cm"',
    "first line off the page": 'fo:text-indent="-90cm"',
    "without height": 'fo:line-height="0.001cm"',
}


@pytest.mark.parametrize("room", ROOMS.values(), ids=ROOMS.keys())
def test_paragraphs_without_room_are_left_out_and_named(room: str) -> None:
    contents = read(p("Zichtbaar.") + p("geheim", "X"), styles=style("paragraph", "", room))
    assert (contents.text, codes(contents)) == ("Zichtbaar.\n", ["hidden_text"])


def grid(row: str, columns: str = "", name: str = "") -> str:
    return f'<table:table table:style-name="{name}">{columns}<table:table-row>{row}</table:table-row></table:table>'


def column(more: str) -> str:
    return f"<table:table-column {more}/><table:table-column/>"


INKED = '<text:span text:style-name="X">geheim</text:span>'
TABLES = {
    "colour of its cell": (grid(cell(INKED, "Vlak")), style("text", 'fo:color="#003366"')),
    "white in a white cell of a painted table": (
        grid(cell(INKED, "Licht"), name="X"),
        style("text", 'fo:color="#ffffff"')
        + style("table", "", 'fo:background-color="#003366"')
        + '<style:style style:name="Licht" style:family="table-cell">'
        '<style:table-cell-properties fo:background-color="#ffffff"/></style:style>',
    ),
    "hidden column": (grid(cell("geheim") + cell("open"), column('table:visibility="collapse"')), ""),
    "narrow column": (
        grid(cell("geheim") + cell("open"), column('table:style-name="X"')),
        style("table-column", "", 'style:column-width="0.01mm"'),
    ),
    "flat row": (
        grid(cell("geheim")).replace("<table:table-row>", '<table:table-row table:style-name="X">'),
        style("table-row", "", 'style:row-height="0.01mm"'),
    ),
}


@pytest.mark.parametrize(("body", "styles"), TABLES.values(), ids=TABLES.keys())
def test_cells_that_nobody_sees_are_left_out_and_named(body: str, styles: str) -> None:
    contents = read(p("Zichtbaar.") + body, styles=styles)
    assert "geheim" not in contents.text
    assert codes(contents) == ["hidden_text"]


def frame(more: str, inner: str = "geheim") -> str:
    return f"<draw:frame xmlns:svg='urn:example:svg' {more}><draw:text-box>{p(inner)}</draw:text-box></draw:frame>"


FRAMES = {
    "no size": 'svg:width="0cm" svg:height="0cm"',
    "off the page": 'svg:x="-90cm" svg:y="1cm" svg:width="5cm" svg:height="2cm"',
    "left of the page": 'svg:x="-6cm" svg:y="1cm" svg:width="5cm" svg:height="2cm"',
    "switched off": 'draw:display="none"',
    "no share of the page": 'style:rel-width="0%"',
}


@pytest.mark.parametrize("more", FRAMES.values(), ids=FRAMES.keys())
def test_frames_that_nobody_sees_are_left_out_and_named(more: str) -> None:
    contents = read(p(f"Zichtbaar.{frame(more)}"))
    assert (contents.text, codes(contents)) == ("Zichtbaar.\n", ["hidden_text"])


def test_white_letters_in_a_frame_need_a_fill() -> None:
    white = '<text:span text:style-name="Wit">Titel</text:span>'
    dark = style("graphic", "", 'draw:fill="solid" draw:fill-color="#003366"')
    picture = style("graphic", "", 'draw:fill="bitmap" draw:fill-color="#ffffff"')
    none = style("graphic", "", 'draw:fill="none" draw:fill-color="#003366"')
    body = p(frame('draw:style-name="X"', white))
    assert codes(read(body, styles=picture)) == ["perhaps_hidden"]
    assert [block.is_doubtful for block in read(body + p("Gewoon."), styles=picture).blocks] == [True, False]
    assert [read(body, styles=each).text for each in (dark, picture, none)] == ["Titel\n", "Titel\n", ""]


SEEN = {
    "automatic over white": 'fo:color="#ffffff" style:use-window-font-color="true"',
    "small capitals apart": 'fo:letter-spacing="0.05cm"',
    "superscript": 'style:text-position="super 58%"',
    "not struck": 'style:text-line-through-style="none"',
}


@pytest.mark.parametrize("letters", SEEN.values(), ids=SEEN.keys())
def test_what_can_be_seen_is_read(letters: str) -> None:
    contents = read(p(f"Een{INKED}."), styles=STYLES + style("text", letters))
    assert (contents.text, codes(contents)) == ("Eengeheim.\n", [])


def test_struck_letters_are_named_and_no_text() -> None:
    struck = style("text", 'style:text-line-through-style="solid"')
    contents = read(p(f"Het krediet is {INKED}€ 6."), styles=struck)
    assert (contents.text, codes(contents)) == ("Het krediet is € 6.\n", ["struck_text"])


STRANGE = 'xmlns:zz="urn:example:strange"'


@pytest.mark.parametrize(
    "body",
    [p(f"Zichtbaar.<zz:span {STRANGE}>geheim</zz:span>"), p("Zichtbaar.") + f"<zz:p {STRANGE}>geheim</zz:p>"],
)
def test_elements_that_no_program_knows_are_left_out_and_named(body: str) -> None:
    contents = read(body)
    assert (contents.text, codes(contents)) == ("Zichtbaar.\n", ["hidden_text"])


def test_a_field_that_nobody_filled_in_is_named() -> None:
    space = 'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
    field = f'<loext:content-control {space} loext:showing-place-holder="true">Klik hier</loext:content-control>'
    contents = read(p(f"Zichtbaar.{field}"))
    assert (contents.text, codes(contents)) == ("Zichtbaar.\n", ["template_residue"])
