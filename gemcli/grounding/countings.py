"""Compares a number of things: the thing must be the same; a bare number of the source is enough for one."""

from __future__ import annotations

from gemcli.facts.counts import Count
from gemcli.facts.inflection import same
from gemcli.facts.money import TON, Money
from gemcli.facts.percents import Percent
from gemcli.grounding.arithmetic import worked_out
from gemcli.grounding.candidates import places_of_numbers, unstated
from gemcli.grounding.derived import derivation
from gemcli.grounding.rounding import rounded
from gemcli.grounding.sides import Sides
from gemcli.grounding.slots import bound, nearest
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.finding import Check, CheckResult

FEW = 20
"""Up to here a claim may count what its source lists, which a person must count again."""
CODE = 10_000
"""From here a number without marks between its thousands is a registration number, not a quantity."""


def compared_count(sides: Sides, claim: Count) -> Check:
    """Compare a number of things: the thing must be the same; a bare number of the source is enough for one."""
    pool = [*sides.quoted.counts, *sides.around.counts]
    for source in pool:
        result = rounded(claim, source)
        if result not in (CheckResult.EQUAL, CheckResult.ENTAILED):
            continue
        if not claim.unit or not source.unit or same(claim.unit, source.unit) or _near_unit(sides, claim, source):
            spans = [other.span for other in sides.quoted.counts if _alike(claim, other)]
            is_code = claim.value >= CODE and claim.raw.split()[0].isdigit()
            fits = (
                is_code
                or source not in sides.quoted.counts
                or bound(sides, claim.span, source.span, spans, places_of_numbers(sides))
            )
            return sides.check("count", result if fits else CheckResult.UNDECIDED, claim, source)
    same_number = next((source for source in pool if source.value == claim.value), None)
    if same_number is not None:
        other_length = claim.is_length and same_number.is_length and same_number in sides.quoted.counts
        result = CheckResult.DIFFERENT if other_length and not derivation(claim, sides) else CheckResult.UNDECIDED
        return sides.check("count", result, claim, same_number)
    if words := derivation(claim, sides):
        return sides.check("count", CheckResult.UNDECIDED, claim, words)
    if words := _same_number(claim, sides) or worked_out(claim, sides):
        return sides.check("count", CheckResult.UNDECIDED, claim, words)
    rivals = [source for source in unstated(sides, sides.quoted.counts) if _alike(claim, source)]
    rival = nearest(sides, claim, rivals)
    if rival is not None:
        result = rounded(claim, rival)
        return sides.check("count", result, claim, rival)
    counted = claim.value <= 1 or (claim.unit and claim.value <= FEW and Vocabulary(sides.quote).holds(claim.unit))
    return sides.check("count", CheckResult.UNDECIDED if counted else CheckResult.MISSING, claim)


def _same_number(claim: Count, sides: Sides) -> str:
    """Return the share, amount or votes of the source that have the number of a claim: "88 en 103 procent"."""
    others: list[Percent | Money] = [*sides.quoted.percents, *sides.quoted.money]
    for fact in others:
        in_tons = claim.unit == "ton" and isinstance(fact, Money) and fact.value == claim.value * TON
        if in_tons or (fact.value == claim.value and not claim.unit):
            return fact.raw
    for vote in sides.quoted.votes:
        if claim.value in (vote.votes_for, vote.votes_against):
            return vote.raw
    return ""


def _alike(claim: Count, source: Count) -> bool:
    return bool(claim.unit and source.unit and same(claim.unit, source.unit))


def _near_unit(sides: Sides, claim: Count, source: Count) -> bool:
    """Whether the thing that the claim counts stands close behind the number in the source ("60 nieuwe woningen")."""
    if claim.is_length:
        return False
    after = sides.quote[source.span.start : source.span.end + 40] if source in sides.quoted.counts else ""
    return any(same(claim.unit, word.strip(".,;:()")) for word in after.split())
