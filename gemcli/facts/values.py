"""Finds in a text every value of a kind that papers can disagree on: amounts, counts, days, hours, places, outcomes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from gemcli.facts import classes, counts
from gemcli.facts.dates import Grain
from gemcli.facts.numerals import Rounding
from gemcli.facts.reading import Facts
from gemcli.facts.value_words import FREE, OUTCOMES, WEEKDAY
from gemcli.model.span import Span

PER = re.compile(
    r"\s{1,2}(?:per|elke?|ieder[e]?|p/|p\.)\s{0,2}(?P<unit>keer|stuk|maand|jaar|schooljaar|seizoen|dagdeel|avond|les|rit"
    r"|kwartaal|kalenderjaar|week|dag|uur|nacht|persoon|deelnemer|kind|leerling|inwoner|huishouden|woning|m2|m²|meter"
    r"|vierkante meter|boom|aanvraag)\b",
    re.IGNORECASE,
)
"""What an amount is paid for each time."""
ADDRESS = re.compile(
    r"\b(?:[A-Z][\w'’-]{1,25}\s){0,2}[A-Z][\w'’-]{0,25}(?:straat|weg|laan|plein|kade|dijk|gracht|singel|hof|pad|plantsoen"
    r"|markt|steeg|park|dreef|wal|baan)\s\d{1,4}(?:\s?[a-z])?\b"
)
"""A street and a house number."""
LABEL = 16
"""Characters before a number in which stands what it is the number of."""
AT_MOST = re.compile(
    r"\b(?:maximaal|max\.?|hoogstens|ten hoogste|hooguit|niet (?:meer|hoger|langer) dan)\s$", re.IGNORECASE
)
AT_LEAST = re.compile(r"\b(?:minimaal|min\.?|minstens|ten ?minste|niet minder dan)\s$", re.IGNORECASE)


class Sort(StrEnum):
    """What kind of value it is; values of two kinds are never compared."""

    MONEY = "money"
    SHARE = "share"
    COUNT = "count"
    DAY = "day"
    HOUR = "hour"
    WEEKDAY = "weekday"
    ADDRESS = "address"
    OUTCOME = "outcome"
    LIMIT = "limit"
    """A measure or number that is the most or the least: "ten hoogste acht meter", "niet meer dan 350 deelnemers";
    compared with another such limit only."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value and its place."""

    sort: Sort
    value: str
    """In one way of writing, so that "vier" is "4"."""
    unit: str
    """What is counted or measured, the side of a limit, or which outcomes exclude each other; empty for the rest."""
    per: str
    """What an amount is paid for each time: "keer", "jaar"."""
    span: Span


def values(text: str, facts: Facts) -> Iterator[Value]:
    """Yield the values of a text whose facts were read; estimates ("circa 4") and bounds of classes are none."""
    yield from _amounts(text, facts)
    for share in facts.percents:
        yield Value(Sort.SHARE, _plain(share.value), share.part.value, "", share.span)
    for count in facts.counts:
        if count.rounding is Rounding.NONE and not _is_bound(text, count.span) and not names_one(text, count.span):
            yield Value(Sort.COUNT, _plain(count.value), count.unit, "", count.span)
        elif count.unit and (side := limited(text, count.span)):
            yield Value(Sort.LIMIT, _plain(count.value), f"{side} {count.unit}", "", count.span)
    yield from _moments(text, facts)
    for match in ADDRESS.finditer(text):
        yield Value(Sort.ADDRESS, match.group(), "", "", Span(*match.span()))
    for family, sides in OUTCOMES.items():
        for outcome, pattern in zip(("yes", "no"), sides, strict=True):
            for match in pattern.finditer(text):
                yield Value(Sort.OUTCOME, outcome, family, "", Span(*match.span()))


def limited(text: str, span: Span) -> str:
    """Return on which side a number limits, by the words right before it; empty where it does not.

    >>> limited("ten hoogste 8 meter", Span(12, 19)), limited("8 meter", Span(0, 7))
    ('most', '')
    """
    before = text[max(0, span.start - LABEL) : span.start]
    return "most" if AT_MOST.search(before) else "least" if AT_LEAST.search(before) else ""


def names_one(text: str, span: Span) -> bool:
    """Whether a number tells which one, as in "fase 2"."""
    return counts.LABEL.search(text, max(0, span.start - LABEL), span.start) is not None


def per_of(text: str, start: int = 0) -> str:
    """Return what is paid for each time, as the text says right there; empty where it does not.

    >>> per_of("€ 5 per les", 3), per_of("€ 5 korting", 3)
    ('les', '')
    """
    match = PER.match(text, start)
    return match["unit"].casefold() if match else ""


def _amounts(text: str, facts: Facts) -> Iterator[Value]:
    for amount in facts.money:
        side = limited(text, amount.span)
        if amount.rounding is Rounding.NONE or side == "most":
            per = amount.per or per_of(text, amount.span.end)
            yield Value(Sort.MONEY, _plain(amount.value), side, per, amount.span)
    for match in FREE.finditer(text):
        yield Value(Sort.MONEY, "0", "", "", Span(*match.span()))


def _moments(text: str, facts: Facts) -> Iterator[Value]:
    """Days with their year, hours, and days of the week that are no part of a date."""
    for day in facts.dates:
        if day.grain is Grain.DAY and day.year:
            yield Value(Sort.DAY, day.canonical, "", "", day.span)
    for hour in facts.times:
        yield Value(Sort.HOUR, hour.value, "", "", hour.span)
    starts = {day.span.start for day in facts.dates}
    for match in WEEKDAY.finditer(text):
        if match.start() not in starts and not starts & {match.end(), match.end() + 1}:
            yield Value(Sort.WEEKDAY, match.group().casefold(), "", "", Span(*match.span()))


def _is_bound(text: str, span: Span) -> bool:
    return classes.BEFORE.search(text, max(0, span.start - classes.REACH), span.start) is not None


def _plain(number: Decimal) -> str:
    """A number without zeros behind it or an exponent.

    >>> _plain(Decimal("27.50")), _plain(Decimal("1E+3"))
    ('27.5', '1000')
    """
    return f"{number.normalize():f}"
