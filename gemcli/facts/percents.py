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


SIGN = re.compile(
    r"\s{0,2}[\u00a0\u202f]?(?:(?P<point>procentpunt(?:en)?\b|%-?\s?punt(?:en)?\b|percentage\s{1,2}points?\b|pp\b)"
    r"|(?P<mille>‰|promille\b|per\s{1,2}mille?\b)|(?P<percent>%|procents?\b|percent\b|per\s{1,2}cent\b|pct\b))",
    re.IGNORECASE,
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
