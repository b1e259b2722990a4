"""Numbers of things and lengths: 1.200 woningen, zes weken, 45 leden, 250 m2."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from gemcli.facts import numerals
from gemcli.facts.numerals import Rounding
from gemcli.model.span import Span
from gemcli.text.lists import listed

UNIT = re.compile(r"\s{0,2}[\u00a0\u202f]?(?P<unit>m2|m²|m3|m³|km2|km|ha|kg|[^\W\d_]{2,40})")
SKIPPED = listed(
    """
    nieuwe extra sociale betaalbare grote kleine andere verschillende overige meer minder van de het een volle hele
    tijdelijke permanente aanwezige new extra social affordable other of the more
    """
)
"""Words that may stand between a number and what it counts."""

UNITS = {
    "week": "week", "weken": "week", "weeks": "week", "dag": "dag", "dagen": "dag", "day": "dag", "days": "dag",
    "maand": "maand", "maanden": "maand", "month": "maand", "months": "maand", "jaar": "jaar", "jaren": "jaar",
    "year": "jaar", "years": "jaar", "uur": "uur", "uren": "uur", "hour": "uur", "hours": "uur",
    "minuut": "minuut", "minuten": "minuut", "minute": "minuut", "minutes": "minuut", "m²": "m2", "m³": "m3",
    "werkdag": "werkdag", "werkdagen": "werkdag", "kilometer": "km", "hectare": "ha",
}  # fmt: skip
LENGTHS = frozenset({"week", "dag", "maand", "jaar", "uur", "minuut", "werkdag"})


@dataclass(frozen=True, slots=True)
class Count:
    """A number with the word that says what it counts."""

    value: Decimal
    unit: str
    """Lower case; canonical for lengths and measures, else the noun as written; empty where none follows."""
    rounding: Rounding
    step: Decimal
    raw: str
    span: Span

    @property
    def is_length(self) -> bool:
        """Whether it is a length of time."""
        return self.unit in LENGTHS


def find(text: str, language: str = "nl", taken: Iterable[Span] = ()) -> tuple[Count, ...]:
    """Return the numbers outside the taken spans (amounts, dates, ids, votes) with their units.

    >>> [(str(c.value), c.unit) for c in find("1.200 nieuwe woningen binnen zes weken")]
    [('1200', 'woningen'), ('6', 'week')]
    """
    holes = tuple(taken)
    found = []
    for number in numerals.find(text, language):
        if any(number.span.start < hole.end and number.span.end > hole.start for hole in holes):
            continue
        unit, end = _unit(text, number.span.end)
        span = Span(number.span.start, end)
        found.append(Count(number.value, unit, number.rounding, number.step, text[span.start : span.end], span))
    return tuple(found)


def _unit(text: str, position: int) -> tuple[str, int]:
    end = position
    for _ in range(3):
        match = UNIT.match(text, end)
        if match is None:
            return "", position
        word = match["unit"].lower()
        end = match.end()
        if word not in SKIPPED:
            return UNITS.get(word, word), end
    return "", position
