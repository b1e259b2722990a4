"""Reads what was put to the vote and what became of it, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from gemcli.facts import tallies, voters, votes
from gemcli.facts.ballots import Ballot
from gemcli.facts.votes import Outcome, Vote
from gemcli.meetings.cues import Cues, compiled
from gemcli.meetings.id_scheme import Scheme
from gemcli.meetings.motion_ids import NOUN, Mention, find
from gemcli.meetings.tense import is_earlier, is_of_now, without_attributes
from gemcli.model.claim import Kind
from gemcli.model.municipality import Municipality

CALLED = re.compile(
    r"\b[Ii]n stemming\b|\bstemmen (?:we|wij) (?:nu )?over\b|\bgaan (?:we|wij) stemmen over\b|\b[Ww](?:e"
    r"|ij) stemmen (?:nu |dan )?over\b"
    r"|\b[Ss]temming over\b|\bput to the vote\b|\b(?:voted|vote was taken) on\b"
)
"""Something is put to the vote."""

PROPOSAL = re.compile(
    r"\b(?:het|dit|the|this)\s(?:\w+\s){0,3}?(?P<noun>(?:raads|initiatief|college|ontwerp)?(?:voorstel|besluit)"
    r"|bestemmingsplan|proposal|recommendation|resolution)\b",
    re.IGNORECASE,
)
PROPOSALS = re.compile(
    r"\b(?:deze|de|these|the)\s(?:\w+\s){0,2}?(?:raads)?(?:voorstellen|hamerstukken|proposals|recommendations)\b",
    re.IGNORECASE,
)
POINT = re.compile(r"\b(?P<point>(?:[Dd]ictum(?:punt)?|[Bb]eslispunt|[Oo]nderdeel)\s(?:[IVX]{1,5}|\d{1,2}|[a-z])\b)")
PROPOSAL_ID = re.compile(
    r"\b(?:voorstel|agendapunt|proposal|item)\s(?:onder\s|bij\s|nr\.?\s)?(?P<id>[A-Z]{1,2}(?:\.\d{1,2})?"
    r"|\d{1,2}(?:\.?[a-z]|\.\d{1,2})?)(?![\w.]\w)"
)
"""`het voorstel onder H`, `agendapunt 5.b`."""
CHANGED = re.compile(r"\b(?:gewijzigde?|geamendeerde?|aangepaste?|amended)\b", re.IGNORECASE)
TITLE = re.compile(r"[‘'\"“](?P<title>[A-Z0-9À-Ý][^‘'\"“”’]{3,140}(?:[’'][a-z][^‘'\"“”’]{0,80})?)[’'\"”]")
ASIDE = re.compile(
    r"\b(?:met inachtneming van|conform|inclusief|na aannem(?:ing|en) van"
    r"|(?:na )?(?:gewijzigd|wijziging|aanpassing) (?:door|bij|met|conform|via)"
    r"|onder verwijzing naar"
    r"|op (?:basis|grond) van|met verwerking van|as amended by) (?:de |het |the )?(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
"""Before a motion that is named by the way: what is decided there is the proposal that it changed."""
PAIR = re.compile(
    r"\s{0,3}(?:(?i:stem(?:men|ming|verhouding)|uitslag)\s?:?\s)?(?P<for>\d{1,3})\s?[-–/:]\s?(?P<against>\d{1,3})(?![\d.,])"
)
SPOKEN_TITLE = re.compile(
    r"\s(?:over\s|genaamd\s|getiteld\s)?(?P<title>(?!(?:aangenomen|verworpen|ingetrokken|aangehouden|gewijzigd"
    r"|van|is|wordt|worden|die|dat|met|in|op|en|of|ook|zelf|nog|eerst|straks|heeft|aan|als|waar"
    r"|wil|nummer|vreemd|zoals|wie|dan|voor|tegen|na|m|ingediend|was|were|is|of|by|as|to|on|and)\b)"
    r"[^\W\d_][\w'’-]{1,24}(?:\s[\w'’-]{1,24}){1,8}?)"
    r"(?=[.,;:?!]|\s?$|\s(?:wie|dan|is|wordt|worden|ingediend|stemmen|ik|wij|we|u|daar|hoe)\b"
    r"|\svan\s(?:(?:de\s)?(?:heer|fractie)|mevrouw)\b)"
)
"""`Dan de motie Blauwe zone bij de winkels.`: a title that a chair only speaks."""
SPOKEN_CALL = re.compile(
    r"^(?:en\s|goed\W{1,2}|ja\W{1,2}|mooi\W{1,2})?(?:dan|eerst|nu|vervolgens|daarna|tot slot|als laatste"
    r"|we beginnen met|in stemming|(?:we|wij) (?:gaan )?stemmen over)\b(?!\s(?:is|wordt|zijn|heeft)\b)",
    re.IGNORECASE,
)
NOBODY = Ballot()
NO_SCHEME = Scheme()
NAMES = re.compile(
    r"\b(?:voor|vóór|tegen|ge?acht|aantekening|for|against|favou?r|ayes?|yeas?|nays?|noes|tegengestemd"
    r"|tegenstem\w*|alleen|uitzondering|behalve)\b|\b\d{1,3} om \d{1,3}\b",
    re.IGNORECASE,
)
"""Words without which nobody is named on a side: a sieve."""
UNNAMED = re.compile(r"\b(?:de|beide|alle) indieners\b|\bthe movers\b", re.IGNORECASE)
"""`Alleen de indieners en GroenLinks waren voor`: some on a side are not named: the list would be wrong."""
QUORUM = re.compile(r"(?:\d{1,3}|[a-z]{2,20}) leden (?:tegen|voor) en", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Subject:
    """What is voted on."""

    kind: Kind
    """MOTION, AMENDMENT, or DECISION for a proposal."""
    mention: Mention | None = None
    title: str = ""
    point: str = ""
    """"Dictum IV" where a part of a proposal is voted on by itself."""
    noun: str = ""
    """"initiatiefvoorstel" as printed; empty for motions."""
    changed: bool = False
    item_id: str = ""
    """The agenda id of a proposal that is named by it: "het voorstel onder H"."""
    several: bool = False
    """"Deze voorstellen": all that stand above."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of it."""

    outcome: Outcome
    votes_for: int | None = None
    votes_against: int | None = None
    unanimous: bool = False
    raw: str = ""
    abstained: int | None = None
    ballot: Ballot = NOBODY
    """Who voted on which side, as the record names them."""


class Reader:
    """Reads subjects and results with the words of one municipality and language."""

    def __init__(
        self,
        municipality: Municipality,
        cues: Cues,
        patterns: Sequence[re.Pattern[str]],
        scheme: Scheme = NO_SCHEME,
    ) -> None:
        self._own = {
            Outcome(name): compiled(words) for name, words in municipality.statuses.items() if name in set(Outcome)
        }
        self._cues = cues
        self._patterns = patterns
        self._municipality = municipality
        self._scheme = scheme

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Return the motions and amendments that a sentence names by number."""
        named = find(text, self._patterns)
        bare = self._scheme.bare(text, named)
        return tuple(sorted((*named, *bare), key=lambda mention: mention.start)) if bare else named

    def numbers(self, text: str) -> bool:
        """Say whether a sentence holds a number of the record's own scheme, with or without its word."""
        return self._scheme.pattern is not None and self._scheme.pattern.search(text) is not None

    def knows(self, text: str) -> bool:
        """Say whether a sentence holds one of the municipality's own words for an outcome."""
        return any(pattern.search(text) for pattern in self._own.values())

    def subjects(self, text: str) -> tuple[Subject, ...]:
        """Return what a sentence says is voted on: motions by number, else by its noun."""
        changed = CHANGED.search(text) is not None
        text, named = _without_asides(text, self.mentions(text))
        if named:
            return tuple(Subject(each.kind, each, _title_behind(text, each), changed=changed) for each in named)
        several = PROPOSALS.search(text)
        if several is not None:
            return (Subject(Kind.DECISION, several=True),)
        places = [
            (match.start("noun") if pattern is PROPOSAL else match.start(), read(text, match, changed))
            for pattern, read in ((NOUN, _motion), (PROPOSAL_ID, _by_id), (POINT, _part), (PROPOSAL, _proposal))
            if (match := pattern.search(text)) is not None
        ]
        return (min(places, key=lambda place: place[0])[1],) if places else ()

    def result(self, text: str) -> Result | None:
        """Return the outcome that a sentence states, with its counts; None when it states none.

        A sentence about an earlier meeting, a question and a condition state none.
        """
        if not is_of_now(text):
            return None
        plain = without_attributes(text)
        read = votes.find(plain)
        stated = next((vote for vote in reversed(read) if vote.outcome not in (Outcome.UNKNOWN, Outcome.TIED)), None)
        stated = stated or next((vote for vote in read if vote.outcome is not Outcome.UNKNOWN), None)
        outcome = self._outcome(plain, stated.outcome if stated else None)
        return None if outcome is None else self._result(outcome, stated, read, text)

    def counted(self, text: str) -> Result | None:
        """Return the counts and camps of a sentence that states no outcome itself; None when it holds neither."""
        if not is_of_now(text):
            return None
        read = votes.find(text)
        made = self._result(Outcome.UNKNOWN, None, read, text)
        counted = made.votes_for is not None or made.votes_against is not None
        return made if counted or made.ballot.camps else None

    def ballot(self, text: str) -> Ballot:
        """Return whom a text names on which side."""
        named = NAMES.search(text) is not None and UNNAMED.search(text) is None
        return voters.find(text, self._municipality) if named else NOBODY

    def votes(self, text: str) -> Result:
        """Return the counts and camps of a cell that holds nothing but votes: `18 – 7`, `Unaniem`, `Voor: CDA (3)`.

        The first of two bare numbers is that of the votes for.
        """
        made = self._result(Outcome.UNKNOWN, None, votes.find(text), text)
        pair = PAIR.match(text)
        if made.votes_for is None and pair is not None:
            made = replace(made, votes_for=int(pair["for"]), votes_against=int(pair["against"]))
        if made.votes_for is None and (counts := made.ballot.counts) is not None:
            made = replace(made, votes_for=counts[0], votes_against=counts[1])
        return made

    def _result(self, outcome: Outcome, stated: Vote | None, read: Sequence[Vote], text: str) -> Result:
        unanimous = any(vote.unanimous for vote in read)
        if outcome in (Outcome.WITHDRAWN, Outcome.HELD, Outcome.NOT_VOTED):
            return Result(outcome, None, None, unanimous, text)
        counted = next((vote for vote in read if vote.votes_for >= 0), None)
        best = stated if stated is not None and stated.votes_for >= 0 else counted
        ballot = self.ballot(text)
        if best is None:
            one = tallies.one_sided(text)
            left = tallies.abstained(text) if one else -1
            none = left if left >= 0 else None
            return Result(outcome, one.get("for"), one.get("against"), unanimous, text, none, ballot)
        abstained = best.abstained if best.abstained >= 0 else None
        return Result(outcome, best.votes_for, best.votes_against, unanimous, text, abstained, ballot)

    def decided(self, text: str) -> Result:
        """Return the outcome of a sentence in which the council itself decides: adopted, unless it says otherwise."""
        stated = self.result(text) or Result(Outcome.ADOPTED, raw=text, ballot=self.ballot(text))
        if stated.votes_for is not None:
            return stated
        read = votes.find(text)
        unanimous = stated.unanimous or any(vote.unanimous for vote in read)
        counted = next((vote for vote in read if vote.votes_for >= 0), None)
        if counted is None:
            return replace(stated, unanimous=unanimous)
        abstained = counted.abstained if counted.abstained >= 0 else None
        return replace(
            stated,
            votes_for=counted.votes_for,
            votes_against=counted.votes_against,
            unanimous=unanimous,
            abstained=abstained,
        )

    def status(self, words: str) -> Result:
        """Return the outcome that the last column of a decision list states; UNKNOWN for other words."""
        plain = words.strip(" .")
        if not plain or set(plain) <= set("-–"):
            return Result(Outcome.UNKNOWN, raw=plain)
        read = votes.find(plain)
        stated = next((vote for vote in read if vote.outcome is not Outcome.UNKNOWN), None)
        outcome = self._outcome(plain, stated.outcome if stated else None)
        return Result(Outcome.UNKNOWN, raw=plain) if outcome is None else self._result(outcome, stated, read, plain)

    def _outcome(self, text: str, stated: Outcome | None) -> Outcome | None:
        for outcome, pattern in self._own.items():
            if pattern.search(text):
                return outcome
        if stated is Outcome.HELD:
            return Outcome.HELD
        if self._cues.found("decisions.not_voted", text):
            return Outcome.NOT_VOTED
        if self._cues.found("decisions.rejected", text):
            return Outcome.REJECTED
        if stated is not None and stated is not Outcome.CHANGED:
            return stated
        order: Mapping[str, Outcome] = {
            "tied": Outcome.TIED,
            "withdrawn": Outcome.WITHDRAWN,
            "held": Outcome.HELD,
            "adopted": Outcome.ADOPTED,
        }
        return next((outcome for name, outcome in order.items() if self._cues.found(f"decisions.{name}", text)), stated)


def _without_asides(text: str, named: Sequence[Mention]) -> tuple[str, tuple[Mention, ...]]:
    """Return a sentence and its mentions without those named by the way; what is left keeps its place."""
    kept = []
    for each in named:
        aside = ASIDE.search(text, max(0, each.start - 60), each.start)
        if aside is None:
            kept.append(each)
        else:
            text = text[: aside.start()] + " " * (each.end - aside.start()) + text[each.end :]
    return text, tuple(kept)


def _motion(text: str, match: re.Match[str], changed: bool) -> Subject:
    title = TITLE.search(text, match.end())
    if title is None and SPOKEN_CALL.match(text) and len(text) < 240:
        title = SPOKEN_TITLE.match(text, match.end())
    kind = Kind.MOTION if match["motion"] else Kind.AMENDMENT
    return Subject(kind, title=title["title"] if title else "", changed=changed)


def _by_id(text: str, match: re.Match[str], changed: bool) -> Subject:
    del text
    return Subject(Kind.DECISION, item_id=match["id"], noun="voorstel", changed=changed)


def _part(text: str, match: re.Match[str], changed: bool) -> Subject:
    del text
    return Subject(Kind.DECISION, point=match["point"], changed=changed)


def _proposal(text: str, match: re.Match[str], changed: bool) -> Subject:
    del text
    return Subject(Kind.DECISION, noun=match["noun"].lower(), changed=changed)


def _title_behind(text: str, mention: Mention) -> str:
    """Return a title between quotes right behind a number and its party."""
    title = TITLE.search(text, mention.end, mention.end + 200)
    return title["title"] if title is not None and title.start() - mention.end <= 24 else ""


def is_called(text: str) -> bool:
    """Say whether a sentence puts something to the vote."""
    return CALLED.search(text) is not None and not is_earlier(text)


def with_name(subject: Subject, named: Subject) -> Subject:
    """Return the subject bound to a number and title that were named before."""
    return replace(subject, mention=named.mention, title=subject.title or named.title)
