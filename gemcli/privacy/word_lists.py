"""The office's own words: what must be masked though no rule finds it, and what stays though a rule does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.names import surname


@dataclass(frozen=True, slots=True)
class WordLists:
    """Words to keep and words to mask besides; written with single blanks, in small letters."""

    keep: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()

    def over(self, keep: Iterable[str], also: Iterable[str]) -> WordLists:
        """Return the lists with a stronger layer on top: a word that it names is taken off the other list.

        >>> WordLists(keep=frozenset({"jan vos"})).over([], ["Jan  Vos"])
        WordLists(keep=frozenset(), also=frozenset({'jan vos'}))
        """
        kept, masked = _folded(keep), _folded(also)
        return WordLists((self.keep - masked) | kept, (self.also - kept) | masked)

    def keeps(self, found: Found) -> bool:
        """Whether a span stays: its words are on the list, or its surname where a person is meant."""
        words = _fold(found.text)
        return words in self.keep or (found.kind is Kind.PERSON and surname(found.text) in self.keep)

    def find(self, text: str) -> Iterator[Span]:
        """Yield where the words to mask stand, as whole words, however they are written and wrapped."""
        for words in sorted(self.also, key=lambda words: (-len(words), words)):
            pattern = r"\s+".join(map(re.escape, words.split()))
            for shape in re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE):
                yield Span(*shape.span())


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(folded for each in words if (folded := _fold(each)))


def _fold(words: str) -> str:
    return " ".join(words.casefold().split())
