"""Compares amounts, shares, numbers, dates and times of a claim with those of its evidence, by value."""

from __future__ import annotations

from gemcli.facts.money import Money
from gemcli.grounding.candidates import best_of
from gemcli.grounding.countings import compared_count
from gemcli.grounding.moments import moments
from gemcli.grounding.shares import compared_share
from gemcli.grounding.sides import Sides
from gemcli.model.finding import Check


def values(sides: Sides) -> list[Check]:
    """Return one check for each amount, share, number, date and time of the claim."""
    claim, quoted = sides.facts, sides.quoted
    checks = [best_of(sides, "money", amount, quoted.money, _money_differs) for amount in claim.money]
    checks += [compared_share(sides, share) for share in claim.percents]
    checks += [compared_count(sides, count) for count in claim.counts]
    return [*checks, *moments(sides)]


def _money_differs(claim: Money, source: Money) -> bool:
    return claim.currency != source.currency or claim.per != source.per
