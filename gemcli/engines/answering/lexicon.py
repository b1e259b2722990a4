"""The words of a dossier, and which of them can stand for a word of a question, each with how well it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from gemcli.engines.answering.question import Term
from gemcli.facts.inflection import fold, roots
from gemcli.facts.paraphrase import akin

EXACT, FORM, SAME, PART, HALF, NEAR = 1.0, 0.97, 0.8, 0.7, 0.55, 0.4
"""How well a word stands for another: itself, a form of it, a synonym, the head of a compound, a part of it, a word
of its subject."""

SHORTEST_PART = 5
"""Letters from which a word inside a longer one is a part of it and no accident."""

LONG = 8
"""Letters from which two slips of the pen are forgiven."""


class Lexicon:
    """Every word of a dossier with its roots; answers which words may stand for one of a question."""

    __slots__ = ("_by_root", "_known", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(set(words))
        self._known = frozenset(self._words)
        self._by_root: dict[str, list[str]] = {}
        for word in self._words:
            for root in roots(word):
                self._by_root.setdefault(root, []).append(word)

    def stands_for(self, term: Term) -> dict[str, float]:
        """Return the words of the dossier that may stand for a term, each with how well it does; 1 for itself.

        A name or number is only itself or, for a name, a genitive. A word that stands nowhere in any form is taken
        for a slip of the pen where one word of the dossier is a letter or two away.
        """
        found: dict[str, float] = {}
        if term.is_number:
            return {term.word: EXACT} if term.word in self._known else {}
        for word, share in self._own(term):
            found[word] = max(found.get(word, 0.0), share)
        if term.is_name:
            return found or dict.fromkeys(self._slips(term.word), PART)
        if not found:
            for slip in self._slips(term.word):
                found[slip] = SAME
        same, near = akin(term.word)
        for others, share in ((same, SAME), (near, NEAR)):
            for other in others:
                for word in self._forms(other):
                    found[word] = max(found.get(word, 0.0), share)
        return found

    def _own(self, term: Term) -> Iterator[tuple[str, float]]:
        if term.word in self._known:
            yield term.word, EXACT
        for word in self._forms(term.word):
            yield word, FORM
        yield from self._compounds(term)

    def _forms(self, word: str) -> Iterator[str]:
        for root in roots(word):
            yield from self._by_root.get(root, ())

    def _compounds(self, term: Term) -> Iterator[tuple[str, float]]:
        """Yield longer words that hold this one at either end, and, for a word that is one, what it is made of."""
        stems = [root for root in roots(term.word) if len(root) >= SHORTEST_PART]
        if not stems:
            return
        for word in self._words:
            if len(word) >= len(term.word) + 3 and "-" not in word:
                if any(word.startswith(stem) for stem in stems):
                    yield word, HALF if not term.is_name else PART
                elif any(root.endswith(stem) for stem in stems for root in (word, *_short(word))):
                    yield word, PART
            elif not term.is_name and SHORTEST_PART <= len(word) <= len(term.word) - 4:
                if term.word.endswith(word):
                    yield word, PART if len(word) * 2 >= len(term.word) else HALF
                elif term.word.startswith(word) and word not in _FRONTS:
                    yield word, HALF
            elif "-" in word and term.word in word.split("-"):
                yield word, PART

    def _slips(self, word: str) -> list[str]:
        if len(word) < SHORTEST_PART or any(char.isdigit() for char in word):
            return []
        most = 2 if len(word) >= LONG else 1
        near = [(away, other) for other in self._words if (away := distance(word, other, most)) <= most]
        best = min((away for away, _ in near), default=0)
        return [other for away, other in near if away == best][:3]


_FRONTS = frozenset({"onder", "tegen", "voort", "samen", "binnen", "buiten", "hoofd", "achter"})
"""Fronts of words that tell nothing of what they are about."""


def _short(word: str) -> tuple[str, ...]:
    return tuple(root for root in roots(word) if len(root) < len(word))


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters were put in, left out, exchanged or swapped; more than `most` is `most` + 1.

    >>> distance("sleutelgld", "sleutelgeld", 1), distance("motei", "motie", 1), distance("brug", "bomen", 1)
    (1, 1, 2)
    """
    if abs(len(one) - len(other)) > most or one[:1] != other[:1]:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, char in enumerate(one, 1):
        now = [row]
        for column, match in enumerate(other, 1):
            cost = min(last[column] + 1, now[-1] + 1, last[column - 1] + (char != match))
            if row > 1 and column > 1 and char == other[column - 2] and one[row - 2] == match:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return most + 1
        before, last = last, now
    return last[-1]


def folded(words: Iterable[str]) -> list[str]:
    """Return words as the lexicon holds them."""
    return [fold(word) for word in words]


Standing = Mapping[str, float]
"""Words that may stand for a term, with how well they do."""
