"""Reads the exports of council information systems: a meeting with its items, or a list of motions or promises."""

from __future__ import annotations

import re
from typing import Any

from gemcli.sources.contents import Contents, Layer
from gemcli.sources.council_days import day_of, first_date
from gemcli.sources.council_find import meetings, reports
from gemcli.sources.council_graph import joined
from gemcli.sources.council_keys import Role
from gemcli.sources.council_record import folded, text
from gemcli.sources.council_writer import Writer

SYSTEMS: tuple[tuple[str, str], ...] = (
    ("notubiz", r"notubiz|title_prefix|agenda_point"),
    ("ibabs", r"ibabs|\"MeetingItems\"|\"ListEntries\"|\"Meetingtype"),
    ("ori", r"\"agendapunt(?:Titel|volgnummer|Kenmerk|en)\"|\"resultaatMondelingeStemming\"|\"besluitresultaat\""),
)
"""How the system that made an export is known; any other is one of the older open-data model."""


def is_export(value: Any) -> bool:
    """Say whether JSON is the export of a meeting, or of a list of motions or promises."""
    return bool(meetings(value)) or any(True for _ in reports(value))


def write(value: Any, layer: Layer) -> Contents:
    """Return the contents of an export; what is marked as confidential keeps its title only."""
    whole = joined(value)
    writer = Writer(layer)
    found = meetings(whole)
    for meeting in found:
        writer.meeting(meeting)
    if not found:
        for name, records in reports(whole):
            writer.report(name, records)
    head = folded(found[0]) if found else {}
    return layer.contents(title=text(head, Role.TITLE), dated=day_of(first_date(head))[0] if head else None)


def system(source: str) -> str:
    """Return which system an export is of, by the words of its text."""
    return next((name for name, words in SYSTEMS if re.search(words, source)), "open-data")
