"""Brings together what several records of one meeting say: the same once, conflicts side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gemcli.model.claim import Claim, Evidence, Kind

COMPARED = ("outcome", "votes_for", "votes_against")
"""Fields on which two records of the same thing must agree; None says nothing and disagrees with nothing."""

REGISTERED = (Kind.DECISION, Kind.MOTION, Kind.AMENDMENT)
"""Kinds whose key names one thing, whichever record speaks of it."""


def reconciled(claims: Sequence[Claim]) -> list[Claim]:
    """Return claims of several sources with each thing once.

    Where records agree, the fullest sentence stays and names the sentences of all. Where they disagree all stay, each
    with its own place and the mark `sources_disagree`: a conflict is reported, never merged. The order is that of the
    first claim on each thing.
    """
    groups: dict[str, list[Claim]] = {}
    for index, claim in enumerate(claims):
        shared = claim.kind in REGISTERED and claim.key
        groups.setdefault(f"{claim.kind}:{claim.key}" if shared else str(index), []).append(claim)
    return [claim for same in groups.values() for claim in _one_or_all(same)]


def _one_or_all(same: Sequence[Claim]) -> Sequence[Claim]:
    if len({source for claim in same for source in _sources(claim)}) < 2:
        return same
    if _disagree(same):
        return [replace(claim, marks=(*claim.marks, "sources_disagree")) for claim in _told_once(same)]
    return [_merged(same)]


def _told_once(same: Sequence[Claim]) -> list[Claim]:
    """Merge those that agree with each other, so that each version of a conflict stands once."""
    versions: dict[tuple[object, ...], list[Claim]] = {}
    for claim in same:
        versions.setdefault(tuple(claim.fields.get(name) for name in COMPARED), []).append(claim)
    return [_merged(version) for version in versions.values()]


def _merged(same: Sequence[Claim]) -> Claim:
    """Return the claim that says most, resting on the places of all."""
    fullest = max(same, key=lambda claim: (sum(value is not None for value in claim.fields.values()), len(claim.text)))
    sentences = dict.fromkeys(sentence for claim in (fullest, *same) for sentence in claim.evidence.sentences)
    return replace(fullest, evidence=Evidence(sentences=tuple(sentences)))


def _disagree(claims: Sequence[Claim]) -> bool:
    return any(
        len({claim.fields[name] for claim in claims if claim.fields.get(name) is not None} - {"unknown"}) > 1
        for name in COMPARED
    )


def _sources(claim: Claim) -> set[str]:
    return {reference.source_id for reference in claim.evidence.sentences}
