"""Says whether two sentences ask the same thing, so that it is listed and answered once."""

from __future__ import annotations

import re

from gemcli.letters.asked.asked import ASKING
from gemcli.letters.matching import nearest, subject_words

HOW = re.compile(
    r"\b(wanneer|waar(?!om)\w{0,6}|waarom|wie|hoeveel|hoe lang|hoe|welke?|wat|tot|vanaf|when|where|why|who"
    r"|how many|how)\b",
    re.IGNORECASE,
)
"""What a question wants: the moment and the place of one thing are two questions."""
NUMBER = re.compile(r"\d{1,20}")
NOT = re.compile(r"\b(?:niet|geen|nooit|zonder|not|never|no)\b", re.IGNORECASE)
SHARE = 0.75
"""Share of the telling words of the longer sentence that the other must hold."""


def is_same(one: str, other: str) -> bool:
    """Whether two sentences ask the same thing; in doubt they do not.

    >>> is_same("Wanneer begint fase 1 van het werk?", "Graag hoor ik wanneer het werk van fase 1 begint.")
    True
    >>> is_same("Wanneer begint fase 1?", "Wanneer begint fase 2?")
    False
    >>> is_same("Waar komt de bank?", "Wanneer komt de bank?")
    False
    """
    if _folded(one) == _folded(other):
        return True
    if set(NUMBER.findall(one)) != set(NUMBER.findall(other)) or bool(NOT.search(one)) != bool(NOT.search(other)):
        return False
    wants, others = _wants(one), _wants(other)
    if wants and others and wants != others:
        return False
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    return min(_held(first, second), _held(second, first)) >= SHARE


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _wants(text: str) -> set[str]:
    return {found.lower().rstrip("e") for found in HOW.findall(text)}


def _words(text: str) -> list[str]:
    return [word for word in subject_words(text) if word not in ASKING]


def _held(words: list[str], among: list[str]) -> float:
    return sum(nearest(word, among) for word in words) / len(words)
