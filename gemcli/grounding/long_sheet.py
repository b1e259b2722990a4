"""The cells of a long list by their address, looked up in the file only when a claim names them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from gemcli.model.table import Cell, Table

NEAR = 50
"""Rows that are gone through when all cells are asked for: title and header of the list."""


class LongSheet(Mapping[str, Cell]):
    """Any cell of the sheet by `Sheet!C5`; going through them gives those of the first rows only."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def __getitem__(self, name: str) -> Cell:
        sheet, _, address = name.rpartition("!")
        cell = self._table.at(address) if sheet == self._table.sheet else None
        if cell is None:
            raise KeyError(name)
        return cell

    def __iter__(self) -> Iterator[str]:
        return (self._table.place(cell) for row in islice(self._table.rows, NEAR) for cell in row)

    def __len__(self) -> int:
        return sum(1 for _ in self)
