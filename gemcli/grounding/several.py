"""Tries several sentences together for a claim that no single passage carries; only a person can say that they do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from gemcli.grounding import gathering, seeking, vicinity
from gemcli.grounding.case import Case
from gemcli.grounding.seeking import BAD, CARRIED
from gemcli.grounding.weighing import weigh
from gemcli.locales import N_, say
from gemcli.model.claim import Claim, Evidence, SentenceRef
from gemcli.model.finding import Finding, Ground, Verdict

Refs = tuple[SentenceRef, ...]


def gathered(claim: Claim, finding: Finding, case: Case) -> Finding:
    """Look whether sentences near a passage carry the rest of a claim; only a person can say that they do."""
    own = case.bench.touched(finding.citations)
    try_on = _trying(claim, case)
    whole = try_on(own) if own else finding
    start = finding if gathering.is_better(finding, whole) else whole
    best, refs = gathering.gathered(start, case.facts(claim.text), own, case.search, try_on)
    if best is finding:
        return finding
    if best.verdict not in CARRIED or case.bench.is_one_passage(refs):
        return replace(best, claim=claim)
    reason = say(N_("No single passage says this; several together may."))
    grounds = tuple(dict.fromkeys((*best.must_verify, Ground.NEEDS_HUMAN)))
    return replace(best, claim=claim, verdict=Verdict.NEEDS_HUMAN, must_verify=grounds, reasons=(reason,))


def around(claim: Claim, finding: Finding, case: Case) -> Finding:
    """Look whether an item or turn as a whole holds the values that a claim may have been worked out from."""
    one_passage = case.bench.is_one_passage(case.bench.touched(finding.citations))
    is_sure = finding.verdict is Verdict.CONTRADICTED and seeking.is_about(finding) and one_passage
    if finding.verdict not in BAD or is_sure:
        return finding
    found = vicinity.around(finding, case.search, _trying(claim, case))
    return finding if found is None else seeking.left_to_a_person(replace(found[0], claim=claim))


def _trying(claim: Claim, case: Case) -> Callable[[Refs], Finding]:
    """Return how a claim is weighed by sentences that code put together."""

    def try_on(refs: Refs) -> Finding:
        witness = replace(case.passage(refs), is_gathered=True)
        return weigh(replace(claim, evidence=Evidence(sentences=refs), field_evidence={}), witness, case)

    return try_on
