"""Reads every kind of fact in a text at once, so that no digit is counted twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, TypeVar

from gemcli.facts import counts, dates, ids, money, parties, percents, persons, votes
from gemcli.facts.counts import Count
from gemcli.facts.dates import DateFact, Time
from gemcli.facts.ids import Id
from gemcli.facts.money import Money
from gemcli.facts.parties import Party
from gemcli.facts.percents import Percent
from gemcli.facts.persons import Person
from gemcli.facts.votes import Vote
from gemcli.model.municipality import Municipality
from gemcli.model.span import Span
from gemcli.model.taken import Taken

READ_LATELY = 2048
"""Texts whose facts are kept: those of the claims that are judged one after another."""
NOBODY = Municipality()
Names = tuple[tuple[str, tuple[str, ...]], ...]
"""Parties of a municipality with their aliases."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The typed facts of one text, each with its span in it."""

    money: tuple[Money, ...]
    percents: tuple[Percent, ...]
    dates: tuple[DateFact, ...]
    times: tuple[Time, ...]
    votes: tuple[Vote, ...]
    ids: tuple[Id, ...]
    counts: tuple[Count, ...]
    parties: tuple[Party, ...]
    persons: tuple[Person, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The places of every fact, in reading order."""
        groups = (self.money, self.percents, self.dates, self.times, self.votes, self.ids, self.counts, self.parties)
        return tuple(sorted(fact.span for group in groups for fact in group))

    def __bool__(self) -> bool:
        return bool(self.spans or self.persons)


def read(text: str, municipality: Municipality | None = None, language: str = "nl") -> Facts:
    """Return the facts of a text; a number that is part of an id, date, vote or amount is no count.

    >>> facts = read("Motie K.2 van de VVD is op 13 maart 2025 met 12 tegen 32 stemmen verworpen: 60 woningen.")
    >>> [c.raw for c in facts.counts], [v.canonical for v in facts.votes], [p.name for p in facts.parties]
    (['60 woningen'], ['rejected 12-32'], ['VVD'])
    """
    own = municipality or NOBODY
    names = tuple((name, tuple(aliases)) for name, aliases in own.parties.items())
    return _read(text, own.id_patterns, names, language)


@lru_cache(maxsize=READ_LATELY)
def _read(text: str, patterns: tuple[str, ...], names: Names, language: str) -> Facts:
    """Read a text once: a claim and the sentences around it are laid beside each other many times."""
    named = ids.find(text, patterns)
    amounts = _outside(money.find(text, language), named)
    shares = _outside(percents.find(text, language), named)
    days = _outside(dates.find(text), (*named, *amounts, *shares))
    hours = _outside(dates.times(text), (*named, *days, *amounts))
    cast = votes.find(text)
    numbers = [vote for vote in cast if vote.votes_for >= 0]
    taken = [fact.span for group in (named, amounts, shares, days, hours, numbers) for fact in group]
    return Facts(
        money=amounts,
        percents=shares,
        dates=days,
        times=hours,
        votes=cast,
        ids=named,
        counts=counts.find(text, language, taken),
        parties=parties.find(text, Municipality(parties=dict(names))),
        persons=persons.find(text),
    )


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


T = TypeVar("T", bound=_Placed)


def _outside(facts: Sequence[T], others: Sequence[_Placed]) -> tuple[T, ...]:
    """Return the facts that do not lie inside another one."""
    holes = Taken(other.span for other in others)
    return tuple(fact for fact in facts if not holes.meets(fact.span))
