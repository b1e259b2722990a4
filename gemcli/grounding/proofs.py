"""Holds each field of a claim against the place that is named for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gemcli.grounding.case import Case
from gemcli.grounding.lines import Spot
from gemcli.grounding.quoting import stands_in
from gemcli.grounding.sides import Sides
from gemcli.grounding.structured import KINDS, NAMES, fields
from gemcli.grounding.witness import Witness
from gemcli.model.citation import Citation
from gemcli.model.claim import Claim
from gemcli.model.finding import Check, CheckResult


@dataclass(frozen=True, slots=True)
class Proof:
    """The evidence of one field."""

    name: str
    citation: Citation
    text: str
    """The cited words, and for the name of a person how the turn calls who speaks."""


def proofs(claim: Claim, main: Witness, case: Case) -> list[Proof]:
    """Cut the evidence of single fields.

    A field whose words stand inside a citation of the claim itself gets that one, not a footnote of its own.
    """
    found: list[Proof] = []
    for name, evidence in sorted(claim.field_evidence.items()):
        witness, _ = case.call(evidence.evidence)
        whole = " ".join(citation.exact for citation in witness.citations)
        if name in NAMES:
            # Who says the cited words stands in the label or voice tag of the turn, outside the sentence.
            voices = (f"{each.honorific} {each.speaker} ({each.party})".strip() for each in witness.speakers)
            whole = "\n".join((whole, *voices))
        holding = [citation for citation in witness.citations if holds(evidence.raw, citation.exact)]
        for citation in (holding or witness.citations)[:1]:
            found.append(Proof(name, _outer(citation, main.citations), whole))
    return found


def texts(found: Iterable[Proof]) -> dict[str, str]:
    """Return the words of each proven field by its name."""
    return {proof.name: proof.text for proof in found}


def field_checks(claim: Claim, both: Sides, found: Sequence[Proof]) -> list[Check]:
    """Return the checks of a structured claim: each field as a value, and its words at the place named for them."""
    if claim.kind not in KINDS or not claim.fields:
        return []
    return [*fields(claim, both, texts(found)), *(_in_place(claim, both, proof) for proof in found)]


def _in_place(claim: Claim, both: Sides, proof: Proof) -> Check:
    raw = claim.field_evidence[proof.name].raw
    good = holds(raw, proof.text)
    spot = both.spot("field", raw) if good else Spot()
    return Check(
        "field",
        CheckResult.EQUAL if good else CheckResult.MISSING,
        f"{proof.name}: {raw}"[:200],
        raw if good else "",
        proof.citation.label,
        both.place("field", raw),
        spot.span,
        spot.source_id if spot.is_known else "",
        spot.cell,
    )


def holds(raw: str, text: str) -> bool:
    """Whether a text holds the words of a field, or each member of a list of them.

    >>> holds("D66, SP", "Voor stemden SP en D66."), holds("D66, SP", "Voor stemde de SP.")
    (True, False)
    """
    if not raw.strip() or stands_in(raw, text):
        return True
    pieces = [piece for piece in re.split(r"[,;]\s", raw) if piece.strip()]
    return len(pieces) > 1 and all(stands_in(piece, text) for piece in pieces)


def _outer(inner: Citation, citations: Sequence[Citation]) -> Citation:
    """Return the citation that holds all of another, or the other itself.

    A citation of cells has a span for each cell: one that only lies between its first and its last is not held.
    """
    for citation in citations:
        same = citation.source_id == inner.source_id and citation.spans and inner.spans
        if same and all(any(o.start <= i.start and i.end <= o.end for o in citation.spans) for i in inner.spans):
            return citation
    return inner
