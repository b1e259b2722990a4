"""A line that stands in a table twice, word for word and amount for amount."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.budget.book import Checked

Look = Callable[..., Checked]
Named = Callable[[Checked], set[str]]
HEAD = ["Post", "Begroting 2025", "Begroting 2026"]
LINES = [
    ["Wegen", 4120, 4290],
    ["Groen", 2310, 2350],
    ["Water", 1180, 1210],
    ["Licht", 905, 940],
    ["Afval", 3305, 3402],
]


def b1(look: Look, *rows: list[Any]) -> list[Any]:
    return [one for one in look(("Blad1", [HEAD, *LINES, *rows])).found if one.check == "B1"]


def test_a_table_without_twins_is_left_alone(look: Look) -> None:
    assert b1(look) == []


def test_the_second_of_two_is_named_with_both_rows(look: Look) -> None:
    (one,) = b1(look, ["Groen", 2310, 2350])
    assert (one.cell, one.tier) == ((6, 2), "hard")
    assert "in row 3 and in row 7" in one.text.text()
    assert set(one.addends) | {one.cell} == {(2, 1), (2, 2), (6, 1), (6, 2)}


@pytest.mark.parametrize(
    "row",
    [["Groen", 2310, 2351], ["Groenten", 2310, 2350], ["Groen", 2310], ["", 2310, 2350]],
    ids=["another amount", "another name", "one column less", "no name"],
)
def test_nearly_the_same_is_not_the_same(look: Look, row: list[Any]) -> None:
    assert b1(look, row) == []


def test_one_small_amount_may_stand_twice(look: Look) -> None:
    assert b1(look, ["Vlag", None, 25], ["Vlag", None, 25]) == []
    assert len(b1(look, ["Vlag", None, 2500], ["Vlag", None, 2500])) == 1


def test_each_further_twin_is_told_beside_the_first(look: Look) -> None:
    found = b1(look, ["Groen", 2310, 2350], ["Groen", 2310, 2350])
    assert ["in row 3 and in row" in one.text.text() for one in found] == [True, True]
