"""A chair who asks a member whether a motion is taken back or held, and the member who says yes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.facts.votes import Outcome
from gemcli.meetings.layout import Layout
from gemcli.meetings.vote_event import Event
from gemcli.meetings.voting import Result, Subject
from gemcli.meetings.walk import Said, item_of

ASKS = (
    (
        Outcome.HELD,
        re.compile(
            r"\b(?:(?:hield|houdt|houd)\s(?:u|jij|je)|(?:u|jij|je)\s(?:hield|houdt|houd))\s(?:[\w.’'/-]{1,24}\s){0,5}?aan\b",
            re.IGNORECASE,
        ),
    ),
    (
        Outcome.WITHDRAWN,
        re.compile(
            r"\b(?:(?:trok|trekt|trek)\s(?:u|jij|je)|(?:u|jij|je)\s(?:trok|trekt|trek))\s(?:[\w.’'/-]{1,24}\s){0,5}?in\b",
            re.IGNORECASE,
        ),
    ),
)
"""`Motie M4, die hield u aan, toch?`, `U trekt motie M2 in?`"""
NOT = re.compile(r"\b(?:niet|geen|of)\b", re.IGNORECASE)
YES = re.compile(
    r"(?:ja|jazeker|zeker|dat klopt|klopt|inderdaad|correct|juist|dat doe ik|dat is juist)\b(?![^.!?]{0,40}\bmaar\b)",
    re.IGNORECASE,
)
LABEL = 60
"""Characters of a line with the name of who speaks."""


def confirmed(sentences: Sequence[Said], place: int, subjects: Sequence[Subject], found: Layout) -> Event | None:
    """Return that a motion is held or withdrawn, where the chair asks so by number and the next one says yes."""
    each = sentences[place]
    if not each.by_record or not each.text.endswith("?") or NOT.search(each.text):
        return None
    subject = next((one for one in subjects if one.mention is not None), None)
    outcome = next((outcome for outcome, asks in ASKS if asks.search(each.text)), None)
    if subject is None or outcome is None:
        return None
    following = [one for one in sentences[place + 1 : place + 3] if one.index != each.index]
    answer = next((one for one in following if not _is_label(one)), None)
    if answer is None or YES.match(answer.text) is None:
        return None
    result = Result(outcome, raw=each.text)
    return Event(subject, result, item_of(each.section, found), "", (each.id, answer.id), each.start)


def _is_label(each: Said) -> bool:
    """Say whether a sentence is nothing but the name of who speaks, in a line of its own."""
    return bool(each.section.speaker) and each.section.speaker in each.text and len(each.text) <= LABEL
