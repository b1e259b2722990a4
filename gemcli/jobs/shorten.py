"""Keeps what rules found within a length: every decision stays, in fewer words if need be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gemcli.model.claim import Claim, Kind

DECIDED = (Kind.DECISION, Kind.MOTION, Kind.AMENDMENT)

DECISION_SHARE = 0.45
"""Share of the length that decisions may take in full sentences; beyond it they are worded briefly."""

COMMITMENT_SHARE = 0.2
"""Share of the length for commitments; beyond it the firmest stay."""

FIRMEST = ("new", "conditional", "refused", "repeated", "implied")
"""Status of commitments in the order in which a summary keeps them."""


def shorten(claims: Sequence[Claim], max_words: int, language: str) -> tuple[Claim, ...]:
    """Return the claims that fit a summary of `max_words`: all decisions, then commitments while there is room.

    Decisions are said in brief when their full sentences would take more than their share. The order stays.
    """
    decided = [claim for claim in claims if claim.kind in DECIDED]
    brief = words_of(decided) > DECISION_SHARE * max_words
    kept = {id(claim) for claim in claims if claim.kind not in (*DECIDED, Kind.COMMITMENT, Kind.ACTION)}
    kept |= {id(claim) for claim in decided}
    room = COMMITMENT_SHARE * max_words
    for claim in sorted((claim for claim in claims if claim.kind is Kind.COMMITMENT), key=_firmness):
        words = words_of((claim,))
        if words <= room:
            kept.add(id(claim))
            room -= words
    return tuple(_worded(claim, brief, language) for claim in claims if id(claim) in kept)


def words_of(claims: Sequence[Claim]) -> int:
    """Return how many words claims take on the page."""
    return sum(len(claim.text.split()) for claim in claims)


def _firmness(claim: Claim) -> int:
    status = str(claim.fields.get("status", ""))
    return FIRMEST.index(status) if status in FIRMEST else len(FIRMEST)


def _worded(claim: Claim, is_brief: bool, language: str) -> Claim:
    if not is_brief or claim.kind not in DECIDED:
        return claim
    from gemcli.meetings.wording import brief

    return replace(claim, text=brief(claim, language))
