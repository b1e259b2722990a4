"""Checks the fields that say who voted how: each party or member stands on its side in the cited words."""

from __future__ import annotations

from gemcli.facts import vote_matrix, voters
from gemcli.facts.ballots import Ballot, Side
from gemcli.grounding.field_values import each_of
from gemcli.grounding.sides import Sides
from gemcli.model.claim import Claim, FieldValue
from gemcli.model.finding import Check, CheckResult


def sided(both: Sides, name: str, value: FieldValue, ballot: Ballot) -> list[Check]:
    """Check that each party or member stands on its side in the cited words."""
    side, other = (Side.FOR, Side.AGAINST) if name.endswith("_for") else (Side.AGAINST, Side.FOR)
    of_parties = name.startswith("parties")
    (parties_own, members_own), (parties_across, members_across) = ballot.printed(side), ballot.printed(other)
    own, across = (
        (parties_own, parties_across)
        if of_parties
        else ((*members_own, *parties_own), (*members_across, *parties_across))
    )
    checks = []
    for one in each_of(value):
        result = CheckResult.EQUAL if one in own else CheckResult.DIFFERENT if one in across else CheckResult.MISSING
        shown = one if result is CheckResult.EQUAL else f"{other} {one}" if result is CheckResult.DIFFERENT else ""
        checks.append(both.check("party" if of_parties else "person", result, one, shown))
    return checks


def ballot_of(claim: Claim, both: Sides) -> Ballot:
    """Read who voted how from the cited words: lists of names, or marks under the heads of columns.

    A cell is read as a whole too: its lines break names.
    """
    cells = [one.exact for one in both.witness.citations if "\n" not in one.exact and one.exact not in both.quote]
    told = Ballot(tuple(camp for text in (both.quote, *cells) for camp in voters.find(text, both.municipality).camps))
    names = [one for side in ("parties_for", "parties_against") for one in each_of(claim.fields.get(side) or ())]
    rows = [citation.exact for citation in both.witness.citations] if names else []
    marked = [vote_matrix.read(row, names) for row in rows]
    return Ballot((*told.camps, *(camp for ballot in marked for camp in ballot.camps)))
