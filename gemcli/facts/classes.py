"""Reads the classes by which tables tell rows apart: "tot en met vijf bomen", "vanaf 12 jaar", "11-20 personen"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from gemcli.facts import counts
from gemcli.facts.counts import Count
from gemcli.facts.inflection import same

REACH = 20
"""Characters before a number in which its bound stands."""
WORDS = {
    "most": "tot en met|t/m|hoogstens|maximaal|ten hoogste|max|max\\.|niet meer dan",
    "below": "tot|minder dan|onder|jonger dan|kleiner dan|korter dan|lager dan",
    "above": "meer dan|boven|ouder dan|groter dan|langer dan|hoger dan",
    "least": "vanaf|minstens|minimaal|ten minste|min|min\\.|niet minder dan",
}
BEFORE = re.compile(
    "(?:^|(?<=[\\s(,]))(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in WORDS.items())
    + r")(?: de| een)?\s{1,2}$",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"(?:\s{1,2}(?P<counted>[^\W\d_]{2,30}))?\s{1,2}(?:of|en) (?:meer|ouder|langer|groter|hoger)\b"
    r"(?:\s{1,2}(?P<unit>[^\W\d_]{2,30}))?",
    re.IGNORECASE,
)
EURO = re.compile(r"€\s?(?=\d)")
"""The sign before an amount: classes of leges are often made by what the work costs."""
RANGE = re.compile(r"\s{0,2}(?:tot|tot en met|t/m|-|–|à)\s{0,2}")


@dataclass(frozen=True, slots=True)
class Bound:
    """One side of a class."""

    side: str
    """"most", "below", "above" or "least"."""
    value: Decimal
    unit: str

    def holds(self, value: Decimal) -> bool:
        """Whether a number lies on the side of the class."""
        match self.side:
            case "most":
                return value <= self.value
            case "below":
                return value < self.value
            case "above":
                return value > self.value
            case _:
                return value >= self.value


def bounds(text: str) -> tuple[Bound, ...]:
    """Return the bounds that a text sets, both of a range.

    >>> [(one.side, str(one.value), one.unit) for one in bounds("Kapvergunning, tot en met vijf bomen")]
    [('most', '5', 'bomen')]
    >>> [(one.side, str(one.value)) for one in bounds("Evenement met 50 tot 200 bezoekers")]
    [('least', '50'), ('below', '200')]
    >>> [(one.side, str(one.value), one.unit) for one in bounds("bouwkosten van € 10.000 tot € 25.000")]
    [('least', '10000', 'euro'), ('below', '25000', 'euro')]
    """
    plain = EURO.sub("", text)
    found = counts.find(plain)
    told = (bound for index, one in enumerate(found) for bound in _of(plain, one, found[index + 1 : index + 2]))
    return tuple(replace(one, unit=one.unit or "euro") for one in told) if plain != text else tuple(told)


def _of(text: str, one: Count, following: tuple[Count, ...]) -> Iterator[Bound]:
    number = one.span.start + len(one.raw.split()[0])
    before, behind = _before(text, one), BEHIND.match(text, number)
    if before is not None and before.lastgroup is not None:
        yield Bound(before.lastgroup, one.value, one.unit)
    elif behind is not None:
        yield Bound("least", one.value, one.unit or (behind["counted"] or behind["unit"] or "").casefold())
    elif following and one.value < following[0].value and RANGE.fullmatch(text, number, following[0].span.start):
        yield Bound("least", one.value, following[0].unit)
        if _before(text, following[0]) is None:
            yield Bound("most", following[0].value, following[0].unit)


def _before(text: str, one: Count) -> re.Match[str] | None:
    return BEFORE.search(text, max(0, one.span.start - REACH), one.span.start)


def fits(text: str, numbers: tuple[Count, ...]) -> bool | None:
    """Whether the counts of a case lie within the classes of a row; None where they say nothing of it.

    >>> three = counts.find("drie bomen")
    >>> fits("tot en met vijf bomen", three), fits("meer dan vijf bomen", three), fits("per hek", three)
    (True, False, None)
    """
    told = None
    for bound in bounds(text):
        own = {number.value for number in numbers if number.unit and same(number.unit, bound.unit)}
        if len(own) == 1:
            told = bound.holds(own.pop()) and told is not False
    return told
