"""A sentence as it is looked at for a fact: beside the question, with what stands above it and who says it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from gemcli.engines.answering.question import Question
from gemcli.engines.answering.signs import DOES
from gemcli.facts.inflection import fold
from gemcli.facts.reading import Facts
from gemcli.text.words import STOP_WORDS, plain_words


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with what was asked and what stands above it."""

    question: Question
    text: str
    heading: str
    facts: Facts
    counted: frozenset[str]
    """Words that stand for what is counted."""
    standing: Mapping[str, Mapping[str, float]]
    party: str = ""
    """Of the one who says it, where that is known."""
    dated: date | None = None
    """The day of its paper, where that is known."""

    @property
    def own(self) -> set[str]:
        """The words of the question itself."""
        return {term.word for term in self.question.terms}

    def asks_about(self, words: Iterable[str]) -> bool:
        """Whether the question speaks of one of these."""
        return any(standing.get(word, 0.0) >= 0.5 for word in words for standing in self.standing.values())

    def tells_of_asked(self) -> bool:
        """Whether the sentence has the word after "wie": what somebody does, or what somebody is."""
        found = DOES.search(self.question.text)
        if found is None:
            return True
        asked = fold(found["does"] or found["role"])
        standing = self.standing.get(asked, {})
        return not standing or any(standing.get(word, 0.0) >= 0.5 for word in folded_words(self.text))

    def terms_in(self, text: str) -> int:
        """How many words of the question a part of the sentence speaks of."""
        words = set(folded_words(text))
        return sum(not words.isdisjoint(standing) for standing in self.standing.values())


def folded_words(text: str) -> list[str]:
    """Return the words of a text that say something, as they are compared."""
    return [word for each in plain_words(text) if (word := fold(each)) not in STOP_WORDS]
