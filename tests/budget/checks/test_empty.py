"""A column that was not filled, where those beside it are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.budget.book import Checked

Look = Callable[..., Checked]
YEARS = ["Post", "Begroting 2024", "Begroting 2025", "Begroting 2026"]


def table(fill: Callable[[int, int], Any], head: list[str] | None = None, lines: int = 14) -> list[list[Any]]:
    """Return lines that are filled, but for the last column, which `fill` makes of line number and amount."""
    rows: list[list[Any]] = [list(head or YEARS)]
    for at in range(lines):
        amount = 900 + 173 * at
        rows.append([f"Post {chr(97 + at)}", amount, amount + 11 * at + 3, fill(at, amount)])
    return rows


def c3(look: Look, rows: list[list[Any]]) -> list[Any]:
    return [one for one in look(("Blad1", rows)).found if one.check == "C3"]


def test_a_column_of_nil_is_told_at_its_first_cell(look: Look) -> None:
    (one,) = c3(look, table(lambda at, amount: 0))
    assert (one.tier, one.cell, one.value) == ("hard", (1, 3), 0)
    assert "14 of 14 lines filled in Begroting 2024 hold nothing" in one.text.text()
    assert "empty_column.share" in one.threshold.text()


@pytest.mark.parametrize(
    "fill",
    [lambda at, amount: amount + 5, lambda at, amount: 0 if at % 2 else amount + 5],
    ids=["filled", "half of it filled"],
)
def test_a_column_that_is_filled_for_a_good_part_is_not_empty(look: Look, fill: Callable[[int, int], Any]) -> None:
    assert c3(look, table(fill)) == []


def test_a_column_of_changes_may_be_empty(look: Look) -> None:
    head = ["Post", "Begroting 2025", "Begroting 2026", "Begrotingswijziging 2026"]
    assert c3(look, table(lambda at, amount: 0, head)) == []


def test_a_few_lines_prove_nothing(look: Look) -> None:
    assert c3(look, table(lambda at, amount: 0, lines=2)) == []
