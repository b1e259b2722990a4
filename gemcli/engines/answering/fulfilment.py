"""Tells whether a sentence holds a fact of the kind that a question asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from gemcli.engines.answering import quantities
from gemcli.engines.answering.library import Sought
from gemcli.engines.answering.passages import Block, Unit
from gemcli.engines.answering.ruled import tells
from gemcli.engines.answering.said import Said, folded_words
from gemcli.engines.answering.signs import (
    AGAINST,
    AGENT,
    ARTICLE,
    ASKS,
    CAUSE,
    DECIDED,
    DECIDES,
    DESK,
    DESK_LIKE,
    EFFECT,
    FIELD,
    FOR,
    HANDED_IN,
    HAPPENED,
    HINT,
    IF,
    LEFT_OPEN,
    LISTED,
    LISTED_PAPER,
    NAMED,
    OFFICE,
    PROMISE,
    SETTLES,
    SIDE,
    SPEAKER,
    SPOT,
    SUPPOSED,
    SUPPOSES,
    TASK_OF,
    UNSAID,
)
from gemcli.engines.answering.wanted import Wanted
from gemcli.facts import votes
from gemcli.facts.inflection import fold
from gemcli.facts.reading import read
from gemcli.facts.votes import Outcome

LONGEST = 20_000
"""Characters of the longest sentence that is read for facts: nobody takes ten pages for an answer."""


def holds(sought: Sought, unit: Unit, block: Block, language: str) -> float:
    """Return how well a sentence gives a fact of the asked kind: 0 for not at all, 1 for one of the very kind."""
    question = sought.question
    kind = question.kind
    doubt = SUPPOSED if SUPPOSES.match(unit.text) and not IF.search(question.text) else 1.0
    if unit.claim is not None:
        return tells(unit.claim, question)
    if len(unit.text) > LONGEST:
        return 0.0
    if kind is Wanted.WHAT:
        return doubt * (LISTED if LISTED_PAPER.match(unit.text) else 1.0)
    if kind is Wanted.YES_NO:
        return doubt if SETTLES.search(unit.text) else doubt * LEFT_OPEN
    facts = read(unit.text, None, language)
    party = block.section.party if block.section is not None else ""
    counted = quantities.counted(sought)
    dated = block.paper.dated
    said = Said(question, unit.text, block.heading, facts, counted, sought.standing, party, dated)
    return doubt * BY_TEXT[kind](said)


def _who(said: Said) -> float:
    """Somebody who is named; a request names whom it is put to, and not who did anything."""
    own = said.own
    if ASKS.search(said.text) or not said.tells_of_asked():
        return UNSAID
    if any(fold(person.surname) not in own for person in said.facts.persons):
        return 1.0
    others = [name for name in NAMED.findall(said.text) if not set(folded_words(name)) & own]
    if any(fold(party.name) not in own for party in said.facts.parties) or others:
        return 0.85
    office = OFFICE.search(said.text)
    if office is None:
        return 0.6 if AGENT.search(said.text) or TASK_OF.search(said.text) else 0.0
    noun = fold(office[0].split()[-1])
    return 0.0 if any(standing.get(noun, 0.0) >= 0.5 for standing in said.standing.values()) else 0.6


def _party(said: Said) -> float:
    own = said.own
    side = SIDE.search(said.question.text)
    if side and re.search(rf"\b{AGAINST if side['against'] else FOR}\b", said.text, re.IGNORECASE) is None:
        return 0.0
    if any(fold(party.name) not in own for party in said.facts.parties):
        return 1.0
    return SPEAKER if said.party and side is None and fold(said.party) not in own else 0.0


def _submitter(said: Said) -> float:
    if FIELD.match(said.text):
        return 1.0
    if HANDED_IN.search(said.text) and (said.facts.persons or said.facts.parties or NAMED.search(said.text)):
        return 0.9
    return 0.0


def _votes(said: Said) -> float:
    found = votes.find(said.text)
    if any(vote.votes_for >= 0 for vote in found):
        return 1.0
    return 0.7 if any(vote.unanimous for vote in found) else 0.0


def _article(said: Said) -> float:
    return 1.0 if ARTICLE.search(said.text) else 0.6 if any(char.isdigit() for char in said.text) else 0.0


def _outcome(said: Said) -> float:
    return 0.9 if any(vote.outcome is not Outcome.UNKNOWN for vote in said.facts.votes) else 0.0


def _decided(said: Said) -> float:
    if HAPPENED.search(said.question.text):
        return 0.9 if DECIDED.search(said.text) else 0.0
    if DECIDES.search(said.text):
        return 0.9
    return 0.8 if re.search(r"beslispunt|dictum|besluit", said.heading, re.IGNORECASE) else 0.0


def _promised(said: Said) -> float:
    return 0.9 if PROMISE.search(said.text) else 0.0


def _request(said: Said) -> float:
    lead = said.heading.rpartition("\n")[2]
    return 1.0 if ASKS.search(said.text) else 0.9 if lead.endswith(":") and ASKS.search(lead) else 0.0


def _where(said: Said) -> float:
    return 0.9 if SPOT.search(said.text) else DESK_LIKE if DESK.search(said.text) else 0.0


def _why(said: Said) -> float:
    """A reason for what is asked about; not one of which it is itself the reason."""
    before = EFFECT.match(said.text)
    if before and said.terms_in(before["cause"]) >= said.terms_in(said.text[before.end() :]):
        return 0.0
    return 1.0 if CAUSE.search(said.text) else 0.6 if HINT.search(said.text) else 0.0


Reader = Callable[[Said], float]
BY_TEXT: Mapping[Wanted, Reader] = {
    Wanted.WHO: _who,
    Wanted.PARTY: _party,
    Wanted.SUBMITTER: _submitter,
    Wanted.WHEN: quantities.when,
    Wanted.TIME: quantities.time,
    Wanted.TERM: quantities.term,
    Wanted.SIZE: quantities.size,
    Wanted.AMOUNT: quantities.amount,
    Wanted.COUNT: quantities.count,
    Wanted.PERCENT: quantities.percent,
    Wanted.OFTEN: quantities.often,
    Wanted.VOTES: _votes,
    Wanted.ARTICLE: _article,
    Wanted.OUTCOME: _outcome,
    Wanted.DECIDED: _decided,
    Wanted.PROMISED: _promised,
    Wanted.REQUEST: _request,
    Wanted.WHERE: _where,
    Wanted.WHY: _why,
}
