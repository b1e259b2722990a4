"""Looks whether a claim that its own evidence does not carry is carried elsewhere in the sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gemcli.grounding.case import Case
from gemcli.grounding.findings import made
from gemcli.grounding.seeking import CARRIED, share
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.grounding.weighing import weigh
from gemcli.grounding.witness import Witness
from gemcli.model.claim import Claim, Evidence
from gemcli.model.finding import Finding, Verdict
from gemcli.model.span import Span

LIKELY = 0.75
"""Share of a claim's words that another passage must hold before it is compared."""
AROUND = 0.35
"""Share of a claim's words that heading, speaker and lead-in of a passage hold at most."""


def misattributed(claim: Claim, finding: Finding, case: Case) -> Finding | None:
    """Return the finding on a claim that another passage carries, with both places cited; None where none does."""
    own = [(citation.source_id, span) for citation in finding.citations for span in citation.spans]
    for refs in case.search.passages(claim.text):
        said = Vocabulary(*(case.bench.words(ref) for ref in refs))
        if _held(claim.text, said) < LIKELY - AROUND:
            continue
        witness = case.passage(refs)
        if _overlaps(witness, own) or not _may_carry(claim.text, witness):
            continue
        other = weigh(replace(claim, evidence=Evidence(sentences=refs), field_evidence={}), witness, case)
        if other.verdict in CARRIED:
            both = replace(witness, citations=tuple(dict.fromkeys((*finding.citations, *other.citations))))
            return made(claim, both, Verdict.MISATTRIBUTED, finding.checks, finding.closest, case)
    return None


def _overlaps(witness: Witness, places: Sequence[tuple[str, Span]]) -> bool:
    return any(
        citation.source_id == source_id and piece.start < span.end and piece.end > span.start
        for citation in witness.citations
        for piece in citation.spans
        for source_id, span in places
    )


def _may_carry(text: str, witness: Witness) -> bool:
    """Whether a passage holds so many of a claim's words that a comparison is worth its time."""
    return _held(text, Vocabulary(witness.quote, witness.before, witness.context)) >= LIKELY


def _held(text: str, offered: Vocabulary) -> float:
    """Return the share of the words of a text that are offered; all of them where it has none."""
    return share(text, offered, of_none=1.0)
