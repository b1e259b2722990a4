"""C1 and C2 within one table: a line that is empty in one year, or filled in one year only."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from math import sqrt

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.columns import Column
from gemcli.budget.layout import Layout
from gemcli.budget.norms import Norms
from gemcli.budget.series import Point, column_total, years
from gemcli.budget.vocabulary import Phase
from gemcli.budget.wording import amount, place
from gemcli.locales import N_, say

HOLE, GONE, NEW = 8.0, 4.0, 3.0
"""How strong each signal is beside the others: empty between two filled years, empty from here on, new in this year."""

SPARSE = 0.15
"""Share of empty cells from which lines that come and go are what the table is about."""

FEWEST_LINES = 5
"""Lines that a column must have before its share of a total says anything."""


def vanished(layout: Layout, points: Sequence[Point], norms: Norms) -> list[Anomaly]:
    """C1 and C2, signal: a material amount in other years, nothing or nil in this one (C1), or the reverse (C2).

    Inputs: columns of a series of at least three years; lines of at least `vanished.share` of the column before (C1)
    or of their own column (C2). A column that is empty as a whole is left to C3, an ending in a multi-year estimate
    (one-off items end there) to nobody. Codes of `signs.skip_codes` come and go by nature.
    Question: where was this item put, where does it come from?
    """
    del points
    account = layout.account
    lines = [line for line in account.lines if line.part is Part.LINE and line.code not in norms.skip_signs]
    if len(lines) < FEWEST_LINES:
        return []
    found = []
    for group in years(account):
        filled = [column for column in group if _is_filled(account, column, group)]
        if _come_and_go(lines, filled):
            continue
        totals = {column.index: column_total(account, column) for column in filled}
        for line in lines:
            anomaly = _of_line(account, line, filled, totals, norms)
            if anomaly is not None:
                found.append(anomaly)
    return found


def _is_filled(account: Account, column: Column, group: Sequence[Column]) -> bool:
    """Whether a column holds amounts in at least half as many lines as the fullest of its group."""
    counts = [sum(bool(line.value(c.index)) for line in account.lines) for c in (column, *group)]
    return 2 * counts[0] >= max(counts)


def _come_and_go(lines: Sequence[Line], group: Sequence[Column]) -> bool:
    """Whether many lines are empty in some year: a list of investments or projects, where that is no surprise."""
    held = [[bool(line.value(column.index)) for column in group] for line in lines]
    used = [one for one in held if any(one)]
    return sum(one.count(False) for one in used) > SPARSE * sum(len(one) for one in used)


def _of_line(
    account: Account, line: Line, group: Sequence[Column], totals: dict[int, Decimal], norms: Norms
) -> Anomaly | None:
    if len(group) < 3 or any(line.is_unread(column.index) for column in group):
        return None
    held = [bool(line.value(column.index)) for column in group]
    if held.count(False) == 1 and held.count(True) >= 2:
        at = held.index(False)
        if at == 0 or group[at].phase is Phase.OUTLOOK:
            return None
        if at == len(held) - 1 and _is_outlook(group, at):
            return None
        other = group[at - 1]
        weight = GONE if at == len(held) - 1 else HOLE
        return _anomaly(account, line, "C1", group[at], other, totals[other.index], weight, norms)
    if held.count(True) == 1 and held.count(False) >= 2:
        at = held.index(True)
        if at == 0 or _is_outlook(group, at):
            return None
        return _anomaly(account, line, "C2", group[at], group[at - 1], totals[group[at].index], NEW, norms)
    return None


def _is_outlook(group: Sequence[Column], at: int) -> bool:
    """Whether a column lies behind the budget year: it says so, or three years and more are budgets alike."""
    if group[at].phase is Phase.OUTLOOK:
        return True
    alike = [column for column in group if column.phase is group[at].phase]
    return len(alike) > 3 and group[at] is not alike[0] and len({column.year for column in alike}) == len(alike)


def _anomaly(
    account: Account,
    line: Line,
    check: str,
    column: Column,
    other: Column,
    total: Decimal,
    weight: float,
    norms: Norms,
) -> Anomaly | None:
    value, before = line.value(column.index), line.value(other.index)
    size = abs(value or before or Decimal(0))
    threshold = norms.regulation.vanished_share
    if not total or size < threshold.value * total:
        return None
    at, beside = (line.row, column.index), (line.row, other.index)
    if account.unit is not None and size * account.unit < norms.materiality_eur:
        return None
    template = (
        N_(
            "{label}, {column}: {cell} holds nothing, while {other} holds {before} ({beside}) and other years "
            "are filled."
        )
        if check == "C1"
        else N_("{label}, {column}: {cell} holds {value}, while this line holds nothing in all other years.")
    )
    return Anomaly(
        check=check,
        tier=Tier.SIGNAL,
        account=account,
        cell=at,
        addends=tuple((line.row, index) for index in sorted(line.amounts) if (line.row, index) != at),
        text=say(
            template,
            label=line.label,
            column=column.name,
            cell=place(account, at),
            other=other.name,
            before=amount(before or Decimal(0)),
            beside=place(account, beside),
            value=amount(value or Decimal(0)),
        ),
        value=value,
        expected=None,
        question=say(N_("Where was this item put?") if check == "C1" else N_("Where does this item come from?")),
        follow_up=say(N_("Ask the department; codes and names may have changed between the years.")),
        threshold=threshold.said(),
        size=size,
        weight=weight * sqrt(float(size / total)) * 2,
    )
