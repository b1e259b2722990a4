"""What is made of a document is made once, is never that of another document, and stays when more is known of it."""

from __future__ import annotations

from dataclasses import replace

from gemcli.model.document import Document, PlaceKind
from gemcli.model.source import Rank, Source

ABOUT = Source("a", "a.txt", "text/plain", "a" * 64, "b" * 64, Rank.ADOPTED_MINUTES)


def document(text: str = "Een.") -> Document:
    return Document(ABOUT, text, PlaceKind.LINE, ())


def test_what_is_made_once_is_made_again_only_of_other_things() -> None:
    made: list[str] = []
    one = document()

    def make(name: str) -> str:
        made.append(name)
        return name

    assert [one.once("x", (given,), lambda given=given: make(given)) for given in ("a", "a", "b", "a")] == list("aaba")
    assert made == ["a", "b", "a"]


def test_another_document_has_its_own() -> None:
    one, same, other = document(), document(), document("Twee.")
    assert [each.once("x", (), lambda each=each: each.text) for each in (one, same, other)] == ["Een.", "Een.", "Twee."]
    assert replace(one, text="Drie.").once("x", (), lambda: "Drie.") == "Drie."
    assert one == same


def test_what_was_made_stays_when_more_is_known_of_the_source() -> None:
    one = document()
    one.once("x", (), lambda: "made")
    assert one.of_source(replace(ABOUT, body="raad")).once("x", (), lambda: "again") == "made"
    assert one.of_source(replace(ABOUT, media_type="text/csv")).once("x", (), lambda: "again") == "again"
