"""A sentence of a text, and what it tells: which pieces it names, and whether it says how something ended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from gemcli.facts import ids, money, parties, votes
from gemcli.facts.ids import Id, IdKind
from gemcli.facts.money import Money
from gemcli.facts.votes import Outcome, Vote
from gemcli.grounding.akin import akin
from gemcli.grounding.settles import settles
from gemcli.grounding.subject_words import subject_words
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.citation import Citation
from gemcli.model.claim import Kind
from gemcli.model.municipality import Municipality
from gemcli.model.span import Span

Place = tuple[str, Span]
"""A run of a source: its id and offsets."""
SPOKEN = re.compile(r"[\"“„][^\"“”]{1,600}[\"”]")
"""What somebody is quoted with: "wordt aangenomen" in a speech is no outcome."""
CLAUSE = re.compile(r",\s(?:en|maar|terwijl|and|but|while)\s")
"""Where another thing may begin."""
PROMISES = re.compile(
    r"\b(?:toezeg\w*|toegezegd|zeg(?:t|de|den)\b[^.;]{0,80}?\btoe|niet toe|belo(?:of|ov)\w*|beloften?|zal|zullen|bereid"
    r"|gaat|gaan|komt|komen|neemt|nemen|zorgt|zorgen|kijkt|kijken|onderzoekt|onderzoeken|informeert|informeren|wil|wilde|zou|spant"
    r"|will|promise[sd]?|undertook|undertakes|commit\w*|pledge[sd]?)\b",
    re.IGNORECASE,
)
"""That somebody binds themselves, or refuses to."""
KINDS = {
    Kind.MOTION: re.compile(r"\bmoties?\b|\bmotions?\b", re.IGNORECASE),
    Kind.AMENDMENT: re.compile(r"\b(?:sub)?amendement\w{0,2}\b|\bamendments?\b", re.IGNORECASE),
    Kind.DECISION: re.compile(
        r"\b\w{0,12}voorstel\w{0,3}\b|\bbesl(?:uit|uiten|oot|oten)\b|\bverordening\w{0,2}\b|\bproposals?\b|\bresolved\b|\bkrediet",
        re.IGNORECASE,
    ),
}
"""What a sentence calls the thing that it speaks of."""


class Told:
    """A sentence of a text; what it tells is read when it is first asked for.

    `places` are runs of sources that the text itself gives as its source: a place that a check had to look for is none.
    """

    def __init__(
        self,
        text: str,
        places: Sequence[Place],
        municipality: Municipality,
        section: str = "",
        *,
        goes_on: bool = False,
    ) -> None:
        self.text = text
        self.goes_on = goes_on
        """Whether it is the part of a sentence behind a semicolon."""
        self.section = section
        self.places = tuple(places)
        self._municipality = municipality

    @cached_property
    def said(self) -> str:
        """The sentence without what somebody is quoted with."""
        return SPOKEN.sub(" ", self.text)

    @cached_property
    def ids(self) -> tuple[Id, ...]:
        return ids.find(self.text, self._municipality.id_patterns)

    @cached_property
    def numbers_a_piece(self) -> bool:
        """Whether it names a motion or amendment by a number."""
        return any(one.kind in (IdKind.MOTION, IdKind.AMENDMENT) for one in self.ids)

    @cached_property
    def votes(self) -> tuple[Vote, ...]:
        return votes.find(self.said)

    @cached_property
    def money(self) -> tuple[Money, ...]:
        return money.find(self.text)

    @cached_property
    def parties(self) -> frozenset[str]:
        return frozenset(party.name for party in parties.find(self.text, self._municipality))

    @cached_property
    def tells_outcome(self) -> bool:
        """Whether it says how something ended."""
        known = any(vote.outcome is not Outcome.UNKNOWN or vote.votes_for >= 0 for vote in self.votes)
        return known or settles(self.said)

    @cached_property
    def outcomes(self) -> frozenset[Outcome]:
        """The outcomes that it tells in the words of a record."""
        return frozenset(vote.outcome for vote in self.votes) - {Outcome.UNKNOWN}

    @cached_property
    def promises(self) -> bool:
        """Whether it says that somebody will do something, or will not."""
        return PROMISES.search(self.text) is not None

    @cached_property
    def kinds(self) -> frozenset[Kind]:
        """What it calls the things that it speaks of; nothing where it does not say."""
        return frozenset(kind for kind, pattern in KINDS.items() if pattern.search(self.text))

    @cached_property
    def words(self) -> tuple[str, ...]:
        return subject_words(self.text)

    @cached_property
    def clauses(self) -> tuple[tuple[str, ...], ...]:
        """Its words by clause, of those that say enough: a sentence may tell of several things."""
        parts = [subject_words(part) for part in CLAUSE.split(self.text)]
        return tuple(words for words in parts if len(words) > 1) or (self.words,)

    @cached_property
    def offered(self) -> Vocabulary:
        """Its words and those of the heading that it stands under."""
        return Vocabulary(self.text, self.section)

    def holds(self, word: str) -> bool:
        """Whether it has a form of a word, or one of the same stem."""
        return self.offered.holds(word) or any(akin(word, own) for own in self.words)

    def names(self, number: str, kind: Kind) -> bool:
        """Whether it names the piece with this number: I.1 is a motion and I.A an amendment, whatever else is I."""
        other = {Kind.MOTION: IdKind.AMENDMENT, Kind.AMENDMENT: IdKind.MOTION}.get(kind)
        return any(one.kind is not other and ids.same(one.value, number) for one in self.ids)


def places_of(citations: Iterable[Citation]) -> tuple[Place, ...]:
    """Return the runs that citations stand for."""
    return tuple((citation.source_id, span) for citation in citations for span in citation.spans)
