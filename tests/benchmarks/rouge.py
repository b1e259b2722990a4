"""ROUGE-1 and ROUGE-2 with words of any alphabet: the overlap of a summary with one that a person wrote."""

from __future__ import annotations

import re
from collections import Counter

WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """Return the words of a text in small letters; accented letters are letters."""
    return WORD.findall(text.casefold())


def f1(summary: str, reference: str, size: int) -> float:
    """Return the F1 of shared runs of `size` words, each counted as often as it stands in both."""
    ours, theirs = (_runs(words(text), size) for text in (summary, reference))
    shared = sum((ours & theirs).values())
    return 2 * shared / (sum(ours.values()) + sum(theirs.values())) if shared else 0.0


def _runs(tokens: list[str], size: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(tokens[place : place + size]) for place in range(len(tokens) - size + 1))
