"""What a document is a copy of: a file, its hashes, its author and its weight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gemcli.model.envelope import Envelope
from gemcli.model.family import Family


class Rank(StrEnum):
    """How official a source is, strongest first; a conflict is reported with both ranks, never merged."""

    OFFICIAL_LIST = "official_list"
    ADOPTED_MINUTES = "adopted_minutes"
    OWN_DECISION = "own_decision"
    COUNCIL_PAPER = "council_paper"
    """What the council or its members ask: a motion, an amendment, written questions."""
    TEXT_BLOCK = "text_block"
    TRANSCRIPT = "transcript"
    OWN_MESSAGE = "own_message"
    """A message from an address of the municipality itself; the head of a message proves nothing."""
    THIRD_PARTY = "third_party"
    UNRANKED = "unranked"


@dataclass(frozen=True, slots=True)
class Source:
    """A file that claims rest on (PROV Entity)."""

    id: str
    """Short slug, unique in the dossier, stable between runs; the first part of a footnote label."""
    path: str
    """Relative, with forward slashes; what people see in a footnote."""
    media_type: str
    sha256: str
    """Hash of the file's bytes, hexadecimal."""
    text_sha256: str
    """Hash of the text layer in UTF-8, hexadecimal."""
    rank: Rank = Rank.UNRANKED
    author: str = ""
    """As the document or its mail header states it; empty when it does not."""
    dated: date | None = None
    """The date of the meeting, letter or message; None when the document states none."""
    title: str = ""
    family: Family = Family.UNKNOWN
    """The form of council record that its text was recognised as; unknown also for what is no record."""
    body: str = ""
    """Whose meeting it records, as printed; empty where it does not say."""
    envelope: Envelope | None = None
    """Of a message; None for every other kind of file."""

    @property
    def year(self) -> int | None:
        """The year of its date, where it states one."""
        return self.dated.year if self.dated else None


MESSAGES = frozenset({Rank.OWN_MESSAGE, Rank.THIRD_PARTY})
"""Ranks of what people write to each other: it carries no fact of its own."""
