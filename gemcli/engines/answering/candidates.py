"""Weighs a sentence as an answer: how much of the subject it and what stands around it speak of, and what it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gemcli.engines.answering.attribution import is_theirs, voice
from gemcli.engines.answering.binding import is_placed, is_written, of_paper
from gemcli.engines.answering.fulfilment import holds
from gemcli.engines.answering.library import Library, Sought
from gemcli.engines.answering.passages import Block, Unit
from gemcli.engines.answering.question import Term
from gemcli.engines.answering.surroundings import (
    ABOUT,
    ABSENT,
    PAPER,
    SECTION,
    Reached,
    Surroundings,
    surroundings,
    woven,
)
from gemcli.model.section import SectionKind
from gemcli.model.source import Rank
from gemcli.text.words import STOP_WORDS

NOWHERE = 0.3
"""What a word of the subject must count for to be there at all."""

STANDS_FOR = 0.8
"""How well a word of the sources must stand for one of the subject for the sources to have it."""

DENYING = ("geen", "niet", "nee", "not", "no", "none")
"""Small words that say something all the same."""

NAMED_WEIGHT = 4.0
"""What a day or id of the question weighs, as a word of the subject that stands with the sentence."""

RANKED = {Rank.OFFICIAL_LIST: 0.08, Rank.OWN_DECISION: 0.06, Rank.ADOPTED_MINUTES: 0.02, Rank.THIRD_PARTY: -0.03}
"""What the rank of its paper adds to a sentence: of two that say the same the more official one is shown."""

ASKS = re.compile(r"\?[\"'”’)\s]{0,4}$")
"""A sentence that asks gives no answer."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence or claim that may be the answer."""

    unit: Unit
    block: Block
    cover: float
    """Share of the subject that it and what stands around it speak of, from 0 to 1."""
    own: float
    """Share of the subject that stands in the sentence itself or right above it."""
    close: float
    """Share of the subject, light words left out, that stands in its passage."""
    fact: float
    """How well it gives a fact of the asked kind, from 0 to 1."""
    evidence: float
    """How many rare words of the subject it speaks of; a common one is a part of a rare one."""
    astray: float
    """Share of the subject, light words left out, that stands nowhere near it while the sources do have the words."""
    topic: float
    """How well the thing whose fact is asked stands in it or right above it; 1 where no single thing is named."""
    novel: int
    """Words of the sentence that say something beyond the question."""
    joint: float
    """Share of the subject, light words left out, that the sentence holds together with those around it."""
    voice: float
    """1 for a sentence of those whose word is asked for, -1 for one of others, 0 where nobody's word is asked for."""
    is_bound: bool
    """Whether every name, number, year, day and id of the question stands with it."""

    @property
    def merit(self) -> float:
        """What its kind and place speak for it, whatever its words: a record or an official paper, no question."""
        made = 0.12 if self.unit.claim is not None else 0.0
        question = 0.35 if ASKS.search(self.unit.text) else 0.0
        lead = 0.1 if self.block.is_lead else 0.0
        said = 0.1 if self.block.section is not None and self.block.section.kind is SectionKind.TURN else 0.0
        return made + RANKED.get(self.block.paper.rank, 0.0) - question - lead - said

    @property
    def score(self) -> float:
        """How good an answer it is, against others for the same question."""
        return self.cover + 0.3 * self.fact + 0.25 * self.own + self.merit


def weigh(sought: Sought, block: Block, unit: Unit, library: Library, language: str) -> Candidate:
    """Return a sentence of a passage with what it is worth as an answer."""
    here, before_text = surroundings(block, unit, library)
    covered = direct = close = joint = strong = astray = 0.0
    topic = 1.0
    is_bound = is_placed(sought.question, block, unit, library)
    for term in sought.terms:
        reached = _reached(term, sought, here)
        best, weight = reached.best, sought.weights[term.word]
        if term.is_name:
            if term.word in sought.standing[term.word] and not is_written(term, block, before_text):
                best, reached = 0.0, ABSENT
            if best < ABOUT:
                best = max(best, of_paper(term, sought.standing[term.word], block))
        covered += weight * best
        direct += weight * reached.direct
        if not term.is_weak:
            strong += weight
            close += weight * reached.close
            joint += weight * reached.joint
            if best < NOWHERE and max(sought.standing[term.word].values(), default=0.0) >= STANDS_FOR:
                astray += weight
        if term.word == sought.question.topic:
            topic = reached.direct
        if (term.is_name or term.is_number) and best < PAPER * 0.9 and not term.is_source:
            is_bound = False
    named = NAMED_WEIGHT * (len(sought.question.ids) + len(sought.question.days)) if is_bound else 0.0
    covered, direct = covered + named, direct + named * SECTION
    whole = (sought.whole + named) or 1.0
    return Candidate(
        unit,
        block,
        covered / whole,
        direct / whole,
        close / strong if strong else 1.0,
        holds(sought, unit, block, language),
        covered / sought.rarest,
        astray / whole,
        topic,
        _novel(sought, unit),
        joint / strong if strong else 1.0,
        _voice(sought, unit, block),
        is_bound,
    )


def _reached(term: Term, sought: Sought, here: Surroundings) -> Reached:
    """How well a term is reached, by itself or, for a compound, by its two halves."""
    whole = here.reached(sought.standing[term.word])
    halves = sought.halves.get(term.word)
    if halves is None:
        return whole
    both = woven([here.reached(half) for half in halves])
    pairs = ((whole.best, both.best), (whole.direct, both.direct), (whole.close, both.close), (whole.joint, both.joint))
    return Reached(*map(max, pairs))


def _voice(sought: Sought, unit: Unit, block: Block) -> float:
    """Whether a sentence is of those whose word is asked for; 0 where nobody's is."""
    asked = voice(sought.question)
    if asked is None:
        return 0.0
    return 1.0 if is_theirs(asked, unit, block, sought.standing) else -1.0


def _novel(sought: Sought, unit: Unit) -> int:
    """How many words of content a sentence has that are none of the question."""
    known = {word for standing in sought.standing.values() for word in standing}
    said = dict.fromkeys(unit.words)
    return sum(word not in known and (word in DENYING or (word not in STOP_WORDS and len(word) > 1)) for word in said)
