"""Reads a column of a long list at once: its amounts as whole numbers of a small unit, so that they add up exactly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import isfinite
from typing import cast

from gemcli.facts.cell_amounts import DUTCH, ENGLISH, FLOAT_DIGITS, PLAIN

ORDINARY = {
    DUTCH: re.compile(r"(?:-?(?:[0-9]{1,15}+|[1-9][0-9]{0,2}+(?:\.[0-9]{3}){1,4}+)(?:,[0-9]{1,4}+)?+\n)*+"),
    ENGLISH: re.compile(r"(?:-?(?:[0-9]{1,15}+|[1-9][0-9]{0,2}+(?:,[0-9]{3}){1,4}+)(?:\.[0-9]{1,4}+)?+\n)*+"),
    PLAIN: re.compile(r"(?:-?[0-9]{1,15}+\n)*+"),
}
"""Amounts as nearly every cell of a list writes them, each with a line feed; any other is read the long way."""
PLACES = 4
"""Decimals that such an amount has at most."""

CENTS = {
    DUTCH: re.compile(r"(?:-?(?:[0-9]{1,15}+|[1-9][0-9]{0,2}+(?:\.[0-9]{3}){1,4}+),[0-9][0-9]\n)*+"),
    ENGLISH: re.compile(r"(?:-?(?:[0-9]{1,15}+|[1-9][0-9]{0,2}+(?:,[0-9]{3}){1,4}+)\.[0-9][0-9]\n)*+"),
}
"""Those of them that have two decimals, which is the whole column of most lists."""

NUMBERS = frozenset({int, float})
ZERO = {DUTCH: "0,00", ENGLISH: "0.00", PLAIN: "0"}
DIGITS = 10**15
"""Below so many hundredths a binary number and its shortest decimal are one and the same."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """The amounts of some cells below each other."""

    units: Sequence[int]
    """One for each cell; 0 where it holds no amount or is odd."""
    places: int
    """Decimals of a unit: 2 for hundredths."""
    odd: frozenset[int] = frozenset()
    """Cells that hold something which must be read the long way."""
    blank: frozenset[int] = frozenset()

    def total(self, start: int, end: int) -> Decimal:
        """Return the exact sum of the cells from `start` up to `end`."""
        return Decimal(sum(self.units[start:end])).scaleb(-self.places)


def amounts_of(stored: Sequence[object], notation: str) -> Amounts:
    """Return the amounts that the cells of a column store, each as `cell_amounts.read` would have it.

    >>> amounts_of(["1.250,50", "", "3,50", "n.v.t."], DUTCH)
    Amounts(units=[125050, 0, 350, 0], places=2, odd=frozenset({3}), blank=frozenset({1}))
    >>> amounts_of([12.5, 3], DUTCH).units
    [1250, 300]
    """
    kinds = set(map(type, stored))
    if kinds == {str}:
        return _of_texts(cast("Sequence[str]", stored), notation)
    if kinds <= NUMBERS:
        return _of_numbers(cast("Sequence[float]", stored))
    blank = frozenset(index for index, value in enumerate(stored) if value == "")
    odd = frozenset(index for index, value in enumerate(stored) if type(value) not in NUMBERS) - blank
    numbers = [cast("float", value) if type(value) in NUMBERS else 0 for value in stored]
    return _marked(_of_numbers(numbers), odd, blank)


def _of_texts(texts: Sequence[str], notation: str) -> Amounts:
    joined = "\n".join(texts) + "\n"
    cents, ordinary = CENTS.get(notation), ORDINARY.get(notation)
    if cents is not None and cents.fullmatch(joined):
        found = _whole(joined), 2
    elif ordinary is not None and ordinary.fullmatch(joined):
        found = _padded(joined, notation)
    else:
        return _with_odd(texts, notation)
    units, places = found
    return Amounts(units, places) if len(units) == len(texts) else _with_odd(texts, notation)


def _with_odd(texts: Sequence[str], notation: str) -> Amounts:
    """Return the amounts of a column in which some cells are empty or odd."""
    ordinary = ORDINARY.get(notation)
    blank = frozenset(index for index, text in enumerate(texts) if not text)
    odd = frozenset(
        index
        for index, text in enumerate(texts)
        if text and (ordinary is None or "\n" in text or not ordinary.fullmatch(text + "\n"))
    )
    if ordinary is None:
        return Amounts([0] * len(texts), 0, odd, blank)
    left_out = blank | odd
    zero = ZERO[notation]
    return _marked(_of_texts([zero if i in left_out else text for i, text in enumerate(texts)], notation), odd, blank)


def _whole(joined: str) -> list[int]:
    """Return what stands on each line without its marks."""
    return list(map(int, joined.replace(".", "").replace(",", "").split()))


def _padded(joined: str, notation: str) -> tuple[list[int], int]:
    """Return amounts with different numbers of decimals, all as if they had the most that they may have."""
    if notation == PLAIN:
        return _whole(joined), 0
    thousands, decimal = (".", ",") if notation == DUTCH else (",", ".")
    parts = (text.partition(decimal) for text in joined.replace(thousands, "").split())
    return [int(whole + decimals.ljust(PLACES, "0")) for whole, _, decimals in parts], PLACES


def _of_numbers(numbers: Sequence[float]) -> Amounts:
    """Return numbers that the file stores as such: as the shortest decimal that means them, without binary noise.

    A number is as many hundredths as `c` when `c / 100` gives it again: both have at most fifteen digits then, and
    no two decimals of so many digits share a binary number.
    """
    odd = frozenset(index for index, number in enumerate(numbers) if not isfinite(number))
    if odd:
        return _marked(_of_numbers([0 if i in odd else number for i, number in enumerate(numbers)]), odd, frozenset())
    cents = [round(number * 100) for number in numbers]
    are_short = max(cents, default=0) < DIGITS and min(cents, default=0) > -DIGITS
    if are_short and [units / 100 for units in cents] == list(numbers):
        return Amounts(cents, 2)
    return Amounts([round(Decimal(repr(number)).scaleb(FLOAT_DIGITS)) for number in numbers], FLOAT_DIGITS)


def _marked(amounts: Amounts, odd: frozenset[int], blank: frozenset[int]) -> Amounts:
    return Amounts(amounts.units, amounts.places, odd | amounts.odd, blank | amounts.blank)
