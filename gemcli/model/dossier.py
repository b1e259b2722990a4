"""Documents that belong to one case, in rank and thread order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gemcli.model.activity import LedgerEntry
from gemcli.model.document import Document


@dataclass(frozen=True, slots=True)
class Dossier:
    """A folder or a list of files as one case."""

    title: str
    documents: tuple[Document, ...]
    ledger: tuple[LedgerEntry, ...] = ()
    """What was read, skipped, withheld or failed, in order of path."""
    settings: Mapping[str, str] = field(default_factory=dict)
    """From `dossier.toml`: case, rsin, confidentiality, language, type, and the facts that a letter needs."""

    def document(self, source_id: str) -> Document:
        """Return the document of a source id; KeyError if there is none."""
        for document in self.documents:
            if document.source.id == source_id:
                return document
        raise KeyError(source_id)
