"""Answers a question from a library: the best sentences, or none when no sentence gives such a fact on the subject."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from gemcli.engines.answering.candidates import Candidate, weigh
from gemcli.engines.answering.conflicts import disagree
from gemcli.engines.answering.library import Library, Sought
from gemcli.engines.answering.passages import Block
from gemcli.engines.answering.question import Question
from gemcli.engines.answering.sureness import SURE, sureness
from gemcli.model.claim import Claim

LOOKED_AT = 80
"""Passages that are weighed sentence by sentence."""

FACT = 0.5
"""How well a sentence must give a fact of the asked kind to be one at all."""

CLEAR, CLOSE_BY = 0.85, 0.2
"""A sentence that gives the fact less clearly than this must have so much of the subject in its own passage."""

ALL, HALF = 0.75, 0.5
"""Share of the subject that a sentence speaks of, and has itself, from which it answers whatever that weighs."""

SMALL = 300
"""Passages of a dossier in which few words are rare."""

NEWS = 2
"""Words that a heading must have beyond the question to say something; one is enough for a sentence."""

MOST = 3
"""Answers that are given."""

POINTERS = 3
"""Passages that are pointed to where there is no answer."""

CLOSE = 0.93
"""Share of the best score from which another sentence is an answer beside it."""

NEARLY = 0.9
"""Share of the subject, against that of the best answer, that must stand in the sentence of another one itself."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found for a question."""

    question: Question
    found: tuple[Candidate, ...]
    """Answers, best first; empty where these sources do not say."""
    near: tuple[Candidate, ...]
    """Where there is no answer: the passages that come closest, as pointers."""
    looked: int
    """How many passages were searched."""
    rivals: tuple[Candidate, ...] = ()
    """Two sentences of different papers that give different values; both are shown then, and nothing else."""


Rules = Callable[[Sequence[str]], Sequence[Claim]]
"""What rules find in the documents of some source ids that were not asked before."""


def no_rules(ids: Sequence[str]) -> Sequence[Claim]:
    """Find nothing: for sources in which no rules look."""
    del ids
    return ()


def answer(question: Question, library: Library, rules: Rules = no_rules, language: str = "nl") -> Answer:
    """Return the answers that the passages of a library give, or the passages that come closest.

    A sentence answers when it gives a fact of the asked kind, every name, number, year and id of the question stands
    with it, and enough speaks for it. In doubt there is no answer: a wrong one is worse.
    """
    weighed = _ranked(question, library, rules, language)
    is_small = library.size <= SMALL
    good = [each for each in weighed if answers(each, question, is_small=is_small)]
    pointers = () if good else tuple(_pointers(weighed))
    return Answer(question, tuple(_chosen(good)), pointers, library.size, _rivals(good, question, language))


def _rivals(good: Sequence[Candidate], question: Question, language: str) -> tuple[Candidate, ...]:
    """The best answer and one of another paper that gives another value, where there is one."""
    for other in good[1:]:
        if disagree(good[0], other, question, language):
            return good[0], other
    return ()


def _weighed(sought: Sought, library: Library, best: Sequence[int], language: str) -> list[Candidate]:
    return [
        weigh(sought, library.held[number], unit, library, language)
        for number in best
        for unit in library.held[number].units
    ]


def nearest(question: Question, library: Library, rules: Rules = no_rules, language: str = "nl") -> Iterator[Block]:
    """Yield the passages that come closest to a question, by the best sentence of each, best first and each once.

    Of what rules made of records: the passages in which the sentences stand that it rests on.
    """
    yielded: set[int] = set()
    for each in _ranked(question, library, rules, language):
        for block in library.passages_of(each.unit) if each.block.is_told else (each.block,):
            if id(block) not in yielded:
                yielded.add(id(block))
                yield block


def _ranked(question: Question, library: Library, rules: Rules, language: str) -> list[Candidate]:
    """The sentences of the passages that speak of the subject, and what rules made of them, the surest first."""
    sought = library.seek(question)
    best = library.best(sought, LOOKED_AT)
    near = dict.fromkeys(library.held[number].paper.source_id for number in best)
    claims = rules(tuple(near))
    if claims:
        library.with_claims(claims)
    if claims or any(library.held[number].units[0].claim is not None for number in best):
        sought = library.seek(question)
        best = library.best(sought, 2 * LOOKED_AT)
    weighed = _weighed(sought, library, best, language)
    return sorted(weighed, key=lambda each: -sureness(each, question))


def answers(candidate: Candidate, question: Question, *, is_small: bool = False) -> bool:
    """Whether a sentence is good enough to be given as an answer; in a small dossier no word is rare."""
    if not candidate.is_bound or not (question.terms or question.ids):
        return False
    if candidate.unit.text.endswith("?") or candidate.fact < FACT:
        return False
    if candidate.novel < (NEWS if candidate.block.is_lead else 1):
        return False
    if candidate.fact < CLEAR and candidate.close < CLOSE_BY:
        return False
    if candidate.voice < 0:
        return False
    return (is_small and _says_it(candidate)) or sureness(candidate, question) >= SURE


def _says_it(candidate: Candidate) -> bool:
    """Whether a sentence has nearly all of the question in its own words."""
    return candidate.fact >= CLEAR and candidate.cover >= ALL and candidate.own >= HALF


def _chosen(good: Sequence[Candidate]) -> list[Candidate]:
    """The best answer, and others that are as good and say something else."""
    chosen: list[Candidate] = []
    for each in good:
        if len(chosen) == MOST:
            break
        is_as_good = not chosen or each.score >= CLOSE * chosen[0].score
        is_as_near = not chosen or each.own >= NEARLY * chosen[0].own
        if is_as_good and is_as_near and not any(_is_same(each, other) for other in chosen):
            chosen.append(each)
    return chosen


def _pointers(weighed: Sequence[Candidate]) -> list[Candidate]:
    """The passages that come closest, each by its best sentence: what a clerk then reads first."""
    chosen: list[Candidate] = []
    for each in weighed:
        if len(chosen) == POINTERS:
            break
        if not each.block.is_lead and not any(_is_same(each, other) or each.block is other.block for other in chosen):
            chosen.append(each)
    return chosen


def _is_same(one: Candidate, other: Candidate) -> bool:
    if not set(one.unit.refs).isdisjoint(other.unit.refs):
        return True
    return "".join(one.unit.words) == "".join(other.unit.words)
