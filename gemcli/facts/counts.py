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
from gemcli.text.words import STOP_WORDS

UNIT = re.compile(
    r"\s{0,2}[\u00a0\u202f]?(?P<unit>m2|m²|m3|m³|km2|km²|(?:vierkante|kubieke)\s{1,2}(?:kilo)?meters?|square\s{1,2}met(?:er|re)s?"
    r"|(?:km|ha|kg)(?![^\W\d_])|[^\W\d_]{2,40})"
)
LABEL = re.compile(
    r"\b(?P<label>fase|bijlage|lijn|buslijn|tramlijn|bus|tram|variant|scenario|optie|categorie|zone|tranche|kavel|perceel"
    r"|hoofdstuk|paragraaf|pagina|tabel|figuur|kaart|programma|taakveld|stap|niveau|klasse|huisnummer|nummer|groep"
    r"|phase|annex|line|option|category|chapter|page|table|figure|step|level|group|number)\s{1,2}$",
    re.IGNORECASE,
)
"""A noun whose number tells which one, not how many: "fase 1", "bijlage 2"; what follows is not counted by it."""
LINK = re.compile(r"\s{1,2}(?:naar|tot|tot\sen\smet|à|of|to|or|up\sto|-|–)\s{1,2}", re.IGNORECASE)
"""Between two numbers of the same things: "van 38 naar 42 vierkante meter"."""
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
    "werkdag": "werkdag", "werkdagen": "werkdag", "kilometer": "km", "hectare": "ha", "km²": "km2",
    "vierkante meter": "m2", "vierkante meters": "m2", "vierkante kilometer": "km2", "kubieke meter": "m3",
    "kubieke meters": "m3", "square meters": "m2", "square metres": "m2",
    "meter": "m", "meters": "m", "metre": "m", "metres": "m",
    "hectares": "ha", "hectaren": "ha", "kilometers": "km", "kilometres": "km", "kilometre": "km",
    "decennia": "decennium", "decades": "decade", "kwartalen": "kwartaal", "quarter": "kwartaal",
    "quarters": "kwartaal", "eeuwen": "eeuw",
}  # fmt: skip
MEASURES = frozenset({"m", "m2", "m3", "km2", "km", "ha", "kg"})
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
    def is_measure(self) -> bool:
        """Whether its unit is one of length, surface, volume or weight, which belongs to the number itself."""
        return self.unit in MEASURES

    @property
    def is_length(self) -> bool:
        """Whether it is a length of time."""
        return self.unit in LENGTHS


def find(text: str, language: str = "nl", taken: Iterable[Span] = ()) -> tuple[Count, ...]:
    """Return the numbers outside the taken spans (amounts, dates, ids, votes) with their units.

    >>> [(str(c.value), c.unit) for c in find("1.200 nieuwe woningen binnen zes weken")]
    [('1200', 'woningen'), ('6', 'week')]
    >>> [(str(c.value), c.unit) for c in find("Fase 1 begint met 38 vierkante meter")]
    [('1', 'fase'), ('38', 'm2')]
    >>> [(str(c.value), c.unit) for c in find("van 38 naar 42 m²")]
    [('38', 'm2'), ('42', 'm2')]
    """
    holes = tuple(taken)
    found = []
    numbers = numerals.find(text, language)
    for index, number in enumerate(numbers):
        if any(number.span.start < hole.end and number.span.end > hole.start for hole in holes):
            continue
        label = LABEL.search(text, max(0, number.span.start - 16), number.span.start)
        unit, end = (label["label"].lower(), number.span.end) if label else _unit(text, number.span.end)
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        if following is not None and LINK.fullmatch(text, number.span.end, following.span.start):
            unit, end = _unit(text, following.span.end)[0], number.span.end
        span = Span(number.span.start, end)
        found.append(Count(number.value, unit, number.rounding, number.step, text[span.start : span.end], span))
    return tuple(found)


def _unit(text: str, position: int) -> tuple[str, int]:
    end = position
    for _ in range(3):
        match = UNIT.match(text, end)
        if match is None:
            return "", position
        word = " ".join(match["unit"].lower().split())
        end = match.end()
        if word in STOP_WORDS and word not in SKIPPED:
            return "", position
        if word not in SKIPPED:
            return UNITS.get(word, word), end
    return "", position
