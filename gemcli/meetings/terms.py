"""The term that a promise or an action names: verbatim, and as a date only where the words give one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gemcli.facts import dates
from gemcli.meetings.cues import Cues


@dataclass(frozen=True, slots=True)
class Term:
    """When something is to be done; both None when nothing is said."""

    due: str | None = None
    """ISO date, only where day, month and year are written."""
    text: str | None = None
    """The words as said."""


INTRODUCERS = 16
"""Characters before a date in which "uiterlijk", "voor" or "binnen" may stand."""


def term(text: str, cues: Cues, meeting: date | None) -> Term:
    """Return the term in a sentence: the first date that does not lie before the meeting, else a cue phrase.

    >>> from gemcli.meetings.cues import read
    >>> cues = read({"deadlines": {"terms": ["voor de zomer"], "introducers": ["uiterlijk", "voor"]}}, "nl")
    >>> term("U hoort het voor de zomer.", cues, date(2025, 2, 13))
    Term(due=None, text='voor de zomer')
    """
    for fact in dates.find(text):
        if fact.pointer in ("past", "last year"):
            continue
        period = dates.resolve(fact, meeting)
        if period is not None and meeting is not None and period.end < meeting:
            continue
        if fact.grain is dates.Grain.YEAR and not fact.part:
            continue
        whole = fact.grain is dates.Grain.DAY and fact.year and fact.month and fact.day
        return Term(fact.canonical if whole else None, _introduced(text, fact.span.start, fact.span.end, cues))
    phrase = cues.found("deadlines.terms", text)
    return Term(None, phrase.group()) if phrase else Term()


def _introduced(text: str, start: int, end: int, cues: Cues) -> str:
    """Return a date with the words that make it a term."""
    before = text[max(0, start - INTRODUCERS) : start]
    last = None
    for match in cues.pattern("deadlines.introducers").finditer(before):
        last = match if last is None or match.end() >= len(before.rstrip()) - 4 else last
    if last is not None and len(before) - last.end() <= 5:
        start -= len(before) - last.start()
    return text[start:end].strip()
