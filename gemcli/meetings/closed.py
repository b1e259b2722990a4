"""What the record says is secret: items marked so in their head, and parts held behind closed doors."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.meetings.cues import Cues
from gemcli.meetings.labels import label
from gemcli.meetings.lines import Line

SECRET = re.compile(
    r"^(?:\(?(?:ZEER )?(?:GEHEIM|VERTROUWELIJK|BESLOTEN|CONFIDENTIAL|SECRET|EXEMPT)\)?(?:[\s:\-–]|$))"
    r"|\s[(\[](?:zeer )?(?:[Gg]eheim|GEHEIM|[Vv]ertrouwelijk|VERTROUWELIJK|[Bb]esloten|BESLOTEN|[Cc]onfidential"
    r"|[Ee]xempt)[)\]]\.?$"
    r"|\s[–-]\s(?:GEHEIM|VERTROUWELIJK|BESLOTEN|CONFIDENTIAL)\.?$"
)
"""A marker of secrecy in a head: in capitals in front, or alone between brackets at its end.

The words in running text ("de geheime bespreking", "besloten wordt") are no marker.
"""

BEGINS = re.compile(r"[(\[]|(?:[Dd]e )?(?:[Pp]laatsvervangend )?[Vv](?:oorzitter|OORZITTER)\b|The [Cc](?:hair|HAIR)\b")
NUMBERED = re.compile(r"^(?:[Aa]gendapunt\s)?(?:\d[\w.]{0,4}|[A-Z]{1,2}(?:\.\d{1,2})?[.:)])[.:)]?\s(?=[A-Z])")
CLOSED_HEADING = re.compile(
    r"^(?:[A-Z\d][\w.]{0,4}\s)?(?:BESLOTEN|GEHEIM|Besloten|Geheim)[\s-]?(?:GEDEELTE|DEEL|VERGADERING|gedeelte"
    r"|deel|vergadering)\b.{0,40}$"
)


def is_secret(title: str) -> bool:
    """Say whether the head of an item, without its id, marks it as secret.

    >>> is_secret("GEHEIM Voorstel van het college"), is_secret("Opheffen geheimhouding"), is_secret("Grond (geheim)")
    (True, False, True)
    """
    return SECRET.search(title) is not None


def closed_parts(rows: Sequence[Line], cues: Cues) -> tuple[tuple[int, int], ...]:
    """Return the parts held behind closed doors as (first line, line after), by index.

    A part begins after a stage direction that closes the doors, or the chair's words that do, or at a heading that
    says so, and ends at the one that opens them; without one it runs to the end.
    """
    parts: list[tuple[int, int]] = []
    start: int | None = None
    for index, row in enumerate(rows):
        text = _without_label(row.text, cues)
        if start is None:
            closes = cues.pattern("secrecy.closes").match(text)
            if (closes and closes.end() and _stands_alone(text)) or CLOSED_HEADING.match(row.text):
                start = index + 1 if not CLOSED_HEADING.match(row.text) else index
        else:
            opens = cues.pattern("secrecy.opens").match(NUMBERED.sub("", text))
            if opens and opens.end():
                if index > start:
                    parts.append((start, index))
                start = None
    if start is not None and start < len(rows):
        parts.append((start, len(rows)))
    return tuple(parts)


def _without_label(text: str, cues: Cues) -> str:
    """Return a line without the bracket or the chair's label before it."""
    if not BEGINS.match(text):
        return text
    printed = label(text, cues)
    is_chair = printed is not None and cues.pattern("people.chair").match(printed.title) is not None
    return text[printed.length :].strip() if printed is not None and is_chair else text.lstrip("([ ")


def _stands_alone(text: str) -> bool:
    """A stage direction is a short sentence on its own line."""
    return len(text) <= 140 and text.endswith((".", ")", ":", "]"))
