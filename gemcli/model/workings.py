"""What stands behind the cells of a sheet: the formulas that made them, and what is hidden from view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Workings:
    """One sheet of a workbook, as its makers see it; places are (row, column) from 0."""

    sheet: str
    formulas: Mapping[tuple[int, int], str] = field(default_factory=dict)
    """The formula of each cell that has one, as `=SUM(C5:C12)`."""
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_hidden: bool = False
    """Whether the whole sheet is."""

    def hides(self, place: tuple[int, int]) -> bool:
        """Whether a reader of the sheet does not see this cell."""
        return self.is_hidden or place[0] in self.hidden_rows or place[1] in self.hidden_columns
