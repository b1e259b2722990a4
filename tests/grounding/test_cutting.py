"""Cited words are cut sentence by sentence, and runs of sentences become one citation."""

from __future__ import annotations

from gemcli.grounding.cutting import LABEL, kind, label, runs, touched, within
from gemcli.model.citation import cite
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.source import Source
from gemcli.model.span import Span

LINES = ("De brug is dicht.", "De kade ook.", "Post | 12 | 14", "De haven is open.")


def laid_out(*lines: str) -> tuple[Document, list[Sentence]]:
    sentences, at = [], 0
    for number, line in enumerate(lines, 1):
        sentences.append(Sentence(f"s{number}", (Span(at, at + len(line)),)))
        at += len(line) + 1
    passages = tuple(
        Passage(PassageKind.TABLE_ROW if "|" in line else PassageKind.PARAGRAPH, one.spans, (one,), number)
        for number, (one, line) in enumerate(zip(sentences, lines, strict=True), 1)
    )
    source = Source("n", "n.txt", "text/plain", "a" * 64, "b" * 64)
    return Document(source, "\n".join(lines) + "\n", PlaceKind.LINE, passages), sentences


DOCUMENT, SENTENCES = laid_out(*LINES)


def test_a_sentence_is_touched_by_a_part_of_it_and_never_by_its_neighbour() -> None:
    assert [one.id for one in touched(DOCUMENT, [Span(3, 7)])] == ["s1"]
    assert [one.id for one in touched(DOCUMENT, [Span(10, 20)])] == ["s1", "s2"]
    assert touched(DOCUMENT, [Span(len(LINES[0]), len(LINES[0]) + 1)]) == [], "the line end lies in none"


def test_only_the_cited_part_of_a_sentence_is_cut() -> None:
    citation = cite(DOCUMENT, [Span(3, 7)])
    line = within(DOCUMENT, SENTENCES[0], citation)
    assert (line.text, line.spans) == ("brug", (Span(3, 7),))


def test_each_cell_of_a_row_stands_on_a_line_of_its_own() -> None:
    row = SENTENCES[2]
    assert kind(DOCUMENT, row) is PassageKind.TABLE_ROW
    assert kind(DOCUMENT, SENTENCES[0]) is PassageKind.PARAGRAPH
    assert within(DOCUMENT, row, cite(DOCUMENT, row.spans)).text == "Post\n12\n14"


def test_neighbours_are_one_run_and_others_are_not() -> None:
    assert runs(SENTENCES, [1, 0]) == [[*SENTENCES[0].spans, *SENTENCES[1].spans]]
    assert runs(SENTENCES, [0, 0, 2]) == [list(SENTENCES[0].spans), list(SENTENCES[2].spans)]


def test_a_heading_beside_its_text_is_a_run_of_its_own() -> None:
    beside = [Sentence("s1", (Span(0, 5), Span(20, 25))), Sentence("s2", (Span(6, 19),))]
    assert runs(beside, [0, 1]) == [[Span(0, 5), Span(20, 25)], [Span(6, 19)]]


def test_a_voice_tag_before_the_first_sentence_belongs_to_its_label() -> None:
    text = "Zwaluw (D66): De brug is dicht."
    start = text.index("De brug")
    first = Sentence("s1", (Span(start, len(text)),))
    document = Document(
        DOCUMENT.source, text, PlaceKind.LINE, (Passage(PassageKind.PARAGRAPH, first.spans, (first,), 1),)
    )
    assert label(document, first, cite(document, first.spans)).text == text
    far = "x" * (LABEL + 40) + text
    moved = Sentence("s1", (Span(LABEL + 40 + start, len(far)),))
    other = Document(DOCUMENT.source, far, PlaceKind.LINE, (Passage(PassageKind.PARAGRAPH, moved.spans, (moved,), 1),))
    assert label(other, moved, cite(other, moved.spans)).text == "x" * (LABEL - start) + text
