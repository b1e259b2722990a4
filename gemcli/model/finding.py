"""A claim after the check: what carries it, what speaks against it, and what a person must look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from gemcli.locales import Message
from gemcli.model.citation import Citation
from gemcli.model.claim import Claim
from gemcli.model.span import Span


class Verdict(StrEnum):
    """What the checks found; the closed list of the JSON contract."""

    QUOTED = "quoted"
    SUPPORTED = "supported"
    NEEDS_HUMAN = "needs_human"
    PARTLY = "partly"
    MISATTRIBUTED = "misattributed"
    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"
    NOT_CHECKABLE = "not_checkable"

    @property
    def may_stand(self) -> bool:
        """Whether a sentence with this verdict may stand in the body of a draft."""
        return self in (Verdict.QUOTED, Verdict.SUPPORTED, Verdict.NEEDS_HUMAN, Verdict.NOT_CHECKABLE)


class Ground(StrEnum):
    """Why a person must look, whatever the verdict."""

    RIGHT = "right"
    COST = "cost"
    LEGAL = "legal"
    TERM = "term"
    PROMISE = "promise"
    PRIVACY = "privacy"
    SOURCES_DISAGREE = "sources_disagree"
    GAP = "gap"
    NEEDS_HUMAN = "needs_human"
    UNSEEN = "unseen"
    """Words that carry it were read and may not be seen by people: white on a picture or a pattern."""
    VALUE = "value"
    """Values that a typed check found equal to an official source: accepted as a group."""

    @property
    def is_single(self) -> bool:
        """Whether it must be looked at on its own; the others are shown in one table."""
        return self is not Ground.VALUE


class CheckResult(StrEnum):
    """How a value of the claim stands to the source."""

    EQUAL = "equal"
    ENTAILED = "entailed"
    DIFFERENT = "different"
    MISSING = "missing"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Check:
    """One comparison of one fact."""

    name: str
    """money, date, percent, vote, id, polarity, modality, attribution, quote, coverage, formula, ..."""
    result: CheckResult
    claim: str
    """The value as the claim has it; canonical where the fact has a canonical form."""
    source: str
    """The value that the source has; empty when it has none."""
    citation: str = ""
    """Label of the citation that it was compared with."""
    claim_span: Span | None = None
    """Where the value stands in the claim's own text, in code points; None where it is told in other words."""
    source_span: Span | None = None
    """Where it stands in the source's whole text layer; None for cells, and where it follows from what lies around."""
    source_id: str = ""
    """The source that holds it, where `source_span` or `source_cell` says where."""
    source_cell: str = ""
    """`Sheet!C14`, where a cell holds it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim with its verdict; the only thing that a draft is made of."""

    id: str
    """Stable across runs: kind + key, else kind + labels."""
    claim: Claim
    verdict: Verdict
    citations: tuple[Citation, ...]
    checks: tuple[Check, ...] = ()
    reasons: tuple[Message, ...] = ()
    must_verify: tuple[Ground, ...] = ()
    closest: str = ""
    """For unsupported claims: the closest text in the sources, a hint and never evidence."""
    field_labels: Mapping[str, str] = field(default_factory=dict)
    """For each field with evidence of its own, the label of its citation."""
    suggestions: tuple[Citation, ...] = ()
    """Places that a second reader pointed to and the checks do not speak against: to be looked at, never evidence."""

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(citation.label for citation in self.citations)

    @property
    def is_single(self) -> bool:
        """Whether it must be looked at on its own."""
        return any(ground.is_single for ground in self.must_verify)
