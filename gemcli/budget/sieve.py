"""Goes through a long list of payments once: adds up its columns and picks the rows that deserve a closer look."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from gemcli.budget.columns import Column, Role
from gemcli.budget.vocabulary import TOTAL, folded
from gemcli.facts.cell_amounts import DUTCH, ENGLISH, PLAIN, Amount, Reading, read
from gemcli.model.table import Cell

ORDINARY = {
    DUTCH: re.compile(r"(?:-?(?:[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4}|[0-9]{1,15})(?:,[0-9]{1,4})?\n)*+"),
    ENGLISH: re.compile(r"(?:-?(?:[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?:\.[0-9]{1,4})?\n)*+"),
    PLAIN: re.compile(r"(?:-?[0-9]{1,15}\n)*+"),
}
"""Amounts as nearly every cell of a list writes them, each with a line feed; any other is read the long way."""
STORED = re.compile(r"(?:-?[0-9]{1,15}(?:\.[0-9]{1,9})?\n)*+")
"""The same for numbers that the file itself stores as such."""

BATCH = 2_000
"""Rows that are looked at together."""

PARTS = 64
"""Shares in which fingerprints of payments are kept, so that only one of them is sorted at a time."""

MASK = 0xFFFFFFFF
"""Fingerprints are kept short: two payments that share one by chance are told apart when their cells are read."""

MOST = 20_000
"""Rows that are picked; a list in which more repeat is of another kind than one in which a slip does."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Sizes between which payments to one payee may belong together, and what they must come to together."""

    low: Decimal
    high: Decimal
    together: Decimal


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
        self._twins = _Twins(party, invoice, self._main) if min(party, invoice, self._main) >= 0 else None
        self._runs = _Runs(party, bounds) if bounds is not None and min(party, self._main) >= 0 else None
        self._sums = dict.fromkeys(self._amounts, Decimal(0))
        self._before = dict(self._sums)
        self._unread: dict[int, tuple[int, int]] = {}
        self._totals: list[Printed] = []
        self._first = -1
        self._payments = 0

    def sift(self, rows: Iterable[tuple[int, Sequence[object]]]) -> Sifted:
        """Walk through the rows below the header, each with what the file stores from column A on."""
        waiting = iter(rows)
        while batch := list(islice(waiting, BATCH)):
            if not self._takes_whole(batch):
                for number, row in batch:
                    self._take(number, row)
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

    def _takes_whole(self, batch: Sequence[tuple[int, Sequence[object]]]) -> bool:
        """Add up rows column by column where all are ordinary payments; take nothing where one may be another."""
        numbers, rows = zip(*batch, strict=True)
        try:
            if any("" in [row[index] for row in rows] for index in self._keys[:1]):
                return False
            figures = {
                index: figures_of([row[index] for row in rows], notation) for index, notation in self._amounts.items()
            }
        except IndexError:
            return False
        if None in figures.values():
            return False
        for index, held in figures.items():
            self._sums[index] += sum(map(Decimal, held or ()), Decimal(0))
        if self._runs is not None:
            self._runs.see(numbers, rows, figures[self._main] or ())
        self._payments += len(rows)
        self._first = numbers[0] if self._first < 0 else self._first
        if self._twins is not None:
            self._twins.see(numbers, rows)
        return True

    def _take(self, number: int, row: Sequence[object]) -> None:
        """Add up one row, or keep it where it is a total."""
        found = {}
        for index, notation in self._amounts.items():
            stored = row[index] if index < len(row) else ""
            amount = amount_of(stored, notation)
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
            self._twins.see((number,), (row,))
        if self._runs is not None and self._main in found:
            self._runs.see((number,), (row,), (str(found[self._main]),))

    def _is_total(self, row: Sequence[object]) -> bool:
        """Whether a row without a day or number of its own says that it is a total: no payee is called that."""
        if any(index < len(row) and str(row[index]).strip() for index in self._keys):
            return False
        return any(index < len(row) and TOTAL.search(folded(str(row[index]))) for index in self._words)


class _Twins:
    """Fingerprints of payments: payee, number and amount; equal ones are looked for at the end."""

    def __init__(self, party: int, invoice: int, amount: int) -> None:
        self._at = party, invoice, amount
        self._prints = [array("I") for _ in range(PARTS)]
        self._rows = [array("i") for _ in range(PARTS)]

    def see(self, numbers: Sequence[int], rows: Sequence[Sequence[object]]) -> None:
        party, invoice, amount = self._at
        prints, found = self._prints, self._rows
        widest = max(self._at)
        for number, row in zip(numbers, rows, strict=True):
            if len(row) > widest and row[invoice]:
                mark = hash((row[party], row[invoice], row[amount])) & MASK
                part = mark % PARTS
                prints[part].append(mark)
                found[part].append(number)

    def rows(self) -> list[int]:
        """Return the rows whose fingerprint occurs more than once, in order."""
        found = []
        for prints, rows in zip(self._prints, self._rows, strict=True):
            counts = Counter(prints)
            found += [row for mark, row in zip(prints, rows, strict=True) if counts[mark] > 1]
        return sorted(found)


class _Runs:
    """Payments between two bounds, by payee."""

    def __init__(self, party: int, bounds: Bounds) -> None:
        self._party = party
        self._low, self._high, self._together = map(float, (bounds.low, bounds.high, bounds.together))
        self._found: dict[object, list[tuple[int, float]]] = {}

    def see(self, numbers: Sequence[int], rows: Sequence[Sequence[object]], figures: Sequence[str]) -> None:
        low, high = self._low, self._high
        for number, row, size in zip(numbers, rows, map(float, figures), strict=True):
            if low <= abs(size) < high and len(row) > self._party:
                self._found.setdefault(row[self._party], []).append((number, size))

    def rows(self) -> list[int]:
        """Return the rows of payees whose payments between the bounds come to enough together, in order."""
        found: list[int] = []
        for payments in self._found.values():
            if len(payments) > 1 and sum(abs(size) for _, size in payments) >= self._together:
                found += [number for number, _ in payments]
        return sorted(found)


def figures_of(stored: Sequence[object], notation: str) -> list[str] | None:
    """Return the amounts that the cells of a column store, as plain decimals, or None where one is no ordinary amount.

    >>> figures_of(["1.250,50", "3,5"], DUTCH), figures_of([12.5, 3], DUTCH), figures_of(["n.v.t."], DUTCH)
    (['1250.50', '3.5'], ['12.5', '3'], None)
    """
    kinds = set(map(type, stored))
    if kinds == {str}:
        pattern, texts = ORDINARY.get(notation), stored
    elif kinds <= {int, float}:
        pattern, texts = STORED, [repr(value) for value in stored]
    else:
        return None
    joined = "\n".join(map(str, texts)) + "\n"
    if pattern is None or not pattern.fullmatch(joined):
        return None
    if pattern is not STORED:
        thousands, decimal = (".", ",") if notation == DUTCH else (",", ".")
        joined = joined.replace(thousands, "").replace(decimal, ".")
    figures = joined.split()
    return figures if len(figures) == len(stored) else None


def amount_of(stored: object, notation: str) -> Amount:
    """Return the amount that a cell stores, in the notation of its column."""
    is_number = isinstance(stored, int | float) and not isinstance(stored, bool)
    text = repr(stored) if is_number else str(stored).strip()
    return read(Cell(0, 0, text, Decimal(text) if is_number else None), notation)


def _index(columns: Sequence[Column], role: Role) -> int:
    return next((column.index for column in columns if column.role is role), -1)
