"""Shares in whatever form they are told: per cents, fractions, one in so many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.values import values


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        ("25% van de bewoners fietst.", "25% van de bewoners fietst.", "equal"),
        ("25% van de bewoners fietst.", "Een op de vier bewoners fietst.", "equal"),
        ("Een op de vier bewoners fietst.", "25% van de bewoners fietst.", "equal"),
        ("25% van de bewoners fietst.", "35% van de bewoners fietst.", "different"),
        ("50% van de bewoners fietst.", "De helft van de bewoners fietst.", "entailed"),
        ("52% van de bewoners fietst.", "De helft van de bewoners fietst.", "undecided"),
        ("70% van de bewoners fietst.", "De helft van de bewoners fietst.", "undecided"),
        ("De helft van de bewoners fietst.", "De helft van de bewoners fietst.", "equal"),
        ("Een derde van de bewoners fietst.", "De helft van de bewoners fietst.", "different"),
        ("Bewoners fietsen.", "35% van de bewoners fietst.", "missing"),
        ("Het aandeel stijgt met 5 procentpunt.", "Het aandeel stijgt met 5 procent.", "different"),
    ],
)
def test_a_share(beside: Callable[..., Any], source: str, claim: str, expected: str) -> None:
    sides, _ = beside(source, claim)
    assert [check.result.value for check in values(sides) if check.name == "percent"] == [expected]
