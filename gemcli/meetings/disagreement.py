"""Finds where two records of one meeting say different things about the same motion or decision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from gemcli.model.claim import Claim

COMPARED = ("outcome", "votes_for", "votes_against")
"""Fields on which two records of the same thing must agree; None says nothing and disagrees with nothing."""


def marked(claims: Sequence[Claim]) -> list[Claim]:
    """Mark claims of different sources that share a key but disagree; never merge them.

    The mark is `sources_disagree`: both stay, each with its own place, so that a person sees both.
    """
    by_key: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.key:
            by_key.setdefault(f"{claim.kind}:{claim.key}", []).append(claim)
    at_odds = {id(claim) for same in by_key.values() if _disagree(same) for claim in same}
    return [
        replace(claim, marks=(*claim.marks, "sources_disagree")) if id(claim) in at_odds else claim for claim in claims
    ]


def _disagree(claims: Sequence[Claim]) -> bool:
    if len({source for claim in claims for source in _sources(claim)}) < 2:
        return False
    return any(
        len({claim.fields[name] for claim in claims if claim.fields.get(name) is not None} - {"unknown"}) > 1
        for name in COMPARED
    )


def _sources(claim: Claim) -> Iterable[str]:
    return (reference.source_id for reference in claim.evidence.sentences)
