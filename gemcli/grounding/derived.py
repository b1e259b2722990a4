"""Numbers that a claim may have worked out from its evidence: a length between two times, how many names a list has.

What follows so is not written there, so that a person must look; it is no reason to leave the claim out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from gemcli.facts.counts import Count
from gemcli.grounding.sides import Sides

CONVERSIONS = {
    ("jaar", "maand"): 12, ("week", "dag"): 7, ("uur", "minuut"): 60, ("dag", "uur"): 24, ("jaar", "week"): 52,
    ("km", "m"): 1000, ("ha", "m2"): 10000, ("km2", "ha"): 100, ("jaar", "kwartaal"): 4,
    ("decennium", "jaar"): 10, ("eeuw", "jaar"): 100, ("decade", "jaar"): 10,
}  # fmt: skip
"""How many of the smaller unit make one of the larger."""
TIMES = frozenset({"keer", "maal", "times"})
NAME = r"(?:(?:van|de|den|der|ten|ter|el|al)\s){0,3}[A-ZÀ-Þ][\w'’.-]*(?:\s[A-ZÀ-Þ][\w'’.-]*){0,2}"
LIST = re.compile(
    rf"(?<![\w'’.-]){NAME}(?:\s\([^()]{{1,30}}\))?(?:,\s{NAME}(?:\s\([^()]{{1,30}}\))?)+(?:,?\s(?:en|and)\s{NAME})?"
)
"""`Holt, Mink, Vos en Smit`"""
PART = re.compile(r",\s|\s(?:en|and)\s(?=[A-ZÀ-Þ]|van\s|de\s)")


def derivation(claim: Count, sides: Sides) -> str:
    """Return the words of the evidence from which a number follows; empty where none does."""
    for value, words in (*_converted(claim, sides), *_between(claim, sides), *_ratios(claim, sides), *_names(sides)):
        if value == claim.value:
            return words
    return ""


def _converted(claim: Count, sides: Sides) -> Iterator[tuple[Decimal, str]]:
    """Yield lengths of the evidence in the unit of the claim: thirty months for two and a half years."""
    for source in sides.quoted.counts:
        if (source.unit, claim.unit) in CONVERSIONS:
            yield source.value * CONVERSIONS[source.unit, claim.unit], source.raw
        if (claim.unit, source.unit) in CONVERSIONS:
            yield source.value / CONVERSIONS[claim.unit, source.unit], source.raw


def _between(claim: Count, sides: Sides) -> Iterator[tuple[Decimal, str]]:
    """Yield what lies between two years or two times of day of the evidence."""
    if claim.unit == "jaar":
        years = sorted({(fact.year, fact.raw) for fact in sides.quoted.dates if fact.year})
        for (first, one), (second, other) in combinations(years, 2):
            yield Decimal(second - first), f"{one} - {other}"
    if claim.unit in ("minuut", "uur"):
        for start, end in combinations(sides.quoted.times, 2):
            minutes = abs(_minutes(start.value) - _minutes(end.value))
            yield Decimal(minutes) / (60 if claim.unit == "uur" else 1), f"{start.raw} - {end.raw}"


def _minutes(value: str) -> int:
    hours, minutes = value.split(":")
    return int(hours) * 60 + int(minutes)


def _ratios(claim: Count, sides: Sides) -> Iterator[tuple[Decimal, str]]:
    """Yield how many times one amount of the evidence is another, without what is left over."""
    if claim.unit not in TIMES:
        return
    for one, other in combinations(sides.quoted.money, 2):
        low, high = sorted((one.value, other.value))
        if low > 0:
            yield Decimal(int(high / low)), f"{one.raw} - {other.raw}"


def _names(sides: Sides) -> Iterator[tuple[Decimal, str]]:
    """Yield how many names a list has."""
    for match in LIST.finditer(sides.quote):
        yield Decimal(len(PART.split(match.group()))), match.group()[:80]
