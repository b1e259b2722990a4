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
        ("<del>geheim</del>\n\nOpen.", ["Open."]),
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


@pytest.mark.parametrize(
    ("text", "unseen"),
    [
        ("a <!-- b --> c <!-- d\n\ne -->", ["<!-- b -->"]),
        ("a\n\n<!-- b\n\nc", ["<!-- b\n\nc"]),
        (
            'a\n\n[b]: https://x.example\n "titel"\n[c]: /d (weg)\n\ne',
            ['[b]: https://x.example\n "titel"\n[c]: /d (weg)'],
        ),
        ("> [b]: /c\n\na", ["> [b]: /c"]),
        ('a <span STYLE="Display : none">b</SPAN> c', ["b"]),
        ("a <style>.w{}</style> <script>x</script> b", [".w{}", "x"]),
        ("<template>a</template>\n\nb", ["a"]),
        ("<? weg ?>\n\n<!WEG x>\n\n<![CDATA[ weg ]]>\n\na", ["<? weg ?>", "<!WEG x>", "<![CDATA[ weg ]]>"]),
        ("a\n\n[^1]: waar niets naar verwijst", ["[^1]: waar niets naar verwijst"]),
        ("a[^1]\n\n[^1]: b <i hidden>c</i>\n\nd <b>e</b>", ["c"]),
        ("> <div\n> hidden>\n>\n> a <i\n> hidden>geheim</i>\n\nb", ["> a <i\n> hidden>geheim"]),
    ],
)
def test_what_is_unseen_is_furniture_with_its_place(text: str, unseen: list[str]) -> None:
    contents = markdown.read(text.encode(), "a.md")
    assert [text[start:end] for start, end in contents.unseen] == unseen
    assert contents.furniture == contents.unseen
    assert [remark.message.values for remark in contents.remarks] == [(("count", str(sum(map(len, unseen)))),)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("<p>De raad <b>stemt</b> in.</p>\n\nOpen.", ["De raad", "stemt", "in.", "Open."]),
        ("<div>\nEen besluit.\n</div>", ["Een besluit."]),
        ("<!--> <p>Open.</p>", ["Open."]),
        ("```\n<!-- open -->\n[a]: b\n```", ["```\n<!-- open -->\n[a]: b\n```"]),
        ("`<!--` en `-->`", ["`<!--` en `-->`"]),
        ("De heer Bos <!-- zegt", ["De heer Bos <!-- zegt"]),
        ("alinea\n[Bos]: ja", ["alinea\n[Bos]: ja"]),
        ("[Bos]: wij zeggen dit toe aan de raad", ["[Bos]: wij zeggen dit toe aan de raad"]),
        ("a <b class=hidden>b</b> <i data-x='hidden'>c</i>", ["a", "b", "c"]),
        ("<b style='background-color:white'>a</b> b", ["a", "b"]),
        ("<b style='background:#003;color:white'>a</b> b", ["a", "b"]),
        ("Vul <title> in.\n\nOpen.", ["Vul", "in.", "Open."]),
        ("a <b title='De raad geeft geld.'>b</b>", ["a", "b"]),
        ("- a\n-\n- b", ["a", "b"]),
        ("a[^noot]\n\n[^noot]:\n    b", ["a[^noot]", "b"]),
    ],
)
def test_what_is_shown_is_left_alone(text: str, spans: list[str]) -> None:
    assert parts(text) == (spans, [])


def test_more_rules_than_are_followed_are_told() -> None:
    assert parts("<style>" + ".a{color:red}" * 5_000 + "</style>\n\nOpen.")[1] == ["hidden_text", "styles_cut"]


PIECES = (
    *("~~a~~ ", "<s>a</s> ", "<b>", "~~a~~\n\n", "`~~` ~~", "<!--", "<b hidden>", "<b ", "[a]:\n", "[a]: x '"),
    *("<style>", "<i>a</i> <title>a</title> ", "<b '", "<p>a</p>\n\n", "[a]: b\n", "> <a\n> b> "),
)


@pytest.mark.parametrize("piece", PIECES)
def test_hostile_marks_take_linear_time(piece: str) -> None:
    with patience():
        markdown.read((piece * 3_000).encode(), "a.md")


def test_a_paragraph_of_html_with_many_hidden_words_takes_linear_time() -> None:
    with patience():
        contents = markdown.read(("<title>a</title> b " * 12_000).encode(), "a.md")
    assert len(contents.blocks[0].spans) == len(contents.unseen) == 12_000
