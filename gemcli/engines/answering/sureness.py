"""Weighs how sure it is that a sentence answers a question: one sum of what speaks for it, and what speaks against."""

from __future__ import annotations

from gemcli.engines.answering.candidates import Candidate
from gemcli.engines.answering.question import Question
from gemcli.engines.answering.wanted import Wanted

COVER, EVIDENCE, OWN, CLOSE, FACT, TOPIC = 1.9, 2.7, 0.8, 0.6, 3.6, 3.4
"""What it counts for that a sentence, with what stands around it, speaks of all of the subject; that this is much, by
rare words; that the subject stands in the sentence itself; in its passage; that it gives the very kind of fact; and
that it speaks of the thing whose fact is asked. Fitted on 150 questions to council papers and rounded."""

SCORE, VOICE, JOINT = 2.1, 1.1, 0.7
"""What the score among others counts for as well; that it is said by those whose word is asked for; and that the
sentence and those next to it hold the subject together. Fitted with the next two on 264 questions in four sets, and
chosen by what they gave on each set when it was left out."""

OPEN, UNDER = 1.1, 0.8
"""What counts against it: a question after anything, which any sentence on the subject seems to answer; a sentence
that only stands under what a rule told of it."""

ASTRAY, LOOSE = 1.5, 0.6
"""The same for words of the subject that the sources have and that stand nowhere near; and for a kind of fact of
which many sentences give one, of another thing than was asked."""

SURE = 12.8
"""The sum from which a sentence is an answer: a little above where, on sets that were left out of the fit, five of 84
questions without an answer were given one."""

MUCH = 4.2
"""Rare words of the subject from which more says nothing more."""

OFTEN_GIVEN = (Wanted.WHY, Wanted.WHO, Wanted.WHERE)
"""Kinds of fact of which many sentences give one."""


def sureness(candidate: Candidate, question: Question) -> float:
    """Return how sure it is that a sentence answers; from `SURE` it does."""
    speaks_for = (
        COVER * candidate.cover
        + EVIDENCE * min(candidate.evidence, MUCH) / MUCH
        + OWN * candidate.own
        + CLOSE * min(candidate.close, 1.0)
        + FACT * candidate.fact
        + TOPIC * min(candidate.topic, 1.0)
        + SCORE * candidate.score
        + VOICE * max(candidate.voice, 0.0)
        + JOINT * candidate.joint
    )
    is_under = candidate.block.is_told and candidate.unit.claim is None
    against = ASTRAY * candidate.astray + (UNDER if is_under else 0.0)
    against += LOOSE if question.asks(*OFTEN_GIVEN) else OPEN if question.asks(Wanted.WHAT) else 0.0
    return speaks_for - against
