"""Numbers as they are printed, and others of the same shape that stand nowhere near."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from random import Random

NUMBER = r"\d{1,3}(?:[.,]\d{3})+(?:,\d{1,2}|\.\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,3})?(?!\d)"
WORDS: Mapping[str, Sequence[str]] = {
    "nl": ("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
    "en": ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
"""From two to twelve; "een" is an article too often."""


def word(language: str) -> str:
    """A number in letters, as a pattern."""
    return rf"(?:{'|'.join(WORDS[language])})"


def numbers(text: str) -> set[str]:
    """Return the digits of every number in a text, points and zeros in front aside.

    >>> sorted(numbers("1.250.000 van 04"))
    ['1250000', '4']
    """
    return {bare(found) for found in re.findall(r"\d+(?:[.,]\d+)*", text)}


def bare(number: str) -> str:
    return re.sub(r"\D", "", number).lstrip("0")


def another(raw: str, near: str, chance: Random) -> str:
    """Return a number of the same shape with one digit changed or two exchanged, or "" where every one stands near."""
    last = len(raw.rstrip("0.,")) or len(raw)
    places = [place for place, char in enumerate(raw[:last]) if char.isdigit()]
    options = [raw[:place] + new + raw[place + 1 :] for place in places for new in "123456789" if new != raw[place]]
    options += [
        f"{raw[:one]}{raw[one + 1]}{raw[one]}{raw[one + 2 :]}"
        for one, two in pairwise(places)
        if two == one + 1 and raw[one] != raw[two]
    ]
    taken = numbers(near) | {bare(raw), ""}
    free = [each for each in options if bare(each) not in taken and len(bare(each)) == len(bare(raw))]
    return chance.choice(free) if free else ""


def another_word(raw: str, near: str, language: str, chance: Random) -> str:
    """Return another number in letters that does not stand near in letters or digits, or ""."""
    words = WORDS[language]
    free = [
        each
        for value, each in enumerate(words, 2)
        if each != raw.lower() and str(value) not in numbers(near) and not re.search(rf"\b{each}\b", near, re.I)
    ]
    return chance.choice(free) if free else ""


def value(raw: str, language: str) -> Decimal:
    """Return what a printed number is worth.

    >>> value("1.250,50", "nl"), value("1,250.50", "en"), value("2.5", "en")
    (Decimal('1250.50'), Decimal('1250.50'), Decimal('2.5'))
    """
    group, point = (".", ",") if language == "nl" else (",", ".")
    return Decimal(raw.replace(group, "").replace(point, "."))


def grouped(number: Decimal, language: str) -> str:
    """Write a whole number with its thousands apart."""
    plain = f"{int(number):,}"
    return plain.replace(",", ".") if language == "nl" else plain
