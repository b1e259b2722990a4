"""Values that a reader works out from two numbers of the evidence: a sum, a difference, a share, a growth.

What follows so is not written there, so that a person must look; it is no reason to leave the claim out. It counts only
where the claim says that it was worked out ("samen", "meer dan", "gemiddeld") or tells a share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from gemcli.facts.counts import Count
from gemcli.facts.money import Money
from gemcli.facts.percents import Part, Percent
from gemcli.grounding.sides import Sides

HINT = re.compile(
    r"\b(?:samen|tezamen|gezamenlijk\w*|totaal|totale|opgeteld|gemiddeld\w*|verschil|meer|minder|hoger|lager|duurder|goedkoper"
    r"|verslechter\w*|verbeter\w*|toegenomen|toename|afgenomen|gestegen|stijg\w*|gedaald|daal\w*|verhog\w*|verlag\w*|omhoog|omlaag"
    r"|over|rest\w*|blijf\w*|bleef|nog|niet|aftrek|halve\w*|gehalveerd|helft|verdubbel\w*|dubbel\w*|verdrievoudig\w*|per|elk\w*|ieder\w*"
    r"|bijna|ruim|keer|maal|bespar\w*|bezuinig\w*|korting|extra|erbij|eraf|waarvan|groei\w*|krimp\w*|jaarlijks|maandelijks"
    r"|together|total|average|difference|more|less|fewer|higher|lower|increase\w*|decrease\w*|rose|fell|left|remain\w*"
    r"|half|twice|double\w*|each|every|per|not|still|combined|altogether|over|under|saving\w*|extra)\b",
    re.IGNORECASE,
)
"""Words by which a sentence says that its value was worked out."""
TURNED = re.compile(
    r"\b(?:halv\w*|helft|verdubbel\w*|verdrievoudig\w*|kwart|derde|vijfde|halves?|halved|doubled)\b", re.IGNORECASE
)
"""Words of the evidence after which a claim may tell what came out."""
MOST = 24
"""Numbers of the evidence from which is worked out; a page of figures proves anything."""
SMALLEST = 10
"""Below this a number of things comes out of nearly any two numbers."""
ROUGH = Decimal("0.01")
"""Share by which a worked out value may be off where the claim rounds."""
PERIODS = (12, 4, 52, 3)


@dataclass(frozen=True, slots=True)
class Number:
    """A value of the evidence and how it is written."""

    value: Decimal
    raw: str


def worked_out(claim: Money | Percent | Count, sides: Sides) -> str:
    """Return how a value follows from one or two numbers of the evidence, as "a - b"; empty where none does."""
    numbers = _numbers(claim, sides)
    if not 1 <= len(numbers) <= MOST:
        return ""
    if isinstance(claim, Count) and claim.value < SMALLEST and not claim.is_length:
        return ""
    told = HINT.search(sides.claim) or TURNED.search(sides.quote)
    if not isinstance(claim, Percent) and not told:
        return ""
    step = claim.step if claim.step < 1 or isinstance(claim, Percent) else Decimal(1)
    for value, way in _ways(claim, numbers):
        if abs(value - claim.value) * 2 <= max(step, ROUGH * abs(claim.value) if claim.rounding else step):
            return way
    return ""


def _numbers(claim: Money | Percent | Count, sides: Sides) -> list[Number]:
    """Return the values that the kind of the claim can be worked out from."""
    quoted = sides.quoted
    amounts = [Number(fact.value, fact.raw) for fact in quoted.money]
    things = [Number(fact.value, fact.raw) for fact in quoted.counts if fact.value]
    shares = [Number(fact.value, fact.raw) for fact in quoted.percents]
    if isinstance(claim, Money):
        return [*amounts, *things, *shares]
    if isinstance(claim, Count):
        return [*things, *shares]
    return [*amounts, *things, *shares]


def _ways(claim: Money | Percent | Count, numbers: list[Number]) -> Iterator[tuple[Decimal, str]]:
    """Yield what comes out of two numbers, and of one over a year told per month."""
    if isinstance(claim, Percent) and claim.part is Part.POINT:
        yield from (
            (abs(one.value - other.value), f"{one.raw} - {other.raw}") for one, other in permutations(numbers, 2)
        )
        return
    for one, other in permutations(numbers, 2):
        if isinstance(claim, Percent):
            yield from _shares(claim, one, other)
            continue
        yield one.value + other.value, f"{one.raw} + {other.raw}"
        yield one.value - other.value, f"{one.raw} - {other.raw}"
        yield one.value * other.value, f"{one.raw} x {other.raw}"
        yield one.value * other.value / 100, f"{other.raw} % x {one.raw}"
        if other.value:
            yield one.value / other.value, f"{one.raw} / {other.raw}"
        for period in PERIODS:
            yield abs(one.value - other.value) / period, f"({one.raw} - {other.raw}) / {period}"
    for one in numbers if not isinstance(claim, Percent) else ():
        for period in PERIODS:
            yield one.value / period, f"{one.raw} / {period}"
            yield one.value * period, f"{one.raw} x {period}"
        yield one.value / 2, f"{one.raw} / 2"
        yield one.value * 2, f"{one.raw} x 2"


def _shares(claim: Percent, one: Number, other: Number) -> Iterator[tuple[Decimal, str]]:
    """Yield the share that one number is of another, and the growth from one to the other."""
    if not other.value:
        return
    share = one.value / other.value
    if claim.part is Part.ONE_IN:
        if share:
            yield 1 / share, f"{one.raw} / {other.raw}"
        return
    yield 100 * share, f"{one.raw} / {other.raw}"
    yield abs(100 * (one.value - other.value) / other.value), f"({one.raw} - {other.raw}) / {other.raw}"
