"""Says which words of a question stand in a text: as written, in another form, as a part, or under another name."""

from __future__ import annotations

from functools import lru_cache

from gemcli.budget.lookup.asked import Asked
from gemcli.budget.lookup.called import SHORT, lines_called
from gemcli.budget.vocabulary import folded
from gemcli.facts.inflection import same
from gemcli.facts.paraphrase import groups
from gemcli.text.words import plain_words

SHORTEST = 5
"""Letters from which a word inside a longer one is a part of it."""

OF_A_PLACE = ("ische", "sche", "se", "er", "s", "e")
"""Endings of what belongs to a place, and of a country: Goudse, Leidse, Australische, Australië beside Australia."""


@lru_cache(maxsize=1 << 15)
def _pieces(text: str) -> tuple[str, ...]:
    words = [folded(word) for word in plain_words(text)]
    return tuple(dict.fromkeys((*words, *(long for word in words for long in SHORT.get(word, ())))))


def said_in(text: str, asked_for: Asked) -> frozenset[str]:
    """Return the words of a question that a text holds.

    >>> sorted(said_in("7.2 Riolering", Asked(("rioleringen", "afval"))))
    ['rioleringen']
    """
    held = _pieces(text)
    return frozenset(word for word in asked_for.words if any(_stands(word, one, asked_for.names) for one in held))


def exactly_in(text: str, asked_for: Asked) -> frozenset[str]:
    """Return the words of a question that stand in a text themselves, or in another form."""
    held = _pieces(text)
    return frozenset(word for word in asked_for.words if any(word == one or same(word, one) for one in held))


@lru_cache(maxsize=1 << 16)
def _stands(word: str, one: str, names: frozenset[str]) -> bool:
    if word == one:
        return True
    if any(char.isdigit() for char in word) or len(one) < 3:
        return False
    if word in names:
        return (same(word, one) and word[:3] == one[:3]) or _is_of_place(word, one)
    if same(word, one) or not groups(word).isdisjoint(groups(one)):
        return True
    if not lines_called(word).isdisjoint(lines_called(one)):
        return True
    short, long = sorted((word, one), key=len)
    return len(short) >= SHORTEST and (long.startswith(short) or long.endswith(short))


def _is_of_place(word: str, place: str) -> bool:
    """Whether a word says that something belongs to a place: `goudse` and `gouda`, `leidse` and `leiden`."""
    stems = (word.removesuffix(ending) for ending in OF_A_PLACE if word.endswith(ending))
    return any(len(stem) >= 4 and place.startswith(stem) and len(place) - len(stem) <= 2 for stem in stems)
