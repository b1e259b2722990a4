"""Collects what residents ask: from mail, from lists of calls, and from text files with a question a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import PurePosixPath

from gemcli.facts import dates
from gemcli.jobs.rules import is_table
from gemcli.letters.asked.listing import asked_in
from gemcli.letters.asked.telling import kind_of
from gemcli.locales import N_, say
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.citation import AROUND
from gemcli.model.claim import CellRef, Evidence, SpanRef
from gemcli.model.document import Document
from gemcli.model.source import Rank
from gemcli.model.span import Span
from gemcli.model.table import Cell, Table, cell_name
from gemcli.text.normalize import blank_out

COLUMNS = ("vraag", "vragen", "question", "questions", "omschrijving", "description", "onderwerp", "subject")
"""Headings of the column that holds what was asked; the first of these that a table has."""

DATES = ("datum", "date", "datum/tijd", "ontvangen", "received", "datum ontvangst", "tijdstip", "belmoment")
HEAD_ROWS = 10
"""Rows from the top among which the headings are looked for."""

LISTED_WORDS = 14
"""Words of a line in a list of questions that is no sentence."""

LONGEST = 1_000
"""Characters of one question; what is longer is a letter and no question."""

BULLET = re.compile(r"[ \t]*(?:[-*•–]|\d{1,4}[.)])?[ \t]*")
ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
DAY_FIRST = re.compile(r"\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b")


@dataclass(frozen=True, slots=True)
class Incoming:
    """One question as it came in."""

    text: str
    evidence: Evidence
    source_id: str
    context: str
    """The words with what stands around them in a footnote, to look for personal data in."""
    dated: date | None
    once: str
    """What it is counted by: two sentences of one message that ask the same thing are one question."""


def incoming(documents: Sequence[Document]) -> tuple[list[Incoming], list[LedgerEntry]]:
    """Return every question in some documents, and the ledger of documents that hold none or were left alone.

    A table is read by its column of questions, a message by the sentences that ask something, a text file without
    sentences of its own a line at a time. What the municipality itself wrote is no incoming question.
    """
    found: list[Incoming] = []
    left: list[LedgerEntry] = []
    for document in documents:
        if document.source.rank is Rank.OWN_MESSAGE:
            left.append(_left(document, "own_message", N_("The municipality's own message: no incoming question.")))
            continue
        own = list(_of_document(document))
        if not own:
            left.append(_left(document, "no_question", N_("No question was found in it; it was left alone.")))
        found += own
    return found, left


def _left(document: Document, code: str, reason: str) -> LedgerEntry:
    source = document.source
    return LedgerEntry(source.path, source.sha256, LedgerStatus.SKIPPED, reason=say(reason), code=code)


def _of_document(document: Document) -> Iterator[Incoming]:
    if is_table(document):
        for table in document.tables:
            yield from _of_table(document, table.shown())
    elif _is_list(document):
        yield from _of_lines(document)
    else:
        yield from _of_prose(document)


def _of_prose(document: Document) -> Iterator[Incoming]:
    source = document.source
    for _, said in asked_in(document):
        if len(said.text) > LONGEST:
            continue
        start, end = said.sentence.spans[0].start, said.sentence.spans[-1].end
        context = document.text[max(0, start - AROUND) : end + AROUND]
        yield Incoming(said.text, said.evidence, source.id, context, source.dated, source.id)


def _is_list(document: Document) -> bool:
    """Whether a text file is a list of questions: most of its lines ask something, or are catchwords."""
    if document.source.media_type not in ("text/plain", "text/markdown") or document.source.envelope is not None:
        return False
    lines = [text for _, text in _lines(document)]
    like = sum(1 for text in lines if kind_of(text) is not None or _is_catchword(text))
    return len(lines) >= 2 and like * 2 > len(lines)


def _is_catchword(text: str) -> bool:
    return len(text.split()) <= LISTED_WORDS and text[-1:] not in ".,;:!"


def _lines(document: Document) -> Iterator[tuple[Span, str]]:
    start = 0
    for line in blank_out(document.text, document.furniture).split("\n"):
        bullet = BULLET.match(line)
        first = start + (bullet.end() if bullet else 0)
        text = line[first - start :].strip()
        first += len(line[first - start :]) - len(line[first - start :].lstrip())
        if text and not line.lstrip().startswith(("#", "---")):
            yield Span(first, first + len(text)), " ".join(text.split())
        start += len(line) + 1


def _of_lines(document: Document) -> Iterator[Incoming]:
    source = document.source
    for number, (span, text) in enumerate(_lines(document)):
        if len(text) > LONGEST or not any(char.isalpha() for char in text):
            continue
        context = document.text[max(0, span.start - AROUND) : span.end + AROUND]
        evidence = Evidence(spans=(SpanRef(source.id, (span,)),))
        yield Incoming(text, evidence, source.id, context, source.dated, f"{source.id}:{number}")


def _of_table(document: Document, table: Table) -> Iterator[Incoming]:
    heads = list(islice(table.rows, HEAD_ROWS))
    at, column = next(((at, found) for at, row in enumerate(heads) if (found := _column(row, COLUMNS)) >= 0), (0, -1))
    if column < 0:
        return
    day = _column(heads[at], DATES)
    source = document.source
    for row in islice(table.rows, at + 1, None):
        cell = next((cell for cell in row if cell.column == column), None)
        text = " ".join(cell.text.split()) if cell is not None else ""
        if cell is None or not any(char.isalpha() for char in text) or len(text) > LONGEST:
            continue
        address = cell_name(cell.row, cell.column)
        evidence = Evidence(cells=(CellRef(source.id, table.sheet, address),))
        dated = next((_date(other.text) for other in row if other.column == day), None)
        yield Incoming(text, evidence, source.id, text, dated, f"{source.id}:{table.sheet}!{address}")


def _column(row: Sequence[Cell], names: Sequence[str]) -> int:
    """Return the column of the first of these headings that a row holds; -1 where it holds none."""
    held = {" ".join(cell.text.split()).casefold(): cell.column for cell in reversed(row)}
    return next((held[name] for name in names if name in held), -1)


def _date(text: str) -> date | None:
    """Read the day of a cell.

    >>> _date("03-05-2026 09:15"), _date("2026-05-03T09:15:00"), _date("?")
    (datetime.date(2026, 5, 3), datetime.date(2026, 5, 3), None)
    """
    text = text[:60]
    iso, day = ISO.search(text), DAY_FIRST.search(text)
    try:
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if day:
            return date(int(day[3]), int(day[2]), int(day[1]))
    except ValueError:
        return None
    period = next((dates.resolve(fact, None) for fact in dates.find(text) if fact.grain is dates.Grain.DAY), None)
    return period.start if period is not None else None


def is_under(document: Document, folder: str) -> bool:
    """Whether a document lies in a folder, by the name that is shown of it."""
    return PurePosixPath(document.source.path).parts[:1] == (folder,)
