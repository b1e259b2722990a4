"""Weighs how sure it is that a sentence answers a question: one sum of what speaks for it, and what speaks against."""

from __future__ import annotations

from gemcli.engines.answering.candidates import Candidate
from gemcli.engines.answering.question import Question
from gemcli.engines.answering.wanted import Wanted

COVER, EVIDENCE, CLOSE, FACT, TOPIC = 6.0, 7.0, 0.9, 4.4, 4.9
"""What it counts for that a sentence, with what stands around it, speaks of all of the subject; that this is much, by
rare words; that the subject stands in its passage; that it gives the very kind of fact; and that it speaks of the thing
whose fact is asked."""

VOICE, JOINT, MERIT = 1.8, 0.9, 8.9
"""What it counts for that it is said by those whose word is asked for; that the sentence and those next to it hold the
subject together; and what its kind and place speak for it."""

OPEN, LOOSE, UNDER, ASTRAY, NOVEL = 2.7, 2.0, 1.1, 0.1, 1.7
"""What counts against it: a question after anything, which any sentence on the subject seems to answer; a kind of fact
of which many sentences give one, of another thing than was asked; a sentence that only stands under what a rule told of
it; words of the subject that the sources have and that stand nowhere near; and as much as can be besides the question.

All weights were fitted together on 159 questions that a passage answers and 100 that nothing does, in four sets: the
sentences of a question against each other and against no answer at all (a softmax in which "no answer" is one of the
choices, squared weights counting against a fit, none allowed the sign that makes no sense, rare words no more than 7,
since a small dossier has none), then rounded."""

SURE = 15.9
"""The sum from which a sentence is an answer: 1.6 above where an answer and none are as likely. On sets that were left
out of the fit, two of 100 questions without an answer were given one there; unseen questions get more."""

MUCH = 4.2
"""Rare words of the subject from which more says nothing more."""

LONG = 10
"""Words beyond the question from which a sentence says as much besides it as can be."""

OFTEN_GIVEN = (Wanted.WHY, Wanted.WHO, Wanted.WHERE)
"""Kinds of fact of which many sentences give one."""


def sureness(candidate: Candidate, question: Question) -> float:
    """Return how sure it is that a sentence answers; from `SURE` it does."""
    speaks_for = (
        COVER * candidate.cover
        + EVIDENCE * min(candidate.evidence, MUCH) / MUCH
        + CLOSE * min(candidate.close, 1.0)
        + FACT * candidate.fact
        + TOPIC * min(candidate.topic, 1.0)
        + VOICE * max(candidate.voice, 0.0)
        + JOINT * candidate.joint
        + MERIT * candidate.merit
    )
    is_under = candidate.block.is_told and candidate.unit.claim is None
    against = ASTRAY * candidate.astray + (UNDER if is_under else 0.0) + NOVEL * min(candidate.novel, LONG) / LONG
    against += LOOSE if question.asks(*OFTEN_GIVEN) else OPEN if question.asks(Wanted.WHAT) else 0.0
    return speaks_for - against
