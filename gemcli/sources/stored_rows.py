"""Keeps the rows of a long sheet as the file stores them, and makes cells only when somebody asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gemcli.model.table import Cell, LongRows
from gemcli.sources.sheet_values import Stored, Values

LONG = 20_000
"""Rows from which a sheet is kept this way; a budget has hundreds."""


class StoredRows(LongRows):
    """Rows in memory, each a tuple of stored values from column A."""

    def __init__(self, rows: list[tuple[Stored, ...]]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def stored(self) -> Iterator[tuple[int, Sequence[object]]]:
        return ((number, row) for number, row in enumerate(self._rows) if row)

    def row(self, number: int) -> tuple[Cell, ...]:
        return tuple(Values().cells(number, 0, self._rows[number]))
