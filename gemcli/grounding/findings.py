"""Makes the finding of a claim: its verdict with reasons, citations and what a person must look at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from gemcli.files import sha256
from gemcli.grounding.case import Case
from gemcli.grounding.grounds import grounds
from gemcli.grounding.located import Located
from gemcli.grounding.proofs import Proof
from gemcli.grounding.reasons import reasons
from gemcli.grounding.witness import Witness
from gemcli.model.claim import Claim
from gemcli.model.finding import Check, Finding, Verdict
from gemcli.model.municipality import Municipality


def finding(
    claim: Claim,
    witness: Witness,
    result: Verdict,
    checks: Sequence[Check],
    case: Case,
    located: Sequence[Located] = (),
    proofs: Sequence[Proof] = (),
) -> Finding:
    """Return the finding on a claim by its own evidence; words at another place than it names are misattributed."""
    misplaced = [place for place in located if place.is_found and not place.at_place]
    if misplaced and result.may_stand:
        result = Verdict.MISATTRIBUTED
    closest = next((place.closest for place in located if not place.is_found), "")
    labels = {proof.name: proof.citation.label for proof in proofs}
    return replace(made(claim, witness, result, tuple(checks), closest, case), field_labels=labels)


def made(
    claim: Claim, witness: Witness, result: Verdict, checks: tuple[Check, ...], closest: str, case: Case
) -> Finding:
    """Return a finding; `closest` is the text of the sources that comes nearest to words that stand nowhere."""
    labels = "+".join(citation.label for citation in witness.citations) or sha256(claim.text.encode())[:12]
    facts = case.facts(claim.text)
    return Finding(
        id=f"{claim.kind.value}:{claim.key or labels}",
        claim=claim,
        verdict=result,
        citations=witness.citations,
        checks=checks,
        reasons=reasons(result, checks, witness.trouble),
        must_verify=grounds(_without_own(claim, case.municipality), result, checks, facts, witness),
        closest=closest,
    )


def _without_own(claim: Claim, municipality: Municipality) -> Claim:
    """Return the claim without the municipality's own addresses, which are no personal data."""
    text = claim.text
    for own in municipality.own_addresses:
        text = re.sub(rf"[\w.+-]{{0,64}}@?{re.escape(own)}", "", text)
    return claim if text == claim.text else replace(claim, text=text)
