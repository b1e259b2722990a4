"""What own notes say of a case fills a slot only where they say it in so many words, and in one way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gemcli.letters.noted import noted
from gemcli.model.document import Document
from tests.patience import patience

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("De aanvraag is op 2 april 2026 ontvangen.", "received aanvraag", "2 april 2026"),
        ("Het bezwaarschrift kwam binnen op 2 april 2026.", "received bezwaar", "2 april 2026"),
        ("De melding is op 3 april 2026 doorgestuurd naar de provincie.", "forwarded", "3 april 2026"),
        ("De brief is doorgezonden aan het waterschap.", "body", "het waterschap"),
        ("De hoorzitting was op 4 mei 2026.", "hearing", "op 4 mei 2026"),
        ("Wettelijke grondslag: artikel 2:10 van de APV.", "legal_basis", "artikel 2:10 van de APV"),
    ],
)
def test_said_in_so_many_words(text: str, slot: str, value: str, make_document: MakeDocument) -> None:
    found = noted([make_document("notitie.txt", text + "\n")])
    assert found[slot].value == value
    (ref,) = found[slot].evidence.sentences
    assert ref.source_id == "notitie"


@pytest.mark.parametrize(
    "text",
    [
        "De aanvraag is op 2 april 2026 nog niet ontvangen.",
        "De hoorzitting wordt op 4 mei 2026 gehouden.",
        "De kinderen zijn op 2 april 2026 ontvangen.",
        "De aanvraag is op 2 april 2026 ontvangen.\nDe aanvraag is op 3 april 2026 ontvangen.",
    ],
)
def test_what_is_denied_planned_or_told_in_two_ways_is_left_to_a_person(text: str, make_document: MakeDocument) -> None:
    assert not noted([make_document("notitie.txt", text + "\n")])


@pytest.mark.parametrize("text", ["de aanvraag op 2 april 2026 ", "doorgestuurd naar de ", "grondslag: a "])
def test_hostile_text_takes_time_in_proportion(text: str, make_document: MakeDocument) -> None:
    document = make_document("notitie.txt", text * 4_000 + "\n")
    with patience():
        noted([document])
