"""Which kind of council record a document is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from gemcli.meetings.export_votes import has_outcomes
from gemcli.meetings.exported import is_exported
from gemcli.meetings.grid_rows import grid_rows
from gemcli.meetings.lines import Line, lines
from gemcli.meetings.timed_names import TIMED_NAME
from gemcli.model.document import Document, PassageKind, PlaceKind
from gemcli.model.family import Family
from gemcli.text import speech

__all__ = ["Family", "family"]

LABEL = re.compile(
    r"^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s?[-–]?\s?)?(?:\d{1,2}\.\d{1,3}\s)?"
    r"(?:(?:(?:De|Plaatsvervangend|Waarnemend|Plv\.)\s)?voorzitter(?:\s[^.:()]{2,40})?(?:\s\([^()]{1,40}\))?[.:](?:\s|$)"
    r"|(?:The\s)?(?:Acting\s)?(?:Chair(?:man|person|woman)?|Mayor|Speaker)(?:\s[^.:()]{2,40})?[.:]"
    r"|(?:Wethouder|Burgemeester|Gedeputeerde|Heemraad|Griffier|De heer|Mevrouw|Mevr\.|Mw\.|Dhr\.|Councill?or|Alderman"
    r"|Cllr\.?|Councilmember|Inspreker|Raadslid|Het lid)\s[^.:()]{2,40}(?:[.:]|\s\([^()]{1,40}\)\s?[.:])(?:\s|$)"
    r"|(?!(?:Voor|Tegen|For|Against|Abstained)\b)[A-ZÀ-Ý'’][^:;,()]{1,48}\s\([A-Za-z][^()]{0,40}\)\s?[.:](?:\s|$))",
    re.IGNORECASE,
)
"""The start of a turn in verbatim minutes."""

NAME_ALONE = re.compile(
    r"^(?:(?:De )?voorzitter|(?:De heer|Mevrouw|Mevr\.|Mw\.|Dhr\.|Wethouder|Burgemeester|Gedeputeerde|Griffier"
    r"|Councill?or|Alderman)\s[^.:,;()]{2,40}(?:\s\([^()]{1,40}\))?|(?-i:[A-ZÀ-Ý])[^.:,;()\d]{3,40}\s\((?-i:[A-Z])[^()]{1,40}\))$",
    re.IGNORECASE,
)
"""A speaker on a line of its own, above what was said."""

OUTCOME = (
    r"(?:(?:unaniem |gewijzigd |geamendeerd |ongewijzigd )?(?:aangenomen|verworpen|vastgesteld|ingetrokken|aangehouden)"
    r"|conform(?: voorstel| besloten)?|akkoord|unaniem|hamerstuk|gestaakt|stemmen staken|adopted|rejected|approved"
    r"|carried|lost|withdrawn|deferred|noted|niet (?:aan de orde(?: geweest)?|in stemming(?: gebracht)?|behandeld)"
    r"|voor kennisgeving aangenomen)"
)
STATUS = re.compile(rf"(?:^|[\s\t]){OUTCOME}$", re.IGNORECASE)
"""A line of a decision list that ends with an outcome."""
CELL = re.compile(rf"(?:^|\t){OUTCOME}\b", re.IGNORECASE)
"""A column of a table that begins with an outcome."""
COLUMN = re.compile(
    r"(?:nr\.?|nummer|punt|agenda ?punt|onderwerp|omschrijving|voorstel|besluit|besluiten|beslissing|stemming|uitslag"
    r"|stemverhouding|resultaat|toezegging|opmerkingen|item|no\.?|subject|description|decision|resolution|vote|outcome"
    r"|result|action)\b[^\t]{0,30}",
    re.IGNORECASE,
)
"""What stands over the columns of a decision list."""

DECIDES = re.compile(
    r"^(?:De (?:gemeente)?raad|De commissie|Het algemeen bestuur|Provinciale Staten|The council|It was"
    r"|Resolved)\b.{0,40}\b(?:besluit|besluiten|heeft besloten|stelt|stellen|stemt in|resolved|agreed|decided|RESOLVED)"
    r"|^(?:Besluit|Decision|RESOLVED|AGREED)\b\s?[-–:]?(?:\s|$)"
)
LIST_NAME = re.compile(
    r"\b(?:besluitenlijst|lijst van besluiten|besluitenoverzicht|decision list|decision notice|record of decisions)\b",
    re.IGNORECASE,
)
SPOKEN_OF = re.compile(r"vaststel|goedkeur|ongewijzigd|^\W?\d{1,2}\b|vorige|notulen|verslag|approv", re.IGNORECASE)
"""A list of decisions is an item on the agenda, not what the record is."""
MINUTES_NAME = re.compile(
    r"^(?:(?:concept|ontwerp|draft)[\s-]?)?(?:notulen|verslag|raadsverslag|kort verslag|minutes|vergadering"
    r"|handelingen)\b|\b(?:notulen|verslag|minutes) (?:van|of|commissie|raads)"
    r"|\b(?:meeting|council|committee|board) minutes\b",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"^(?:agendapunt\s|item\s)?(?:\d{1,2}\.?[a-z]?[.:)\t]|\d{1,3}\s(?=[A-Z]{4})|[A-Z]\.|[IVX]{1,5}\.(?:\d{1,2})?)\s?\S",
    re.IGNORECASE,
)
REPORTED = re.compile(
    r"^(?:[-–•]\s?)?(?:De heer|Mevrouw|Mevr\.|Mw\.|Dhr\.|Wethouder|Burgemeester|De voorzitter|De burgemeester"
    r"|Gedeputeerde|Councill?or|Cllr|The (?:Chair|Mayor|Leader))\s(?:[^.:;,()]{1,40}\s)?"
    r"(?:\([^()]{1,40}\)\s)?[a-z]{2,16}\b"
)
"""Somebody whose words are reported: "Mevrouw De Vries (SP) vraagt of ..."."""
VOICE = re.compile(
    r"(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s)?(?P<voice>[A-Z][\w.'’\-]{0,20}(?: [A-Z0-9][\w.'’\-]{0,20}){0,2}):\s\S"
)
"""A line of a transcript that begins with a voice."""
DESCRIBED = 3
"""Characters that stand before an outcome when its row describes something."""
FRONT = 40
"""Lines in which a record calls itself a list or minutes."""
HTML = "text/html"
JSON = ("application/json", "application/x-ndjson")
ID_ALONE = re.compile(r"\d{1,2}(?:\.?[a-z]|\.\d{1,2})?\.?")
SYSTEM = re.compile(r"stemuitslag|agendapunten|voor \d{1,3}\s?%|\d{2}:\d{2}:\d{2} - \d{2}:\d{2}:\d{2}", re.IGNORECASE)
"""What pages of council information systems print."""
FORMS = {";form=proceedings": Family.PROCEEDINGS, ";form=received": Family.RECEIVED}
"""What the reader of XML says in the media type."""

TABLE_SHARE = 3
"""One part in so many of a document must stand in tables for it to be a list in columns."""

LIST_SHARE = 2
"""The same for a list that is one of sentences too: what stands outside its tables is read as well."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What is counted in a record before it is called anything."""

    lines: int
    labels: int
    names_above: int
    statuses: int
    """Lines that end with an outcome behind a description."""
    bare_statuses: int
    cells: int
    """Rows of a table in which a column begins with an outcome."""
    has_columns: bool
    """A row of column heads as decision lists have them."""
    decides: int
    numbered: int
    reported: int
    named_list: bool
    named_minutes: bool


def family(document: Document, rows: Sequence[Line] = (), spoken_lines: int = 0) -> Family:
    """Say of which family a document is; UNKNOWN gets chapters by its headings.

    `spoken_lines` is the number of turns, where somebody has read their labels already.
    """
    rows = rows or lines(document)
    if _is_transcript(document):
        return Family.TRANSCRIPT
    if is_exported(document):
        return Family.EXPORT if has_outcomes(document) else Family.AGENDA
    for form, kind in FORMS.items():
        if form in document.source.media_type:
            return kind
    spoken = sum(1 for passage in document.passages if passage.speaker)
    if spoken >= 4:
        return Family.TRANSCRIPT if document.source.media_type in JSON else Family.VERBATIM
    if document.source.media_type in JSON:
        return Family.EXPORT
    signs = _signs(rows)
    kind = _of_text(document, rows, signs, spoken_lines)
    sentences = (Family.NARRATIVE_LIST, Family.UNKNOWN, Family.TRANSCRIPT, Family.VERBATIM, Family.MINUTES)
    share = LIST_SHARE if kind is Family.NARRATIVE_LIST else TABLE_SHARE
    if kind in sentences and _stands_in_tables(document, share):
        return Family.TABLE_LIST
    return kind


def _stands_in_tables(document: Document, share: int) -> bool:
    """Whether the rows of tables that list decisions hold a good part of a document."""
    rows = grid_rows(document)
    return bool(rows) and sum(row.end - row.start for row in rows) * share >= len(document.text)


def _of_text(document: Document, rows: Sequence[Line], signs: Signs, spoken_lines: int) -> Family:
    """Name a record by what its lines look like."""
    if document.source.media_type == HTML and max(signs.labels, signs.names_above) < 4 and _is_page(rows, signs):
        return Family.EXPORT
    if signs.named_list:
        return _list(signs)
    if _has_voices(rows) or speech.is_unmarked(document.text):
        return Family.TRANSCRIPT
    turns = max(signs.labels, signs.names_above, spoken_lines)
    if turns >= 4 and turns * 120 >= signs.lines and turns * 2 >= signs.reported:
        return Family.VERBATIM
    return _other(signs)


def _is_page(rows: Sequence[Line], signs: Signs) -> bool:
    """Say whether a web page is one of a council information system: its own words, or many numbered items."""
    system = sum(1 for row in rows if SYSTEM.match(row.text))
    numbers = sum(1 for row in rows if ID_ALONE.fullmatch(row.text))
    return system >= 2 or numbers >= 3 or (signs.numbered >= 4 and signs.numbered * 8 >= signs.lines)


def _list(signs: Signs) -> Family:
    """Tell a decision list in columns from one in sentences."""
    if signs.has_columns or signs.cells >= 3:
        return Family.TABLE_LIST
    if signs.statuses >= 3 and signs.statuses * 12 >= signs.lines:
        return Family.TABLE_LIST
    if not signs.decides and signs.statuses * 2 > signs.statuses + signs.bare_statuses:
        return Family.TABLE_LIST
    return Family.NARRATIVE_LIST


def _other(signs: Signs) -> Family:
    """Name what does not call itself a list and in which nobody's own words stand."""
    if (signs.has_columns and signs.cells >= 2) or (signs.statuses >= 6 and signs.statuses * 12 >= signs.lines):
        return Family.TABLE_LIST
    if signs.decides >= 3 and not signs.named_minutes and signs.reported < signs.decides:
        return Family.NARRATIVE_LIST
    if signs.named_minutes and (signs.numbered >= 2 or signs.reported >= 2):
        return Family.MINUTES
    if signs.numbered >= 3 and (signs.reported >= 4 or signs.decides >= 2):
        return Family.MINUTES
    return Family.UNKNOWN


def _signs(rows: Sequence[Line]) -> Signs:
    spoken = [row for row in rows if row.kind is not PassageKind.TABLE_ROW and row.text.count("\t") < 2]
    ends = [match.start() for row in rows if (match := STATUS.search(row.text)) and not row.text.endswith(".")]
    statuses = sum(1 for start in ends if start > DESCRIBED)
    front = [unspaced(row.text) for row in rows[:FRONT]]
    return Signs(
        lines=len(rows),
        labels=sum(1 for row in spoken if LABEL.match(row.text)),
        names_above=_names_above(spoken),
        statuses=statuses,
        bare_statuses=len(ends) - statuses,
        cells=sum(1 for row in rows if "\t" in row.text and CELL.search(row.text)),
        has_columns=any(_heads_columns(row.text) for row in rows),
        decides=sum(1 for row in rows if DECIDES.match(row.text)),
        numbered=sum(1 for row in rows if NUMBERED.match(row.text) or row.kind is PassageKind.HEADING),
        reported=sum(1 for row in spoken if REPORTED.match(row.text)),
        named_list=any(LIST_NAME.search(text) for text in front if len(text) < 120 and not SPOKEN_OF.search(text)),
        named_minutes=any(MINUTES_NAME.search(text) for text in front),
    )


def unspaced(text: str) -> str:
    """Put a letter-spaced word together.

    >>> unspaced("B E S L U I T E N L I J S T van de raad")
    'BESLUITENLIJST van de raad'
    """
    return re.sub(r"\b(?:[A-Z] ){4,40}[A-Z]\b", lambda match: match.group().replace(" ", ""), text)


def _heads_columns(text: str) -> bool:
    """Say whether a row names the columns of a decision list."""
    columns = [column.strip() for column in text.split("\t")]
    return len(columns) >= 3 and sum(1 for column in columns if COLUMN.fullmatch(column)) * 3 >= len(columns) * 2


def _names_above(rows: Sequence[Line]) -> int:
    """Count names on lines of their own with text below them."""
    named = [NAME_ALONE.match(row.text) is not None or TIMED_NAME.match(row.text) is not None for row in rows]
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
