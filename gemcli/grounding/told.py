"""A sentence of a text, and what it tells: which pieces it names, and whether it says how something ended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from gemcli.facts import ids, money, parties, votes
from gemcli.facts.ids import Id, IdKind
from gemcli.facts.money import Money
from gemcli.facts.paraphrase import NEUTRAL, is_function
from gemcli.facts.votes import Outcome, Vote
from gemcli.grounding.akin import akin
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.citation import Citation
from gemcli.model.claim import Kind
from gemcli.model.municipality import Municipality
from gemcli.model.span import Span
from gemcli.text.lists import listed
from gemcli.text.words import STOP_WORDS, tokens

Place = tuple[str, Span]
"""A run of a source: its id and offsets."""

SPOKEN = re.compile(r"[\"“„][^\"“”]{1,600}[\"”]")
"""What somebody is quoted with: "wordt aangenomen" in a speech is no outcome."""

SETTLES = re.compile(
    r"\b(?:(?:aan|over)genomen|verworpen|ingetrokken|aangehouden|afgewezen|ingestemd|goedgekeurd"
    r"|vast\s?ge?steld|vast te stellen"
    r"|aan(?:nam|namen|neemt|nemen)|verwierp(?:en)?|(?:neemt|nam|namen|nemen)\b[^.;]{0,160}?\baan"
    r"|besl(?:oot|oten|uit(?:en|ten)?|ist(?:e|en)?)|stel(?:t|de|den)\b[^.;]{0,160}?\b(?:vast|beschikbaar)"
    r"|beschikbaar\sge?steld|wees\b[^.;]{0,160}?\baf|houdt\b[^.;]{0,60}?\baan|keur(?:t|de)\b[^.;]{0,80}?\bgoed"
    r"|(?:zonder|niet\sin)\sstemming|(?:niet|wel)\s(?:meer\s)?gestemd"
    r"|stem(?:de|den|t|men)\b[^.;]{0,120}?\b(?:voor|tegen|in)"
    r"|kr(?:eeg|egen|ijgt)\b[^.;]{0,60}?\b(?:stemmen|steun|bijval)|(?:haalt|haalden?|redt|redde)\b[^.;]{0,60}?\b(?:niet|het)"
    r"|instem\w{0,4}|akkoord|goedkeuring|meerderheid|minderheid|unaniem|eenstemmig|groen licht"
    r"|steun\s(?:van\s)?(?:de\s)?raad"
    r"|sneuvel\w*|gestrand|strandden?|weggestemd|van tafel|doorgeschoven|uitgesteld|\w{0,3}benoem\w*"
    r"|agreed|decided|resolved|approved|appointed|majority|vote[sd]?"
    r"|carried|passed|adopted|rejected|defeated|withdrawn)\b",
    re.IGNORECASE,
)
"""That something was decided, said more loosely than a record says it."""

CLAUSE = re.compile(r",\s(?:en|maar|terwijl|and|but|while)\s")
"""Where another thing may begin."""

IF = re.compile(
    r"\b(?:als\s(?:de|het|dit|deze|die|dat|uw|u|we|wij|er|mijn)|indien|mocht(?:en)?|wanneer|zodra|tenzij"
    r"|if|should|unless|when)\b[^,;]{0,80}$",
    re.IGNORECASE,
)
"""What stands before a mere possibility."""

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

FRAME = listed(
    """
    voorstel raadsvoorstel initiatiefvoorstel collegevoorstel burgerinitiatief motie moties amendement amendementen
    subamendement raad gemeenteraad college burgemeester wethouders presidium besluit besluiten besloten vaststelling
    vaststellen vastgesteld vastgestelde gewijzigd gewijzigde aangenomen verworpen ingetrokken aangehouden stemmen stem
    stemming unaniem meerderheid fractie fracties partij partijen vreemd orde dag inzake betreffende betrekking
    ingediend indiener verzoekt verzoek roept oproep wethouder leden lid voor tegen vergadering
    proposal motion amendment council decision resolved adopted rejected carried votes vote majority unanimously members
    """
)
"""Words around pieces of any subject: to share them is no sign of speaking of the same one."""


def subject_words(text: str) -> tuple[str, ...]:
    """Return the words of a text that say what it is about, in small letters, each once.

    >>> subject_words("Het voorstel 'Uitbreiding zero-emissiezone' is aangenomen")
    ('uitbreiding', 'zero-emissiezone')
    """
    words = (token.text.casefold() for token in tokens(text))
    return tuple(dict.fromkeys(word for word in words if _has_letters(word) and not _is_frame(word)))


def _has_letters(word: str) -> bool:
    return len(word) > 1 and any(char.isalpha() for char in word)


def _is_frame(word: str) -> bool:
    return word in FRAME or word in NEUTRAL or word in STOP_WORDS or is_function(word)


def settles(text: str) -> bool:
    """Whether something was decided, in whatever words; what would be if it were is no decision.

    >>> settles("De motie sneuvelde."), settles("Als de motie wordt aangenomen, gaan we aan de slag.")
    (True, False)
    """
    return any(not IF.search(text, max(0, match.start() - 100), match.start()) for match in SETTLES.finditer(text))


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


@dataclass(frozen=True, slots=True)
class Telling:
    """A whole text: its sentences in order."""

    sentences: tuple[Told, ...]

    def tells_outcome(self, index: int) -> bool:
        """Whether a sentence says how something ended, or its heading, or the one that points back at it."""
        own = self.sentences[index]
        if own.tells_outcome or settles(own.section):
            return True
        follower = self.sentences[index + 1] if index + 1 < len(self.sentences) else None
        if follower is None or not follower.tells_outcome:
            return False
        return bool(POINTS_BACK.match(follower.text)) or (follower.goes_on and not follower.numbers_a_piece)


POINTS_BACK = re.compile(
    r"(?:de(?:ze)?|die|dit|dat|het|zij|ze|hij|beide|this|that|it|the)\s(?:(?:laatste|eerste)\s)?"
    r"(?:moties?|amendement(?:en)?|voorstel(?:len)?|motions?|amendments?|proposals?|is|zijn|werd(?:en)?|wordt|kreeg|haalde|was|were)\b",
    re.IGNORECASE,
)
"""`Die werd aangenomen.`: a sentence about what the one before it names."""


def telling_of(sentences: Iterable[tuple[str, Sequence[Place], str]], municipality: Municipality) -> Telling:
    """Return a text of sentences with their places and headings; at a semicolon another sentence begins."""
    return Telling(
        tuple(
            Told(part, places, municipality, section, goes_on=bool(number))
            for text, places, section in sentences
            for number, part in enumerate(text.split("; "))
        )
    )


def places_of(citations: Iterable[Citation]) -> tuple[Place, ...]:
    """Return the runs that citations stand for."""
    return tuple((citation.source_id, span) for citation in citations for span in citation.spans)
