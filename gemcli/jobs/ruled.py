"""What the rules hand on: claims, and what is left to the engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gemcli.jobs.outcome import Warned
from gemcli.model.activity import LedgerEntry
from gemcli.model.claim import Claim
from gemcli.model.document import Document
from gemcli.model.picture import Survey


@dataclass(frozen=True, slots=True)
class Ruled:
    """The claims of the rules, and what they leave to the engine."""

    claims: tuple[Claim, ...] = ()
    wants_engine: bool = True
    words: int = 0
    """Words that these claims and their headings take."""
    title: str = ""
    """The draft's own title, where the rules know one."""
    blocks: tuple[Document, ...] = ()
    """Documents beside the case that claims cite: text blocks, an earlier version of a table."""
    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each agenda item the titles and requests under it: what a debate is about."""
    camps: Mapping[str, Mapping[str, frozenset[str]]] = field(default_factory=dict)
    """For each agenda item what each party voted or moved."""
    found: tuple[Claim, ...] = ()
    """All that rules found of records, also what the length left no room for."""
    warnings: tuple[Warned, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    norms: tuple[str, ...] = ()
    """The norms that decide what is worth a question, in the language of the draft."""
    options: Mapping[str, str] = field(default_factory=dict)
    """What the draft is, for its record: the type of a letter and the blocks that must be the municipality's own."""
    is_arranged: bool = False
    """Whether the claims stand in the order and under the headings of their draft already."""
    surveys: tuple[Survey, ...] = ()
    """What pictures of findings in budgets are made of."""
