"""Numbers of things and lengths that follow from the evidence: lists of kinds, votes, and how often something comes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.derived import derivation


@pytest.mark.parametrize(
    ("source", "claim", "follows"),
    [
        ("Er komen 80 sociale huurwoningen, 60 middenhuurwoningen en 100 koopwoningen.", "Er komen 140 huurwoningen.",
         True),
        ("Er komen 80 sociale huurwoningen, 60 middenhuurwoningen en 100 koopwoningen.", "Er komen 160 huurwoningen.",
         False),
        ("Bus 14 reed elk kwartier.", "De bus kwam vier keer per uur.", True),
        ("Bus 14 reed elk kwartier.", "De bus kwam drie keer per uur.", False),
        ("De raad komt elke twee weken bijeen.", "De raad komt 26 keer per jaar bijeen.", True),
        ("Het college bericht elk kwartaal.", "Het college bericht vier keer per jaar.", True),
        ("De motie is met 16 stemmen voor en 11 stemmen tegen aangenomen.", "Het verschil was vijf stemmen.", True),
        ("De motie is met 16 stemmen voor en 11 stemmen tegen aangenomen.", "Het verschil was zes stemmen.", False),
        ("De proef duurde zes maanden.", "De proef duurde een half jaar.", True),
        ("De proef duurde zeven maanden.", "De proef duurde een half jaar.", False),
        ("Het bad is dicht van 1 juni tot en met 30 november 2026.", "Het bad is zes maanden dicht.", True),
        ("Het bad is dicht van 1 juni tot en met 30 november 2026.", "Het bad is acht maanden dicht.", False),
        ("Het plan komt op 15 oktober 2026; de raad stelt het op 5 november vast.", "Dat is drie weken later.", True),
        ("Het plan komt op 15 oktober 2026; de raad stelt het op 5 november vast.", "Dat is vier weken later.", False),
        ("Aanwezig zijn 27 van de 29 raadsleden.", "Er ontbraken 2 raadsleden.", True),
        ("Aanwezig zijn 27 van de 29 raadsleden.", "Er ontbraken 3 raadsleden.", False),
        ("Aanvang: 20.00 uur. Sluiting: 23.45 uur.", "De raad zat drie uur en drie kwartier.", True),
        ("Aanvang: 20.00 uur. Sluiting: 23.45 uur.", "De raad zat drie uur en een half uur.", False),
    ],
)  # fmt: skip
def test_what_a_number_follows_from(beside: Callable[..., Any], source: str, claim: str, follows: bool) -> None:
    both, _ = beside(source, claim)
    assert bool(derivation(both.facts.counts[-1], both)) is follows
