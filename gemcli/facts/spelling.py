"""The ways in which a value may be written: where to look for it in a text that writes it in another form."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from gemcli.facts.counts import Count
from gemcli.facts.date_shapes import MONTHS
from gemcli.facts.dates import DateFact
from gemcli.facts.money import Money
from gemcli.facts.numberwords import spelled
from gemcli.facts.percents import Percent
from gemcli.facts.reading import Facts

SHARES = {
    Decimal(50): ("helft", "half", "halve"), Decimal(25): ("kwart", "quarter"), Decimal(75): ("driekwart",),
    Decimal(20): ("vijfde", "fifth"), Decimal(10): ("tiende", "tenth"), Decimal(33): ("derde", "third"),
    Decimal(67): ("tweederde", "derde"), Decimal(66): ("tweederde", "derde"), Decimal(100): ("alle", "all"),
}  # fmt: skip
"""Shares that have a word of their own."""
SCALES = (Decimal(1_000_000_000), Decimal(1_000_000), Decimal(100_000), Decimal(1000))
"""What scale words stand for: "1,25" with "miljoen" behind it."""
DECIMALS = 3
"""Digits behind the comma with which people still write a number beside its scale word."""


def spellings(facts: Facts, raw: str) -> frozenset[str]:
    """Return words and numbers, in small letters, of which one stands in most ways to write the value `raw`.

    >>> from gemcli.facts.reading import read
    >>> sorted(spellings(read("het kost € 1.250.000"), "€ 1.250.000"))[:3]
    ['1,25', '1,250', '1,250,000']
    """
    found: set[str] = set()
    numbers: list[Money | Percent | Count] = [*facts.money, *facts.percents, *facts.counts]
    for fact in numbers:
        if fact.raw == raw:
            found |= _number(fact)
    for day in facts.dates:
        if day.raw == raw:
            found |= _date(day)
    return frozenset(found)


def _number(fact: Money | Percent | Count) -> frozenset[str]:
    more = SHARES.get(fact.value, ()) if isinstance(fact, Percent) else ()
    return _forms(fact.value) | frozenset(more)


@lru_cache(maxsize=1024)
def _forms(value: Decimal) -> frozenset[str]:
    found: set[str] = set()
    for scale in (Decimal(1), *(scale for scale in SCALES if abs(value) >= scale / 2)):
        number = (abs(value) / scale).normalize()
        english = f"{number:,f}"
        if len(english.partition(".")[2]) > DECIMALS:
            continue
        if number == int(number):
            found |= {f"{number:f},0", f"{number:f}.0"}
        found |= {english, english.replace(",", " ").replace(".", ",").replace(" ", "."), english.replace(",", "")}
        if number == int(number) and number < 1000:
            found |= spelled(int(number))
    return frozenset(found)


def _date(day: DateFact) -> frozenset[str]:
    if day.month:
        names = {name for name, number in MONTHS.items() if number == day.month}
        return frozenset({f"{day.day}-{day.month}", *names})
    return frozenset({str(day.year)} if day.year else ())
