"""Says of each document which form of council record it is, or that it is none of the known ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gemcli.jobs.outcome import Warned
from gemcli.jobs.workbench import Workbench
from gemcli.locales import Message
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.document import Document, PlaceKind
from gemcli.model.dossier import Dossier
from gemcli.model.family import Family
from gemcli.model.labels import FAMILIES, UNKNOWN_FORM
from gemcli.model.source import Rank
from gemcli.model.table import LongRows

BODILESS = (Family.UNKNOWN, Family.PROCEEDINGS, Family.RECEIVED)
"""Forms that name no body in front; a word in a speech or a title is none."""
RECORDS = (Rank.OFFICIAL_LIST, Rank.ADOPTED_MINUTES)
"""Ranks that only records of meetings have."""


def recognised(dossier: Dossier, bench: Workbench) -> Dossier:
    """Return the dossier with the form of each record in its source, and in the ledger what each was read as."""
    documents = tuple(_named(document, bench) for document in dossier.documents)
    forms = {document.source.path: document.source.family for document in documents}
    return replace(dossier, documents=documents, ledger=tuple(_said(entry, forms) for entry in dossier.ledger))


def unrecognised(documents: Sequence[Document], task: str) -> Iterator[Warned]:
    """Warn of what is read as a record though its form is none of the known ones.

    `extract` takes everything for a record; the other tasks only what calls itself minutes or a list of decisions.
    """
    for document in documents:
        source = document.source
        if source.family is Family.UNKNOWN and (task == "extract" or source.rank in RECORDS):
            yield Warned("unknown_form", Message(UNKNOWN_FORM), source.path)


def _named(document: Document, bench: Workbench) -> Document:
    if document.place_kind is PlaceKind.CELL or any(isinstance(table.rows, LongRows) for table in document.tables):
        return document
    from gemcli.meetings.layout import recognised as recognise
    from gemcli.meetings.lines import lines
    from gemcli.meetings.meeting import FRONT, body, meeting_date

    rows = lines(document)
    cues = bench.cues(document.language)
    form, _, _ = recognise(document, rows, cues)
    said = _headline(document)
    if not said and form not in BODILESS:
        said = body(document, rows, cues)
    dated = document.source.dated or (meeting_date(document, rows[:FRONT]) if form not in BODILESS else None)
    return document.of_source(replace(document.source, family=form, body=said, dated=dated))


def _headline(document: Document) -> str:
    """Return what an export calls its meeting; empty for other records, whose body stands in their first lines."""
    from gemcli.meetings.exported import headline, is_exported

    return headline(document) if is_exported(document) else ""


def _said(entry: LedgerEntry, forms: dict[str, Family]) -> LedgerEntry:
    form = forms.get(entry.source, Family.UNKNOWN)
    if entry.status is not LedgerStatus.READ or form is Family.UNKNOWN:
        return entry
    return replace(entry, reason=Message(FAMILIES[form]))
