"""Says how much two wordings are alike, by the weight of the words that they share."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from gemcli.engines.grouping.wording import Wording

ASPECT_WEIGHT = 0.5
"""What a shared aspect counts for, beside a word of middling rarity."""

GENERAL_WEIGHT = 0.2
"""What an aspect counts for that parts no questions."""

PART_WEIGHT = 0.35
"""What a part of a compound, or a word that stands around a subject, counts for beside the whole word."""

KNOWN_WEIGHT = 1.3
"""What a word of the municipality's services counts for beside any other."""

APART = 0.5
"""What is left of the likeness of two wordings that want different things."""

HALF_APART = 0.57
"""What is left where only one of them says what it wants."""

GENERAL = frozenset({"eligible", "fetch", "apply", "report", "repair", "when"})
"""Aspects that part no questions: who asks whether he may have a thing asks how to get it."""


class Weights:
    """How telling each word is: rare words more than those in every question (inverse document frequency)."""

    __slots__ = ("_by_word", "_most")

    def __init__(self, wordings: Mapping[Wording, int]) -> None:
        counts: Counter[str] = Counter()
        for wording in wordings:
            counts.update(wording.words | wording.parts)
        total = len(wordings)
        self._most = math.log(1 + total)
        self._by_word = {word: self._weight(count, total) for word, count in counts.items()}

    def _weight(self, count: int, total: int) -> float:
        return 0.35 + min(1.0, math.log(1 + total / count) / max(1.0, math.log(1 + total / 3)))

    def of(self, word: str) -> float:
        """Return the weight of a word."""
        return self._by_word.get(word, 0.0)

    def vector(self, wording: Wording) -> dict[str, float]:
        """Return the words and aspects of a wording with their weights, in a fixed order."""
        found = {word: self.of(word) * (KNOWN_WEIGHT if word[:1] == "=" else 1.0) for word in sorted(wording.words)}
        found |= {word: self.of(word) * PART_WEIGHT for word in sorted(wording.parts)}
        found |= {f"?{want}": GENERAL_WEIGHT if want in GENERAL else ASPECT_WEIGHT for want in sorted(wording.wants)}
        return found


def norm(vector: Mapping[str, float]) -> float:
    """Return the length of a vector."""
    return math.sqrt(sum(value * value for value in vector.values()))


def factor(one: Iterable[str], other: Iterable[str]) -> float:
    """Return what is left of a likeness when the two want these aspects."""
    first, second = set(one) - GENERAL, set(other) - GENERAL
    if first & second or first == second:
        return 1.0
    return APART if first and second else HALF_APART


def likeness(one: Mapping[str, float], other: Mapping[str, float], lengths: tuple[float, float] | None = None) -> float:
    """Return from 0 to 1 how much two vectors share: the mean of cosine and of the share of the shorter one.

    `lengths` are their norms, where those are known already.

    >>> round(likeness({"a": 1.0, "b": 1.0}, {"a": 1.0, "b": 1.0}), 6), likeness({"a": 1.0}, {"b": 1.0})
    (1.0, 0.0)
    """
    if len(one) > len(other):
        one, other = other, one
    shared = sum(value * other[word] for word, value in one.items() if word in other)
    if not shared:
        return 0.0
    first, second = lengths or (norm(one), norm(other))
    cosine = shared / (first * second)
    held = min(1.0, shared / min(first, second) ** 2)
    return (cosine + held) / 2
