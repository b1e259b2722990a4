"""The name of the municipality as its records print it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from gemcli.meetings.learning.entry import Entry, Seen
from gemcli.meetings.lines import Line
from gemcli.model.document import Document
from gemcli.model.span import Span
from gemcli.text.lists import listed

NAME = (
    r"(?:['’]s[- ])?[A-ZÀ-Ý][\w'’\-]{1,30}(?:[ -](?:aan|den?|der|het|in|op|van|ter|ten|a/d|en)){0,3}"
    r"(?:[ -][A-ZÀ-Ý][\w'’\-]{1,30}){0,2}"
)
TOWN = re.compile(
    r"\b(?i:gemeente(?!raad)|gemeenteraad(?:\svan)?(?:\sde\sgemeente)?|raad\svan\s(?:de\s)?gemeente)"
    rf" (?P<name>{NAME})"
)
"""`gemeente Voorbeeld`, `de gemeenteraad van Voorbeeld`, `raad van de gemeente Bergen op Zoom`."""

NOT_A_TOWN = listed("De Het En Op In Van Raad College Vergadering Notulen Agenda Besluitenlijst Datum")
"""Words with a capital that may follow the word gemeente at the end of a line or head."""

HALF = 0.5
"""Share of all mentions that a name needs: records also speak of their neighbours."""


def town(document: Document, rows: Sequence[Line]) -> Iterator[Entry]:
    """Propose `gemeente X` when one name stands in at least half of the places that name a municipality."""
    counts: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for row in rows:
        for match in TOWN.finditer(row.plain):
            name = match["name"].rstrip(" -")
            if name.split()[0] in NOT_A_TOWN:
                continue
            counts[name] += 1
            first.setdefault(name, Span(row.start, row.end))
    if not counts:
        return
    name, count = counts.most_common(1)[0]
    if count >= 2 and count >= HALF * counts.total():
        yield Entry("name", f"gemeente {name}", count=count, places=(Seen(document.source.id, first[name]),))
