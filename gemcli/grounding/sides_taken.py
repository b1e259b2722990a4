"""Compares for and against where somebody votes and no counts are given."""

from __future__ import annotations

import re

from gemcli.grounding.alignment import Alignment
from gemcli.grounding.sides import Sides
from gemcli.model.finding import Check, CheckResult

SIDE = re.compile(r"\b(?P<side>voor|tegen|for|against)\b", re.IGNORECASE)
VOTES = re.compile(r"\b(?:stem|stemt|stemde|stemden|gestemd|stemmen|vote|voted|votes)\b", re.IGNORECASE)
IN_FAVOUR = re.compile(
    r"\b(?:is|zijn|was|waren|are|were)\s(?:(?:ook|niet|not)\s)?(?:voor|tegen|for|against)\s"
    r"(?:de|deze|dit|het|dat|een|motie|amendement|the|this|motion)\b",
    re.IGNORECASE,
)


def sides_taken(sides: Sides, alignment: Alignment) -> list[Check]:
    """Compare "voor" and "tegen" where somebody votes and no counts are given."""
    if not (VOTES.search(sides.claim) or IN_FAVOUR.search(sides.claim)) or any(
        vote.votes_for >= 0 for vote in sides.facts.votes
    ):
        return []
    claimed = {_side(match["side"]) for match in SIDE.finditer(sides.claim)}
    if not claimed:
        return []
    if not (VOTES.search(alignment.text) or IN_FAVOUR.search(alignment.text)):
        return (
            [sides.check("polarity", CheckResult.UNDECIDED, " ".join(sorted(claimed)))]
            if IN_FAVOUR.search(sides.claim)
            else []
        )
    said = {_side(match["side"]) for match in SIDE.finditer(alignment.text)}
    if claimed == said:
        return [sides.check("polarity", CheckResult.EQUAL, " ".join(sorted(claimed)), " ".join(sorted(said)))]
    result = CheckResult.UNDECIDED if claimed & said or not said else CheckResult.DIFFERENT
    return [sides.check("polarity", result, " ".join(sorted(claimed)), " ".join(sorted(said)))]


def _side(word: str) -> str:
    return {"for": "voor", "against": "tegen"}.get(word.lower(), word.lower())
