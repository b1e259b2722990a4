"""Compares the members of pairs of opposites: each must stand on the same side as in the evidence."""

from __future__ import annotations

import re

from gemcli.facts import polarity
from gemcli.facts.clauses import clauses
from gemcli.facts.inflection import fold
from gemcli.facts.polarity import Mark
from gemcli.grounding.alignment import Alignment
from gemcli.grounding.sides import Sides, nearby
from gemcli.model.finding import Check, CheckResult

TWICE = 2
AS_NOUN = re.compile(r"\bhet\s{1,2}$", re.IGNORECASE)
"""Before "aannemen" as the name of an act: "met het aannemen is nog niet besloten" denies something else."""


def how_often(clause: str) -> int:
    """Return how often a clause says no; from twice on, a person has to see what is left of it."""
    return sum(1 for mark in polarity.find(clause) if not mark.family)


def _families(clause: str) -> dict[str, int]:
    """Return the sign of each pair of opposites in a clause, its negation worked in; 0 where both signs stand."""
    marks = [mark for mark in polarity.find(clause) if mark.family]
    turn = -1 if polarity.negated(clause) else 1
    signs: dict[str, int] = {}
    for mark in marks:
        sign = mark.sign * turn
        signs[mark.family] = sign if signs.get(mark.family, sign) == sign else 0
    return signs


def turned_by_verb(claim: str, evidence: str) -> bool:
    """Whether a negation is carried by the opposite verb: "niet aangenomen" and "verworpen"."""
    one, other = _families(claim), _families(evidence)
    return any(one[family] == other.get(family) and one[family] != 0 for family in one)


def opposites(sides: Sides, alignment: Alignment) -> list[Check]:
    """Compare the members of pairs of opposites: each must stand on the same side as in the evidence."""
    checks = []
    evidence = alignment.text
    theirs = [mark for mark in polarity.find(evidence) if mark.family]
    for mark in polarity.find(sides.claim):
        if not mark.family or _inside_vote(sides, mark):
            continue
        rivals = [other for other in theirs if other.family == mark.family]
        if not rivals:
            continue
        if AS_NOUN.search(sides.claim, 0, mark.span.start):
            continue
        sign = mark.sign * _turn(sides.claim, mark)
        signs = {other.sign * _turn(evidence, other) for other in rivals}
        if signs == {sign}:
            continue
        if sign not in signs:
            around = (_clause(sides.claim, mark), *(_clause(evidence, other) for other in rivals))
            result = CheckResult.UNDECIDED if max(map(how_often, around)) >= TWICE else CheckResult.DIFFERENT
            checks.append(sides.check("polarity", result, mark.word, rivals[0].word))
            continue
        words = nearby(sides.claim, mark.span)
        closest = max(rivals, key=lambda other: len(words & nearby(evidence, other.span)))
        agrees = closest.sign * _turn(evidence, closest) == sign and fold(closest.word) == fold(mark.word)
        if not agrees:
            checks.append(sides.check("polarity", CheckResult.UNDECIDED, mark.word, closest.word))
    return checks


def _inside_vote(sides: Sides, mark: Mark) -> bool:
    return any(vote.span.start <= mark.span.start < vote.span.end for vote in sides.facts.votes)


def _turn(text: str, mark: Mark) -> int:
    """Return -1 where the clause around a mark is negated."""
    return -1 if polarity.negated(_clause(text, mark)) else 1


def _clause(text: str, mark: Mark) -> str:
    """Return the clause around a mark."""
    return next((text[start:end] for start, end in clauses(text, fine=True) if start <= mark.span.start < end), text)
