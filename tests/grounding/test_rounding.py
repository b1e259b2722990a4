"""How a number stands to its source: who rounds must say so, and never past the other side of the value."""

from __future__ import annotations

import pytest

from gemcli.facts.money import find
from gemcli.grounding.rounding import rounded


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("€ 312.000", "€ 312.000", "equal"),
        ("ruim € 300.000", "ruim € 300.000", "equal"),
        ("circa € 312.000", "€ 312.000", "entailed"),
        ("€ 300.000", "ruim € 300.000", "undecided"),
        ("ruim € 300.000", "bijna € 300.000", "different"),
        ("maximaal € 300.000", "minimaal € 300.000", "different"),
        ("ruim € 310.000", "€ 312.000", "entailed"),
        ("bijna € 320.000", "€ 317.500", "entailed"),
        ("circa € 310.000", "€ 312.000", "entailed"),
        ("bijna € 310.000", "€ 312.000", "different"),
        ("ruim € 320.000", "€ 312.000", "different"),
        ("€ 311.000", "€ 312.000", "different"),
        ("circa € 400.000", "€ 312.000", "different"),
        ("€ 3 miljoen", "€ 2.912.345", "undecided"),
        ("€ 3 miljoen", "€ 2.312.345", "different"),
        ("€ 1 miljoen", "€ 600.000", "different"),
        ("circa € 390.000", "€ 386.000", "entailed"),
        ("circa € 390.000", "€ 384.000", "different"),
        ("bijna € 380.000", "€ 312.000", "undecided"),
        ("bijna € 400.000", "€ 312.000", "different"),
        ("ruim € 250.000", "€ 312.000", "undecided"),
        ("ruim € 200.000", "€ 312.000", "different"),
    ],
)
def test_a_rounded_amount(claim: str, source: str, expected: str) -> None:
    (ours,), (theirs,) = find(claim), find(source)
    assert rounded(ours, theirs).value == expected
