"""Finds where words of a question or quote come together: runs of three words, and passages by weight of words."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest
from typing import NamedTuple

from gemcli.text.words import TOKEN, tokens

OFTEN = 500
"""Places of one run of words that are looked at: what stands everywhere says little."""

NEAR = 8
"""Words that a place may shift by insertions and still count as the same place."""


class Hit(NamedTuple):
    """A text and a run of its words that resembles what was asked for."""

    text: int
    """Number of the text, counted from 0."""
    start: int
    """Place of the first word of the run, in code points."""
    end: int
    votes: int
    """How many runs of words of the question stand there."""


class Grams:
    """An index of the runs of `size` words in one or more texts; case is overlooked.

    Building takes about a second per megabyte, a question a fraction of a millisecond.
    """

    __slots__ = ("_ids", "_places", "_spans", "_starts", "size")

    def __init__(self, texts: Sequence[str], size: int = 3) -> None:
        self.size = size
        self._ids: dict[str, int] = {}
        self._places: dict[tuple[int, ...], list[int]] = {}
        self._spans: list[tuple[int, int]] = []
        self._starts: list[int] = []
        for text in texts:
            self._add(text)

    def _add(self, text: str) -> None:
        self._starts.append(len(self._spans))
        ids = self._ids
        words = []
        for match in TOKEN.finditer(text.lower()):
            words.append(ids.setdefault(match.group(), len(ids)))
            self._spans.append(match.span())
        places = self._places
        first = self._starts[-1]
        for place, gram in enumerate(zip(*(words[step:] for step in range(self.size)), strict=False), first):
            found = places.get(gram)
            if found is None:
                places[gram] = [place]
            else:
                found.append(place)

    def find(self, question: str, slack: int = 20, limit: int = 1) -> list[Hit]:
        """Return the runs of words that share most runs with the question, `slack` words wider at both sides.

        Best first, of equally good places the first; empty when nothing is shared.
        """
        words = [self._ids.get(token.text, -1) for token in tokens(question.lower())]
        votes: Counter[int] = Counter()
        seen: dict[int, int] = {}
        for offset, gram in enumerate(zip(*(words[step:] for step in range(self.size)), strict=False)):
            for place in self._places.get(gram, ())[:OFTEN]:
                near = (place - offset) // NEAR
                votes[near] += 1
                seen.setdefault(near, place)
        sums = ((votes.get(near - 1, 0) + count + votes.get(near + 1, 0), near) for near, count in votes.items())
        return [
            self._run(seen[near], near * NEAR - slack, near * NEAR + NEAR + len(words) + slack, count)
            for count, near in nsmallest(limit, sums, key=lambda pair: (-pair[0], pair[1]))
        ]

    def _run(self, inside: int, first: int, last: int, votes: int) -> Hit:
        """Return the words from `first` to `last`, kept within the text that holds the word `inside`."""
        text = bisect_right(self._starts, inside) - 1
        highest = self._starts[text + 1] if text + 1 < len(self._starts) else len(self._spans)
        first = max(first, self._starts[text])
        last = min(last, highest)
        return Hit(text, self._spans[first][0], self._spans[last - 1][1], votes)


class Ranked(NamedTuple):
    """A passage and how well it answers."""

    passage: int
    """Number of the passage, counted from 0."""
    score: float


class Bm25:
    """Passages ranked by the words they share with a question (Robertson and Zaragoza 2009, Okapi BM25).

    >>> ranking = Bm25([["krediet", "weg"], ["motie", "bomen"], ["weg", "weg", "fiets"]])
    >>> [ranked.passage for ranked in ranking.rank(["weg"])]
    [2, 0]
    """

    __slots__ = ("_norms", "_places", "_weights")

    K1 = 1.2
    B = 0.75

    def __init__(self, passages: Iterable[Sequence[str]]) -> None:
        """`passages` are words as they are to be compared: folded, without stop words."""
        self._places: dict[str, dict[int, int]] = {}
        lengths: list[int] = []
        for number, words in enumerate(passages):
            lengths.append(len(words))
            for word in words:
                found = self._places.setdefault(word, {})
                found[number] = found.get(number, 0) + 1
        total = len(lengths)
        average = sum(lengths) / total if total and any(lengths) else 1.0
        self._norms = [self.K1 * (1 - self.B + self.B * (length / average)) for length in lengths]
        self._weights = {
            word: math.log(1 + (total - len(found) + 0.5) / (len(found) + 0.5)) for word, found in self._places.items()
        }

    def rank(self, question: Iterable[str], limit: int = 10, akin: Mapping[str, float] | None = None) -> list[Ranked]:
        """Return the best passages, best first, equal ones in reading order; those that share no word are left out.

        `akin` are further words, each with the share of its weight that it counts for.
        """
        scores: dict[int, float] = {}
        asked = {**(akin or {}), **dict.fromkeys(question, 1.0)}
        norms = self._norms
        for word in sorted(asked):
            weight = self._weights.get(word, 0.0) * asked[word]
            for number, count in self._places.get(word, {}).items():
                gain = count * (self.K1 + 1) / (count + norms[number])
                scores[number] = scores.get(number, 0.0) + weight * gain
        best = nsmallest(limit, ((-score, number) for number, score in scores.items()))
        return [Ranked(number, -score) for score, number in best]

    def holding(self, word: str) -> list[int]:
        """Return the numbers of the passages that hold a word, in reading order."""
        return list(self._places.get(word, ()))

    def weight(self, word: str) -> float:
        """Return how rare a word is among the passages; 0 for one that stands nowhere."""
        return self._weights.get(word, 0.0)
