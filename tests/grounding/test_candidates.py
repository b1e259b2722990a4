"""An amount against the best of those in its evidence: currency, period and place must be its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.values import values

TWO = "De brug over het kanaal kost € 450.000.\nHet dak van de gymzaal in het oude dorp kost € 120.000."


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        ("De brug kost € 450.000.", "De brug kost € 450.000.", "equal"),
        ("De brug kost € 450.000.", "De brug kost 450 duizend euro.", "equal"),
        ("De brug kost € 450.000.", "De brug kost € 540.000.", "different"),
        ("De brug kost € 450.000.", "De brug kost $ 450.000.", "different"),
        ("De brug kost € 450.000 per jaar.", "De brug kost € 450.000.", "different"),
        ("De brug kost jaarlijks € 450.000.", "De brug kost € 450.000 per jaar.", "undecided"),
        ("De brug kost maximaal € 450.000.", "De brug kost € 450.000.", "undecided"),
        ("De brug kost € 200.000 en de kade € 250.000.", "Samen kosten zij € 450.000.", "undecided"),
        ("De brug kost veel.", "De brug kost € 450.000.", "missing"),
        ("De brug kost 450 en de kade kost € 500 euro.", "De brug kost € 450.", "undecided"),
        ("De kade kost € 120.000, en nog tachtig voor een brug.", "De brug kost € 80.000.", "undecided"),
        ("De kade kost € 500, en er staan 2 bruggen.", "De brug kost € 2.", "different"),
        ("De brug kost ruim € 450.000.", "De brug kost bijna € 450.000.", "different"),
        (TWO, "De brug over het kanaal kost € 120.000.", "undecided"),
        (TWO, "De brug over het kanaal kost € 450.000.", "equal"),
        (TWO, "De brug over het kanaal kost € 470.000.", "different"),
    ],
)
def test_an_amount(beside: Callable[..., Any], source: str, claim: str, expected: str) -> None:
    sides, _ = beside(source, claim)
    assert [check.result.value for check in values(sides) if check.name == "money"] == [expected]


def test_the_check_names_the_amount_that_it_was_held_against(beside: Callable[..., Any]) -> None:
    sides, _ = beside(TWO, "De brug over het kanaal kost € 470.000.")
    (check,) = [check for check in values(sides) if check.name == "money"]
    assert check.source == "€ 450.000"
