"""Takes the wording of a question apart: what it is about and what it wants of that, free of how it is said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from gemcli.engines.grouping.vocabulary import ASPECTS, FILLER, SAME, WEAK
from gemcli.facts import thesaurus
from gemcli.facts.inflection import PARTICLES, fold, roots
from gemcli.facts.paraphrase import WHOLE
from gemcli.text.words import plain_words, stop_words

LONGEST = 600
"""Characters of a question that are looked at: what is asked stands early."""

MOST_WORDS = 60
SHORTEST_PART = 4
"""Letters that a word has at least to count as a part of a longer one."""

WANTED = {name: re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for name, pattern in ASPECTS.items()}
STOP = stop_words("") | FILLER


@dataclass(frozen=True, slots=True)
class Wording:
    """A question as it is compared; two questions that differ in form only have the same."""

    words: frozenset[str]
    """Keys of the telling words."""
    parts: frozenset[str]
    """Keys of words inside its compounds, and of words that only stand around a subject."""
    wants: frozenset[str]
    """Aspects that it names, such as `cost`."""


class Words:
    """The words of a collection of questions, and the key under which each is compared.

    Keys depend on the set of words alone, never on their order.
    """

    __slots__ = ("_keys", "_known", "_parts")

    def __init__(self, questions: Iterable[str]) -> None:
        counted = {word for text in questions for word in said(text)}
        self._known = frozenset(counted)
        self._keys = _linked(sorted(counted))
        self._parts: dict[str, tuple[str, ...]] = {}

    def wording(self, question: str) -> Wording:
        """Return a question as it is compared."""
        text = " ".join(question[:LONGEST].split())
        wants = frozenset(name for name, pattern in WANTED.items() if pattern.search(text))
        found: set[str] = set()
        parts: set[str] = set()
        words = said(text)
        for word in words:
            if is_telling(word):
                (parts if word in WEAK or is_wanting(word) else found).add(self.key(word))
                parts.update(self._parts_of(word))
        for one, other in pairwise(words):
            joined = one + other
            if joined in self._keys or joined in PLAIN:
                found.add(self.key(joined))
        return Wording(frozenset(found), frozenset(parts - found), wants)

    def key(self, word: str) -> str:
        """Return what stands for a word and all its forms and synonyms."""
        concept = concept_of(word)
        return concept or self._keys.get(word, word)

    def _parts_of(self, word: str) -> tuple[str, ...]:
        """Return the keys of words of this collection that a compound begins or ends with."""
        if word not in self._parts:
            self._parts[word] = tuple(dict.fromkeys(self._halves(word)))
        return self._parts[word]

    def _halves(self, word: str) -> Iterable[str]:
        own = self.key(word)
        for half in word.split("-") if "-" in word else ():
            if is_telling(half) and self.key(half) != own:
                yield self.key(half)
        for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            front, back = word[:cut], word[cut:]
            for part in (front, front.removesuffix("s"), front + "en", back):
                is_word = part in self._known or part in PLAIN
                if is_word and len(part) >= SHORTEST_PART and is_telling(part) and self.key(part) != own:
                    yield self.key(part)


def said(text: str) -> list[str]:
    """Return the words of a question, folded, with the halves of separable verbs put together.

    >>> said("Hoe vraag ik een pas aan?")
    ['hoe', 'aanvraag', 'ik', 'een', 'pas']
    """
    words = [fold(word) for word in plain_words(text)[:MOST_WORDS]]
    for particle in [word for word in words if word in PARTICLES]:
        at = len(words) - 1 - words[::-1].index(particle)
        verb = next((i for i in range(at - 1, max(-1, at - 9), -1) if particle + _stem(words[i]) in SEPARABLE), None)
        if verb is not None:
            words[verb] = particle + words[verb]
            del words[at]
    return words


@lru_cache(maxsize=65536)
def is_telling(word: str) -> bool:
    """Whether a word says something of what a question is about."""
    if word in STOP or len(word) < 2 or (len(word) < 3 and not word.isdigit()):
        return False
    return not any(char.isdigit() for char in word)


@lru_cache(maxsize=65536)
def is_wanting(word: str) -> bool:
    """Whether a word by itself says what is wanted, and not of what."""
    return concept_of(word)[:2] != "=r" and any(pattern.fullmatch(word) for pattern in WANTED.values())


def _stem(word: str) -> str:
    return min(roots(word), key=lambda root: (len(root), root))


VERBS = (
    "aanvragen opvragen doorgeven aangeven afmelden aanmelden ophalen afhalen inschrijven uitschrijven afzeggen"
    " opzeggen meenemen inleveren terugbetalen opruimen inzien"
)
SEPARABLE = frozenset(
    particle + _stem(verb[len(particle) :])
    for verb in VERBS.split()
    for particle in ("aan", "op", "door", "af", "in", "uit", "mee", "terug")
    if verb.startswith(particle)
)
"""Verbs whose first half stands apart, as they are compared: "vraag ... aan"."""


def _table() -> dict[str, str]:
    """Return for each root of a known word the group of words that it belongs to; a root of two groups to the first."""
    found: dict[str, str] = {}
    for prefix, table in (("r", SAME), ("t", thesaurus.SAME)):
        for number, group in enumerate(table):
            for word in group.split():
                for form in {word} if word in WHOLE else {fold(word), *roots(word)}:
                    found.setdefault(form, f"={prefix}{number}")
    return found


CONCEPTS = _table()
PLAIN = frozenset(fold(word) for group in SAME for word in group.split())
"""Words of residents as the table spells them."""


@lru_cache(maxsize=65536)
def concept_of(word: str) -> str:
    """Return the group of synonyms of a word; empty where it belongs to none."""
    if word in CONCEPTS:
        return CONCEPTS[word]
    return min((CONCEPTS[root] for root in roots(word) if root in CONCEPTS), default="")


def _linked(words: list[str]) -> dict[str, str]:
    """Return for each word the first of all words that are forms of it, by the alphabet."""
    first: dict[str, str] = {}
    parent: dict[str, str] = {word: word for word in words}

    def top(word: str) -> str:
        while parent[word] != word:
            parent[word] = parent[parent[word]]
            word = parent[word]
        return word

    for word in words:
        if not is_telling(word):
            continue
        for root in sorted(roots(word)):
            other = first.setdefault(root, word)
            if other[:3] == word[:3]:
                one, two = sorted((top(other), top(word)))
                parent[two] = one
    return {word: top(word) for word in words}
