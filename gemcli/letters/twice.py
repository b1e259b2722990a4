"""Finds what several papers say twice, and where two papers give different values for the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from gemcli.facts import money
from gemcli.facts.inflection import same
from gemcli.letters.matching import TERMS
from gemcli.letters.passages import Row, Said
from gemcli.model.source import Rank
from gemcli.text.words import content_words

ALIKE = 0.8
"""Share of the words of the shorter sentence that both must hold to say the same."""
ABOUT = 0.6
"""The same to be about one thing, where their values differ."""
NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
YEAR = re.compile(r"(?:19|20)\d\d[.,;]?")
SHORTEST = 3
"""Words that a sentence must have before it is compared."""
RANKS = tuple(Rank)
MANY = 400
"""Sentences among which values are compared pair by pair."""


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


def differing(said: Sequence[Said | Row]) -> Iterator[tuple[Said | Row, Said | Row]]:
    """Yield each pair of sentences of different papers that name another amount for the same thing, higher rank first.

    Rows of one table, and sentences with several amounts, are no such pair.
    """
    priced = [(one, amounts[0]) for one in said[:MANY] if len(amounts := _amounts(one)) == 1]
    for (one, first), (other, second) in combinations(priced, 2):
        if one.document.source.id == other.document.source.id or first == second:
            continue
        if _names(one) == _names(other) and _shared(one, other) >= ABOUT:
            yield (one, other) if _rank(one) <= _rank(other) else (other, one)


def _names(one: Said | Row) -> set[str]:
    """What tells one thing from another of its kind: names, and years that are no day."""
    words = one.text.split()[1:]
    return {word.strip(".,;:()‘’'\"").casefold() for word in words if word[0].isupper() or YEAR.fullmatch(word)}


def _amounts(one: Said | Row) -> list[str]:
    return list(dict.fromkeys(str(amount.value) for amount in money.find(one.text)))


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
    return sum(any(word == each or same(word, each) for each in long) for word in short) / len(short)


def _words(one: Said | Row) -> list[str]:
    return [word for word in dict.fromkeys(content_words(one.text)) if not word[0].isdigit() and word not in TERMS]


def _rank(one: Said | Row) -> int:
    return RANKS.index(one.document.source.rank)
