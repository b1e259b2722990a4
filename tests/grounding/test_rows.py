"""Amounts read in the rows of a table that counts in thousands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.rows import figured

ROW = "Jeugdhulp -450 -450 -300 -300"


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        (ROW, "De jeugdhulp kost € 450.000 meer.", "-450"),
        (ROW, "Samen is dat anderhalf miljoen euro.", "-450 + -450 + -300 + -300"),
        ("Stand nota -1.250 -1.035 330", "Er is iets meer dan een miljoen euro tekort.", "-1.035"),
        ("School De Wilg 11.750 5.875", "De school kost 11,75 miljoen euro.", "11.750"),
        (ROW, "De jeugdhulp kost € 460.000 meer.", ""),
        ("Stand nota -1.250 -1.035 330", "Er is iets meer dan twee miljoen euro tekort.", ""),
        ("Er kwamen 450 kinderen en 300 ouders naar het feest op het plein.", "Het feest kost € 450.000.", ""),
        ("Totaal 450", "Het feest kost € 450.000.", ""),
    ],
)
def test_the_figure_that_is_an_amount(beside: Callable[..., Any], source: str, claim: str, expected: str) -> None:
    both, _ = beside(source, claim)
    assert figured(both.facts.money[0], both) == expected
