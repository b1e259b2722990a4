"""Rows of a decision list in columns: number, what it is about, what was decided."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.facts.ballots import Ballot
from gemcli.meetings.closed import is_secret
from gemcli.meetings.lines import Line, wraps
from gemcli.meetings.motion_ids import Mention, find
from gemcli.meetings.signers import Signers
from gemcli.model.document import PassageKind
from gemcli.model.span import Span

ROW = re.compile(
    r"""
    (?:(?P<number>[A-Z]{0,5}\d[\w./-]{3,14})[\s\t]+)?
    (?P<state>(?:(?:nader\s)?gewijzigde?|aangehouden|ingetrokken|vervallen|geamendeerde?|aangepaste?|amended|withdrawn|deferred)\s)?
    (?P<noun>motie|amendement|subamendement|motion|amendment)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A row about a motion: its document number, a state, the word."""

ITEM_ROW = re.compile(
    r"(?P<id>[A-Z]{1,2}\.\d{1,2}(?:\.\d{1,2})?|[A-Z]{1,2}|\d{1,2}(?:\.?[a-z]\b|(?:\.\d{1,2}){1,2})?)[.):]?(?:\s"
    r"|\t)+(?P<title>[A-ZÀ-Ý\"'“‘\d].*)"
)
"""A row about an agenda item."""

HEADER = re.compile(
    r"^(?:punt|nr\.?|nummer|agendapunt|item|no\.?)[\s\t]+(?:omschrijving|onderwerp|titel|subject|description"
    r"|title)\b",
    re.IGNORECASE,
)

STATUS = re.compile(
    r"(?:^|(?<=[\s\t]))(?P<status>(?:niet in stemming gebracht|niet in stemming|niet aan de orde geweest"
    r"|niet aan de orde|niet behandeld|niet ingediend|niet vastgesteld|voor kennisgeving aangenomen"
    r"|conform(?: besloten| voorstel)?|(?:gewijzigd |unaniem |met algemene stemmen )?(?:aangenomen|vastgesteld)"
    r"|(?:unaniem )?verworpen|ingetrokken|aangehouden|akkoord|stemmen gestaakt|gestaakt|stemmen staken|staken"
    r"|afgewezen|hamerstuk"
    r"|(?:unanimously )?(?:adopted|carried|approved|agreed)|rejected|lost|defeated|withdrawn|deferred"
    r"|not put to the vote)"
    r"(?:\s\(?(?:met\s|by\s)?(?:\d{1,3}|unaniem|algemene)[^()\t]{0,40}\)?)?|[-–]|Q[1-4]\s\d{4})$",
    re.IGNORECASE,
)
"""The outcome at the end of a row; a lone dash says that there is none."""

OUTCOME = re.compile(
    r"(?:unaniem |gewijzigd |geamendeerd |ongewijzigd )?(?:aangenomen|verworpen|vastgesteld|ingetrokken|aangehouden"
    r"|conform|akkoord"
    r"|gestaakt|stemmen staken|niet (?:in stemming|aan de orde|behandeld)|de raad|adopted|rejected|carried|lost"
    r"|withdrawn)\b",
    re.IGNORECASE,
)
STATUS_TAIL = re.compile(r"^(?:gebracht|geweest|stemming gebracht|orde geweest|besloten|aangenomen)$", re.IGNORECASE)
"""The rest of an outcome that wraps in its own column."""

NOBODY, NO_BALLOT = Signers(), Ballot()


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the list."""

    item: str
    """Agenda id, that of the rows above it for a motion."""
    mention: Mention | None
    """The motion or amendment that the row is about; None for an item."""
    title: str
    status: str
    """The outcome as printed; empty when the row has none."""
    state: str
    """A state printed in front: "Gewijzigd", "Aangehouden"."""
    start: int
    end: int
    secret: bool = False
    votes: str = ""
    """The words of the column that says who voted how; empty where there is none."""
    signed: Signers = NOBODY
    """Who hands a motion in, where its row says so."""
    ballot: Ballot = NO_BALLOT
    """How parties voted that have a column each."""
    cells: tuple[tuple[Span, ...], ...] = ()
    """Where its cells stand, for columns that are set with blanks: it is cited by them, no sentence holds it."""
    matrix: tuple[Span, ...] = ()
    """The heads and marks of columns of parties."""
    told: tuple[Span, ...] = ()
    """Where the cell stands that says what was decided."""


def informative(rows: Sequence[Row]) -> int:
    """Return how much rows name of motions, outcomes and votes: the better of two readings of one list tells more."""
    outcomes = sum(1 for row in rows if OUTCOME.match(row.status) or row.votes or row.ballot.camps)
    return outcomes + sum(1 for row in rows if row.mention is not None)


def table_rows(rows: Sequence[Line], columns: int, patterns: Sequence[re.Pattern[str]] = ()) -> tuple[Row, ...]:
    """Return the rows of a decision list; lines that belong to no row are left out.

    A description may wrap, and its outcome then stands on a line of its own. A remark between rows is not taken
    for an outcome: an outcome has no full stop.
    """
    found: list[Row] = []
    item = ""
    index = next((place + 1 for place, row in enumerate(rows) if HEADER.match(row.text)), 0)
    while index < len(rows):
        begins = _begins(rows[index], patterns)
        if begins is None:
            index += 1
            continue
        last = _row_end(rows, index, columns, patterns)
        row = _row(rows[index:last], item, patterns)
        if row is not None:
            item = row.item
            found.append(row)
        index = last
    return tuple(found)


def _begins(row: Line, patterns: Sequence[re.Pattern[str]]) -> str | None:
    """Say whether a line begins a row: about a motion, or about an item."""
    if ROW.match(row.text) and find(row.plain, patterns):
        return "motion"
    match = ITEM_ROW.match(row.text)
    if match is None or HEADER.match(row.text):
        return None
    lone_letter = match["id"].isalpha() and len(match["id"]) == 1
    if lone_letter and match["title"][0].islower():
        return None
    return "item"


def _row_end(rows: Sequence[Line], index: int, columns: int, patterns: Sequence[re.Pattern[str]]) -> int:
    """Return the index after the lines of one row."""
    last = index + 1
    while last < len(rows) and last < index + 8:
        line, before = rows[last], rows[last - 1]
        if before.kind is PassageKind.TABLE_ROW or line.kind is PassageKind.TABLE_ROW:
            if line.after_gap:
                break
            last += 1
            continue
        lone = STATUS.fullmatch(line.text) or STATUS_TAIL.match(line.text)
        done = STATUS.search(before.text) and not (STATUS_TAIL.match(line.text) and not line.text.endswith("."))
        if done and not (lone and STATUS_TAIL.match(line.text)):
            break
        if not lone:
            if _begins(line, patterns) is not None or line.text.endswith("."):
                break
            if not wraps(before, line, columns) and not _short_status(line):
                break
        last += 1
    return last


def _short_status(line: Line) -> bool:
    """An outcome that wraps: "Niet in stemming" above "gebracht"."""
    return len(line.text) < 40 and STATUS.search(line.text) is not None


def _row(lines: Sequence[Line], item: str, patterns: Sequence[re.Pattern[str]]) -> Row | None:
    text = "\t".join(part for part in (" ".join(line.text for line in lines),) if part).strip()
    status_match = STATUS.search(text)
    status = status_match["status"].strip() if status_match else ""
    body = text[: status_match.start("status")] if status_match else text
    columns = [column.strip() for column in body.split("\t") if column.strip()]
    start, end = lines[0].start, lines[-1].end
    if not status and len(columns) >= 3:
        status = columns.pop()
    plain = " ".join(columns)
    motion = ROW.match(plain)
    if motion is not None:
        mentions = find(plain, patterns)
        if not mentions:
            return None
        title = plain[mentions[0].end :].lstrip(") ").strip(" :-–'’‘\"“”")
        return Row(item, mentions[0], title, status, (motion["state"] or "").strip(), start, end)
    match = ITEM_ROW.match(plain)
    if match is None:
        return None
    title = match["title"].strip()
    motion = ROW.match(title)
    mentions = find(title, patterns) if motion is not None else ()
    if motion is not None and mentions:
        own = title[mentions[0].end :].lstrip(") ").strip(" :-–'’‘\"“”")
        return Row(item or match["id"], mentions[0], own, status, (motion["state"] or "").strip(), start, end)
    return Row(match["id"], None, title, status, "", start, end, is_secret(title))
