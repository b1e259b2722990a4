"""Knows what papers write for what people ask: words for one thing, everyday words, and English ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from gemcli import resources
from gemcli.facts.forms import is_form
from gemcli.facts.inflection import fold, roots

FILE = "questions.nl.toml"
"""The shipped lists, written from knowledge of council papers and not from questions."""


@lru_cache(maxsize=1)
def _lists() -> dict[str, Any]:
    return resources.toml(resources.config(FILE))


@lru_cache(maxsize=1)
def _groups() -> tuple[tuple[str, ...], ...]:
    """The words of each line, folded."""
    lines: Mapping[str, Sequence[str]] = _lists()["same"]
    return tuple(tuple(fold(word) for word in line.split()) for several in lines.values() for line in several)


@lru_cache(maxsize=1)
def _by_root() -> Mapping[str, tuple[tuple[int, str], ...]]:
    """For each root the numbers of the groups that have a word with it, and that word."""
    found: dict[str, list[tuple[int, str]]] = {}
    for number, group in enumerate(_groups()):
        for word in group:
            for root in roots(word):
                found.setdefault(root, []).append((number, word))
    return {root: tuple(places) for root, places in found.items()}


@lru_cache(maxsize=8192)
def alike(word: str) -> tuple[str, ...]:
    """Return the words for the thing that a word or one of its forms names, itself left out.

    >>> "watertappunt" in alike("kraantjes"), "woning" in alike("huis"), alike("zomaarwat")
    (True, True, ())
    """
    numbers = {
        number for root in roots(word) for number, own in _by_root().get(root, ()) if own == word or is_form(word, own)
    }
    others = (other for number in sorted(numbers) for other in _groups()[number])
    return tuple(dict.fromkeys(other for other in others if other != word))


def written(word: str) -> tuple[str, ...]:
    """Return what papers write for a word of everyday speech.

    >>> written("weggestemd")
    ('verworpen',)
    """
    return tuple(str(_lists()["written"].get(word, "")).split())


def in_dutch(word: str) -> tuple[str, ...]:
    """Return Dutch words for an English one.

    >>> in_dutch("mayor")
    ('burgemeester',)
    """
    return tuple(str(_lists()["english"].get(word, "")).split())
