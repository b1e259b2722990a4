"""F4: an amount that was copied from the year before."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from math import log

from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.checks.signal import shown, signal
from gemcli.budget.layout import Layout
from gemcli.budget.likelihood import weight
from gemcli.budget.norms import Norms
from gemcli.budget.series import Point, years
from gemcli.budget.wording import norm
from gemcli.locales import N_, say

CHANCE = 15
"""How many times rarer a copied amount is than an honest one that happens to stay the same in a table of 15 lines."""

WORTH = 3
"""How many times material an amount must be: many small amounts are fixed for years."""


def copied(layout: Layout, points: Sequence[Point], norms: Norms) -> list[Anomaly]:
    """F4, info: an amount equal to that of the year before, not round, while nearly all lines changed.

    Inputs: neighbouring columns of a series. Question: was the price indexation forgotten?
    """
    account = layout.account
    found = []
    worth = WORTH * float(norms.materiality_share)
    by_column = {(point.line.row, point.column.index): point for point in points}
    for group in years(account):
        for before, after in pairwise(group):
            pairs = [
                (point, value)
                for (_, index), point in by_column.items()
                if index == after.index and (value := point.line.value(before.index)) and point.value
            ]
            pairs = [(point, value) for point, value in pairs if point.share >= worth]
            same = [point for point, value in pairs if point.value == value and point.value % 100]
            if not pairs or Decimal(len(pairs) - len(same)) < norms.copied_share * len(pairs):
                continue
            changed = 100 * (len(pairs) - len(same)) // len(pairs)
            for point in same:
                if len({value for _, value in point.others}) < 2:
                    continue
                found.append(
                    signal(
                        layout,
                        point,
                        "F4",
                        say(
                            N_(
                                "{label}, {column}: {cell} holds {value}, exactly as {before}, while {changed} % of "
                                "the larger lines changed."
                            ),
                            before=before.name,
                            changed=changed,
                            **shown(layout, point),
                        ),
                        say(N_("Was the indexation forgotten, or is this amount fixed?")),
                        norm("copied.changed_share", norms.copied_share),
                        weight("F4", -log(CHANCE * (len(same) + 0.5) / (len(pairs) + 1)), point.share),
                        tier=Tier.INFO,
                        expectation=say(
                            N_("another amount than in {before}: {changed} % of the larger lines changed"),
                            changed=changed,
                            before=before.name,
                        ),
                    )
                )
    return found
