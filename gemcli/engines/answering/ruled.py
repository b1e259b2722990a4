"""Tells how well what a rule made of a record gives a fact of the asked kind: its fields say so better than its words.

A claim on a motion tells of its outcome, votes, submitter and request; of nothing else that may be asked about it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from gemcli.engines.answering.question import Question
from gemcli.engines.answering.signs import SIDE
from gemcli.engines.answering.wanted import Wanted
from gemcli.model.claim import Claim, Kind


def tells(claim: Claim, question: Question) -> float:
    """Return how well a claim gives a fact of the asked kind, from 0 to 1."""
    return BY_CLAIM[question.kind](claim) if question.kind in BY_CLAIM else _party_of(claim, question)


def _has_outcome(claim: Claim) -> float:
    return 1.0 if claim.fields.get("outcome") not in (None, "", "unknown") else 0.0


def _has_votes(claim: Claim) -> float:
    if claim.fields.get("votes_for") is not None or claim.fields.get("votes_against") is not None:
        return 1.0
    return 0.75 if claim.fields.get("unanimous") else 0.0


def _has_submitters(claim: Claim) -> float:
    return 1.0 if claim.fields.get("submitters") else 0.8 if claim.fields.get("parties") else 0.0


def _party_of(claim: Claim, question: Question) -> float:
    """Who handed a piece in, where a question after a party does not ask for those on one side of a vote."""
    if question.kind is not Wanted.PARTY:
        return 0.0
    side = SIDE.search(question.text)
    if side is None:
        return 0.85 if claim.fields.get("parties") else 0.0
    return 1.0 if claim.fields.get("parties_against" if side["against"] else "parties_for") else 0.0


def _has_request(claim: Claim) -> float:
    return 1.0 if claim.kind in (Kind.MOTION, Kind.AMENDMENT) and claim.fields.get("asks") else 0.0


def _is_promise(claim: Claim) -> float:
    if claim.kind is not Kind.COMMITMENT:
        return 0.0
    return {"new": 1.0, "conditional": 0.9, "implied": 0.8}.get(str(claim.fields.get("status")), 0.6)


def _is_decision(claim: Claim) -> float:
    if claim.kind is Kind.DECISION:
        return 1.0
    return 0.85 if _has_outcome(claim) else 0.0


BY_CLAIM: Mapping[Wanted, Callable[[Claim], float]] = {
    Wanted.OUTCOME: _has_outcome,
    Wanted.VOTES: _has_votes,
    Wanted.SUBMITTER: _has_submitters,
    Wanted.REQUEST: _has_request,
    Wanted.PROMISED: _is_promise,
    Wanted.DECIDED: _is_decision,
}
"""What a claim of a rule gives, where its fields say so better than its words."""
