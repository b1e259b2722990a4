"""Numbers of things and lengths: 1.200 woningen, zes weken, 45 leden, 250 m2."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from gemcli.facts import numerals
from gemcli.facts.numerals import Rounding
from gemcli.model.span import Span
from gemcli.model.taken import Taken
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
    "quarters": "kwartaal", "kwartaal": "kwartaal", "eeuwen": "eeuw", "seconden": "seconde",
}  # fmt: skip
QUARTER_HOUR = "kwartier"
SHORT_LENGTH = re.compile(
    r"\b(?<!eerste\s)(?<!tweede\s)(?<!ander)(?<!en)(?:(?:een|één|a)\s)?"
    r"(?:(?P<half>half|halve|half\sa|half\san)[\s-]?(?P<unit>jaar|uur|maand|dag|year|hour|month|day)"
    r"|(?P<quarter>kwartier|quarter\sof\san\shour))\b",
    re.IGNORECASE,
)
"""`een half jaar`, `een kwartier`: a length without a numeral; not the first half of a year."""
MEASURES = frozenset({"m", "m2", "m3", "km2", "km", "ha", "kg"})
PARTS_OF = {("uur", "minuut"): 60, ("jaar", "maand"): 12, ("week", "dag"): 7}
AND_PART = re.compile(r"\s{1,2}(?:en\s{1,2}|and\s{1,2})?")
"""Between the two parts of one length: "een uur en tien minuten"."""
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
    holes = Taken(taken)
    found = []
    numbers = numerals.find(text, language)
    for index, number in enumerate(numbers):
        if holes.meets(number.span):
            continue
        label = LABEL.search(text, max(0, number.span.start - 16), number.span.start)
        unit, end = (label["label"].lower(), number.span.end) if label else _unit(text, number.span.end)
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        if following is not None and LINK.fullmatch(text, number.span.end, following.span.start):
            unit, end = _unit(text, following.span.end)[0], number.span.end
        span = Span(number.span.start, end)
        value = number.value
        if unit == QUARTER_HOUR:
            unit, value = "minuut", value * 15
        found.append(Count(value, unit, number.rounding, number.step, text[span.start : span.end], span))
    for count in found:
        holes.add(count.span)
    return tuple(_joined(text, sorted([*found, *_short(text, holes, language)], key=lambda count: count.span)))


def _joined(text: str, counts: Sequence[Count]) -> Iterator[Count]:
    """Yield the numbers, two parts of one length as one: "drie uur en drie kwartier".

    >>> [(str(c.value), c.unit) for c in find("na twee jaar en drie maanden")]
    [('27', 'maand')]
    """
    waiting: Count | None = None
    for count in counts:
        if waiting is not None and AND_PART.fullmatch(text, waiting.span.end, count.span.start):
            number = PARTS_OF.get((waiting.unit, count.unit))
            if number is not None and count.value < number:
                span = Span(waiting.span.start, count.span.end)
                value = waiting.value * number + count.value
                waiting = replace(count, value=value, raw=text[span.start : span.end], span=span)
                continue
        if waiting is not None:
            yield waiting
        waiting = count
    if waiting is not None:
        yield waiting


def _short(text: str, holes: Taken, language: str) -> Iterator[Count]:
    """Yield the lengths that are told without a numeral.

    >>> [(str(c.value), c.unit) for c in find("na een kwartier, en over een half jaar")]
    [('15', 'minuut'), ('0.5', 'jaar')]
    """
    for match in SHORT_LENGTH.finditer(text):
        span = Span(match.start(), match.end())
        if holes.meets(span):
            continue
        unit = "minuut" if match["quarter"] else UNITS.get(match["unit"].lower(), match["unit"].lower())
        value = Decimal(15) if match["quarter"] else Decimal("0.5")
        rounding = numerals.rounding_before(text, span.start, language)
        yield Count(value, unit, rounding, Decimal(1) if match["quarter"] else Decimal("0.5"), match[0], span)


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
