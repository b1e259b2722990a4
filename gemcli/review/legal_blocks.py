"""Says which legal text a letter still lacks: what has legal effect comes from the municipality's own text blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gemcli.model.approval import ClaimDecision, Decision
from gemcli.model.claim import By, Kind
from gemcli.model.draft import Draft
from gemcli.model.finding import Finding
from gemcli.text.lists import listed

NEEDED = "legal_blocks"
"""Option of a draft that names the blocks that its letter type must have, with commas between."""


def lacking(draft: Draft, decisions: Mapping[str, ClaimDecision]) -> tuple[str, ...]:
    """Return the names of the text blocks that must be the municipality's own and are not in the letter.

    A block is in it when a sentence of the draft is that block's own, filled in and not rejected. A gap because the
    block is missing or still the shipped example does not count, whatever was decided on it, and neither does a
    sentence that somebody typed in its place; a gap for a value inside the block counts once it is corrected.
    """
    needed = listed(draft.activity.options.get(NEEDED, "").replace(",", " "))
    held = {name for finding in draft.findings() for name in _held(finding, decisions.get(finding.id))}
    return tuple(sorted(needed - held))


def _held(finding: Finding, decision: ClaimDecision | None) -> Iterator[str]:
    claim = finding.claim
    if claim.by is not By.BLOCK or (decision is not None and decision.decision is Decision.REJECT):
        return
    if claim.kind is Kind.GAP:
        if decision is not None and decision.decision is Decision.CORRECT:
            yield str(claim.fields.get("of_block") or "")
        return
    for citation in finding.citations:
        if citation.source_id.startswith(PREFIX):
            yield citation.source_id.removeprefix(PREFIX)


PREFIX = "tekstblok-"
"""How the source of a text block is called (`letters.blocks`)."""
