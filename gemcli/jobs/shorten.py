"""Keeps what rules found within a length: every decision stays, in fewer words if need be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gemcli.model.claim import Claim, Kind

DECIDED = (Kind.DECISION, Kind.MOTION, Kind.AMENDMENT)

UNSAID = ("asks", "submitters", "parties")
"""Fields that the register keeps and a summary does not repeat."""

DECISION_SHARE = 0.45
"""Share of the length that decisions may take in full sentences; beyond it they are worded briefly."""

BRIEF_SHARE = 0.6
"""Share that they may take in brief; beyond it their titles are left to the headings."""

COMMITMENT_SHARE = 0.15
"""Share of the length for commitments; beyond it the firmest stay."""

FIRMEST = ("new", "conditional", "refused")
"""Status of commitments that a summary keeps, firmest first; the register has them all."""


def shorten(claims: Sequence[Claim], max_words: int, taken: int, language: str) -> tuple[Claim, ...]:
    """Return the claims that fit a summary of `max_words`: all decisions, then commitments while there is room.

    `taken` is the number of words that headings need. Decisions are said in brief, or without their titles, when
    their sentences would take more than their share. The order stays.
    """
    decided = {
        id(claim): worded
        for claim, worded in zip(
            (claim for claim in claims if claim.kind in DECIDED),
            _worded([claim for claim in claims if claim.kind in DECIDED], max_words, language),
            strict=True,
        )
    }
    kept = {id(claim): claim for claim in claims if claim.kind not in (*DECIDED, Kind.COMMITMENT, Kind.ACTION)}
    kept |= decided
    room = min(COMMITMENT_SHARE * max_words, max_words - taken - words_of(tuple(decided.values())))
    firm = [claim for claim in claims if claim.kind is Kind.COMMITMENT and claim.fields.get("status") in FIRMEST]
    for claim in sorted(firm, key=lambda claim: FIRMEST.index(str(claim.fields["status"]))):
        words = words_of((claim,))
        if words <= room:
            kept[id(claim)] = claim
            room -= words
    return tuple(kept[id(claim)] for claim in claims if id(claim) in kept)


def _slim(claim: Claim) -> Claim:
    """Leave out what a summary does not say, and with it the footnotes that only carried that."""
    if claim.kind not in DECIDED:
        return claim
    proof = {name: evidence for name, evidence in claim.field_evidence.items() if name not in UNSAID}
    return replace(
        claim,
        fields={name: value for name, value in claim.fields.items() if name not in UNSAID},
        field_evidence=proof,
    )


def words_of(claims: Sequence[Claim]) -> int:
    """Return how many words claims take on the page."""
    return sum(len(claim.text.split()) for claim in claims)


def _worded(decided: Sequence[Claim], max_words: int, language: str) -> list[Claim]:
    """Say decisions as fully as their share of the length allows."""
    from gemcli.meetings.wording import brief, briefest

    slim = [_slim(claim) for claim in decided]
    if words_of(slim) <= DECISION_SHARE * max_words:
        return slim
    short = [replace(claim, text=brief(claim, language)) for claim in slim]
    if words_of(short) <= BRIEF_SHARE * max_words:
        return short
    return [replace(claim, text=briefest(claim, language)) for claim in slim]
