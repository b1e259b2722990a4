"""A sentence gives a fact of a kind by its words: a function, a desk, a party that speaks, a line that settles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gemcli.engines.answering.fulfilment import holds
from gemcli.engines.answering.library import Library
from gemcli.engines.answering.passages import Block, Paper, Unit
from gemcli.engines.answering.question import question
from gemcli.model.document import PassageKind
from gemcli.model.section import Section, SectionKind

FACT = 0.5


def given(shelf: Callable[..., Library], asked: str, text: str, party: str = "") -> float:
    """How well a sentence, said by somebody of a party, gives what is asked."""
    section = Section("m", SectionKind.TURN, ("A",), "Brug", ("s1",), "A", "Smid", "De heer", party)
    unit = Unit(text, tuple(text.lower().split()), (), 0, 0)
    block = Block(Paper("m", frozenset(), "", None, {}), "", frozenset(), (unit,), PassageKind.PARAGRAPH, section)
    return holds(shelf().seek(question(asked)), unit, block, "nl")


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("Wie moet de brug keuren?", "Keuring van bruggen is een taak van het waterschap."),
        ("Waar kan ik een gat in de weg melden?", "Een gat is te melden bij het meldpunt."),
        ("Wie vroeg om de brug?", "Op verzoek van Groenhout BV komt er een brug."),
        ("Wat gebeurt er als de brug niet opengaat?", "Als de brug niet opengaat, wachten de boten."),
        ("Is de brug open?", "De brug is niet open."),
    ],
)
def test_these_words_give_it(shelf: Callable[..., Library], asked: str, text: str) -> None:
    assert given(shelf, asked, text) >= FACT


def test_the_party_of_the_speaker_answers_who_asks_for_a_party(shelf: Callable[..., Library]) -> None:
    asked, text = "Welke partij vindt de brug lelijk?", "Wij vinden de brug lelijk."
    assert given(shelf, asked, text, "Groen") >= FACT > given(shelf, asked, text)


def test_a_line_of_a_list_of_papers_tells_nothing(shelf: Callable[..., Library]) -> None:
    assert given(shelf, "Wat gebeurt er met de brug?", "RIS123456 Brief over de brug") < FACT


def test_a_sentence_that_settles_nothing_is_a_lesser_answer_to_yes_or_no(shelf: Callable[..., Library]) -> None:
    asked = "Is de brug open?"
    assert given(shelf, asked, "Over de brug spraken wij eerder.") < given(shelf, asked, "De brug is open.")


def test_a_sentence_that_supposes_is_a_lesser_answer_unless_the_question_does(shelf: Callable[..., Library]) -> None:
    text = "Als de brug opengaat, wachten de boten."
    assert given(shelf, "Wat doen de boten?", text) < given(shelf, "Wat gebeurt er als de brug opengaat?", text)
