"""What was not sent or not kept, on its way to the ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gemcli.locales import N_, say
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.document import Document

REASONS: Mapping[str, str] = {
    "unproven": N_("The endpoint did not show that it read all of what it was sent ({count} requests)."),
    "sentence_too_long": N_("A sentence of {count} characters does not fit in a request; it was not sent."),
    "not_asked": N_("{count} sentences have little to do with the question; they were not sent."),
    "shortened": N_("{count} sentences of the model were left out to keep to the length asked for."),
}


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was not sent or not kept, for the ledger."""

    source_id: str
    code: str
    count: int
    place: str = ""


def entry(documents: Sequence[Document], note: Note) -> LedgerEntry:
    source = next((document.source for document in documents if document.source.id == note.source_id), None)
    return LedgerEntry(
        source=source.path if source is not None else "",
        sha256=source.sha256 if source is not None else "",
        status=LedgerStatus.SKIPPED,
        place=note.place,
        reason=say(REASONS[note.code], count=note.count),
        code=note.code,
    )
