"""A number answers when it is of the asked kind, of what is counted, and not the day of the paper itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest

from gemcli.engines.answering import quantities
from gemcli.engines.answering.question import question
from gemcli.engines.answering.said import Said
from gemcli.facts.reading import read

FACT = 0.5


def said(asked: str, text: str, standing: Mapping[str, Mapping[str, float]] | None = None) -> Said:
    """Put a sentence beside a question."""
    return Said(question(asked), text, "", read(text, None, "nl"), frozenset(), standing or {})


@pytest.mark.parametrize(
    ("reader", "asked", "text"),
    [
        (quantities.term, "Hoelang duurt de sloop?", "De sloop duurt tweeënhalf jaar."),
        (quantities.term, "Hoe ver vooruit moet je dat melden?", "Meld het minstens 4x24 uur van tevoren."),
        (quantities.size, "Hoe hoog mag de toren worden?", "De toren wordt 43 meter."),
        (quantities.amount, "Hoe hoog is de opkomst?", "De opkomst was 61%."),
        (quantities.percent, "Hoe vol is de garage?", "De garage staat voor 84% vol."),
        (quantities.often, "Hoe vaak komt dat voor?", "Dat is zo bij één op de vier gevallen."),
        (quantities.often, "Hoe vaak wordt de brug nagekeken?", "De brug wordt jaarlijks nagekeken."),
        (quantities.often, "Hoe vaak is er gebeld?", "Er is drie keer gebeld."),
        (quantities.time, "Hoe laat was het afgelopen?", "De voorzitter sluit te 0.25 uur de vergadering."),
        (quantities.when, "Wanneer gaat de winkel open?", "De winkel gaat in de zomer van 2027 open."),
    ],
)
def test_a_fact_of_the_kind_answers(reader: Callable[[Said], float], asked: str, text: str) -> None:
    assert reader(said(asked, text)) >= FACT


@pytest.mark.parametrize(
    ("reader", "asked", "text"),
    [
        (quantities.often, "Hoe vaak wordt de brug nagekeken?", "De brug is oud."),
        (quantities.amount, "Wat kost de toren?", "De toren wordt 43 meter."),
        (quantities.count, "Hoeveel bomen komen er?", "Langs de brug staan vier lantaarns."),
        (
            quantities.when,
            "Wanneer gaat de winkel open?",
            "De raad, in vergadering bijeen op 12 maart 2026, over de winkel",
        ),
        (quantities.when, "Wanneer gaat de winkel open?", "Gelet op de brief van 12 maart 2026 over de winkel"),
    ],
)
def test_a_fact_of_another_kind_or_thing_does_not(reader: Callable[[Said], float], asked: str, text: str) -> None:
    assert reader(said(asked, text)) < FACT


def test_the_day_of_a_meeting_answers_who_asks_for_the_meeting() -> None:
    text = "De raad, in vergadering bijeen op 12 maart 2026, over de winkel"
    found = said("Op welke dag was de vergadering over de winkel?", text, {"vergadering": {"vergadering": 1.0}})
    assert quantities.when(found) >= FACT


@pytest.mark.parametrize(
    ("asked", "answers"),
    [
        ("Wanneer gaat de winkel open?", False),
        ("Wanneer krijgen we te horen wat er uit de winkel is gekomen?", False),
        ("Wanneer ging de winkel open?", True),
    ],
)
def test_a_question_that_looks_ahead_asks_for_no_day_before_its_paper(asked: str, answers: bool) -> None:
    found = replace(said(asked, "De winkel ging in 2020 open."), dated=date(2025, 2, 13))
    assert (quantities.when(found) >= FACT) is answers


def test_the_number_of_a_paper_is_no_count() -> None:
    assert quantities.count(said("Hoeveel bomen komen er?", "321254 Aangehouden bomen in de wijk")) < FACT
