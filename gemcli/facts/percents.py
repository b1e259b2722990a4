"""Percentages, percentage points and per milles: three different things."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from gemcli.facts import numerals
from gemcli.facts.numerals import Rounding
from gemcli.model.span import Span


class Part(StrEnum):
    """What the number is a part of."""

    PERCENT = "percent"
    POINT = "percentage point"
    MILLE = "per mille"
    ONE_IN = "one in"
    """"Een op de zeven": the value is the seven."""


SIGN = re.compile(
    r"\s{0,2}[\u00a0\u202f]?(?:(?P<point>procentpunt(?:en)?\b|%-?\s?punt(?:en)?\b|percentage\s{1,2}points?\b|pp\b)"
    r"|(?P<mille>‰|promille\b|per\s{1,2}mille?\b)|(?P<percent>%|procents?\b|percent\b|per\s{1,2}cent\b|pct\b))",
    re.IGNORECASE,
)
ONE_IN = re.compile(
    r"\b(?:een|één|1|one)\s{1,2}(?:op|in|out\s{1,2}of)\s{1,2}(?:de\s{1,2}|every\s{1,2})?$", re.IGNORECASE
)
TOGETHER = re.compile(r"\s{0,2}(?:tot|à|en|-|–|to|and)\s{0,2}")


@dataclass(frozen=True, slots=True)
class Percent:
    """A share or a difference of shares."""

    value: Decimal
    part: Part
    rounding: Rounding
    step: Decimal
    raw: str
    span: Span


def find(text: str, language: str = "nl") -> tuple[Percent, ...]:
    """Return every percentage in reading order.

    >>> [(str(p.value), p.part.value) for p in find("van 3,5% naar 4 procent, dus 0,5 procentpunt")]
    [('3.5', 'percent'), ('4', 'percent'), ('0.5', 'percentage point')]
    """
    found: list[Percent] = []
    numbers = numerals.find(text, language)
    for index, number in enumerate(numbers):
        end = number.span.end
        ratio = ONE_IN.search(text, max(0, number.span.start - 16), number.span.start)
        if ratio:
            span = Span(ratio.start(), end)
            raw = text[span.start : span.end]
            found.append(Percent(number.value, Part.ONE_IN, Rounding.NONE, number.step, raw, span))
            continue
        sign = SIGN.match(text, end)
        if sign is None and index + 1 < len(numbers):
            other = numbers[index + 1]
            if TOGETHER.fullmatch(text, end, other.span.start) and number.value < other.value <= 100:
                sign = SIGN.match(text, other.span.end)
        elif sign is not None:
            end = sign.end()
        if sign is None:
            continue
        part = Part.POINT if sign["point"] else Part.MILLE if sign["mille"] else Part.PERCENT
        span = Span(number.span.start, end)
        found.append(Percent(number.value, part, number.rounding, number.step, text[span.start : span.end], span))
    return tuple(found)
