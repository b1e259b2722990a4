"""What is found in budgets made from a seed, over many arrangements: totals recognised, slips found, false alarms."""

from __future__ import annotations

from collections import Counter

import pytest

from gemcli import resources
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.flag import check
from gemcli.budget.layout import Layout, read
from gemcli.budget.norms import norms
from tests.budget.made_tables import Made, made

pytestmark = pytest.mark.benchmark

SEEDS = range(10_000, 11_000)
LIMITS = norms(resources.toml(resources.config("budget.toml")))


def test_made_budgets() -> None:
    counts: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for seed in SEEDS:
        right, wrong = made(seed), made(seed, is_broken=True)
        layouts = read(right.table())
        alarms = _hard(layouts)
        counts["right budgets"] += 1
        counts["right budgets with a hard finding"] += bool(alarms)
        if not right.shape.sideways:
            rows = {row for row, _ in right.totals}
            found = {total.line.row for layout in layouts for total in layout.totals.found}
            counts["total rows"] += len(rows)
            counts["total rows recognised"] += len(rows & found)
        hits = [_hits(wrong, one) for one in _hard(read(wrong.table()))]
        counts["slips found"] += any(hits)
        counts["findings beside the slip"] += hits.count(False)
        if not any(hits):
            missed[f"{wrong.shape.lines}, {wrong.shape.columns}{', sideways' if wrong.shape.sideways else ''}"] += 1
    print()
    for name, count in counts.items():
        print(f"  {name:36} {count:5}")
    print("  missed most: " + "; ".join(f"{name} {count}" for name, count in missed.most_common(8)))


def _hard(layouts: tuple[Layout, ...]) -> list[Anomaly]:
    return [one for layout in layouts for one in check(layout, LIMITS) if one.tier is Tier.HARD]


def _hits(budget: Made, one: Anomaly) -> bool:
    return budget.broken in (one.cell, one.suspect) or budget.broken in one.addends
