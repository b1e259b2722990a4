"""The facts of a meeting: which body, when, who chaired, who was there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gemcli.facts import dates
from gemcli.meetings.attendance import attendance
from gemcli.meetings.cues import Cues
from gemcli.meetings.labels import label
from gemcli.meetings.lines import Line, lines
from gemcli.meetings.movements import Movement
from gemcli.model.document import Document, PlaceKind

FRONT = 60
"""Lines in which a record says what it is a record of."""

NAME = r"(?-i:[A-Z][\w'’\-]{1,30}(?:\s(?:(?:aan|de|den|der|en|op|van)\s){0,2}[A-Z][\w'’\-]{1,30}){0,3})"
"""A place or a field of work, in capitals."""
OF = (
    r"(?:\s(?:(?:van|der|of)\s)?(?:(?:de|het|the)\s)?(?:(?:gemeente|provincie|waterschap|hoogheemraadschap)\s)?"
    rf"{NAME})?"
)
BODY = re.compile(
    rf"\b(?:(?:gemeenteraad|provinciale staten|algemeen bestuur|dagelijks bestuur|verenigde vergadering|presidium"
    rf"|rekenkamercommissie|raadscommissie|statencommissie|eilandsraad|deelraad|bestuurscommissie"
    rf"|raad(?=\s(?:van|der)\s(?:de\s)?gemeente\b)|raadsvergadering|statenvergadering){OF}|commissie\s{NAME}"
    rf"|(?-i:(?!The\b)(?:[A-Z][\w'’\-]{{1,30}}\s){{1,3}})(?:council|board|committee|cabinet)\b"
    rf"|(?:city|town|district|county|parish|borough|common|general)\scouncil{OF}"
    rf"|council\sof\s(?:the\s(?:\w{{1,20}}\sof\s){{0,2}})?{NAME}|raad\b(?!\svan\b))",
    re.IGNORECASE,
)
"""`gemeenteraad Waterrade`, `raad van de gemeente Waterrade`, `commissie Ruimte`, `Ashmere Borough Council`."""
ARTICLE = re.compile(r"^(?:(?:van|de|the|der|het|of|minutes|vergadering)\s)+", re.IGNORECASE)
LONGEST_TITLE = 160
"""Characters of a line that names the body; longer ones are running text."""
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
    absent: tuple[tuple[str, str], ...] = ()
    """Name and party of each member who is named as absent."""
    movements: tuple[Movement, ...] = ()
    """Who came late and who left early."""


def facts_of_meeting(document: Document, cues: Cues) -> Meeting:
    """Read the facts of a meeting from the front of its record."""
    return of_rows(document, lines(document), cues)


def body_and_date(document: Document, cues: Cues) -> tuple[str, date | None]:
    """Return which body met and when, as the front of a record says it."""
    rows = lines(document)
    return body(document, rows, cues), meeting_date(document, rows[:FRONT])


def of_rows(document: Document, rows: Sequence[Line], cues: Cues) -> Meeting:
    """Read the facts of a meeting from its lines, when these are there already."""
    front = rows[:FRONT]
    there = attendance(rows, cues)
    return Meeting(
        body(document, rows, cues),
        meeting_date(document, front),
        _named(CHAIR, front),
        _named(CLERK, front),
        there.present,
        there.count,
        there.absent,
        there.movements,
    )


def meeting_date(document: Document, front: Sequence[Line]) -> date | None:
    """Return the first whole date in front; the source's own date when the front names none."""
    spoken = document.place_kind is PlaceKind.TIME
    for text in (*_header(document), *(row.text for row in front if not spoken)):
        for fact in dates.find(text):
            if fact.grain is dates.Grain.DAY and fact.year and fact.month and fact.day:
                try:
                    return date(fact.year, fact.month, fact.day)
                except ValueError:
                    continue
    return document.source.dated


def _header(document: Document) -> tuple[str, ...]:
    """Return what a transcript with times says above its first words: its title and notes."""
    if document.place_kind is not PlaceKind.TIME or not document.passages:
        return ()
    return tuple(line for line in document.text[: document.passages[0].spans[0].start].splitlines()[:9] if line)


def body(document: Document, rows: Sequence[Line], cues: Cues) -> str:
    """Return the body with the place that stands behind it, as printed in front, before anybody speaks.

    In an export that is before its first item.
    """
    for text in _header(document):
        named = BODY.search(text)
        if named is not None:
            return ARTICLE.sub("", named.group()).strip()
    for row in rows[:FRONT]:
        if row.level > 1 and "\t" in row.text:
            break
        printed = label(row.text, cues)
        if printed is not None and len(row.text) > printed.length + 40:
            break
        match = BODY.search(row.plain) if len(row.text) <= LONGEST_TITLE else None
        if match is not None:
            return ARTICLE.sub("", match.group()).strip()
    return ""


def _named(pattern: re.Pattern[str], front: Sequence[Line]) -> str:
    for row in front:
        match = pattern.match(row.text)
        if match is not None:
            return match["name"].strip()
    return ""
