"""Leaves out of what is open what a letter settles by its type: a receipt the term, a decision the application."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.letters.asked.kinds import AskedKind
from gemcli.letters.matching import Relevance, subject_words
from gemcli.letters.questions import ENDING, WHETHER, Question
from gemcli.letters.routing import OWN_MATTER
from gemcli.model.escalation import Matter

PIECES = frozenset({AskedKind.OBJECTION, AskedKind.COMPLAINT, AskedKind.APPLICATION})
"""What a letter is about, where it is about something that came in; a question or request is asked beside it."""
TELL_THE_TERM = frozenset({"ontvangst", "tussenbericht"})
ASKS_THE_TERM = re.compile(
    r"\b(?:wanneer|hoe lang|(?:binnen|op) welke (?:termijn|datum)|when|how long)\b.{0,80}"
    r"\b(?:beslis\w{0,6}|besluit\w{0,4}|antwoord\w{0,3}|reactie|bericht|uitsluitsel|behandeld|decision|decide|answer|reply)\b"
    r"|\bwanneer (?:hoor|horen|verneem|vernemen|weet|weten) (?:ik|wij|we)\b",
    re.IGNORECASE,
)
DECIDES = "besluit"


ENOUGH = 0.5
"""Weighted share of the words of a question, whether something may be, that the decision must hold to answer it."""


def remaining(questions: Sequence[Question], kind: str, decision: str = "") -> tuple[Question, ...]:
    """Return what is left to answer in a letter of a type, in order; `decision` is what was decided, where it is told.

    The piece itself is settled by its own letter; in a decision a plain first request is the application when nothing
    else is one. A receipt or a delay message tells the term, so who asks for it has his answer.
    """
    own = OWN_MATTER.get(kind, frozenset())
    pieces = [question for question in questions if question.item.kind in PIECES]
    first = next((each for each in questions if each.item.kind is AskedKind.REQUEST), None)
    application = first if kind == DECIDES and not pieces else None
    return tuple(
        question
        for question in questions
        if not (question.item.kind in PIECES and Matter(question.item.kind.value) in own)
        and question is not application
        and not (kind in TELL_THE_TERM and ASKS_THE_TERM.search(question.text))
        and not (decision and not question.answers and _is_decided(question.text, decision))
    )


def _is_decided(question: str, decision: str) -> bool:
    """Whether a question whether something may be is answered by the decision."""
    asked = " ".join(word for word in subject_words(question) if not ENDING.fullmatch(word))
    return WHETHER.match(question) is not None and Relevance([question, decision]).share(asked, decision) >= ENOUGH
