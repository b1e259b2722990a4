"""Says what amount was expected and how that was made, before anybody looks for the cause (ISA 520)."""

from __future__ import annotations

from gemcli.budget.anomaly import NOTHING, Anomaly, Tier
from gemcli.budget.wording import amount, place
from gemcli.locales import N_, Message, say


def expectation(anomaly: Anomaly) -> Message:
    """Return the expected amount with the way to it; for a signal without one, that none can be computed.

    Empty for a hard finding that expects no amount: what is wrong there is not an amount.
    """
    if anomaly.basis is not NOTHING:
        return anomaly.basis
    if anomaly.expected is None:
        nothing = N_("no amount can be computed; see the cells that are named")
        return say(nothing) if anomaly.tier is Tier.SIGNAL else say("")
    expected = amount(anomaly.expected)
    if anomaly.elsewhere:
        other, at = anomaly.elsewhere[0]
        return say(
            N_("{expected}, from {place}, with which it was compared"), expected=expected, place=place(other, at)
        )
    if _is_of_own_years(anomaly):
        return say(
            N_("{expected}, the middle one of the other {count} amounts of this line ({formula})"),
            expected=expected,
            count=len(anomaly.addends),
            formula=anomaly.formula,
        )
    if anomaly.formula:
        return say(
            N_("{expected}, computed from the table itself: {formula}"), expected=expected, formula=anomaly.formula
        )
    return say(N_("{expected}, following from the cells that are named"), expected=expected)


def _is_of_own_years(anomaly: Anomaly) -> bool:
    """Whether a signal holds an amount against several others of its own line, one of which is the expected one."""
    rows = {row for row, _ in anomaly.addends}
    is_one_cell = anomaly.formula.isalnum()
    return anomaly.tier is not Tier.HARD and is_one_cell and rows == {anomaly.cell[0]} and len(anomaly.addends) > 1
