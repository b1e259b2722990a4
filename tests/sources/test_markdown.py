"""Markdown: marks stay in the layer and out of the blocks."""

from __future__ import annotations

from gemcli.model.document import PlaceKind
from gemcli.sources import markdown

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
