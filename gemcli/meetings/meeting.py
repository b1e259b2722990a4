"""The facts of a meeting: which body, when, who chaired, who was there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gemcli.facts import dates
from gemcli.meetings.attendance import attendance
from gemcli.meetings.cues import Cues
from gemcli.meetings.lines import Line, lines
from gemcli.model.document import Document

FRONT = 60
"""Lines in which a record says what it is a record of."""

BODY = re.compile(
    r"\b(?:gemeenteraad|raadscommissie|raadsvergadering|provinciale staten|algemeen bestuur|dagelijks bestuur"
    r"|presidium|"
    r"(?:vergadering van de )?raad|commissie\s[A-Z][\w\- ]{2,50}|rekenkamercommissie|(?:city|town|district|county"
    r"|parish|borough)\scouncil|(?:\w+\s)?committee|council"
    r"|cabinet)\b(?:\s(?:van\s(?:de\s(?:gemeente\s)?)?)?[A-Z][\w'’\-]+(?:\s(?:aan|de|den|der|en|op"
    r"|van)?\s?[A-Z][\w'’\-]+){0,2})?",
    re.IGNORECASE,
)
CHAIR = re.compile(
    r"^(?:voorzitter|chair(?:man|person|woman)?|presiding)\s?[:\t]\s*(?P<name>[^\t]{3,90}?)\.?$", re.IGNORECASE
)
CLERK = re.compile(
    r"^(?:raads|commissie|plv\. )?(?:griffier|clerk|secretaris|secretary"
    r"|notulist)\s?[:\t]\s*(?P<name>[^\t]{3,90}?)\.?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Meeting:
    """What a record says about its own meeting; empty or None where it does not."""

    body: str
    date: date | None
    chair: str
    clerk: str
    present: tuple[tuple[str, str], ...]
    """Name and party of each member present, as printed."""
    present_count: int | None
    """As stated; not counted by gemcli."""


def facts_of_meeting(document: Document, cues: Cues) -> Meeting:
    """Read the facts of a meeting from the front of its record."""
    return of_rows(document, lines(document), cues)


def of_rows(document: Document, rows: Sequence[Line], cues: Cues) -> Meeting:
    """Read the facts of a meeting from its lines, when these are there already."""
    front = rows[:FRONT]
    there = attendance(rows, cues)
    return Meeting(
        _body(front),
        meeting_date(document, front),
        _named(CHAIR, front),
        _named(CLERK, front),
        there.present,
        there.count,
    )


def meeting_date(document: Document, front: Sequence[Line]) -> date | None:
    """Return the first whole date in front; the source's own date when the front names none."""
    for row in front:
        for fact in dates.find(row.text):
            if fact.grain is dates.Grain.DAY and fact.year and fact.month and fact.day:
                try:
                    return date(fact.year, fact.month, fact.day)
                except ValueError:
                    continue
    return document.source.dated


def _body(front: Sequence[Line]) -> str:
    """Return the body with the place that stands behind it, as printed."""
    for row in front:
        match = BODY.search(row.plain)
        if match is not None:
            return match.group().strip()
    return ""


def _named(pattern: re.Pattern[str], front: Sequence[Line]) -> str:
    for row in front:
        match = pattern.match(row.text)
        if match is not None:
            return match["name"].strip()
    return ""
