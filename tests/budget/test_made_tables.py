"""Budgets made in many arrangements: what is right is never called broken, and a broken total is found."""

from __future__ import annotations

import pytest

from gemcli import resources
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.flag import check
from gemcli.budget.layout import read
from gemcli.budget.norms import norms
from tests.budget.made_tables import Made, made

LIMITS = norms(resources.toml(resources.config("budget.toml")))
SEEDS = range(40)


def hard(budget: Made) -> list[Anomaly]:
    layouts = read(budget.table())
    return [one for layout in layouts for one in check(layout, LIMITS) if one.tier is Tier.HARD]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_right_budget_has_no_hard_finding(seed: int) -> None:
    budget = made(seed)
    assert [one.text.text() for one in hard(budget)] == [], budget.shape


def test_a_broken_total_is_mostly_found() -> None:
    budgets = [made(seed, is_broken=True) for seed in SEEDS]
    found = [b for b in budgets if any(b.broken in (one.cell, one.suspect) for one in hard(b))]
    assert len(found) >= 0.75 * len(budgets)


def test_the_same_seed_makes_the_same_budget() -> None:
    assert made(7).grid == made(7).grid
    assert made(7, is_broken=True).grid != made(7).grid
