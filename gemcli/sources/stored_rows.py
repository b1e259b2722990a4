"""Keeps the rows of a long sheet as the file stores them, and makes cells only when somebody asks for them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import cast

from gemcli.model.table import Cell, LongRows, Stretch
from gemcli.sources.sheet_values import Stored, Values

LONG = 20_000
"""Rows from which a sheet is kept this way; a budget has hundreds."""
PART = 1_000
"""Rows that are kept together."""
NUMBERS = frozenset({int, float, bool})


class StoredRows(LongRows):
    """Rows in memory, a thousand at a time, and of those each column by itself: numbers as eight bytes each."""

    def __init__(self, rows: Iterable[Sequence[Stored]], first_column: int = 0) -> None:
        """Keep rows of one width, whose first value stands in `first_column`."""
        self._parts: list[list[Sequence[Stored]]] = []
        self._count = 0
        known: dict[Stored, Stored] = {}
        waiting = iter(rows)
        while part := list(islice(waiting, PART)):
            before = [("",) * len(part)] * first_column
            self._parts.append([*before, *(_kept(column, known) for column in zip(*part, strict=True))])
            self._count += len(part)

    def __len__(self) -> int:
        return self._count

    def stretches(self, width: int) -> Iterator[Stretch]:
        for number, part in enumerate(self._parts):
            first = number * PART
            missing = [("",) * min(PART, self._count - first)] * (width - len(part))
            yield Stretch(first, [*part[:width], *missing])

    def row(self, number: int) -> tuple[Cell, ...]:
        part, index = self._place(number)
        return tuple(Values().cells(number, 0, (column[index] for column in part)))

    def cell(self, number: int, column: int) -> Cell | None:
        part, index = self._place(number)
        return next(iter(Values().cells(number, column, (stored[index] for stored in part[column : column + 1]))), None)

    def _place(self, number: int) -> tuple[list[Sequence[Stored]], int]:
        """Return where a row is kept."""
        if not 0 <= number < self._count:
            raise IndexError(number)
        part, index = divmod(number, PART)
        return self._parts[part], index


def _kept(column: tuple[Stored, ...], known: dict[Stored, Stored]) -> Sequence[Stored]:
    """Return a column in as little room as it can have; of equal texts and dates one is kept."""
    kinds = set(map(type, column))
    if kinds == {float}:
        return array("d", cast("tuple[float, ...]", column))
    if not kinds & NUMBERS:
        return tuple(map(known.setdefault, column, column))
    # A number is equal to one of another type, which must not stand in for it.
    return tuple(value if type(value) in NUMBERS else known.setdefault(value, value) for value in column)
