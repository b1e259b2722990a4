"""The term that a promise or an action names: verbatim, and as a date only where the words give one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from gemcli.facts import ahead, dates
from gemcli.meetings.cues import Cues
from gemcli.meetings.term_words import PATTERNS


@dataclass(frozen=True, slots=True)
class Term:
    """When something is to be done; both None when nothing is said."""

    due: str | None = None
    """ISO date that the words come to, seen from the meeting."""
    text: str | None = None
    """The words as said."""
    is_proposed: bool = False
    """The date is not written so: a person must confirm it."""


PAST = re.compile(
    r"\s(?:\w+\s){0,2}?(?:is|zijn|was|waren|werd|werden|heb|heeft|hebben|had)\s(?:\w+\s)?(?:ge|be|ver"
    r"|ont)\w{2,20}\b"
    r"|\s(?:toegezegd|beloofd|gezegd|gemeld|besproken|vastgesteld|verstuurd|ontvangen|aangekondigd|promised|agreed)\b"
)
TOLD = re.compile(
    r"\b(?:told|said|reported|heard|discussed|vastgesteld|besproken|gemeld|toegezegd|verstuurd|sinds|since"
    r"|toezegging(?:en)? (?:uit|van))\b(?:(?!\sdat\b)[^,;.]){0,20}$",
    re.IGNORECASE,
)
"""Before a date: what has been, was then."""
HEARD = 50
"""Characters before a date in which that is said."""
OF_SOMETHING = re.compile(
    r"(?<!begin )(?<!eind )(?<!einde )(?<!loop )(?<!helft )(?<!week )(?<!maand )(?<!kwartaal )(?<!end )(?<!course )"
    r"(?<!half )(?<!month )(?<!beginning )(?<!agenda )\b(?:van|of|d\.d\.|dated)\s(?:(?:de|het|the)\s)?$",
    re.IGNORECASE,
)
"""Before a date: it says which report or letter, not when something comes ("het rapport van oktober")."""
BEFORE_EVENT = re.compile(
    r"\b(?:v[oó][oó]r|uiterlijk(?: bij| voor)?|before|by)\s(?:de|het|the)\s(?:[\w'’-]{2,20}\s){1,6}(?:op|van|on|of)\s$",
    re.IGNORECASE,
)
"""Before a date: the event that a term hangs on ("vóór de behandeling van de nota op 25 juni")."""
EVENT = 80
"""Characters before a date in which such an event is named."""
INTRODUCERS = 16
"""Characters before a date in which "uiterlijk", "voor" or "binnen" may stand."""


def term(text: str, cues: Cues, meeting: date | None) -> Term:
    """Return the term in a sentence: the first date that does not lie before the meeting, else a cue phrase.

    >>> from gemcli.meetings.cues import read
    >>> cues = read({"deadlines": {"terms": ["voor de zomer"], "introducers": ["uiterlijk", "voor"]}}, "nl")
    >>> term("U hoort het voor de zomer.", cues, date(2025, 2, 13))
    Term(due='2025-07-01', text='voor de zomer', is_proposed=True)
    """
    phrase = _phrase(text, cues)
    spoken = dated(phrase.group(), meeting) if phrase else Term()
    for fact in dates.find(text):
        if TOLD.search(text[max(0, fact.span.start - HEARD) : fact.span.start]):
            continue
        if not _lies_ahead(fact, meeting) or _is_past(text, fact.span.end) or _names_something(text, fact.span.start):
            continue
        whole = fact.grain is dates.Grain.DAY and fact.year and fact.month and fact.day
        if phrase is not None and not whole and not (phrase.start() <= fact.span.start <= phrase.end()):
            return spoken
        if phrase is not None and not whole and phrase.start() <= fact.span.start and fact.span.end <= phrase.end():
            return spoken
        return dated(_introduced(text, fact.span.start, fact.span.end, cues), meeting)
    return spoken


def dated(words: str, meeting: date | None) -> Term:
    """Return a term with the date that its words come to, if any."""
    found = ahead.proposed(words, meeting)
    return Term(found[0].isoformat(), words, found[1]) if found else Term(None, words or None)


def _phrase(text: str, cues: Cues) -> re.Match[str] | None:
    """Return the first words that tell a term: a length from now, something that comes, or a phrase."""
    found = [match for pattern in (*PATTERNS, cues.pattern("deadlines.terms")) if (match := pattern.search(text))]
    return min(found, key=lambda match: (match.start(), -match.end())) if found else None


def _lies_ahead(fact: dates.DateFact, meeting: date | None) -> bool:
    """Say whether a date can be a term: not before the meeting, and more than a bare year.

    A month without its year is the coming one: in November "in januari" is next year's.
    """
    if fact.pointer in ("past", "last year") or (fact.grain is dates.Grain.YEAR and not fact.part):
        return False
    period = ahead.coming(fact, meeting)
    return period is None or meeting is None or period.end >= meeting


def _is_past(text: str, end: int) -> bool:
    """Say whether what follows a date tells of something that has been: "die in december is gemeld"."""
    return PAST.match(text, end) is not None


def _names_something(text: str, start: int) -> bool:
    """Say whether a date tells which paper is meant: "de brief van 3 maart"."""
    before = text[max(0, start - EVENT) : start]
    return OF_SOMETHING.search(before) is not None and BEFORE_EVENT.search(before) is None


def _introduced(text: str, start: int, end: int, cues: Cues) -> str:
    """Return a date with the words that make it a term."""
    event = BEFORE_EVENT.search(text[max(0, start - EVENT) : start])
    if event is not None:
        return text[max(0, start - EVENT) + event.start() : end].strip(" .,;")
    before = text[max(0, start - INTRODUCERS) : start]
    last = None
    for match in cues.pattern("deadlines.introducers").finditer(before):
        last = match if last is None or match.end() >= len(before.rstrip()) - 4 else last
    if last is not None and len(before) - last.end() <= 5:
        start -= len(before) - last.start()
    return text[start:end].strip(" .,;")
