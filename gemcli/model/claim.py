"""A sentence that somebody puts forward, with the evidence it names. Not yet checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from gemcli.model.span import Span
from gemcli.model.stand_in import StandIn

FieldValue = str | int | bool | None | tuple[str, ...]
"""What a structured claim holds under a key: text, a count, a list of names, or None for "not stated"."""


class Kind(StrEnum):
    """What a claim is about; the closed list of the JSON contract."""

    DECISION = "decision"
    MOTION = "motion"
    AMENDMENT = "amendment"
    COMMITMENT = "commitment"
    ACTION = "action"
    ANOMALY = "anomaly"
    KEY_POINT = "key_point"
    STATEMENT = "statement"
    ANSWER = "answer"
    LETTER_PART = "letter_part"
    GAP = "gap"
    QUOTE = "quote"


class By(StrEnum):
    """Who put the claim forward."""

    RULE = "rule"
    MODEL = "model"
    BLOCK = "block"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class SentenceRef:
    """A sentence of a document, named by id."""

    source_id: str
    sentence_id: str


@dataclass(frozen=True, slots=True)
class CellRef:
    """A cell of a table, `Blad1!C14` split in two."""

    source_id: str
    sheet: str
    address: str


@dataclass(frozen=True, slots=True)
class SpanRef:
    """A place by offsets: how a citation that was read back names its evidence."""

    source_id: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that foreign text says stand in a source; to be located, never taken on trust."""

    exact: str
    source_id: str = ""
    """Where the text says they stand; empty when it names no source."""
    page: int = 0
    """The page that the text names, from 1; 0 when it names none."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a claim says that it comes from."""

    sentences: tuple[SentenceRef, ...] = ()
    cells: tuple[CellRef, ...] = ()
    spans: tuple[SpanRef, ...] = ()
    quotes: tuple[Quote, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.sentences or self.cells or self.spans or self.quotes)

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The sources that it names, each once, in order; a quote may name none."""
        named = [*(ref.source_id for ref in self.sentences), *(ref.source_id for ref in self.cells)]
        return tuple(dict.fromkeys((*named, *(ref.source_id for ref in self.spans))))


@dataclass(frozen=True, slots=True)
class FieldEvidence:
    """What one field of a structured claim rests on."""

    raw: str
    """The words of the source, verbatim."""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence with its own evidence (Annotation body), before the check."""

    kind: Kind
    text: str
    """One sentence, readable alone; for structured kinds written by code from `fields`."""
    evidence: Evidence
    by: By
    key: str = ""
    """What makes it the same claim in another run: meeting and motion id; empty where nothing does."""
    section: str = ""
    """Heading of the draft under which it belongs (an agenda item, "Moties")."""
    fields: Mapping[str, FieldValue] = field(default_factory=dict)
    """Keys of the JSON contract for this kind."""
    field_evidence: Mapping[str, FieldEvidence] = field(default_factory=dict)
    not_checkable: bool = False
    """A greeting, heading or formula; only code sets it, never a reply or a person's text."""
    author: str = ""
    """Name of the person for `By.PERSON`."""
    marks: tuple[str, ...] = ()
    """Must-verify grounds that the maker of the claim already knows ("promise", "sources_disagree")."""
    stand_ins: tuple[StandIn, ...] = ()
    """For each role that stands for a name in its words, in order, where that name stands: text, heading, fields."""
