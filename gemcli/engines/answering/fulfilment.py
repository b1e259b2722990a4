"""Tells whether a sentence holds a fact of the kind that a question asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gemcli.engines.answering.library import Sought
from gemcli.engines.answering.passages import Unit
from gemcli.engines.answering.question import Question
from gemcli.engines.answering.signs import (
    AGAINST,
    AGENT,
    AMOUNT_LIKE,
    ARTICLE,
    ASKS,
    BOUNDS,
    CAUSE,
    COMPARING,
    DECIDED,
    DECIDES,
    DOES,
    EFFECT,
    FIELD,
    FOR,
    GRAINS,
    HANDED_IN,
    HAPPENED,
    HINT,
    LENGTH,
    MEASURE,
    NAMED,
    OFFICE,
    OFTEN,
    PEOPLE,
    PROMISE,
    SIDE,
    SPOT,
    STANDS_FOR_COUNTED,
    SUPPOSED,
    SUPPOSES,
    TIMES,
    UNSAID,
)
from gemcli.engines.answering.wanted import Wanted
from gemcli.facts import ahead, dates, votes
from gemcli.facts.dates import Grain
from gemcli.facts.inflection import fold
from gemcli.facts.reading import Facts, read
from gemcli.facts.votes import Outcome
from gemcli.model.claim import Claim, Kind
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

    def tells_of_asked(self) -> bool:
        """Whether the sentence has the word after "wie": what somebody does, or what somebody is."""
        found = DOES.search(self.question.text)
        if found is None:
            return True
        asked = fold(found["does"] or found["role"])
        standing = self.standing.get(asked, {})
        return not standing or any(standing.get(word, 0.0) >= 0.5 for word in _folded(self.text))

    def terms_in(self, text: str) -> int:
        """How many words of the question a part of the sentence speaks of."""
        words = set(_folded(text))
        return sum(not words.isdisjoint(standing) for standing in self.standing.values())


def holds(sought: Sought, unit: Unit, heading: str, language: str) -> float:
    """Return how well a sentence gives a fact of the asked kind: 0 for not at all, 1 for one of the very kind."""
    question = sought.question
    kind = question.kind
    doubt = SUPPOSED if SUPPOSES.match(unit.text) else 1.0
    if unit.claim is not None:
        return BY_CLAIM[kind](unit.claim) if kind in BY_CLAIM else _party_of(unit.claim, question)
    if kind in (Wanted.WHAT, Wanted.YES_NO):
        return doubt
    facts = read(unit.text, None, language)
    return doubt * BY_TEXT[kind](Said(question, unit.text, heading, facts, _counted(sought), sought.standing))


def _who(said: Said) -> float:
    """Somebody who is named; a request names whom it is put to, and not who did anything."""
    own = _own(said.question)
    if ASKS.search(said.text) or not said.tells_of_asked():
        return UNSAID
    if any(fold(person.surname) not in own for person in said.facts.persons):
        return 1.0
    others = [name for name in NAMED.findall(said.text) if not set(_folded(name)) & own]
    if any(fold(party.name) not in own for party in said.facts.parties) or others:
        return 0.85
    office = OFFICE.search(said.text)
    if office is None:
        return 0.6 if AGENT.search(said.text) else 0.0
    noun = fold(office[0].split()[-1])
    return 0.0 if any(standing.get(noun, 0.0) >= 0.5 for standing in said.standing.values()) else 0.6


def _party(said: Said) -> float:
    own = _own(said.question)
    side = SIDE.search(said.question.text)
    if side and re.search(rf"\b{AGAINST if side['against'] else FOR}\b", said.text, re.IGNORECASE) is None:
        return 0.0
    return 1.0 if any(fold(party.name) not in own for party in said.facts.parties) else 0.0


def _submitter(said: Said) -> float:
    if FIELD.match(said.text):
        return 1.0
    if HANDED_IN.search(said.text) and (said.facts.persons or said.facts.parties or NAMED.search(said.text)):
        return 0.9
    return 0.0


def _when(said: Said) -> float:
    """A date that the question does not name itself; of a term one that is a bound, of a beginning one that opens."""
    asked = {(day.year, day.month, day.day) for day in said.question.days}
    best = 0.0
    for fact in said.facts.dates:
        is_own_year = fact.grain is Grain.YEAR and fact.year in said.question.years
        if (fact.year, fact.month, fact.day) in asked or is_own_year:
            continue
        best = max(best, GRAINS.get(fact.grain, 0.8))
    best = best or (0.6 if ahead.find(said.text) else 0.0)
    for question, answer, share in BOUNDS:
        if best and question.search(said.question.text) and not answer.search(f"{said.heading}\n{said.text}"):
            best *= share
    return best


def _time(said: Said) -> float:
    return 1.0 if said.facts.times or dates.times(said.text) else 0.0


def _term(said: Said) -> float:
    if any(count.is_length for count in said.facts.counts) or LENGTH.search(said.text):
        return 1.0
    return (
        0.6 if ahead.find(said.text) or sum(fact.grain is not Grain.SEASON for fact in said.facts.dates) >= 1 else 0.0
    )


def _size(said: Said) -> float:
    if any(count.is_measure for count in said.facts.counts) or MEASURE.search(said.text):
        return 1.0
    return 0.7 if said.facts.money else 0.0


def _amount(said: Said) -> float:
    if said.facts.money:
        return 1.0
    return 0.7 if AMOUNT_LIKE.search(said.text) and any(char.isdigit() for char in said.text) else 0.0


def _percent(said: Said) -> float:
    return 1.0 if said.facts.percents else 0.0


def _often(said: Said) -> float:
    """A share of cases, a number of times, or a word for how often."""
    if said.facts.percents or OFTEN.search(said.text):
        return 1.0
    return 0.6 if any(count.unit in TIMES for count in said.facts.counts) else 0.0


def _counted(sought: Sought) -> frozenset[str]:
    """The words that may stand for what a question counts."""
    found = set(sought.question.counted[:1])
    for noun in sought.question.counted:
        found |= {word for word, share in sought.standing.get(noun, {}).items() if share >= STANDS_FOR_COUNTED}
        for half in sought.halves.get(noun, ())[1:]:
            found |= {word for word, share in half.items() if share >= STANDS_FOR_COUNTED}
    return frozenset(found)


def _count(said: Said) -> float:
    """A number of the things that are counted; a number beside their word is nearly as good."""
    own = _own(said.question)
    if said.question.counted[:1] and said.question.counted[0] in COMPARING:
        return 1.0 if said.facts.percents or said.facts.money else 0.7 if said.facts.counts else 0.0
    numbers = [count for count in said.facts.counts if fold(count.raw.split()[0]) not in own]
    for count in numbers:
        if count.unit in said.counted or any(count.unit.endswith(noun) for noun in said.counted if count.unit):
            return 1.0
    for count in numbers:
        if not said.counted.isdisjoint(_folded(said.text[count.span.start : count.span.end + 40])):
            return 0.95
    plain = [count for count in numbers if not (count.is_length or count.is_measure)]
    if not plain:
        return 0.0
    if said.question.counted[:1] and said.question.counted[0] in PEOPLE:
        return 0.85
    return 0.6


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
    return 0.9 if SPOT.search(said.text) else 0.0


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
    Wanted.WHEN: _when,
    Wanted.TIME: _time,
    Wanted.TERM: _term,
    Wanted.SIZE: _size,
    Wanted.AMOUNT: _amount,
    Wanted.COUNT: _count,
    Wanted.PERCENT: _percent,
    Wanted.OFTEN: _often,
    Wanted.VOTES: _votes,
    Wanted.ARTICLE: _article,
    Wanted.OUTCOME: _outcome,
    Wanted.DECIDED: _decided,
    Wanted.PROMISED: _promised,
    Wanted.REQUEST: _request,
    Wanted.WHERE: _where,
    Wanted.WHY: _why,
}


def _has_outcome(claim: Claim) -> float:
    return 1.0 if claim.fields.get("outcome") not in (None, "", "unknown") else 0.0


def _has_votes(claim: Claim) -> float:
    if claim.fields.get("votes_for") is not None or claim.fields.get("votes_against") is not None:
        return 1.0
    return 0.75 if claim.fields.get("unanimous") else 0.0


def _has_submitters(claim: Claim) -> float:
    return 1.0 if claim.fields.get("submitters") else 0.8 if claim.fields.get("parties") else 0.0


def _party_of(claim: Claim, question: Question) -> float:
    """Who handed a piece in, where a question after a party does not ask for those on one side of a vote."""
    if question.kind is not Wanted.PARTY:
        return 0.0
    side = SIDE.search(question.text)
    if side is None:
        return 0.85 if claim.fields.get("parties") else 0.0
    return 1.0 if claim.fields.get("parties_against" if side["against"] else "parties_for") else 0.0


def _has_request(claim: Claim) -> float:
    return 1.0 if claim.kind in (Kind.MOTION, Kind.AMENDMENT) and claim.fields.get("asks") else 0.0


def _is_promise(claim: Claim) -> float:
    if claim.kind is not Kind.COMMITMENT:
        return 0.0
    return {"new": 1.0, "conditional": 0.9, "implied": 0.8}.get(str(claim.fields.get("status")), 0.6)


def _is_decision(claim: Claim) -> float:
    if claim.kind is Kind.DECISION:
        return 1.0
    return 0.85 if _has_outcome(claim) else 0.0


BY_CLAIM: Mapping[Wanted, Callable[[Claim], float]] = {
    Wanted.OUTCOME: _has_outcome,
    Wanted.VOTES: _has_votes,
    Wanted.SUBMITTER: _has_submitters,
    Wanted.REQUEST: _has_request,
    Wanted.PROMISED: _is_promise,
    Wanted.DECIDED: _is_decision,
}
"""What a claim of a rule gives, where its fields say so better than its words."""


def _own(question: Question) -> set[str]:
    return {term.word for term in question.terms}


def _folded(text: str) -> list[str]:
    return [word for each in plain_words(text) if (word := fold(each)) not in STOP_WORDS]
