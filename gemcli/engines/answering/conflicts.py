"""Tells whether two sentences answer a question with different values: then both are shown, and neither is chosen."""

from __future__ import annotations

from gemcli.engines.answering.candidates import Candidate
from gemcli.engines.answering.question import Question
from gemcli.engines.answering.wanted import Wanted
from gemcli.facts import dates
from gemcli.facts.dates import Grain
from gemcli.facts.reading import read

SURE = 0.75
"""Share of the subject that must stand in both sentences themselves, so that both speak of the same thing."""


def disagree(one: Candidate, other: Candidate, question: Question, language: str) -> bool:
    """Whether sentences of two papers each give one value of the asked kind, and not the same one."""
    if one.block.paper is other.block.paper or min(one.own, other.own) < SURE:
        return False
    first, second = (values(each.unit.text, question, language) for each in (one, other))
    return len(first) == len(second) == 1 and first != second


def values(text: str, question: Question, language: str = "nl") -> frozenset[str]:
    """Return the values of the asked kind that a sentence gives, each in one way of writing.

    >>> from gemcli.engines.answering.question import question
    >>> sorted(values("De brug kost € 1,2 miljoen.", question("Hoeveel kost de brug?")))
    ['1200000']
    """
    facts = read(text, None, language)
    match question.kind:
        case Wanted.AMOUNT:
            return frozenset(f"{fact.value.normalize():f}" for fact in facts.money)
        case Wanted.PERCENT:
            return frozenset(f"{fact.value.normalize():f}" for fact in facts.percents)
        case Wanted.COUNT | Wanted.TERM | Wanted.SIZE:
            return frozenset(f"{fact.value.normalize():f} {fact.unit}" for fact in facts.counts if fact.unit)
        case Wanted.WHEN:
            return frozenset(fact.canonical for fact in facts.dates if fact.grain in (Grain.DAY, Grain.MONTH))
        case Wanted.TIME:
            return frozenset(time.value for time in dates.times(text))
        case _:
            return frozenset()
