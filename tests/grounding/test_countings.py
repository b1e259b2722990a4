"""Numbers of things: the thing must be the same, and a registration number is no quantity."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.values import values


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        ("De gemeente bouwt 60 woningen.", "De gemeente bouwt 60 woningen.", "equal"),
        ("De gemeente bouwt 60 nieuwe woningen.", "De gemeente bouwt 60 woningen.", "equal"),
        ("De gemeente bouwt 60 woningen.", "De gemeente bouwt 80 woningen.", "different"),
        ("De gemeente bouwt 60 woningen.", "De gemeente bouwt 60 scholen.", "undecided"),
        ("De gemeente bouwt woningen.", "De gemeente bouwt 80 woningen.", "missing"),
        ("De gemeente bouwt een school, een brug en een kade.", "De gemeente bouwt 3 dingen.", "missing"),
        ("Er waren 60 bezoekers.", "Er waren circa 60 bezoekers.", "entailed"),
        ("Het duurt 60 dagen.", "Het duurt 60 weken.", "different"),
        ("Het duurt 2 weken.", "Het duurt 14 dagen.", "undecided"),
    ],
)
def test_a_number_of_things(beside: Callable[..., Any], source: str, claim: str, expected: str) -> None:
    sides, _ = beside(source, claim)
    assert [check.result.value for check in values(sides) if check.name == "count"] == [expected]
