"""Says how two votes stand to each other as records: outcome, counts and unanimity together."""

from __future__ import annotations

from gemcli.facts.votes import Outcome, Vote
from gemcli.model.finding import CheckResult


def same_vote(claim: Vote, source: Vote) -> CheckResult:
    """Say how two votes stand to each other as records: outcome, counts and unanimity together.

    Counts that the claim leaves out are no difference; counts that it adds are missing in the source. A majority in
    favour carries "adopted" (Gemeentewet 30), a tie is a tie.
    """
    outcome = _same_outcome(claim, source)
    if outcome is CheckResult.DIFFERENT:
        return outcome
    counted = claim.votes_for >= 0
    if counted and source.votes_for >= 0:
        if (claim.votes_for, claim.votes_against) != (source.votes_for, source.votes_against):
            return CheckResult.DIFFERENT
    elif counted:
        return CheckResult.DIFFERENT if source.unanimous and claim.votes_against > 0 else CheckResult.MISSING
    if claim.unanimous and not source.unanimous:
        if source.votes_against > 0:
            return CheckResult.DIFFERENT
        return CheckResult.ENTAILED if source.votes_against == 0 else CheckResult.MISSING
    if claim.without_roll_call and not source.without_roll_call:
        return CheckResult.MISSING
    return outcome


def _same_outcome(claim: Vote, source: Vote) -> CheckResult:
    if claim.outcome is source.outcome:
        return CheckResult.EQUAL
    if {claim.outcome, source.outcome} == {Outcome.ADOPTED, Outcome.CHANGED}:
        return CheckResult.ENTAILED if claim.outcome is Outcome.ADOPTED else CheckResult.UNDECIDED
    if claim.outcome is Outcome.UNKNOWN:
        return CheckResult.ENTAILED
    if source.outcome is Outcome.UNKNOWN:
        if source.unanimous:
            return CheckResult.ENTAILED if claim.outcome is Outcome.ADOPTED else CheckResult.UNDECIDED
        wins = source.votes_for > source.votes_against
        expected = Outcome.ADOPTED if wins else Outcome.REJECTED
        return CheckResult.ENTAILED if claim.outcome is expected else CheckResult.DIFFERENT
    return CheckResult.DIFFERENT
