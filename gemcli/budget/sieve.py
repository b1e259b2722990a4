"""Goes through a long list of payments once: adds up its columns and picks the rows that deserve a closer look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gemcli.budget.columns import Column, Role
from gemcli.budget.lookalikes import Bounds, Runs, Twins
from gemcli.budget.stored_amounts import Amounts, amounts_of
from gemcli.budget.vocabulary import TOTAL, folded
from gemcli.facts.cell_amounts import Amount, Reading, read
from gemcli.model.table import Cell, Stretch

MOST = 20_000
"""Rows that are picked; a list in which more repeat is of another kind than one in which a slip does."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A row that says it is a total, with what it prints and what stands above it."""

    row: int
    first: int
    """The first row since the total before it."""
    amounts: Mapping[int, Decimal]
    since: Mapping[int, Decimal]
    """Sum of the payments since the total before it, by column."""
    all: Mapping[int, Decimal]
    """Sum of all payments above it, by column."""


@dataclass(frozen=True, slots=True)
class Sifted:
    """What one walk through the list gave."""

    payments: int
    sums: Mapping[int, Decimal]
    """By column."""
    unread: Mapping[int, tuple[int, int]]
    """By column: how many cells hold no certain amount, and the row of the first."""
    totals: tuple[Printed, ...]
    picked: tuple[int, ...]
    """Rows whose payee, number and amount stand there more than once, and payments that may belong together."""
    left_out: int
    """Such rows that were not picked, because there are too many."""


class Sieve:
    """One walk through the rows of a list whose columns are known."""

    def __init__(self, columns: Sequence[Column], bounds: Bounds | None = None) -> None:
        self._amounts = {c.index: c.notation for c in columns if c.role is Role.AMOUNT}
        self._keys = [c.index for c in columns if c.role in (Role.DAY, Role.INVOICE)]
        self._words = [c.index for c in columns if c.role in (Role.LABEL, Role.PARTY, Role.CODE)]
        party, invoice = _index(columns, Role.PARTY), _index(columns, Role.INVOICE)
        self._main = min(self._amounts, default=-1)
        self._twins = Twins(party, invoice, self._main) if min(party, invoice, self._main) >= 0 else None
        self._runs = Runs(party, bounds) if bounds is not None and min(party, self._main) >= 0 else None
        self._sums = dict.fromkeys(self._amounts, Decimal(0))
        self._before = dict(self._sums)
        self._unread: dict[int, tuple[int, int]] = {}
        self._totals: list[Printed] = []
        self._first = -1
        self._payments = 0

    @property
    def width(self) -> int:
        """Columns from A that are looked at."""
        return max((*self._amounts, *self._keys, *self._words), default=-1) + 1

    def sift(self, stretches: Iterable[Stretch]) -> Sifted:
        """Walk through the rows below the header."""
        for stretch in stretches:
            self._see(stretch)
        twins = self._twins.rows() if self._twins is not None else []
        runs = self._runs.rows() if self._runs is not None else []
        picked = sorted({*twins[:MOST], *runs[:MOST]})
        return Sifted(
            self._payments,
            self._sums,
            self._unread,
            tuple(self._totals),
            tuple(picked),
            left_out=max(0, len(twins) - MOST) + max(0, len(runs) - MOST),
        )

    def _see(self, stretch: Stretch) -> None:
        """Add up the ordinary payments between two odd rows column by column, and the odd rows one by one."""
        amounts = {index: amounts_of(stretch.columns[index], notation) for index, notation in self._amounts.items()}
        start = 0
        for odd in self._odd(stretch, amounts):
            self._add(stretch, amounts, start, odd)
            self._take(stretch.first + odd, stretch.row(odd))
            start = odd + 1
        self._add(stretch, amounts, start, len(stretch))

    def _odd(self, stretch: Stretch, amounts: Mapping[int, Amounts]) -> list[int]:
        """Return the rows that may be no ordinary payment: without a day or number, without an amount, or hard to read.

        Counted within the stretch, in order.
        """
        found = set[int]().union(*(held.odd for held in amounts.values()))
        found |= frozenset.intersection(*(held.blank for held in amounts.values()))
        for index in self._keys[:1]:
            keys = stretch.columns[index]
            if "" in keys:
                found.update(at for at, key in enumerate(keys) if key == "")
        return sorted(found)

    def _add(self, stretch: Stretch, amounts: Mapping[int, Amounts], start: int, end: int) -> None:
        """Add up ordinary payments, from row `start` up to `end` of a stretch."""
        if start >= end:
            return
        for index, held in amounts.items():
            self._sums[index] += held.total(start, end)
        self._payments += end - start
        self._first = stretch.first + start if self._first < 0 else self._first
        part = stretch if end - start == len(stretch) else stretch.part(start, end)
        if self._twins is not None:
            self._twins.see(part)
        if self._runs is not None:
            main = amounts[self._main]
            self._runs.see(part, main.units[start:end], main.places)

    def _take(self, number: int, row: Sequence[object]) -> None:
        """Add up one row, or keep it where it is a total."""
        found = {}
        for index, notation in self._amounts.items():
            amount = amount_of(row[index], notation)
            if amount.reading is Reading.VALUE:
                found[index] = amount.value
            elif amount.reading is not Reading.BLANK:
                count, at = self._unread.get(index, (0, number))
                self._unread[index] = count + 1, at
        if not found:
            return
        if self._keys and self._is_total(row):
            since = {index: self._sums[index] - self._before[index] for index in self._sums}
            self._totals.append(Printed(number, self._first, found, since, dict(self._sums)))
            self._before, self._first = dict(self._sums), -1
            return
        self._payments += 1
        self._first = number if self._first < 0 else self._first
        for index, value in found.items():
            self._sums[index] += value
        if self._twins is not None:
            self._twins.see(Stretch(number, [(value,) for value in row]))
        if self._runs is not None and self._main in found:
            self._runs.keep(number, row[self._runs.party], found[self._main])

    def _is_total(self, row: Sequence[object]) -> bool:
        """Whether a row without a day or number of its own says that it is a total: no payee is called that."""
        if any(str(row[index]).strip() for index in self._keys):
            return False
        return any(TOTAL.search(folded(str(row[index]))) for index in self._words)


def amount_of(stored: object, notation: str) -> Amount:
    """Return the amount that a cell stores, in the notation of its column."""
    is_number = isinstance(stored, int | float) and not isinstance(stored, bool)
    text = repr(stored) if is_number else str(stored).strip()
    return read(Cell(0, 0, text, Decimal(text) if is_number else None), notation)


def _index(columns: Sequence[Column], role: Role) -> int:
    return next((column.index for column in columns if column.role is role), -1)
