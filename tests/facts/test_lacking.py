"""What a proposal does not speak of, over sentences as councils write them."""

from __future__ import annotations

import pytest

from gemcli.facts.lacking import CUES, lacks

SPOKEN = [
    ("cover", "De kosten worden gedekt uit de reserve mobiliteit."),
    ("cover", "Het bedrag komt ten laste van de algemene middelen."),
    ("cover", "Het voorstel is budgettair neutraal."),
    ("term", "De brug is uiterlijk eind 2027 klaar."),
    ("term", "Binnen drie maanden volgt een plan."),
    ("term", "De uitvoering begint in het eerste kwartaal."),
    ("evaluation", "Na twee jaar wordt het beleid geëvalueerd en volgt een evaluatie."),
    ("risks", "Risico's: de bouwkosten stijgen."),
    ("cost", "Hieraan zijn geen kosten verbonden."),
]


@pytest.mark.parametrize(("name", "text"), SPOKEN)
def test_spoken_of(name: str, text: str) -> None:
    assert not lacks(name, text)


@pytest.mark.parametrize("name", CUES)
def test_not_spoken_of(name: str) -> None:
    assert lacks(name, "De raad besluit het groen in de wijk Oost te laten groeien.")


def test_a_long_text_is_read_in_linear_time() -> None:
    assert lacks("term", "binnen de " * 40_000)
    assert lacks("cover", "dek" * 60_000)
