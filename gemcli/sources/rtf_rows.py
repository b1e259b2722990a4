"""The rows of an RTF table while they are read: cells, and what they stand on."""

from __future__ import annotations

from collections.abc import Sequence

from gemcli.sources.flow import Flow, GridCell, Item, add_table
from gemcli.sources.looks import NO_ROOM_TWIPS, Setting
from gemcli.sources.rtf_state import ground_of
from gemcli.sources.rtf_tables import Tables

DEFINING = frozenset({"trowd", "trrh", "clcbpat", "cellx"})
"""Words that define a row."""
MOST_CELLS = 1_000
"""Cells of a row whose ground is kept; Word has 63."""


class Rows:
    """The table that is being read, row by row; its definition comes before its cells, perhaps again behind them."""

    def __init__(self) -> None:
        self._rows: list[list[GridCell]] = []
        self._row: list[GridCell] = []
        self._cell: list[Item] = []
        self._grounds: list[str] = []
        self._ground = ""
        self._is_flat = False
        self._count = 0

    def setting(self) -> Setting:
        """Return what the words of the cell stand in that is being read."""
        at = len(self._row)
        return Setting(self._grounds[at] if at < len(self._grounds) else "", None, self._is_flat)

    def define(self, word: str, number: int | None, tables: Tables) -> None:
        """Take in a word of the definition of a row: its beginning, its height, the ground and the end of a cell."""
        match word:
            case "trowd":
                self._grounds, self._ground, self._is_flat = [], "", False
            case "trrh":  # a height below 0 holds exactly
                self._is_flat = number is not None and -NO_ROOM_TWIPS < number < 0
            case "clcbpat":
                self._ground = ground_of(number, tables)
            case "cellx" if len(self._grounds) < MOST_CELLS:
                self._grounds.append(self._ground)
                self._ground = ""

    def add(self, items: Sequence[Item]) -> None:
        """Add to the cell that is being read."""
        self._cell.extend(items)

    def end_cell(self) -> None:
        self._row.append(GridCell(len(self._row), tuple(self._cell)))
        self._cell = []

    def end_row(self) -> None:
        if self._row:
            self._rows.append(self._row)
        self._row = []

    def end_table(self, flow: Flow) -> None:
        """Put the table into the flow, if there is one; what stands in no cell follows it."""
        self.end_row()
        if self._rows:
            self._count += 1
            add_table(flow, self._rows, f"Tabel {self._count}")
            self._rows = []
        flow.items.extend(self._cell)
        self._cell = []
