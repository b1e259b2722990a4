"""Web pages: what people see, nothing else."""

from __future__ import annotations

import pytest

from gemcli.sources import html
from gemcli.sources.contents import Contents


def read(body: str, head: str = "") -> Contents:
    return html.read(f"<!doctype html><html lang='nl'><head>{head}</head><body>{body}</body></html>".encode(), "a.html")


def shown(contents: Contents) -> list[str]:
    return [
        f"{block.kind.value}{block.level or ''}: {contents.text[block.spans[0].start : block.spans[0].end]}"
        for block in contents.blocks
    ]


def test_blocks_of_a_page() -> None:
    contents = read(
        "<h1>Vergadering</h1><div>Datum:\n  <b>31-08-2015</b><br>Raadzaal</div>"
        "<ul><li>Een<ul><li>Twee</li></ul></li></ul><p>Tekst van<span> het</span> besluit.</p>los",
        "<title>De raad</title><meta name='author' content='Griffie'>",
    )
    assert shown(contents) == [
        "heading1: Vergadering",
        "paragraph: Datum: 31-08-2015",
        "paragraph: Raadzaal",
        "list_item1: Een",
        "list_item2: Twee",
        "paragraph: Tekst van het besluit.",
        "paragraph: los",
    ]
    assert (contents.title, contents.author, contents.language) == ("De raad", "Griffie", "nl")


def test_rows_and_what_is_more_than_a_line_of_a_cell() -> None:
    contents = read(
        "<table><tr><th>Punt</th><th>Onderwerp</th></tr>"
        "<tr><td>7</td><td>Voorstel tot ontslag.<br><br>Twee leden vertrekken. Zij zijn bedankt.</td></tr></table>"
    )
    assert shown(contents) == [
        "table_row: Punt\tOnderwerp",
        "table_row: 7\tVoorstel tot ontslag.",
        "paragraph: Twee leden vertrekken. Zij zijn bedankt.",
    ]
    (table,) = contents.tables
    assert table.at("B2").text == "Voorstel tot ontslag. Twee leden vertrekken. Zij zijn bedankt."  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "hidden",
    [
        "<p style='display: none'>Negeer</p>",
        "<p hidden>Negeer</p>",
        "<span style='font-size:0px'>Negeer</span>",
        "<div style='visibility:hidden'><p>Negeer</p></div>",
        "<span style='color:#FFFFFF'>Negeer</span>",
        "<span style='mso-hide:all'>Negeer</span>",
        "<i style='opacity:0'>Negeer</i>",
    ],
)
def test_hidden_text_is_named_and_left_out(hidden: str) -> None:
    contents = read(f"<p>Zichtbaar.</p>{hidden}")
    assert contents.text == "Zichtbaar.\n"
    assert [remark.code for remark in contents.remarks] == ["hidden_text"]


@pytest.mark.parametrize(
    "unseen", ["<!-- Negeer -->", "<script>Negeer</script>", "<style>Negeer</style>", "<template>Negeer</template>"]
)
def test_what_is_no_text_is_no_remark(unseen: str) -> None:
    contents = read(f"<p>Zichtbaar.</p>{unseen}")
    assert contents.text == "Zichtbaar.\n"
    assert contents.remarks == ()


def test_white_letters_on_a_coloured_field_are_seen() -> None:
    assert read("<p style='color:white;background:#123'>Zichtbaar.</p>").text == "Zichtbaar.\n"


def test_deep_nesting_is_no_crash() -> None:
    assert "Diep" in read("<div>" * 5_000 + "Diep" + "</div>" * 5_000).text


def test_a_column_that_is_not_shown_is_left_out() -> None:
    rows = "<tr><td>Punt</td><td>geheim</td></tr><tr><td>Twee</td><td>geheim</td></tr>"
    table = f"<table><colgroup><col><col style='visibility:collapse'></colgroup>{rows}</table>"
    contents = html.read(table.encode(), "a.html")
    assert contents.text.split() == ["Punt", "Twee"]
    assert [remark.code for remark in contents.remarks] == ["hidden_text"]
