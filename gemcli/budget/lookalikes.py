"""Keeps of a long list's payments as little as tells which of them repeat another or may belong together."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate, chain
from math import floor

from gemcli.model.table import Stretch

PARTS = 64
"""Shares in which fingerprints of payments are kept, so that only one of them is gone through at a time."""
SHARE, SHIFT, MASK = PARTS - 1, 6, 0xFFFFFFFF
"""Which bits of a hash name its share, and which of the others are kept."""
NEAR = 0xFFFF
"""Rows that two bytes can count."""
FLUSH = 8_192
"""Payments that are kept as lists: those take one value at a time in a fraction of the time that arrays need."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Sizes between which payments to one payee may belong together, and what they must come to together."""

    low: Decimal
    high: Decimal
    together: Decimal


class Twins:
    """Fingerprints of payments: payee, number and amount; equal ones are looked for at the end.

    Two payments that share a fingerprint by chance are told apart when their cells are read.
    """

    def __init__(self, party: int, invoice: int, amount: int) -> None:
        self._at = party, invoice, amount
        self._blocks: list[_Block] = []
        self._new = _shares()
        self._new_rows = _shares()
        self._first = self._waiting = 0

    def see(self, payments: Stretch) -> None:
        """Keep a fingerprint of each payment that has a number."""
        party, invoice, amount = (payments.columns[index] for index in self._at)
        prints, rows = self._new, self._new_rows
        if not self._waiting:
            self._first = payments.first
        marks = map(hash, zip(party, invoice, amount, strict=True))
        for row, (mark, number) in enumerate(zip(marks, invoice, strict=True), payments.first - self._first):
            if number:
                share = mark & SHARE
                prints[share].append(mark >> SHIFT & MASK)
                rows[share].append(row)
        self._waiting += len(payments)
        if self._waiting >= FLUSH:
            self._flush()

    def _flush(self) -> None:
        self._blocks.append(_Block(self._first, self._new, self._new_rows))
        self._new, self._new_rows = _shares(), _shares()
        self._waiting = 0

    def rows(self) -> list[int]:
        """Return the rows whose fingerprint occurs more than once, in order."""
        self._flush()
        found = []
        for share in range(PARTS):
            prints = array("I", chain.from_iterable(block.prints_of(share) for block in self._blocks))
            if len(set(prints)) == len(prints):
                continue
            counts = Counter(prints)
            rows = chain.from_iterable(block.rows_of(share) for block in self._blocks)
            found += [row for mark, row in zip(prints, rows, strict=True) if counts[mark] > 1]
        return sorted(found)


def _shares() -> list[list[int]]:
    return [[] for _ in range(PARTS)]


class _Block:
    """Fingerprints with their rows, share after share, in as little room as they can have."""

    def __init__(self, first: int, prints: Sequence[list[int]], rows: Sequence[list[int]]) -> None:
        """Keep fingerprints and their rows, counted from `first`."""
        self._first = first
        self._prints = array("I", list(chain.from_iterable(prints)))
        is_near = max((kept[-1] for kept in rows if kept), default=0) <= NEAR
        self._rows = array("H" if is_near else "I", list(chain.from_iterable(rows)))
        self._ends = array("I", [0, *accumulate(map(len, prints))])

    def prints_of(self, share: int) -> array[int]:
        return self._prints[self._ends[share] : self._ends[share + 1]]

    def rows_of(self, share: int) -> list[int]:
        return [self._first + row for row in self._rows[self._ends[share] : self._ends[share + 1]]]


class Runs:
    """Payments between two bounds, by payee."""

    def __init__(self, party: int, bounds: Bounds) -> None:
        self.party = party
        self._bounds = bounds
        self._found: dict[object, list[tuple[int, Decimal]]] = {}

    def see(self, payments: Stretch, units: Sequence[int], places: int) -> None:
        """Keep the payments whose size lies between the bounds; `units` are their amounts, `places` the decimals."""
        low = floor(self._bounds.low.scaleb(places))
        for index, size in enumerate(units):
            if not -low < size < low:
                payee = payments.columns[self.party][index]
                self.keep(payments.first + index, payee, Decimal(size).scaleb(-places))

    def keep(self, row: int, payee: object, size: Decimal) -> None:
        """Keep a payment if its size lies between the bounds."""
        if self._bounds.low <= abs(size) < self._bounds.high:
            self._found.setdefault(payee, []).append((row, size))

    def rows(self) -> list[int]:
        """Return the rows of payees whose payments between the bounds come to enough together, in order."""
        found: list[int] = []
        for payments in self._found.values():
            if len(payments) > 1 and sum(abs(size) for _, size in payments) >= self._bounds.together:
                found += [number for number, _ in payments]
        return sorted(found)
