"""Whose paper it is and which names stand in it, read from its head and its capitals."""

from __future__ import annotations

import pytest

from gemcli.grounding.papers import HEAD_OF_PAPER, Papers
from gemcli.grounding.witness import Witness
from gemcli.model.citation import cite
from gemcli.model.document import Document, PlaceKind
from gemcli.model.source import Source
from gemcli.model.span import Span


def paper(text: str) -> Document:
    return Document(Source("n", "n.txt", "text/plain", "a" * 64, "b" * 64), text, PlaceKind.LINE, ())


def named(text: str) -> Witness:
    document = paper(text)
    return Papers({"n": document}).named(Witness(sources=(document.source,)))


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Notulen van de raad, gemeente Oosterdijk, 4 maart", "Oosterdijk"),
        ("GEMEENTE Sint Molendam\nBesluitenlijst", "Sint Molendam"),
        ("Minutes of Millbrook Town Council", "Millbrook"),
        ("Notulen van de vergadering", ""),
        ("x " * HEAD_OF_PAPER + "gemeente Oosterdijk", ""),
    ],
)
def test_whose_paper_it_is_stands_in_its_head(text: str, body: str) -> None:
    assert named(text).body == body


def test_names_are_words_with_a_capital_and_their_parts() -> None:
    names = named("De heer Bos-Zwaluw woont in Oosterdijk, zegt wethouder mostert.").names
    assert {"bos", "zwaluw", "bos-zwaluw", "oosterdijk"} <= names
    assert "mostert" not in names
    assert "wethouder" not in names


def test_the_head_is_the_beginning_and_ends_with_a_short_paper() -> None:
    for text in ("Kort stuk.", "Lang stuk. " * 200):
        document = paper(text)
        head = Papers({"n": document}).head(cite(document, [Span(0, 4)]))
        assert text.startswith(head.text.split(" ")[0])
        assert head.spans[0].end == min(len(text), HEAD_OF_PAPER)
