"""Compares a share of a claim with those of its evidence, in whatever form each is told."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from gemcli.facts.percents import Part, Percent
from gemcli.grounding.arithmetic import worked_out
from gemcli.grounding.candidates import best_of
from gemcli.grounding.sides import Sides
from gemcli.model.finding import Check, CheckResult

CLOSE_TO = Decimal(3)
"""Percentage points up to which a fraction may stand for a percentage: 31% and "een derde"; a person must judge it."""


def compared_share(sides: Sides, claim: Percent) -> Check:
    """Compare a share; "een op de vier" and 25% are one value where the source writes the other form."""
    if claim.part is Part.FRACTION or any(source.part is Part.FRACTION for source in sides.quoted.percents):
        return _fraction(sides, claim)
    others = {source.part for source in sides.quoted.percents}
    if claim.part not in others and {claim.part, *others} <= {Part.ONE_IN, Part.PERCENT}:
        as_percents = tuple(_as_percent(source) for source in sides.quoted.percents)
        return best_of(sides, "percent", _as_percent(claim), as_percents, _percent_differs)
    return best_of(sides, "percent", claim, sides.quoted.percents, _percent_differs)


def _fraction(sides: Sides, claim: Percent) -> Check:
    """Compare "de helft" with 50% and with "de helft"; a fraction that the source does not tell is for a person."""
    same = [source for source in sides.quoted.percents if source.part is claim.part]
    told = best_of(sides, "percent", claim, same, _percent_differs) if same else None
    if told is not None and told.result in (CheckResult.EQUAL, CheckResult.ENTAILED):
        return told
    mine = _as_percent(claim)
    others = [_as_percent(source) for source in sides.quoted.percents if source.part is not Part.POINT]
    near = next((source for source in others if abs(source.value - mine.value) <= CLOSE_TO), None)
    if near is not None:
        result = (
            CheckResult.ENTAILED
            if near.value == mine.value and near.rounding is mine.rounding
            else CheckResult.UNDECIDED
        )
        return sides.check("percent", result, claim, near)
    if told is not None and told.result is CheckResult.DIFFERENT and claim.part is not Part.FRACTION:
        return told
    if words := worked_out(mine, sides):
        return sides.check("percent", CheckResult.UNDECIDED, claim, words)
    if claim.part is not Part.FRACTION:
        return told or sides.check("percent", CheckResult.MISSING, claim)
    if same:
        return sides.check("percent", CheckResult.DIFFERENT, claim, same[0])
    return sides.check("percent", CheckResult.UNDECIDED, claim)


def _as_percent(share: Percent) -> Percent:
    if share.part is Part.FRACTION:
        return replace(share, part=Part.PERCENT)
    if share.part is not Part.ONE_IN or not share.value:
        return share
    value = (100 / share.value).quantize(Decimal("0.01"))
    return replace(share, value=value.normalize(), part=Part.PERCENT, step=Decimal("0.01"))


def _percent_differs(claim: Percent, source: Percent) -> bool:
    return claim.part is not source.part
