"""Checks the fields that say how something ended, with the counts, against the vote that is tied to the piece."""

from __future__ import annotations

import re

from gemcli.facts import ids, tallies, voters, votes
from gemcli.facts.ballots import Side
from gemcli.facts.putting_off import tells_of_putting_off
from gemcli.facts.votes import Outcome
from gemcli.grounding.quoting import stands_in
from gemcli.grounding.rulings import rulings
from gemcli.grounding.sides import Sides
from gemcli.model.claim import Claim, FieldValue
from gemcli.model.finding import Check, CheckResult

NOTED = re.compile(r"\bvoor kennisgeving aangenomen\b|\bnoted\b", re.IGNORECASE)
"""A body accepts that it was told something: adopted in so many words, though nothing was voted on."""
RESOLVED = re.compile(
    r"^(?:it was (?:\w+ly )?)?(?:unanimously )?(?:resolved|agreed)\b|\b(?:it was|and) (?:\w+ly )?resolved\b",
    re.IGNORECASE,
)
"""How English minutes write down what a council adopts: "RESOLVED - That ..."."""


def ended(claim: Claim, both: Sides, name: str, value: FieldValue, text: str) -> Check:
    """Compare outcome and counts with the vote that the source ties to this piece."""
    raw_id = str(claim.fields.get("raw_id") or "")
    found = rulings(both.quote, both.quoted)
    own = [ruling for ruling in found if raw_id and any(ids.same(one.value, raw_id) for one in ruling.subjects)]
    pool = [ruling.vote for ruling in (own or found)] or list(votes.find(text))
    if name == "outcome":
        good = any(vote.unanimous and vote.outcome is Outcome.UNKNOWN and value == Outcome.ADOPTED for vote in pool)
        words = both.municipality.statuses.get(str(value), ())
        stated = str(claim.fields.get("outcome_text") or "")
        good = (
            good
            or any(vote.outcome in _meant(str(value)) for vote in pool)
            or any(stands_in(word, text) for word in words)
        )
        good = good or (value == Outcome.ADOPTED and NOTED.search(stated) is not None and stands_in(stated, text))
        if value == Outcome.HELD and any(vote.outcome is Outcome.ADOPTED for vote in pool):
            good = good or tells_of_putting_off(both.quote)
        resolved = value == Outcome.ADOPTED and not pool and RESOLVED.search(stated) is not None
        good = good or (resolved and stands_in(stated, text))
        if not good and value in (Outcome.ADOPTED, Outcome.REJECTED):
            counted = [vote for vote in pool if vote.votes_for >= 0]
            good = any((vote.votes_for > vote.votes_against) == (value == Outcome.ADOPTED) for vote in counted)
        if value == Outcome.UNKNOWN and stands_in(stated, text):
            return both.check("vote", CheckResult.EQUAL, stated, stated)
        if not good and stated and stands_in(stated, text) and not pool:
            # A status word that no list knows: it stands there, but what it means is for a person.
            return both.check("vote", CheckResult.UNDECIDED, str(value), stated)
        rival = pool[0].outcome.value if pool else ""
        result = CheckResult.EQUAL if good else CheckResult.DIFFERENT if rival else CheckResult.MISSING
        return both.check("vote", result, str(value), str(value) if good else rival)
    counts = [vote.votes_for if name == "votes_for" else vote.votes_against for vote in pool if vote.votes_for >= 0]
    if value in counts or (not counts and value == _one_side(claim, both, name)):
        return both.check("vote", CheckResult.EQUAL, str(value), str(value))
    result = CheckResult.DIFFERENT if counts else CheckResult.MISSING
    return both.check("vote", result, str(value), str(counts[0]) if counts else "")


def _one_side(claim: Claim, both: Sides, name: str) -> int | None:
    """Return the votes of one side, where the cited words count or add up that side alone."""
    other = claim.fields.get("votes_against" if name == "votes_for" else "votes_for")
    if other is not None:
        return None
    printed = tallies.one_sided(both.quote).get(name.removeprefix("votes_"))
    added = voters.find(both.quote, both.municipality).votes(Side.FOR if name == "votes_for" else Side.AGAINST)
    return printed if printed is not None else added if added >= 0 else None


def _meant(outcome: str) -> set[Outcome]:
    """Return the outcomes that may stand for one: what is adopted in changed form is adopted."""
    meant = {one for one in Outcome if one == outcome}
    return {Outcome.ADOPTED, Outcome.CHANGED} if meant & {Outcome.ADOPTED, Outcome.CHANGED} else meant
