"""Markdown: marks stay in the layer and out of the blocks."""

from __future__ import annotations

import pytest

from gemcli.model.document import PlaceKind
from gemcli.sources import markdown
from tests.patience import patience

TEXT = """---
title: Nota spelen
author: Griffie
---

# Aanleiding #

Eerste zin
loopt door.[^1] **Vet** woord.

- Een
  - [ ] Twee
3. Drie

> Aangehaald.

| Post | Bedrag |
|------|--------|
| Gras | 12     |

[^1]: De noot.
"""


def test_blocks() -> None:
    contents = markdown.read(TEXT.encode(), "a.md")
    assert [
        (block.kind.value, block.level, contents.text[block.spans[0].start : block.spans[0].end])
        for block in contents.blocks
    ] == [
        ("heading", 1, "Aanleiding"),
        ("paragraph", 0, "Eerste zin\nloopt door.[^1] **Vet** woord."),
        ("list_item", 1, "Een"),
        ("list_item", 2, "Twee"),
        ("list_item", 1, "Drie"),
        ("paragraph", 0, "Aangehaald."),
        ("table_row", 0, "| Post | Bedrag |"),
        ("table_row", 0, "| Gras | 12     |"),
        ("footnote", 0, "De noot."),
    ]
    assert contents.text == TEXT
    assert (contents.title, contents.author, contents.place_kind) == ("Nota spelen", "Griffie", PlaceKind.LINE)


def test_windows_line_ends_keep_their_offsets() -> None:
    text = TEXT.replace("\n", "\r\n")
    contents = markdown.read(text.encode(), "a.md")
    assert contents.text == text
    assert text[slice(*contents.blocks[0].spans[0])] == "Aanleiding"
    assert text[slice(*contents.blocks[-1].spans[0])] == "De noot."


def test_what_no_viewer_shows_is_in_no_block_and_told() -> None:
    text = 'De raad <!-- nooit --> stemt in.\n\n<!-- nooit -->\n\n[a]: /b "nooit"\n'
    contents = markdown.read(text.encode(), "nota.md")
    [block] = contents.blocks
    assert [text[start:end] for start, end in block.spans] == ["De raad", "stemt in."]
    assert [remark.code for remark in contents.remarks] == ["hidden_text"]


def parts(text: str) -> tuple[list[str], list[str]]:
    """The spans of all blocks, and the codes of the remarks."""
    contents = markdown.read(text.encode(), "a.md")
    spans = [contents.text[start:end] for block in contents.blocks for start, end in block.spans]
    return spans, [remark.code for remark in contents.remarks]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("<div hidden>\n\ngeheim\n\n</div>\n\nOpen.", ["Open."]),
        ("Een <span hidden>geheim</span> twee.", ["Een", "twee."]),
        ("<div style='color:white'>\n\n- geheim\n\n</div>\n\nOpen.", ["Open."]),
        ("<style>.w{display:none}</style>\n\n<section class=w>\n\ngeheim\n\n</section>\n\nOpen.", ["Open."]),
    ],
)
def test_words_that_a_page_hides_are_named_and_no_text(text: str, spans: list[str]) -> None:
    assert parts(text) == (spans, ["hidden_text"])


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("€ ~~5~~ 6", ["€ ~~", "~~ 6"]),
        ("~~geheim~~\n\nOpen.", ["Open."]),
        ("<del>geheim</del>\n\nOpen.", ["<del>", "</del>", "Open."]),
        ("`~~` of ~~geheim~~ x", ["`~~` of ~~", "~~ x"]),
    ],
)
def test_struck_words_are_named_and_no_text(text: str, spans: list[str]) -> None:
    assert parts(text) == (spans, ["struck_text"])


@pytest.mark.parametrize(
    "text",
    ["<b>Vet</b> en <br> door.", "<details><summary>x</summary>\n\nOpen.\n\n</details>", "a ~ b ~~ c", "`~~x~~`"],
)
def test_what_a_page_shows_is_read(text: str) -> None:
    spans, codes = parts(text)
    assert spans and not codes


@pytest.mark.parametrize("piece", ["~~a~~ ", "<s>a</s> ", "<b>", "~~a~~\n\n", "`~~` ~~"])
def test_hostile_marks_take_linear_time(piece: str) -> None:
    with patience():
        markdown.read((piece * 3_000).encode(), "a.md")
