"""G1, lawfulness: overspent lasten together against the boundary of the council (begrotingsrechtmatigheid)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gemcli.budget.accounts import Line, Place
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.deviations import Deviation, whole
from gemcli.budget.layout import Layout
from gemcli.budget.norms import Norms
from gemcli.budget.wording import amount
from gemcli.locales import N_, say

WEIGHT = 1.5


def legality(layout: Layout, compared: Sequence[Deviation], norms: Norms) -> Iterator[Anomaly]:
    """Yield a finding for overspent lasten that together pass the boundary of the council, at the total of lasten."""
    over = [one for one in compared if one.is_overspent]
    spending = [one for one in compared if one.is_spending]
    boundary = norms.regulation.legality_share
    if not over:
        return
    together = sum((one.over for one in over), Decimal(0))
    total = _total(layout, spending)
    column = over[0].accounts.index
    if total is None or total.value(column) is None or together <= boundary.value * whole(spending):
        return
    account = layout.account
    at: Place = (total.row, column)
    yield Anomaly(
        check="G1",
        tier=Tier.SIGNAL,
        account=account,
        cell=at,
        addends=tuple((one.line.row, index) for one in over for index in (column, one.budget.index)),
        text=say(
            N_(
                "{label}, {column}: {count} programmes or lines spent more lasten than budgeted, {together} together; "
                "that is more than the boundary of {boundary}."
            ),
            label=total.label,
            column=over[0].accounts.name,
            count=len(over),
            together=amount(together),
            boundary=amount(boundary.value * whole(spending)),
        ),
        value=total.value(column),
        expected=None,
        question=say(
            N_("Which part of this overspending goes against the council's own rules, and is it accounted for?")
        ),
        follow_up=say(N_("Compare with the council's protocol of lawfulness and the college's own account of it.")),
        threshold=say(
            N_("{norm}: {boundary}; {count} overspent, together {together}"),
            norm=boundary.brief,
            boundary=amount(boundary.value * whole(spending)),
            count=len(over),
            together=amount(together),
        ),
        size=together,
        weight=WEIGHT,
    )


def _total(layout: Layout, spending: Sequence[Deviation]) -> Line | None:
    """Return the row that adds up these rows: the total of all lasten."""
    rows = {one.line.row for one in spending}
    sums = [total for total in layout.totals.found if not total.minus and len({p.row for p in total.plus} & rows) > 1]
    best = max(sums, key=lambda total: (len({p.row for p in total.plus} & rows), total.line.row), default=None)
    return best.line if best is not None and 2 * len({p.row for p in best.plus} & rows) > len(rows) else None
