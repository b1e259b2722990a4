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
SHORTEST = 2
"""Words that a sentence must have before it is compared."""
FEW = 3
"""Up to so many words all must be the same."""
MOST_NUMBERS = 3
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
    """Yield each pair of sentences of different papers that give another value for the same thing, higher rank first.

    Another amount in sentences that share most of their words, or other numbers in nearly the same sentence. Rows of
    tables, sentences that name different things or years, and sentences with several amounts are no such pair.
    """
    valued = [one for one in said[:MANY] if isinstance(one, Said) and NUMBER.search(one.text)]
    for one, other in combinations(valued, 2):
        if one.document.source.id == other.document.source.id or _names(one) != _names(other):
            continue
        if _differ_in_price(one, other) or _differ_in_number(one, other):
            yield (one, other) if _rank(one) <= _rank(other) else (other, one)


def _differ_in_price(one: Said | Row, other: Said | Row) -> bool:
    first, second = _amounts(one), _amounts(other)
    return len(first) == len(second) == 1 and first != second and _shared(one, other) >= ABOUT


def _differ_in_number(one: Said | Row, other: Said | Row) -> bool:
    first, second = NUMBER.findall(one.text), NUMBER.findall(other.text)
    if len(first) != len(second) or len(first) > MOST_NUMBERS or sorted(first) == sorted(second):
        return False
    return _shared(one, other) >= ALIKE and len(_words(one)) == len(_words(other))


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
    share = sum(any(word == each or same(word, each) for each in long) for word in short) / len(short)
    return share if len(short) > FEW or share == 1 else 0.0


def _words(one: Said | Row) -> list[str]:
    return [word for word in dict.fromkeys(content_words(one.text)) if not word[0].isdigit() and word not in TERMS]


def _rank(one: Said | Row) -> int:
    return RANKS.index(one.document.source.rank)
