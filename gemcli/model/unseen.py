"""What people who look at a sheet do not see of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unseen:
    """Hidden rows and columns, and cells whose looks hide them; counted from 0."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()
    cells: frozenset[tuple[int, int]] = frozenset()
    """Row and column of cells in the colour of their ground, too small to read, or with a format that shows nothing."""
    is_whole: bool = False
    """Whether the whole sheet is hidden."""
    doubtful: frozenset[tuple[int, int]] = frozenset()
    """Row and column of cells with words that were read and may not be seen; they are not hidden by this."""

    def __bool__(self) -> bool:
        return self.is_whole or bool(self.rows or self.columns or self.cells)

    def hides(self, row: int, column: int) -> bool:
        """Whether nobody sees the cell at this place.

        >>> Unseen(rows=frozenset({2})).hides(2, 0), Unseen(cells=frozenset({(1, 1)})).hides(1, 0)
        (True, False)
        """
        return self.is_whole or row in self.rows or column in self.columns or (row, column) in self.cells
