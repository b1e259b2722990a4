"""What is expected of an amount: by its line, its column, its taakveld, its other side, and other municipalities."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.budget.accounts import Account
from gemcli.budget.drift import Drift
from gemcli.budget.histories import Habits, points
from gemcli.budget.layout import read
from gemcli.budget.likelihood import History
from gemcli.budget.reference import reference
from gemcli.budget.series import Point
from gemcli.budget.vocabulary import Sort
from gemcli.model.document import Document
from gemcli.model.table import Table

YEARS = ("Begroting 2023", "Begroting 2024", "Begroting 2025")
HABITS: Habits = {("6.7", Sort.SPENDING): 0.01, ("6.9", Sort.SPENDING): 0.3}


def account(table: Callable[..., Table], *last: list[Any]) -> Account:
    rows: list[list[Any]] = [["Taakveld", "Soort", *YEARS]]
    rows += [[f"{at}.1 Taak", "Lasten", 1000 + 90 * at, 1010 + 90 * at, 1020 + 90 * at] for at in range(6)]
    return read(table([*rows, *last]))[0].account


def of(found: list[Point], code: str, sort: Sort = Sort.SPENDING) -> History:
    return next(p.history for p in found if (p.line.code, p.sort, p.column.index) == (code, sort, 4))


def test_a_part_of_a_taakveld_jumps_as_often_as_the_whole(table: Callable[..., Table]) -> None:
    lines = [["6.711 Taak", "Lasten", 800, 810, 2400], ["6.9 Taak", "Lasten", 800, 810, 2400]]
    found = points(account(table, *lines), HABITS)
    assert of(found, "6.711").jumps < of(found, "6.9").jumps
    assert of(found, "6.711").gain(7.78) > of(found, "6.9").gain(7.78)


@pytest.mark.parametrize(("income", "is_together"), [((300, 305, 1900), True), ((300, 305, 310), False)])
def test_a_change_on_both_sides_of_a_taakveld_is_less_surprising(
    table: Callable[..., Table], income: tuple[int, ...], is_together: bool
) -> None:
    lines = [["6.711 Taak", "Lasten", 800, 810, 2400], ["6.711 Taak", "Baten", *income]]
    beside, alone = points(account(table, *lines), HABITS), points(account(table, lines[0]), HABITS)
    assert (of(beside, "6.711").jumps > 2 * of(alone, "6.711").jumps) is is_together


def test_what_happened_to_others_is_expected_here(
    table: Callable[..., Table], document: Callable[..., Document]
) -> None:
    made = []
    for year, amount in ((2023, 400), (2024, 410), (2025, 1230)):
        rows: list[list[Any]] = [["Gemeenten", "Taakveld", "Lasten", "Baten", "Inwonertal"]]
        for n in range(14):
            rows += [[f"Dorp{chr(65 + n)}", f"{at}.1 Taak", 900 + n, 90, 20000 + n] for at in range(6)]
            rows += [[f"Dorp{chr(65 + n)}", f"6.71{part} Taak", amount + n, 50, 20000 + n] for part in (1, 2)]
        sheet = f"iv3_{year}_begroting"
        made.append(document(table(rows, sheet=sheet), path=f"{sheet}.csv"))
    drift = Drift(reference(made), 5)
    budget = account(table, ["6.7 Taak", "Lasten", 800, 810, 2400])
    alone, beside = of(points(budget), "6.7"), of(points(budget, drift=drift), "6.7")
    assert (alone.peers, beside.peers) == (0, 14)
    assert beside.gain(7.78) < alone.gain(7.78)
