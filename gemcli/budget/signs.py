"""Finds with which signs some amounts make up another, where no word says so: tried until the figures agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from operator import mul

MOST_TRIED = 2200
"""Combinations of signs that are tried: seven terms that may be left out, or eleven that may not."""


@dataclass(frozen=True, slots=True)
class Case:
    """One amount and the amounts that may make it up, in the same order in each case."""

    target: Decimal
    terms: tuple[Decimal, ...]
    tolerance: Decimal


AT_FIRST = 2
"""Cases of which one must hold before the others are looked at: a single one may be off."""

Signs = tuple[int, ...]


def agreeing(cases: Sequence[Case], allowed: Sequence[Sequence[int]], at_least: int = 1) -> Iterator[tuple[int, Signs]]:
    """Yield each choice of signs that holds in enough cases, with in how many: +1 added, -1 taken off, 0 left out.

    `allowed` are the signs that each term may have, the likeliest first; nothing is tried when they are too many.
    """
    tried = 1
    for signs in allowed:
        tried *= len(signs)
    if tried > MOST_TRIED or not cases:
        return
    scaled = [_whole(case) for case in cases]
    for signs in product(*allowed):
        if any(_agrees(case, signs) for case in scaled[:AT_FIRST]):
            holds = sum(_agrees(case, signs) for case in scaled)
            if holds >= at_least:
                yield holds, signs


def _agrees(case: tuple[int, tuple[int, ...], int], signs: Signs) -> bool:
    target, terms, most = case
    total: int = sum(map(mul, signs, terms))
    return abs(total - target) <= most


def _whole(case: Case) -> tuple[int, tuple[int, ...], int]:
    """Return a case in thousandths, which are quicker to add than decimals."""
    target, most = int(case.target * 1000), int(case.tolerance * 1000)
    return target, tuple(int(term * 1000) for term in case.terms), most
