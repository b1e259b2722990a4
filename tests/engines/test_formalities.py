"""What is no content: how votes are taken down, doors, turns to speak; and what only looks like it."""

from __future__ import annotations

import pytest

from gemcli.engines.formalities import is_formal, is_formula
from tests.patience import patience


@pytest.mark.parametrize(
    "text",
    [
        "Dorpsbelang wenst geacht te worden tegen voorstel E.2 te hebben gestemd.",
        "Na het verzoek van de raad gaan we onder verwijzing naar de wet over tot een geheime vergadering.",
        "Ik heropen de openbare vergadering van de gemeenteraad van Waterrade.",
        "We hebben de eerste termijn gehad op 23 januari.",
        "De spreektijden staan op de sprekerslijst.",
        "Our group wishes to be recorded as voting against.",
    ],
)
def test_the_way_of_the_meeting_is_a_formula(text: str) -> None:
    assert is_formula(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kinderen staan in de zomer voor gesloten deuren, omdat het zwembad geen personeel vindt.",
        "Het college overlegt achter de schermen met de woningcorporatie over de huren.",
        "De wachtlijst wordt gesloten zodra de nieuwe school er staat.",
    ],
)
def test_what_is_said_of_the_matter_is_none(text: str) -> None:
    assert not is_formula(text)
    assert not is_formal(text)


def test_long_lines_take_linear_time() -> None:
    with patience():
        for text in ("gaan " * 20_000, "stem te hebben " * 8_000, "vergadering wordt " * 8_000):
            is_formula(text)
            is_formal(text)
