"""Numbers that a claim may have worked out from its evidence: a length between two times, how many names a list has.

What follows so is not written there, so that a person must look; it is no reason to leave the claim out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import combinations, pairwise

from gemcli.facts.counts import UNITS, Count
from gemcli.facts.dates import Grain, resolve
from gemcli.grounding.sides import Sides

CONVERSIONS = {
    ("jaar", "maand"): 12, ("week", "dag"): 7, ("uur", "minuut"): 60, ("dag", "uur"): 24, ("jaar", "week"): 52,
    ("km", "m"): 1000, ("ha", "m2"): 10000, ("km2", "ha"): 100, ("jaar", "kwartaal"): 4,
    ("maand", "week"): 4, ("maand", "dag"): 30, ("kwartaal", "maand"): 3, ("jaar", "dag"): 365,
    ("decennium", "jaar"): 10, ("eeuw", "jaar"): 100, ("decade", "jaar"): 10,
}  # fmt: skip
"""How many of the smaller unit make one of the larger."""
TIMES = frozenset({"keer", "maal", "times"})
SHORT = 3
"""Letters up to which the end of a word says nothing of what kind of thing it names."""
BESIDE = 40
"""Code points that lie at most between two things of one list."""
OF_ALL = re.compile(r"\s(?:van|op|of|out\sof)\s(?:(?:de|the|onze|alle)\s)?$", re.IGNORECASE)
"""Between a number and that of all: "27 van de 29"."""
EVERY = re.compile(r"\b(?:elke?|iedere?|om\sde|every|each)\s{1,2}$", re.IGNORECASE)
EVERY_ONE = re.compile(
    r"\b(?:elke?|iedere?|om\sde|every|each)\s(?P<unit>jaar|maand|week|dag|uur|kwartaal|year|month|day|hour|quarter)\b",
    re.IGNORECASE,
)
"""`elk kwartaal`, `every two weeks`: how long it is between two times."""
NAME = r"(?:(?:van|de|den|der|ten|ter|el|al)\s){0,3}[A-ZÀ-Þ][\w'’.-]*(?:\s[A-ZÀ-Þ][\w'’.-]*){0,2}"
LIST = re.compile(
    rf"(?<![\w'’.-]){NAME}(?:\s\([^()]{{1,30}}\))?(?:,\s{NAME}(?:\s\([^()]{{1,30}}\))?)+(?:,?\s(?:en|and)\s{NAME})?"
)
"""`Holt, Mink, Vos en Smit`"""
PART = re.compile(r",\s|\s(?:en|and)\s(?=[A-ZÀ-Þ]|van\s|de\s)")


def derivation(claim: Count, sides: Sides) -> str:
    """Return the words of the evidence from which a number follows; empty where none does."""
    ways = (_converted, _between, _between_days, _others, _ratios, _how_often, _ballots, _kinds)
    for value, words in (*(found for way in ways for found in way(claim, sides)), *_names(sides)):
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


def _between_days(claim: Count, sides: Sides) -> Iterator[tuple[Decimal, str]]:
    """Yield how long it is between two days of the evidence, in days or weeks, or in whole months."""
    if claim.unit not in ("dag", "week", "maand"):
        return
    found = [fact for fact in sides.quoted.dates if fact.grain is Grain.DAY]
    year = max((fact.year for fact in found), default=0)
    periods = [(resolve(replace(fact, year=fact.year or year), sides.meeting), fact.raw) for fact in found]
    days = sorted((period.start, raw) for period, raw in periods if period is not None)
    for (first, one), (second, other) in combinations(days, 2):
        length = (second - first).days
        months = 12 * (second.year - first.year) + second.month - first.month
        if claim.unit == "maand":
            is_end = (second + timedelta(1)).day == 1 == first.day
            if is_end or second.day == first.day:
                yield Decimal(months + is_end), f"{one} - {other}"
        else:
            yield Decimal(length) / (7 if claim.unit == "week" else 1), f"{one} - {other}"


def _others(claim: Count, sides: Sides) -> Iterator[tuple[Decimal, str]]:
    """Yield how many of all are not those that the evidence counts: two are not of "27 van de 29 raadsleden"."""
    if claim.is_length or claim.is_measure:
        return
    for one, other in pairwise(sides.quoted.counts):
        if OF_ALL.search(sides.quote, one.span.start, other.span.start) and other.span.start - one.span.end < BESIDE:
            yield other.value - one.value, f"{other.raw} - {one.raw}"


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


def _how_often(claim: Count, sides: Sides) -> Iterator[tuple[Decimal, str]]:
    """Yield how many times in a period something happens that happens every so often: "elk kwartier", "om de week"."""
    if claim.unit not in TIMES:
        return
    for count in sides.quoted.counts:
        if (
            count.is_length
            and count.value
            and EVERY.search(sides.quote, max(0, count.span.start - 12), count.span.start)
        ):
            yield from _per_period(count.value, count.unit, count.raw)
    for match in EVERY_ONE.finditer(sides.quote):
        yield from _per_period(Decimal(1), UNITS[match["unit"].lower()], match[0])


def _per_period(value: Decimal, unit: str, raw: str) -> Iterator[tuple[Decimal, str]]:
    for (large, small), number in CONVERSIONS.items():
        if small == unit and large in ("uur", "dag", "week", "maand", "jaar"):
            yield number / value, f"{raw} / {large}"


def _ballots(claim: Count, sides: Sides) -> Iterator[tuple[Decimal, str]]:
    """Yield by how many votes something was carried, how many there were, and how many somebody had."""
    if claim.is_length or claim.is_measure:
        return
    for vote in sides.quoted.votes:
        if vote.votes_for < 0:
            continue
        votes_for, against = vote.votes_for, max(0, vote.votes_against)
        yield from ((Decimal(number), vote.raw) for number in (abs(votes_for - against), votes_for + against))


def _kinds(claim: Count, sides: Sides) -> Iterator[tuple[Decimal, str]]:
    """Yield how many there are of kinds that stand in one list: "80 sociale huurwoningen en 60 middenhuurwoningen"."""
    kinds = [count for count in sides.quoted.counts if len(claim.unit) > SHORT and count.unit.endswith(claim.unit)]
    for first in range(len(kinds)):
        total = kinds[first].value
        for last in range(first + 1, len(kinds)):
            if kinds[last].span.start - kinds[last - 1].span.end > BESIDE:
                break
            total += kinds[last].value
            yield total, " + ".join(kind.raw for kind in kinds[first : last + 1])


def _names(sides: Sides) -> Iterator[tuple[Decimal, str]]:
    """Yield how many names a list has."""
    for match in LIST.finditer(sides.quote):
        yield Decimal(len(PART.split(match.group()))), match.group()[:80]
