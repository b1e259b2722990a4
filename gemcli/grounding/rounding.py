"""Says how a number stands to its source where one of them is rounded: "ruim 3 ton", "bijna 50", "niet meer dan 10"."""

from __future__ import annotations

from decimal import Decimal

from gemcli.facts.counts import Count
from gemcli.facts.money import Money
from gemcli.facts.numerals import Rounding
from gemcli.facts.percents import Percent
from gemcli.model.finding import CheckResult

APPROXIMATE = (Rounding.ABOUT, Rounding.OVER, Rounding.UNDER)
MOST_OFF = Decimal("0.05")
"""A rounded value may be off by this share at most, however few digits were written."""
LOOSE = Decimal("0.2")
"""Share by which a round number may be off without saying that it is one: 3 for 2.6, not a million for 0.6."""
FAR_OFF = Decimal("0.25")
"""Up to here "minder dan 50" may be said of a value, which a person must judge."""


def rounded(claim: Money | Percent | Count, source: Money | Percent | Count) -> CheckResult:
    """Say how a number stands to its source; a claim may round only if it says so.

    A rounding word of the source that the claim drops ("ruim", "maximaal") leaves it undecided.
    """
    if claim.value == source.value:
        if claim.rounding is source.rounding:
            return CheckResult.EQUAL
        if claim.rounding is Rounding.ABOUT and source.rounding in (*APPROXIMATE, Rounding.NONE):
            return CheckResult.ENTAILED
        opposite = {claim.rounding, source.rounding} in (
            {Rounding.OVER, Rounding.UNDER},
            {Rounding.AT_LEAST, Rounding.AT_MOST},
            {Rounding.OVER, Rounding.AT_MOST},
            {Rounding.UNDER, Rounding.AT_LEAST},
        )
        return CheckResult.DIFFERENT if opposite else CheckResult.UNDECIDED
    step = max(claim.step, _round_step(claim.value))
    off = source.value - claim.value
    close = abs(off) <= step and abs(off) <= MOST_OFF * abs(source.value)
    match claim.rounding:
        case Rounding.ABOUT if close and abs(off) * 2 <= step:
            return CheckResult.ENTAILED
        case Rounding.OVER if close and off > 0:
            return CheckResult.ENTAILED
        case Rounding.UNDER if close and off < 0:
            return CheckResult.ENTAILED
    bounded = (claim.rounding is Rounding.UNDER and off < 0) or (claim.rounding is Rounding.OVER and off > 0)
    if bounded and abs(off) <= FAR_OFF * abs(source.value):
        return CheckResult.UNDECIDED
    if (claim.rounding is Rounding.OVER and off < 0) or (claim.rounding is Rounding.UNDER and off > 0):
        return CheckResult.DIFFERENT
    is_rounding = claim.step > source.step and abs(off) * 2 <= claim.step and abs(off) <= LOOSE * abs(source.value)
    return (
        CheckResult.UNDECIDED
        if is_rounding and claim.value == _round_to(source.value, claim.step)
        else CheckResult.DIFFERENT
    )


def _round_step(value: Decimal) -> Decimal:
    """Return the place of the last digit that is not zero: 100000 for 3,100,000."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(10) ** exponent if isinstance(exponent, int) else Decimal(1)


def _round_to(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).quantize(Decimal(1)) * step
