"""Percentages, percentage points and per milles: three different things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from gemcli.facts import numerals
from gemcli.facts.numerals import Numeral, Rounding
from gemcli.model.span import Span
from gemcli.model.taken import Taken


class Part(StrEnum):
    """What the number is a part of."""

    PERCENT = "percent"
    POINT = "percentage point"
    MILLE = "per mille"
    FRACTION = "fraction"
    """"De helft", "een kwart": the value is the percentage that it comes to."""
    ONE_IN = "one in"
    """"Een op de zeven": the value is the seven."""


SIGN = re.compile(
    r"\s{0,2}[\u00a0\u202f]?(?:(?P<point>procentpunt(?:en)?\b|%-?\s?punt(?:en)?\b|percentage\s{1,2}points?\b|pp\b)"
    r"|(?P<mille>‰|promille\b|per\s{1,2}mille?\b)|(?P<percent>%|procents?\b|percent\b|per\s{1,2}cent\b|pct\b))",
    re.IGNORECASE,
)
ONE_IN = re.compile(
    r"\b(?:een|één|eén|1|one)\s{1,2}(?:op|in|out\s{1,2}of)\s{1,2}(?:de\s{1,2}|elke\s{1,2}|every\s{1,2})?$",
    re.IGNORECASE,
)
SOME_IN = re.compile(r"\s{1,2}(?:op|van|in|out\s{1,2}of)\s{1,2}(?:de\s{1,2}|elke\s{1,2}|every\s{1,2})?", re.IGNORECASE)
"""Between the two numbers of "drie van de tien"."""
ROUND = frozenset(map(Decimal, (3, 4, 5, 6, 7, 8, 9, 10, 20, 100)))
"""How many people say "so many out of" of a share, and not of a number of things."""
THIRD = Decimal(100) / 3
FRACTIONS = {
    "helft": Decimal(50), "half": Decimal(50), "driekwart": Decimal(75), "kwart": Decimal(25), "derde": THIRD,
    "vierde": Decimal(25), "vijfde": Decimal(20), "zesde": THIRD / 2, "achtste": Decimal("12.5"), "tiende": Decimal(10),
    "quarter": Decimal(25), "quarters": Decimal(25), "third": THIRD, "thirds": THIRD, "fifth": Decimal(20),
    "fifths": Decimal(20), "tenth": Decimal(10),
}  # fmt: skip
"""What one part of the whole comes to, in percent."""
FRACTION = re.compile(
    r"\b(?<!eerste\s)(?<!tweede\s)(?:(?:de\s|a\s)?(?P<all>driekwart(?!\s(?:miljoen|miljard|mln|ton)\b)|helft|half(?=\sof)|quarter(?=\sof))"
    r"|(?P<many>een|één|twee|drie|vier|one|two|three|four)\s?"
    r"(?P<part>kwart|derde|vierde|vijfde|zesde|achtste|tiende|thirds?|quarters?|fifths?|tenth)"
    r"(?=\s(?:van|of|minder|meer|deel|uit|erop|eraf|lager|hoger|omlaag|omhoog|bij|af|kleiner|groter|vol|leeg\w*|over|op|wil|vindt|heeft|betaalt|krijgt|the|less|more|in|is|was|zijn|komt)\b|\s?[,.;]|$))",
    re.IGNORECASE,
)
"""`de helft`, `twee derde van`, `een kwart minder`; not `het derde kwartaal`."""
MANY = {"een": 1, "één": 1, "one": 1, "twee": 2, "two": 2, "drie": 3, "three": 3, "vier": 4, "four": 4}
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
    taken = 0
    numbers = numerals.find(text, language)
    for index, number in enumerate(numbers):
        end = number.span.end
        if number.span.start < taken:
            continue
        ratio = ONE_IN.search(text, max(0, number.span.start - 16), number.span.start)
        if ratio:
            span = Span(ratio.start(), end)
            raw = text[span.start : span.end]
            found.append(Percent(number.value, Part.ONE_IN, Rounding.NONE, number.step, raw, span))
            continue
        if _is_share(text, number, numbers[index + 1 : index + 2]):
            other = numbers[index + 1]
            value = (100 * number.value / other.value).quantize(Decimal("0.1"))
            value = value.quantize(Decimal(1)) if value == int(value) else value
            raw = text[number.span.start : other.span.end]
            span = Span(number.span.start, other.span.end)
            found.append(Percent(value, Part.PERCENT, number.rounding, Decimal(1), raw, span))
            taken = other.span.end
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
    return tuple(sorted([*found, *_fractions(text, found, language)], key=lambda share: share.span))


def _fractions(text: str, others: Sequence[Percent], language: str) -> Iterator[Percent]:
    """Yield the shares that are told as fractions in words.

    >>> [(str(p.value), p.raw) for p in find("ruim de helft, en een kwart van de tijd")]
    [('50', 'de helft'), ('25', 'een kwart')]
    """
    taken = Taken(other.span for other in others)
    for match in FRACTION.finditer(text):
        span = Span(match.start(), match.end())
        if taken.meets(span):
            continue
        word = (match["part"] or match["all"]).lower()
        value = MANY.get((match["many"] or "een").lower(), 1) * FRACTIONS[word]
        value = value.quantize(Decimal(1) if value == int(value) else Decimal("0.1"))
        rounding = numerals.rounding_before(text, span.start, language)
        yield Percent(value, Part.FRACTION, rounding, Decimal(1), match[0], span)


def _is_share(text: str, number: Numeral, following: Sequence[Numeral]) -> bool:
    """Whether a number and the next one say a share: "drie van de tien", "zes op de tien"."""
    for other in following:
        joint = SOME_IN.fullmatch(text, number.span.end, other.span.start)
        small = 1 < number.value < other.value and other.value in ROUND and number.value == int(number.value)
        words = joint[0].split() if joint else []
        return small and not {"de", "of"}.isdisjoint(words) and ("op" in words or other.value == 10)
    return False
