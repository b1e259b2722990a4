"""Rows that open a period with what another row closed the one before with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from gemcli.budget.anomaly import Tier
from gemcli.budget.flag import check
from gemcli.budget.layout import read
from gemcli.budget.norms import norms
from gemcli.model.table import Table

Build = Callable[..., Table]


def hard(table: Table, config: Mapping[str, Any]) -> list[str]:
    found = [one for layout in read(table) for one in check(layout, norms(config)) if one.tier is Tier.HARD]
    return [f"{one.check} {one.cell[0] + 1},{one.cell[1] + 1}" for one in found]


def cash(opening: int, came: list[int], went: list[int], total: str = "") -> list[list[Any]]:
    """Return a forecast by month, with what is there at the start and the end of each."""
    starts, ends = [], []
    for plus, less in zip(came, went, strict=True):
        starts.append(opening)
        opening += plus - less
        ends.append(opening)
    head: list[Any] = ["", "jan", "feb", "mrt", "apr", "mei"]
    rows: list[list[Any]] = [
        ["Stand begin", *starts],
        ["Ontvangsten", *came],
        ["Uitgaven", *went],
        ["Stand eind", *ends],
    ]
    if total:
        whole = ([starts[0]], [sum(came)], [sum(went)], [ends[-1]])
        rows = [[*row, *last] for row, last in zip(rows, whole, strict=True)]
        head.append(total)
    return [["Liquiditeit (x € 1.000)"], head, *rows]


CAME, WENT = [9134, 8649, 8823, 7374, 7543], [7208, 5799, 7164, 5812, 6213]


def test_months_that_open_as_the_last_one_closed_are_right(table: Build, config: Mapping[str, Any]) -> None:
    assert hard(table(cash(4180, CAME, WENT)), config) == []


def test_the_balance_of_the_half_year_is_no_sum_and_no_period(table: Build, config: Mapping[str, Any]) -> None:
    assert hard(table(cash(4180, CAME, WENT, "halfjaar")), config) == []


def test_a_month_that_opens_with_another_amount_does_not_add_up(table: Build, config: Mapping[str, Any]) -> None:
    rows = cash(4180, CAME, WENT)
    rows[2][4] += 340
    assert "H2 3,5" in hard(table(rows), config)


def test_rows_that_are_the_same_in_each_period_are_not_carried_on(table: Build, config: Mapping[str, Any]) -> None:
    rows = [
        ["Post", "2024", "2025", "2026", "2027"],
        ["Contributie", 1500, 1500, 1500, 1525],
        ["Bijdrage", 1500, 1500, 1500, 1500],
        ["Huur", 2110, 2310, 2410, 2110],
    ]
    assert hard(table(rows), config) == []
