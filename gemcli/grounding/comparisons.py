"""Compares who is more than whom: "variant B is goedkoper dan C" does not make C cheaper than anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gemcli.facts.inflection import roots
from gemcli.grounding.alignment import Alignment
from gemcli.grounding.sides import Sides
from gemcli.model.finding import Check, CheckResult
from gemcli.text.words import tokens

THAN = re.compile(r"\b(?P<more>[^\W\d_]{3,24}|meer|minder|anders)\s{1,2}(?:dan|than)\s{1,2}", re.IGNORECASE)
"""A comparative with what it is held against."""
FAR = 60
"""Code points on either side in which the two things stand."""
ENDS = re.compile(r"[,.;:()\n]|\s(?:en|maar|terwijl|omdat|and|but|while)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is more, and than what, as sets of words."""

    first: frozenset[str]
    second: frozenset[str]
    raw: str


def comparisons(sides: Sides, alignment: Alignment) -> list[Check]:
    """Return a check where what the claim puts first stands only behind "dan" in the evidence, or the reverse."""
    theirs = list(_find(alignment.text))
    for own in _find(sides.claim):
        firsts = frozenset(word for other in theirs for word in other.first)
        seconds = frozenset(word for other in theirs for word in other.second)
        turned = {word for word in own.first - own.second if word in seconds - firsts}
        turned |= {word for word in own.second - own.first if word in firsts - seconds}
        if turned and theirs:
            return [sides.check("roles", CheckResult.UNDECIDED, own.raw, theirs[0].raw)]
    return []


def _find(text: str) -> Iterator[Comparison]:
    """Yield the comparisons of a text.

    >>> [(sorted(c.first), sorted(c.second)) for c in _find("Plan B is duurder dan plan C.")]
    [(['B', 'is', 'plan'], ['C', 'plan'])]
    """
    for match in THAN.finditer(text):
        before = ENDS.split(text[max(0, match.start() - FAR) : match.start()])[-1]
        behind = ENDS.split(text[match.end() : match.end() + FAR])[0]
        yield Comparison(_names(before), _names(behind), f"{before}{match[0]}{behind}".strip())


def _names(text: str) -> frozenset[str]:
    """Return the shortest root of each word; a single capital stays as it is."""
    found = (token.text for token in tokens(text))
    return frozenset(word if len(word) == 1 else min(roots(word), key=lambda root: (len(root), root)) for word in found)
