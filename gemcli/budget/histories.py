"""What the other years of a line, and the habits of its taakveld, lead one to expect of each amount."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median
from types import MappingProxyType

from gemcli.budget.accounts import Account
from gemcli.budget.drift import Drift
from gemcli.budget.likelihood import History
from gemcli.budget.reference import Peer
from gemcli.budget.series import Point, plain, slog, years
from gemcli.budget.vocabulary import Sort

SHRINK = 2.0
"""Years of a usual line that the spread of a line is mixed with: its own few years say too little."""
SIZES = 1.6
"""Width of a class of size, as a logarithm: about five times."""
ENOUGH = 20
"""Amounts that a class of size needs for a spread of its own."""
JUMP = math.log(2)
"""From where on an amount jumps: twice or half of what was expected."""
USUAL = 0.06
"""Share of jumps in a table of which nothing is known."""
DOUBT = 10
"""Amounts of a usual column or class of size that its share of jumps is mixed with."""

OTHER = {Sort.SPENDING: Sort.INCOME, Sort.INCOME: Sort.SPENDING}

Habits = Mapping[tuple[str, Sort], float]
"""How often honest amounts of a taakveld jump, by code and lasten or baten."""
NO_HABITS: Habits = MappingProxyType({})


ALONG = 0.5
"""Share of a change that the other side of the same taakveld must show for both to have moved together."""
TOGETHER = 5.0
"""How many times likelier an honest jump is where lasten and baten of a taakveld move together."""
RAREST = 0.003
"""The smallest share of jumps that is reckoned with, however calm other municipalities are."""
SURE = 0.5
"""The largest share of jumps that is reckoned with."""


@dataclass(frozen=True, slots=True)
class _Beside:
    """A point with the other years of its line, once the usual change of each column is taken out."""

    point: Point
    own: float
    middle: float
    others: tuple[float, ...]
    peers: tuple[Peer, ...]
    """How the taakveld of other municipalities moved from each other year to this one, where that is known."""

    @property
    def off(self) -> float:
        return self.own - self.middle

    @property
    def size(self) -> int:
        """The class of size of the line: small lines move more."""
        return int(slog(abs(self.point.expected[1])) // SIZES)

    @property
    def count(self) -> int:
        """Other municipalities that every comparison rests on."""
        return min((peer.count for peer in self.peers), default=0)

    @property
    def is_jump(self) -> bool:
        return abs(self.off) > JUMP

    @property
    def change(self) -> float:
        """What was added to the expected amount, in printed units."""
        return float(self.point.value) - math.copysign(math.expm1(abs(self.middle)), self.middle)

    @property
    def side(self) -> tuple[str, int, str, Sort]:
        """Code, year and phase, and whether it is lasten or baten."""
        column = self.point.column
        return self.point.line.code, column.year, str(column.phase), self.point.sort


def points(account: Account, habits: Habits = NO_HABITS, drift: Drift | None = None) -> list[Point]:
    """Return every amount that has two other years beside it, with what is expected of it.

    The middle is that of the other years, moved by the usual change of the column; the spread is that of the line
    mixed with that of lines of its size. The share of jumps is that of the taakveld in `habits`, or of lines of its
    size where the taakveld is unknown, times how much more often this column jumps than others (accounts do so beside
    budgets), and larger where lasten and baten of the taakveld move together. Where `drift` knows how the taakveld of
    other municipalities moved between these columns, that takes the place of the table's own usual changes.
    """
    groups = [_beside(list(plain(account, group)), drift) for group in years(account)]
    moved = {one.side: one.change for group in groups for one in group if one.point.line.code}
    return [
        replace(one.point, history=History(one.middle, spread, min(SURE, jumps * _together(one, moved)), one.count))
        for group in groups
        for one, spread, jumps in zip(group, _spreads(group), _jumps(group, habits), strict=True)
    ]


def _beside(points: Sequence[Point], drift: Drift | None) -> list[_Beside]:
    usual = _levels(points)
    found = []
    for point in points:
        level = usual.get(point.column.index, 0.0)
        others, peers = [], []
        for column, value in point.others:
            peer = drift.between(column, point.column, (point.line.code, point.sort)) if drift is not None else None
            others.append(slog(value) + (level - usual.get(column.index, 0.0) if peer is None else peer.middle))
            peers += [peer] if peer is not None else []
        found.append(_Beside(point, slog(point.value), median(others), tuple(others), tuple(peers)))
    return found


def _levels(points: Sequence[Point]) -> dict[int, float]:
    """Return how each column usually stands to the middle of all years of a line."""
    apart: dict[int, list[float]] = defaultdict(list)
    for point in points:
        if point.value and all(value for _, value in point.others):
            own = slog(point.value)
            apart[point.column.index].append(own - median((own, *(slog(value) for _, value in point.others))))
    return {index: median(found) for index, found in apart.items()}


def _spreads(group: Sequence[_Beside]) -> Iterator[float]:
    """Yield the spread of each line, mixed with that of its class of size: 1.4826 x MAD, at least 0.05."""
    classes: dict[int, list[float]] = defaultdict(list)
    for one in group:
        classes[one.size].append(abs(one.off))
    every = [abs(one.off) for one in group]
    table = {
        size: max(0.05, 1.4826 * median(found if len(found) >= ENOUGH else every)) for size, found in classes.items()
    }
    for one in group:
        own = [value - one.middle for value in one.others]
        usual = median(peer.spread for peer in one.peers) if one.peers else table[one.size]
        yield math.sqrt((SHRINK * usual**2 + sum(d * d for d in own)) / (SHRINK + len(own) - 1))


def _jumps(group: Sequence[_Beside], habits: Habits) -> Iterator[float]:
    """Yield how often an amount as each of these jumps without a slip."""
    usual = _share(group, USUAL)
    columns = _shares(group, lambda one: one.point.column.index, usual)
    sizes = _shares(group, lambda one: one.size, usual)
    for one in group:
        if one.peers:
            yield max(RAREST, median(peer.jumps for peer in one.peers))
            continue
        known = _habit(one.point, habits)
        yield (sizes[one.size] if known is None else known) * columns[one.point.column.index] / usual


def _shares(group: Sequence[_Beside], kind: Callable[[_Beside], int], usual: float) -> dict[int, float]:
    kinds: dict[int, list[_Beside]] = defaultdict(list)
    for one in group:
        kinds[kind(one)].append(one)
    return {name: _share(found, usual) for name, found in kinds.items()}


def _share(found: Sequence[_Beside], usual: float) -> float:
    return (sum(one.is_jump for one in found) + DOUBT * usual) / (len(found) + DOUBT)


def _habit(point: Point, habits: Habits) -> float | None:
    """Return how often the taakveld of a line jumps; a part of one (6.711) does as the whole (6.7)."""
    code = point.line.code
    while code:
        if (known := habits.get((code, point.sort))) is not None:
            return known
        code = code[:-1].rstrip(".")
    return None


def _together(one: _Beside, moved: Mapping[tuple[str, int, str, Sort], float]) -> float:
    """Return how much likelier an honest jump is, seen what the other side of the taakveld did."""
    code, year, phase, sort = one.side
    beside = moved.get((code, year, phase, OTHER.get(sort, sort))) if code and sort in OTHER else None
    is_along = beside is not None and beside * one.change > 0 and abs(beside) >= ALONG * abs(one.change)
    return TOGETHER if is_along else 1.0
