"""Judges a claim that names no evidence by the passages that come closest to it."""

from __future__ import annotations

from gemcli.grounding import seeking, several
from gemcli.grounding.case import Case
from gemcli.grounding.findings import finding, made
from gemcli.grounding.seeking import BAD, CARRIED
from gemcli.grounding.weighing import weigh
from gemcli.grounding.witness import Witness
from gemcli.model.claim import Claim, Evidence, Quote
from gemcli.model.finding import Finding, Verdict

SHORTEST = 12
"""Code points that words must have more than to be looked for as they are: a few letters stand everywhere."""
CLOSEST = 400
"""Code points of the closest passage that are shown."""


def sought(claim: Claim, case: Case) -> Finding:
    """Return the finding by the best passage of the sources; the first best verdict counts.

    A passage that was only found, not cited, may carry a claim; it speaks against one only where it is about the same.
    """
    best = _verbatim(claim, case)
    if best is not None and best.verdict is Verdict.QUOTED:
        return best
    best = _nearest(claim, best, case)
    if best is None:
        return finding(claim, Witness(), Verdict.UNSUPPORTED, (), case)
    if best.verdict in BAD and best.citations:
        best = seeking.reworded(several.around(claim, several.gathered(claim, best, case), case), case.search)
    best = seeking.humbled(best, case.search)
    if best.verdict is Verdict.UNSUPPORTED or not seeking.is_about(best):
        closest = best.citations[0].exact if best.citations else ""
        return made(claim, Witness(), Verdict.UNSUPPORTED, best.checks, closest[:CLOSEST], case)
    return best


def _verbatim(claim: Claim, case: Case) -> Finding | None:
    quote = case.locator.find_verbatim(Quote(claim.text)) if len(claim.text) > SHORTEST else None
    if quote is None:
        return None
    witness, located = case.call(Evidence(quotes=(quote.quote,)))
    return weigh(claim, witness, case, located)


def _nearest(claim: Claim, best: Finding | None, case: Case) -> Finding | None:
    for refs in seeking.nearest(claim.text, case.search, case.bench):
        found = weigh(claim, case.passage(refs), case)
        if best is None or seeking.is_nearer(found, best, case.search):
            best = found
        if best.verdict in CARRIED:
            break
    return best
