"""Finds what several papers say twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.facts.inflection import same
from gemcli.letters.matching import TERMS
from gemcli.letters.passages import Row, Said
from gemcli.model.source import Rank
from gemcli.text.words import content_words

ALIKE = 0.8
"""Share of the words of the shorter sentence that both must hold to say the same."""
NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
SHORTEST = 2
"""Words that a sentence must have before it is compared."""
FEW = 3
"""Up to so many words all must be the same."""
RANKS = tuple(Rank)


def told_once(said: Sequence[Said | Row]) -> tuple[Said | Row, ...]:
    """Return the sentences without those that another one, of a higher or the same rank, already says.

    The same means: nearly the same words and exactly the same numbers.
    """
    kept: list[Said | Row] = []
    by_numbers: dict[tuple[str, ...], list[Said | Row]] = {}
    for one in said:
        twins = by_numbers.setdefault(tuple(sorted(NUMBER.findall(one.text))), [])
        twin = next((other for other in twins if _is_same(one, other)), None)
        if twin is None:
            kept.append(one)
            twins.append(one)
        elif _rank(one) < _rank(twin):
            kept[kept.index(twin)] = one
            twins[twins.index(twin)] = one
    return tuple(kept)


def _is_same(one: Said | Row, other: Said | Row) -> bool:
    if isinstance(one, Row) and isinstance(other, Row) and one.document is other.document:
        return False
    return " ".join(one.text.split()) == " ".join(other.text.split()) or (
        _shared(one, other) >= ALIKE and _shared(other, one) >= ALIKE
    )


def _shared(one: Said | Row, other: Said | Row) -> float:
    """The share of the words of the shorter sentence that the other holds too, numbers left aside."""
    short, long = sorted((_words(one), _words(other)), key=len)
    if len(short) < SHORTEST:
        return 0.0
    share = sum(any(word == each or same(word, each) for each in long) for word in short) / len(short)
    return share if len(short) > FEW or share == 1 else 0.0


def _words(one: Said | Row) -> list[str]:
    return [word for word in dict.fromkeys(content_words(one.text)) if not word[0].isdigit() and word not in TERMS]


def _rank(one: Said | Row) -> int:
    return RANKS.index(one.document.source.rank)
