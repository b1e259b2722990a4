"""Foreign text is shown as it reads, and does nothing."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from gemcli.text.escape import (
    escape_cell,
    escape_file_name,
    escape_html,
    escape_json,
    escape_log,
    escape_markdown,
    escape_terminal,
    neutralise,
    one_line,
    unescape_markdown,
)
from gemcli.text.neutral import plain_line
from tests.patience import patience

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
SHOWN = {"text", "text_special"}

PIECES = st.sampled_from(
    [
        "[",
        "]",
        "(",
        ")",
        "^",
        "*",
        "**",
        "_",
        "__",
        "`",
        "```",
        "~~~",
        "~",
        "<",
        ">",
        "</a>",
        "<b>",
        "<!--",
        "&",
        "&amp;",
        "&#10;",
        "#",
        "##",
        " ",
        "  ",
        "    ",
        "\n",
        "\n\n",
        "\t",
        "\\",
        "|",
        "-",
        "---",
        "- ",
        "+",
        "=",
        "===",
        "1. ",
        "12) ",
        "!",
        "![a](b)",
        "[x]: http://e.com",
        "[^a]: b",
        "[^a]",
        "^[a]",
        "https://e.nl/x_y_z",
        "www.e.nl",
        "mailto:a@b.nl",
        "javascript:alert(1)",
        "[ ] ",
        "[x] ",
        "a",
        "é",
        "€ 3,1 mln",
        "0",
        ".",
        ":",
        ";",
        "'",
        '"',
        "\xa0",
        "\u200b",
        "\u202e",
        "\r",
        "\x1b[31m",
        "\u2028",
        "\ufffe",
        "{",
        "}",
        "$",
        "http://a<b>",
        "<http://a.nl>",
        "\U000e0041",
        "²",
        "½",
        "：",
        "“",
    ]
)
FOREIGN = st.one_of(st.text(max_size=30), st.lists(PIECES, max_size=12).map("".join))

PLACES = {
    "paragraph": "{}\n",
    "heading": "## {}\n",
    "list item": "- {}\n",
    "after a label": "- **Motie**: {} [^a]\n\n[^a]: bron\n",
    "before a footnote": "- {} [^a]\n\n[^a]: bron\n",
    "quote": "> {}\n",
    "quoted list": "> - {}\n",
    "after a paragraph line": "eerste regel\n{}\n",
    "footnote": "bron[^a]\n\n[^a]: {}\n",
    "cell": "| kop | kop |\n|---|---|\n| {} | b |\n",
}


def shown(tokens: list[Token]) -> str:
    """What people see of the inline tokens, and nothing else may be among them."""
    text = ""
    for token in tokens:
        assert token.type in SHOWN, token.type
        text += token.content
    return text


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
@given(text=FOREIGN)
@example("# kop")
@example("#######")
@example("- punt")
@example("2024.")
@example("a_b_ c_")
@example("\\")
@example("[a][b]")
@example("![x][^a]")
@settings(max_examples=150, deadline=None)
def test_markdown_shows_the_neutral_text(place: str, text: str) -> None:
    neutral = neutralise(text)
    assume(neutral.strip())
    tokens = PARSER.parse(place.format(escape_markdown(text, in_table="|---" in place)))
    plain = PARSER.parse(place.format("woord"))
    assert [token.type for token in tokens] == [token.type for token in plain]
    for token, same in zip(tokens, plain, strict=True):
        assert seen(token) == seen(same).replace("woord", neutral)
        allowed = {child.type for child in same.children or []} | SHOWN
        assert {child.type for child in token.children or []} <= allowed


def seen(token: Token) -> str:
    return "".join(child.content for child in token.children or [])


@given(FOREIGN.filter(lambda text: neutralise(text) != ""))
@settings(deadline=None)
def test_a_paragraph_shows_every_character(text: str) -> None:
    tokens = PARSER.parse(escape_markdown(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert shown(tokens[1].children or []) == neutralise(text)


@given(FOREIGN)
@settings(deadline=None)
def test_markdown_can_be_taken_back(text: str) -> None:
    assert unescape_markdown(escape_markdown(text)) == neutralise(text)
    assert unescape_markdown(escape_markdown(text, in_table=True)) == neutralise(text)


@given(FOREIGN)
@settings(deadline=None)
def test_no_address_is_live_where_addresses_are_linked(text: str) -> None:
    escaped = escape_markdown(text)
    assert not re.search(r"[a-z]://|\bwww\.|(?:mailto|javascript):\S", escaped, re.IGNORECASE)


@pytest.mark.parametrize(
    "text",
    [
        "Het tekort is € 3,1 mln. (was € 2,5 mln.) - zie motie N.1 - en blijft.",
        "De raad stelt € 1.250.000,- beschikbaar; art. 5, lid 2 [invullen: datum].",
        "[inspreker 1] vraagt: wat kost dit?! Antwoord: 3 * 4 = 12 & meer, < 5 of > 6.",
        "Zie RIS321259 (agendapunt K) – blz. 3 … “citaat” van 50 % van snake_case.",
        "Mail naar griffie@voorbeeldstad.nl, #1 in de lijst, 'één' motie/amendement.",
    ],
)
def test_plain_dutch_stays_as_it_is(text: str) -> None:
    assert escape_markdown(text) == text


@given(st.text())
@settings(deadline=None)
def test_neutral_text_holds_nothing_that_acts(text: str) -> None:
    neutral = neutralise(text)
    assert neutralise(neutral) == neutral
    assert all(unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp") or char in "\n\t" for char in neutral)
    neutral.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x1b]0;titel\x07b", "a\ufffd]0;titel\ufffdb"),
        ("\x9b31mrood", "\ufffd31mrood"),
        ("om\u202ekeer\u2066\u2069", "omkeer"),
        ("a\u200b\u200d\ufeff\U000e0041b", "ab"),
        ("een\r\ntwee\u2028drie\x85vier\fvijf", "een\ntwee\ndrie\nvier\nvijf"),
        ("gemeen\ufffete, be\x02sluit", "gemeen-te, be-sluit"),
        ("half \ud800 paar", "half \ufffd paar"),
        ("ge\u00admeente", "gemeente"),
        ("ge\u00ad\nmeente, 20\u00ad 25", "gemeente, 20 25"),
        ("tab\tblijft", "tab\tblijft"),
    ],
)
def test_neutralise(text: str, expected: str) -> None:
    assert neutralise(text) == expected


@given(st.recursive(FOREIGN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FOREIGN, inner, max_size=3)))
@example("\x9b31m\x7f\u2028\u202e\u200b\ufeff\ufffe\ud800\U000e0041\U0001fffe")
@settings(deadline=None)
def test_json_reads_back_the_same_and_holds_nothing_that_acts(value: object) -> None:
    for ascii_only in (False, True):
        written = escape_json(value, ascii_only=ascii_only)
        assert json.loads(written) == value
        assert neutralise(written.replace("\u00ad", "")) == written.replace("\u00ad", "")
        assert len(written.splitlines()) == written.count("\n") + 1


@given(FOREIGN)
@settings(deadline=None)
def test_a_plain_line_has_no_control_characters_and_stays_plain(text: str) -> None:
    once = plain_line(text)
    assert plain_line(once) == once == one_line(once)
    assert "\ufffd" not in once or "\ufffd" in text


def test_a_line_for_the_terminal_keeps_its_indent() -> None:
    assert escape_terminal("  twee\n  regels") == "  twee   regels"


@given(FOREIGN)
@settings(deadline=None)
def test_other_ways_out(text: str) -> None:
    assert not set(escape_html(text)) & set("<>\"'")
    for line in (escape_terminal(text), escape_log(text), escape_cell(text), escape_file_name(text), one_line(text)):
        assert "\n" not in line and "\x1b" not in line and "\r" not in line
    name = escape_file_name(text)
    assert name and not name.startswith(".") and not name.endswith((".", " ")) and not set(name) & set('/\\:*?"<>|')


@pytest.mark.parametrize(
    "formula",
    ["=1+1", "+1+cmd", "-2+3+cmd|' /C calc'!A0", "@SUM(A1)", "＝1+1", "\t=1", "\r=1", " =1", "\u200b=1", "|x", "%x"],
)
def test_no_formula_reaches_a_cell(formula: str) -> None:
    assert escape_cell(formula).startswith("'")


@pytest.mark.parametrize("plain", ["-5", "+3,5%", "-1.250.000,00", "De raad", "a=b", "5-3", ""])
def test_numbers_and_words_stay_in_their_cell(plain: str) -> None:
    assert escape_cell(plain) == plain


@pytest.mark.parametrize("name", ["CON", "nul.txt", "com1.md", "Lpt9", "nul .txt", "COM²", "CONOUT$"])
def test_reserved_names_are_changed(name: str) -> None:
    assert escape_file_name(name) == f"_{name}"


@pytest.mark.parametrize("letter", ["x", "é", "日", "🏛"])
def test_a_file_name_has_an_end_and_keeps_its_ending(letter: str) -> None:
    name = escape_file_name(letter * 1000 + ".notulen.pdf")
    assert 150 < len(name.encode()) <= 180 and name.endswith(f"{letter}.notulen.pdf")
    assert len(escape_file_name("." + "a.b" * 1000, longest=255).encode()) <= 255


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("notulen.pdf", "notulen.pdf"),
        ("raad: 12/3?.md", "raad_ 12_3_.md"),
        ("con.txt", "_con.txt"),
        ("LPT1", "_LPT1"),
        ("besluit. ", "besluit"),
        ("a\u202efdp.exe", "afdp.exe"),
        ("-rf notulen.txt", "rf notulen.txt"),
        ("a\x9b2J.txt", "a_2J.txt"),
        ("a\udc80.txt", "a_.txt"),
        ("", "_"),
        ("..", "_"),
    ],
)
def test_names_that_every_platform_can_hold(name: str, safe: str) -> None:
    assert escape_file_name(name) == safe


@pytest.mark.parametrize(
    "hostile",
    [
        " " * 200_000 + "a",
        "a" + " " * 200_000 + "a",
        "_" * 200_000,
        "[" * 200_000,
        "&" + "a" * 200_000,
        "#" * 200_000,
        "*" * 200_000,
        "1" * 200_000,
        "a " * 100_000,
        " #" * 100_000,
        "- " * 100_000,
        "=" * 200_000 + "a",
        "\u200b" * 200_000,
    ],
    ids=lambda text: repr(text[:4]),
)
def test_hostile_text_takes_linear_time(hostile: str) -> None:
    with patience():
        for way in (escape_markdown, escape_html, escape_terminal, escape_cell, escape_log, escape_file_name):
            way(hostile)
