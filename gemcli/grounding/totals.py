"""Values that a reader works out over a length of time or from a whole list: a yearly total, a sum of three."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from gemcli.facts.counts import Count
from gemcli.facts.dates import Grain
from gemcli.facts.inflection import same
from gemcli.facts.money import Money
from gemcli.facts.percents import Part, Percent
from gemcli.grounding.derived import CONVERSIONS
from gemcli.grounding.sides import Sides

TOGETHER = re.compile(
    r"\b(?:samen|tezamen|gezamenlijk\w*|totaal|totale|opgeteld|bij\selkaar|verschil|rest\w*|overige?|over|saldo|alle"
    r"|together|total|combined|altogether|difference|remain\w*|all)\b",
    re.IGNORECASE,
)
"""Words by which a sentence says that it tells what several values come to."""
FEW = 5
"""Values of which two are added up and a third is taken away."""


def over_time(claim: Money | Percent | Count, sides: Sides) -> Iterator[tuple[Decimal, str]]:
    """Yield what an amount per month or metre comes to over what a text names of them, or one in all in each year."""
    if not isinstance(claim, Money):
        return
    years = {day.year for day in sides.quoted.dates if day.grain is Grain.YEAR}
    if claim.per == "jaar" and len(years) > 1:
        yield from ((money.value / len(years), f"{money.raw} / {len(years)}") for money in sides.quoted.money)
    if claim.per:
        return
    for money in sides.quoted.money:
        for count in (*sides.quoted.counts, *sides.facts.counts):
            total = money.value * count.value * _times(count.unit, money.per)
            if not total:
                continue
            yield total, f"{money.raw} x {count.raw}"
            for share in sides.quoted.percents:
                if share.part is Part.PERCENT or share.part is Part.FRACTION:
                    yield total * exact(share) / 100, f"{money.raw} x {count.raw} x {share.raw}"


def _times(length: str, period: str) -> Decimal:
    """Return how many of a period make one of a length of time; 0 where that is not fixed."""
    if length == period != "":
        return Decimal(1)
    if (length, period) in CONVERSIONS:
        return Decimal(CONVERSIONS[length, period])
    if (period, length) in CONVERSIONS:
        return Decimal(1) / CONVERSIONS[period, length]
    return Decimal(0)


def sums(claim: Money | Percent | Count, sides: Sides) -> Iterator[tuple[Decimal, str]]:
    """Yield what three or more values of one kind that follow each other come to together, and two without a third."""
    if isinstance(claim, Percent) or not TOGETHER.search(sides.claim):
        return
    values: Sequence[Money | Count] = sides.quoted.money
    if isinstance(claim, Count):
        values = [count for count in sides.quoted.counts if _is_part(claim, count)]
    for first in range(len(values)):
        total = sum((value.value for value in values[first : first + 2]), Decimal(0))
        for last in range(first + 2, len(values)):
            total += values[last].value
            yield total, " + ".join(value.raw for value in values[first : last + 1])
    for one, other, third in permutations(values[:FEW], 3):
        yield one.value + other.value - third.value, f"{one.raw} + {other.raw} - {third.raw}"


def _is_part(claim: Count, source: Count) -> bool:
    """Whether a number of the source may be a part of what the claim counts."""
    return bool(claim.unit) and (same(claim.unit, source.unit) or source.unit.endswith(claim.unit))


def exact(share: Percent) -> Decimal:
    """Return a share in percent, a third as a third and not as 33.3."""
    if share.part is Part.ONE_IN:
        return 100 / share.value if share.value else share.value
    thirds = (share.value * 3).quantize(Decimal(1))
    near = share.part is Part.FRACTION and abs(share.value * 3 - thirds) < 1
    return thirds / 3 if near else share.value
