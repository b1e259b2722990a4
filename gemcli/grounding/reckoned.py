"""Dates and times of day that a claim may have reckoned from its evidence: "binnen drie weken", "duurt twee uur".

What follows so is not written there, so that a person must look; it is no reason to leave the claim out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from gemcli.facts.counts import UNITS, Count
from gemcli.facts.dates import DateFact, Grain, Period, Relation, Time, resolve
from gemcli.grounding.sides import Sides
from gemcli.model.span import Span

DAYS = {
    "dag": Decimal(1), "werkdag": Decimal("1.4"), "week": Decimal(7), "maand": Decimal("30.44"),
    "jaar": Decimal("365.25"),
}  # fmt: skip
"""How many days a length of time comes to."""
SLACK = {"dag": 0, "werkdag": 3, "week": 3, "maand": 5, "jaar": 10}
"""Days by which a reckoned date may be off, as months differ and people round."""
ONE = re.compile(
    r"\b(?:een|één|a|one)\s(?P<unit>dag|week|maand|jaar|day|month|year)(?=\s(?:later|eerder|geleden|daarna|daarvoor|ervoor"
    r"|erna|na|voor|vóór|earlier|before|after|ago|from)\b)",
    re.IGNORECASE,
)
"""`een jaar eerder`: a length that is no numeral."""
EXACT = 2
"""Days by which a single day may be off, as months differ."""
HALF_A_DAY = 12 * 60

AHEAD = re.compile(r"\b(?:binnen|over|within|in)\s(?:nu\s)?(?:de\s|een\s)?$", re.IGNORECASE)
AGO = re.compile(r"\s(?:geleden|ago|from\snow)\b", re.IGNORECASE)
Length = tuple[Decimal, str, str]
"""How much of which unit, and how it is written."""


def reckoned(claim: DateFact, sides: Sides) -> str:
    """Return the words of the evidence from which a date follows, as "a + b"; empty where none does.

    A length is laid before and behind the date of the source and each date that it names.
    """
    wanted = resolve(claim, sides.meeting)
    if wanted is None:
        return ""
    for start, length, words in _steps(sides):
        value, unit, _ = length
        slack = min(SLACK[unit], EXACT) if claim.grain is Grain.DAY and claim.relation is Relation.ON else SLACK[unit]
        step = timedelta(days=int(value * DAYS[unit]))
        if any(_meets(wanted, start, way * step, slack) for way in (1, -1)):
            return words
    return ""


def _meets(wanted: Period, start: Period, step: timedelta, slack: int) -> bool:
    """Whether a period moved by a length touches another one."""
    try:
        first, last = start.start + step - timedelta(days=slack), start.end + step + timedelta(days=slack)
    except OverflowError:
        return False
    return first <= wanted.end and wanted.start <= last


def _steps(sides: Sides) -> Iterator[tuple[Period, Length, str]]:
    """Yield each length with what it may be counted from: the date beside it, or that of the paper."""
    for line in _lines(sides.quote):
        days = [fact for fact in sides.quoted.dates if line.start <= fact.span.start < line.end]
        for length, place in _lengths(sides, line):
            for fact in days:
                period = resolve(fact, sides.meeting)
                fits = fact.grain in (Grain.DAY, Grain.MONTH) or (fact.grain is Grain.YEAR and length[1] == "jaar")
                if period is not None and fits:
                    yield period, length, f"{fact.raw} + {length[2]}"
            if sides.meeting is not None and _is_from_now(sides.quote, place):
                day = sides.meeting
                yield Period(day, day, derived=False), length, f"{day.isoformat()} + {length[2]}"


def _is_from_now(text: str, place: Span) -> bool:
    """Whether a length is counted from the day on which it is said."""
    return bool(AHEAD.search(text, max(0, place.start - 20), place.start) or AGO.match(text, place.end))


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def _lengths(sides: Sides, line: Span) -> Iterator[tuple[Length, Span]]:
    for count in sides.quoted.counts:
        if count.unit in DAYS and 0 < count.value < 200 and line.start <= count.span.start < line.end:
            yield (count.value, count.unit, count.raw), count.span
    for match in ONE.finditer(sides.quote, line.start, line.end):
        yield (Decimal(1), UNITS[match["unit"].lower()], match[0]), Span(match.start(), match.end())


def clocked(claim: Time, sides: Sides) -> str:
    """Return the words of the evidence from which a time of day follows: a time and a length from or to it."""
    for source in (*sides.quoted.times, *sides.around.times):
        for count in sides.quoted.counts:
            minutes = _minutes(count)
            off = (_of_day(claim) - _of_day(source)) % HALF_A_DAY
            if minutes and off in (minutes % HALF_A_DAY, -minutes % HALF_A_DAY):
                return f"{source.raw} + {count.raw}"
    return ""


def _minutes(count: Count) -> int:
    return int(count.value * {"minuut": 1, "uur": 60}.get(count.unit, 0))


def _of_day(time: Time) -> int:
    return int(time.value[:2]) * 60 + int(time.value[3:])
