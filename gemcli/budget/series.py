"""The amounts of a line through the years, and how each year stands to the others."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from gemcli.budget.accounts import Account, Line, Part, Place
from gemcli.budget.columns import Column
from gemcli.budget.likelihood import UNKNOWN, History
from gemcli.budget.norms import Norms
from gemcli.budget.vocabulary import DIFFERENCE, TOTAL, Phase, Sort, folded

FEWEST = 3
"""Years that a line must have before one of them can stand out."""


@dataclass(frozen=True, slots=True)
class Point:
    """One amount of a line beside its other years."""

    line: Line
    column: Column
    value: Decimal
    others: tuple[tuple[Column, Decimal], ...]
    share: float
    """Share of what the columns of the series usually add up to."""
    history: History = UNKNOWN
    """What the line's other years lead one to expect, once the usual change of each column is taken out."""

    @property
    def at(self) -> Place:
        return self.line.row, self.column.index

    @property
    def sort(self) -> Sort:
        """Lasten or baten, as the column says, or else the line."""
        return self.line.sort if self.column.sort is Sort.NONE else self.column.sort

    @property
    def expected(self) -> tuple[Column, Decimal]:
        """The middle one of the other years: an amount that stands in the table, so that anyone can look it up."""
        return sorted(self.others, key=lambda other: (other[1], other[0].index))[(len(self.others) - 1) // 2]


def years(account: Account) -> list[list[Column]]:
    """Return the columns that form a series: one sort, three years or phases at least, of two years or more."""
    groups: dict[Sort, list[Column]] = {}
    for column in account.amounts():
        is_derived = column.sort is Sort.BALANCE or column.phase is Phase.CHANGE or _is_difference(column)
        if column.year and not is_derived and not TOTAL.search(folded(column.header)):
            groups.setdefault(column.sort, []).append(column)
    if account.lines and len(groups) > 1 and Sort.NONE in groups and not _by_side(groups):
        groups = {Sort.NONE: sorted((c for group in groups.values() for c in group), key=lambda c: c.index)}
    return [
        group
        for group in groups.values()
        if len(group) >= FEWEST and len({_when(c) for c in group}) > 2 and len({c.year for c in group}) > 1
    ]


def _is_difference(column: Column) -> bool:
    """Whether a column holds what lies between two others, and has its year from them."""
    return not column.is_dated and DIFFERENCE.search(folded(column.header)) is not None


def _by_side(groups: dict[Sort, list[Column]]) -> bool:
    """Whether sorts stand side by side for the same year, so that each is a series of its own."""
    times = [_when(column) for group in groups.values() for column in group]
    return len(times) != len(set(times))


def _when(column: Column) -> tuple[int, Phase]:
    return column.year, column.phase


def plain(account: Account, group: Sequence[Column]) -> Iterator[Point]:
    """Yield every amount of one series, of every plain line that has at least two other years beside it."""
    whole = median(column_total(account, column) for column in group) or Decimal(1)
    for line in account.lines:
        if line.part is not Part.LINE:
            continue
        held = [(c, value) for c in group if (value := line.value(c.index)) is not None]
        for column, value in held:
            others = tuple(other for other in held if other[0] is not column)
            if len(others) >= FEWEST - 1:
                yield Point(line, column, value, others, float(abs(value) / whole))


def column_total(account: Account, column: Column) -> Decimal:
    """Return the sum of the sizes of all plain lines in a column."""
    values = (line.value(column.index) for line in account.lines if line.part is Part.LINE)
    return sum((abs(value) for value in values if value is not None), Decimal(0))


def is_material(account: Account, norms: Norms, share: float, size: Decimal) -> bool:
    """Whether an amount is worth a question: enough of its column, or enough euros where the unit is known."""
    if Decimal(str(share)) >= norms.materiality_share:
        return True
    return account.unit is not None and size * account.unit >= norms.materiality_eur


def slog(value: Decimal) -> float:
    """Return a logarithm that keeps the sign and is calm around nil."""
    return math.copysign(math.log1p(abs(float(value))), float(value))


def usual_change(points: Iterable[Point]) -> dict[int, tuple[float, float]]:
    """Return for each column how its lines usually stand to their other years: median and 1.4826 x MAD of `slog`."""
    changes: dict[int, list[float]] = {}
    for point in points:
        if point.value and any(value != 0 for _, value in point.others):
            changes.setdefault(point.column.index, []).append(change(point))
    usual = {}
    for index, found in changes.items():
        middle = median(found)
        spread = 1.4826 * median(abs(value - middle) for value in found)
        usual[index] = (middle, max(spread, 0.02))
    return usual


def change(point: Point) -> float:
    """Return how far an amount lies from the middle of its other years, on the scale of `slog`."""
    return slog(point.value) - median(slog(value) for _, value in point.others)
