"""Rows of a table whose accounts stand beside their budget: programmes where it has them, else its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from gemcli.budget.accounts import Line, Part
from gemcli.budget.columns import Column
from gemcli.budget.layout import Layout
from gemcli.budget.norms import Norms
from gemcli.budget.thresholds import Threshold
from gemcli.budget.vocabulary import Sort

FEW = 15
"""Lines up to which a table without subtotals is one of programmes."""

FEWEST = 4
"""Rows from which it can be told that all accounts are low."""

MOST_OF_IT = Decimal("0.7")
"""Share of its budget that the middle row of a whole year reaches."""


@dataclass(frozen=True, slots=True)
class Deviation:
    """One row with its budget and its accounts."""

    line: Line
    budget: Column
    accounts: Column
    planned: Decimal
    real: Decimal
    is_spending: bool

    @property
    def over(self) -> Decimal:
        """By how much more was spent or received than budgeted."""
        return abs(self.real) - abs(self.planned)

    @property
    def is_overspent(self) -> bool:
        return self.is_spending and self.over > 0


def programmes(layout: Layout, norms: Norms) -> tuple[list[Line], Threshold]:
    """Return the programmes with their norm: subtotals, or the lines of a short table; else lines with theirs."""
    rules = norms.regulation
    sums = [total for total in layout.totals.found if not total.minus]
    inner = {line.row for total in layout.totals.found for line in (*total.plus, *total.minus)}
    subtotals = [total.line for total in sums if total.line.row in inner and len(total.plus) > 1]
    tops = [line for line in subtotals if not _adds_up_others(line, subtotals, layout)]
    if len(tops) > 2:
        return tops, rules.deviation_programme_eur
    lines = [line for line in layout.account.lines if line.part is Part.LINE]
    return lines, rules.deviation_programme_eur if len(lines) <= FEW else rules.deviation_line_eur


def _adds_up_others(line: Line, others: list[Line], layout: Layout) -> bool:
    """Whether a subtotal adds up other subtotals, so that these are the programmes."""
    rows = {other.row for other in others}
    parts = next(total.plus for total in layout.totals.found if total.line.row == line.row)
    return sum(part.row in rows for part in parts) * 2 > len(parts)


def deviations(rows: Sequence[Line], budget: Column, accounts: Column) -> Iterator[Deviation]:
    """Yield each row that holds both amounts, with the same sign."""
    for line in rows:
        planned, real = line.value(budget.index), line.value(accounts.index)
        if planned is None or real is None or planned * real < 0:
            continue
        sort = accounts.sort if accounts.sort is not Sort.NONE else line.sort
        yield Deviation(line, budget, accounts, planned, real, sort is Sort.SPENDING)


def cover_the_year(found: Sequence[Deviation]) -> bool:
    """Whether the accounts are of a whole year: half of the rows or more reach most of their budget."""
    reached = [abs(one.real) / abs(one.planned) for one in found if one.planned]
    return len(reached) < FEWEST or median(reached) >= MOST_OF_IT


def whole(found: Sequence[Deviation]) -> Decimal:
    """Return what the rows were budgeted at together, at least 1."""
    return sum((abs(one.planned) for one in found), Decimal(0)) or Decimal(1)
