"""What all checks on the years of a line share: how a finding is made of one point."""

from __future__ import annotations

from decimal import Decimal

from gemcli.budget.anomaly import NOTHING, Anomaly, Tier
from gemcli.budget.layout import Layout
from gemcli.budget.series import Point
from gemcli.budget.wording import amount, place
from gemcli.facts.formula import write
from gemcli.locales import N_, Message, say


def at_stake(point: Point, size: Decimal) -> float:
    """Return the share of the column that a size in printed units is, at most 1."""
    return min(1.0, point.share * float(size / abs(point.value))) if point.value else 0.0


def shown(layout: Layout, point: Point) -> dict[str, str]:
    other, expected = point.expected
    return {
        "label": point.line.label,
        "column": point.column.name,
        "cell": place(layout.account, point.at),
        "value": amount(point.value),
        "other": other.name,
        "expected": amount(expected),
    }


def _basis(point: Point) -> Message:
    """Say what was expected and how it was made, where other municipalities were reckoned with; else nothing."""
    if not point.history.peers:
        return NOTHING
    other, expected = point.expected
    return say(
        N_(
            "{expected}, the middle one of the other amounts of this line ({other}); how usual a change is was judged "
            "by {count} other municipalities"
        ),
        expected=amount(expected),
        other=other.name,
        count=point.history.peers,
    )


def signal(
    layout: Layout,
    point: Point,
    check: str,
    text: Message,
    question: Message,
    threshold: Message,
    weight: float,
    tier: Tier = Tier.SIGNAL,
    expectation: Message | None = None,
) -> Anomaly:
    other, expected = point.expected
    return Anomaly(
        check=check,
        tier=tier,
        account=layout.account,
        cell=point.at,
        addends=tuple((point.line.row, column.index) for column, _ in point.others),
        text=text,
        value=point.value,
        expected=expected,
        question=question,
        follow_up=say(N_("Ask the department for the explanation and what supports it; leave both open until then.")),
        threshold=threshold,
        size=abs(point.value - expected),
        weight=weight,
        basis=_basis(point) if expectation is None else expectation,
        formula=write([(point.line.row, other.index)]),
    )
