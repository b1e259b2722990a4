"""Tells of a sentence whether it asks something, and what kind of thing."""

from __future__ import annotations

from gemcli.letters.asked.courtesy import is_for_a_machine, is_formula
from gemcli.letters.asked.kinds import AskedKind
from gemcli.letters.asked.phrases import (
    APPLICATION,
    COMPLAINT,
    IS_POSSIBLE,
    LEAD,
    OBJECTION,
    OPENS_A_QUESTION,
    QUESTION_MARK,
    REQUEST,
    WANTS_TO_KNOW,
)

SHORTEST = 3
"""Words that a question has at least: "Toch?" is none."""
LONGEST = 1_200
"""Characters of a sentence that are looked at."""
LEADS = {
    "verzoeken": AskedKind.REQUEST,
    "requests": AskedKind.REQUEST,
    "klachten": AskedKind.COMPLAINT,
    "complaints": AskedKind.COMPLAINT,
    "bezwaren": AskedKind.OBJECTION,
    "gronden": AskedKind.OBJECTION,
}


def kind_of(sentence: str) -> AskedKind | None:
    """Return what a sentence asks, or None for one that states, thanks, greets, or talks to a machine.

    The strictest kind comes first, for it has terms of its own: an objection before an application, a complaint
    before a request. A question about objecting is a question.

    >>> kind_of("Hierbij maak ik bezwaar tegen uw besluit.").value, kind_of("Hoe kan ik bezwaar maken?").value
    ('objection', 'question')
    >>> kind_of("Ik woon hier met plezier.") is None
    True
    """
    sentence = " ".join(sentence[:LONGEST].split())
    if is_formula(sentence):
        return None
    is_marked = QUESTION_MARK.search(sentence) is not None
    if not is_marked and OBJECTION.search(sentence):
        return AskedKind.OBJECTION
    if COMPLAINT.search(sentence):
        return AskedKind.COMPLAINT
    if WANTS_TO_KNOW.search(sentence):
        return AskedKind.QUESTION
    if not is_marked and APPLICATION.search(sentence):
        return AskedKind.APPLICATION
    if REQUEST.search(sentence) and not IS_POSSIBLE.match(sentence):
        return AskedKind.REQUEST
    words = len(sentence.split())
    if is_marked and words >= SHORTEST:
        return AskedKind.QUESTION
    is_open = sentence[-1:] not in (".", "!", ":", ";", ",")
    return AskedKind.QUESTION if is_open and words > SHORTEST and OPENS_A_QUESTION.match(sentence) else None


def listed_as(lead: str) -> AskedKind | None:
    """Return what the items below a line are, where that line announces a list of questions or the like.

    >>> listed_as("Mijn vragen zijn:").value, listed_as("Ik heb gebeld op:") is None
    ('question', True)
    """
    found = LEAD.search(lead[-300:])
    if found is None or is_for_a_machine(lead):
        return None
    return LEADS.get(found["what"].lower(), AskedKind.QUESTION)
