"""Judges a quote and the place that is named for it, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gemcli.grounding.case import Case
from gemcli.grounding.findings import finding
from gemcli.grounding.lines import find
from gemcli.grounding.located import Located
from gemcli.grounding.quoting import quoted
from gemcli.grounding.verdicts import of_quote
from gemcli.grounding.witness import Witness
from gemcli.model.claim import Claim
from gemcli.model.finding import Check, CheckResult, Finding, Verdict
from gemcli.model.span import Span


def placed(claim: Claim, witness: Witness, located: Sequence[Located], case: Case) -> Finding:
    """Return the finding on a claim that is a quote: `quoted` where its words stand at the place that it names."""
    if "withheld" in witness.trouble:
        return finding(claim, replace(witness, citations=()), Verdict.UNSUPPORTED, (), case, located)
    if not located:
        said = quoted(case.lay_beside(claim.text, witness)) if witness.citations else ()
        return finding(claim, witness, of_quote(said) if said else Verdict.UNSUPPORTED, said, case)
    checks = tuple(_check(claim, place) for place in located)
    if not all(place.is_found for place in located):
        return finding(claim, witness, Verdict.UNSUPPORTED, checks, case, located)
    right = all(place.at_place for place in located)
    return finding(claim, witness, Verdict.QUOTED if right else Verdict.MISATTRIBUTED, checks, case, located)


def _check(claim: Claim, place: Located) -> Check:
    elsewhere = CheckResult.EQUAL if place.at_place else CheckResult.DIFFERENT
    return Check(
        "quote",
        elsewhere if place.is_found else CheckResult.MISSING,
        place.quote.exact[:200],
        place.tier or place.closest[:200],
        claim_span=find(place.quote.exact, claim.text),
        source_span=Span(place.spans[0].start, place.spans[-1].end) if place.is_found else None,
        source_id=place.source_id if place.is_found else "",
    )
