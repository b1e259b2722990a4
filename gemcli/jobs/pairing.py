"""Pairs the claims of two drafts: which one of the older draft became which one of the newer."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from gemcli.drafts.parse import Line

ALIKE = 0.6
"""How much of two sentences must be the same words before one is taken for the other, changed."""
LONG = 400
"""Words above which the order of the words of a sentence is not looked at: that takes the square of their number."""
MOST_PAIRS = 500_000
"""Comparisons of one run: drafts of 700 claims that share nothing; of longer ones the neighbours are compared."""
FEWEST = 8
"""Claims of the older draft that each new one is compared with at least."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims that are one, or a claim that has no other."""

    before: Line | None
    after: Line | None


def pairs(old: Sequence[Line], new: Sequence[Line]) -> Iterator[Pair]:
    """Yield what differs: reworded, moved and new claims in the order of the newer draft, then gone ones."""
    left = _Left(old)
    unpaired = [line for line in new if not left.takes_same(line)]
    left.reach = max(FEWEST, MOST_PAIRS // max(1, len(unpaired)))
    for line in unpaired:
        yield Pair(left.partner(line), line)
    for line in left.lines():
        yield Pair(line, None)


class _Left:
    """The claims of the older draft that have no partner yet."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._words = [_Words(line) for line in lines]
        self._free = dict.fromkeys(range(len(lines)))
        self._same: dict[object, deque[int]] = {}
        self._by_text: dict[str, deque[int]] = {}
        self._by_labels: dict[tuple[str, ...], dict[int, None]] = {}
        self._at = 0
        self.reach = FEWEST
        for index, line in enumerate(lines):
            self._same.setdefault(_identity(line), deque()).append(index)
            self._by_text.setdefault(line.text, deque()).append(index)
            self._by_labels.setdefault(line.labels, {})[index] = None

    def lines(self) -> Iterator[Line]:
        """Yield what is left, in order."""
        return (self._words[index].line for index in self._free)

    def takes_same(self, line: Line) -> bool:
        """Take out the first claim that is the very same; say whether there was one."""
        index = self._first(self._same.get(_identity(line)))
        if index is not None:
            self._take(index)
        return index is not None

    def partner(self, line: Line) -> Line | None:
        """Take out the claim that says the same, rests on the same place, or is most alike."""
        words = _Words(line)
        index = self._first(self._by_text.get(line.text))
        if index is None and line.labels:
            index, _ = self._most_alike(words, self._by_labels.get(line.labels, {}), 0.0)
        if index is None:
            index, _ = self._most_alike(words, self._free, ALIKE)
        return self._take(index) if index is not None else None

    def _first(self, among: deque[int] | None) -> int | None:
        """Return the first of some claims that is still left."""
        while among and among[0] not in self._free:
            among.popleft()
        return among[0] if among else None

    def _most_alike(self, words: _Words, among: Mapping[int, None], least: float) -> tuple[int | None, float]:
        best, most = None, least
        for index in self._near(among):
            other = self._words[index]
            if best is not None and other.at_most(words) <= most:
                continue
            likeness = other.likeness(words)
            if likeness > most or (best is None and likeness >= least):
                best, most = index, likeness
        return best, most

    def _near(self, among: Collection[int]) -> list[int]:
        """Return those that are compared: all, or of very many those about where the last partner stood."""
        if len(among) <= self.reach:
            return list(among)
        start = max(0, self._at - self.reach // 2)
        return [index for index in range(start, start + self.reach) if index in among]

    def _take(self, index: int) -> Line:
        line = self._words[index].line
        del self._free[index]
        del self._by_labels[line.labels][index]
        self._at = index
        return line


class _Words:
    """A claim with its words, split and counted when they are first asked for."""

    def __init__(self, line: Line) -> None:
        self.line = line

    @cached_property
    def words(self) -> list[str]:
        return self.line.text.split()

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(self.words)

    def at_most(self, other: _Words) -> float:
        """Return what the likeness of two claims cannot exceed: the words that they share, in whatever order."""
        total = len(self.words) + len(other.words)
        if not total:
            return 1.0
        few, many = sorted((self.counts, other.counts), key=len)
        return 2 * sum(min(count, many[word]) for word, count in few.items() if word in many) / total

    def likeness(self, other: _Words) -> float:
        """Return which part of the words of two claims is the same, in the same order (0 to 1)."""
        if max(len(self.words), len(other.words)) > LONG:
            return self.at_most(other)
        return SequenceMatcher(None, self.words, other.words, autojunk=False).ratio()


def _identity(line: Line) -> object:
    """The same words on the same places, under the same agenda item; a shortened heading is no other one."""
    return line.text, line.labels, line.section.split(" ")[0]
