"""Opposites stand on the same side as in the evidence, negation worked in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.opposites import how_often, opposites, turned_by_verb

TWO_WAYS = (
    "De baten van de gemeente stijgen volgens de wethouder, die daar heel lang en uitvoerig over spreekt in de zaal. "
    "Maar de lasten dalen."
)


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        ("De kosten stijgen.", "De kosten stijgen.", []),
        ("De kosten stijgen.", "De kosten dalen.", ["different"]),
        ("De kosten stijgen niet.", "De kosten stijgen.", ["different"]),
        ("De kosten zwemmen.", "De kosten dalen.", []),
        (TWO_WAYS, "De lasten stijgen.", ["undecided"]),
        (TWO_WAYS, "De lasten dalen.", []),
    ],
)
def test_a_side_of_a_pair(beside: Callable[..., Any], source: str, claim: str, expected: list[str]) -> None:
    assert [check.result.value for check in opposites(*beside(source, claim))] == expected


def test_a_negation_may_be_carried_by_the_opposite_verb() -> None:
    assert turned_by_verb("De brief is niet aangenomen.", "De brief is verworpen.")
    assert not turned_by_verb("De brief is aangenomen.", "De brief is verworpen.")


def test_two_denials_are_counted() -> None:
    assert [how_often(clause) for clause in ("wel", "dat is niet zo", "niet zonder geld en niet nu")] == [0, 1, 3]
