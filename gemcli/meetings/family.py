"""Which kind of council record a document is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from gemcli.meetings.lines import Line, lines
from gemcli.model.document import Document, PassageKind, PlaceKind
from gemcli.model.family import Family

__all__ = ["Family", "family"]

LABEL = re.compile(
    r"^(?:\d{1,2}\.\d{1,3}\s)?(?:De voorzitter[.:]|The (?:Chair|Mayor|Speaker)[.:]|(?:Wethouder|Burgemeester"
    r"|De heer|Mevrouw|Councillor|Alderman|Cllr)\s[^.:()]{2,40}[.:](?:\s|$)"
    r"|[A-ZÀ-Ý'’][^.:;,()]{1,48}\s\([^()]{1,40}\)[.:](?:\s|$))",
    re.IGNORECASE,
)
"""The start of a turn in verbatim minutes."""

NAME_ALONE = re.compile(
    r"^(?:De voorzitter|(?:De heer|Mevrouw|Wethouder|Burgemeester|Councillor"
    r"|Alderman)\s[^.:,;()]{2,40})(?:\s\([^()]{1,40}\))?$",
    re.IGNORECASE,
)
"""A speaker on a line of its own, above what was said."""

STATUS = re.compile(
    r"(?:^|[\s\t])(?:aangenomen|verworpen|conform|ingetrokken|aangehouden|akkoord|vastgesteld|unaniem|hamerstuk"
    r"|gestaakt|adopted|rejected|approved|carried|lost|withdrawn|deferred"
    r"|niet (?:aan de orde (?:geweest)?|in stemming(?: gebracht)?|behandeld)|voor kennisgeving aangenomen)$",
    re.IGNORECASE,
)
"""A line of a decision list that ends with an outcome."""

DECIDES = re.compile(
    r"^(?:De (?:gemeente)?raad|De commissie|Het algemeen bestuur|The council|It was"
    r"|Resolved)\b.{0,40}\b(?:besluit|heeft besloten|stelt|stemt in|resolved|agreed|decided|RESOLVED)|^(?:Besluit"
    r"|Decision|RESOLVED|AGREED):?(?:\s|$)"
)
LIST_NAME = re.compile(r"\b(?:besluitenlijst|lijst van besluiten|decision list|decision notice)\b", re.IGNORECASE)
MINUTES_NAME = re.compile(
    r"^(?:(?:concept|ontwerp|draft)[\s-]?)?(?:notulen|verslag|raadsverslag|minutes|vergadering|handelingen)\b"
    r"|\b(?:notulen|verslag|minutes) (?:van|of)\b",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"^(?:agendapunt\s|item\s)?(?:\d{1,2}\.?[a-z]?[.:)\t]|[A-Z]\.)\s?\S", re.IGNORECASE)
VOICE = re.compile(
    r"(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s)?(?P<voice>[A-Z][\w.'’\-]{0,20}(?: [A-Z0-9][\w.'’\-]{0,20}){0,2}):\s\S"
)
"""A line of a transcript that begins with a voice."""
DESCRIBED = 3
"""Characters that stand before an outcome when its row describes something."""
EXPORT_TYPES = ("notubiz", "ibabs", "ori", "ris")


def family(document: Document, rows: Sequence[Line] = ()) -> Family:
    """Say of which family a document is; UNKNOWN gets chapters by its headings."""
    rows = rows or lines(document)
    if _is_transcript(document):
        return Family.TRANSCRIPT
    if any(word in document.source.media_type for word in EXPORT_TYPES) or document.source.media_type in (
        "application/json",
        "application/x-ndjson",
    ):
        return Family.EXPORT
    if _has_voices(rows):
        return Family.TRANSCRIPT
    labels = sum(1 for row in rows if LABEL.match(row.text)) or _names_above(rows)
    ends = [match.start() for row in rows if (match := STATUS.search(row.text)) and not row.text.endswith(".")]
    statuses = sum(1 for start in ends if start > DESCRIBED)
    decides = sum(1 for row in rows if DECIDES.match(row.text))
    numbered = sum(1 for row in rows if NUMBERED.match(row.text) or row.kind is PassageKind.HEADING)
    named_list = any(LIST_NAME.search(row.text) for row in rows[:40])
    named_minutes = any(MINUTES_NAME.search(row.text) for row in rows[:40])
    if labels >= 4 and labels * 120 >= len(rows):
        return Family.VERBATIM
    if statuses >= 3 and statuses * 12 >= len(rows) and (named_list or statuses >= 6):
        return Family.TABLE_LIST
    if (named_list and decides and statuses * 2 <= len(rows)) or decides >= 3:
        return Family.NARRATIVE_LIST if named_list or not named_minutes else Family.MINUTES
    if named_list and (statuses or ends):
        return Family.TABLE_LIST if statuses * 2 > len(ends) else Family.NARRATIVE_LIST
    if named_minutes and numbered >= 2:
        return Family.MINUTES
    return Family.UNKNOWN


def _names_above(rows: Sequence[Line]) -> int:
    """Count names on lines of their own with text below them."""
    named = [NAME_ALONE.match(row.text) is not None for row in rows]
    return sum(1 for name, following in pairwise(named) if name and not following)


def _has_voices(rows: Sequence[Line]) -> bool:
    """Say whether most lines begin with one of a few bare voices: `A: ...`, `Speaker 2: ...`, `Jan: ...`."""
    counts = Counter(match["voice"] for row in rows if (match := VOICE.match(row.text)) is not None)
    voices = [count for count in counts.values() if count >= 3]
    return len(voices) >= 2 and sum(voices) * 2 >= len(rows)


def _is_transcript(document: Document) -> bool:
    if document.place_kind is PlaceKind.TIME:
        return True
    cues = sum(1 for passage in document.passages if passage.kind is PassageKind.CUE)
    return cues > 2 and cues * 2 > len(document.passages)
