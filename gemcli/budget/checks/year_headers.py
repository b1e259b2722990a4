"""D4: a column whose year repeats that of its neighbour, while the year in between is missing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.columns import Column
from gemcli.budget.layout import Layout, Shape
from gemcli.budget.norms import Norms
from gemcli.budget.series import Point
from gemcli.budget.vocabulary import Phase, Sort
from gemcli.budget.wording import place
from gemcli.locales import N_, say

WEIGHT = 10.0
"""How strong this signal is: it changes what every amount of a column means."""


def year_headers(layout: Layout, points: Sequence[Point], norms: Norms) -> list[Anomaly]:
    """D4, signal: of columns whose years follow each other, one repeats a neighbour's year: 2026, 2027, 2027, 2029.

    Inputs: at least four columns of one sort with a year in their header, changes apart. Every other step must be one
    year, so that a budget beside the accounts of the same year is no finding.
    Question: which year does this column hold?
    """
    del points, norms
    if layout.shape is not Shape.BUDGET:
        return []
    groups: dict[Sort, list[Column]] = {}
    for column in layout.account.amounts():
        if column.year and column.head and column.phase is not Phase.CHANGE:
            groups.setdefault(column.sort, []).append(column)
    return [_anomaly(layout, *odd) for group in groups.values() if (odd := _odd(group)) is not None]


def _odd(group: Sequence[Column]) -> tuple[Column, Column, int] | None:
    """Return the column that repeats a year, the one it repeats, and the year that is missing."""
    years = [column.year for column in group]
    for at in range(1, len(group) - 1):
        expected = years[at - 1] + 1
        mended = [*years[:at], expected, *years[at + 1 :]]
        is_run = len(group) > 3 and all(after - before == 1 for before, after in pairwise(mended))
        beside = (group[at - 1], group[at + 1])
        repeats = [o for o in beside if o.year == years[at] and o.phase is group[at].phase]
        if is_run and repeats and years[at] != expected:
            return group[at], repeats[0], expected
    return None


def _anomaly(layout: Layout, column: Column, other: Column, expected: int) -> Anomaly:
    account = layout.account
    head = column.head[-1]
    beside = other.head[-1]
    return Anomaly(
        check="D4",
        tier=Tier.SIGNAL,
        account=account,
        cell=(head.row, head.column),
        addends=((beside.row, beside.column),),
        text=say(
            N_("{column} ({cell}): this column repeats the year of {other} ({beside}), while {expected} is missing."),
            column=column.name,
            cell=place(account, (head.row, head.column)),
            other=other.name,
            beside=place(account, (beside.row, beside.column)),
            expected=expected,
        ),
        value=None,
        expected=None,
        question=say(N_("Which year does this column hold?")),
        follow_up=say(N_("Compare the amounts with those of the same year elsewhere, and mend the heading.")),
        threshold=say(N_("the years of the other columns follow each other; missing: {expected}"), expected=expected),
        size=Decimal(0),
        weight=WEIGHT,
    )
