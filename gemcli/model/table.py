"""Tables as their file holds them: rows of cells with addresses that a person can find again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal


def column_name(column: int) -> str:
    """Return the letters of a column counted from 0, as spreadsheets write them.

    >>> column_name(0), column_name(27)
    ('A', 'AB')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """Return the A1 address of a cell, both counted from 0.

    >>> cell_name(13, 2)
    'C14'
    """
    return f"{column_name(column)}{row + 1}"


def canonical(value: Decimal) -> str:
    """Return a number as plain decimal text without an exponent or trailing zeros.

    >>> canonical(Decimal("12.50")), canonical(Decimal("1E+3"))
    ('12.5', '1000')
    """
    plain = format(value, "f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return "0" if plain in ("-0", "") else plain


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: where it stands and what the file stores there."""

    row: int
    """Row in the sheet, counted from 0."""
    column: int
    """Column in the sheet, counted from 0."""
    text: str
    """The stored value: canonical decimal for numbers, ISO 8601 for dates, the text itself otherwise."""
    number: Decimal | None = None
    """The number that the file itself stores as one; None for text, also text that looks like a number."""

    @property
    def address(self) -> str:
        return cell_name(self.row, self.column)


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet, or a table inside a text document."""

    sheet: str
    """Name of the sheet; for a CSV file its stem; for a table in a text document "Table 1"."""
    rows: tuple[tuple[Cell, ...], ...]
    """Rows from top to bottom; empty cells and rows are left out, so use the cells' own addresses."""
    title: str = ""

    def cells(self) -> Iterator[Cell]:
        """Every cell that holds something, in reading order."""
        for row in self.rows:
            yield from row

    def place(self, cell: Cell) -> str:
        """Return the place of a cell as people write it, `Sheet!C14`."""
        return f"{self.sheet}!{cell.address}"

    def at(self, address: str) -> Cell | None:
        """Return the cell at an A1 address, or None where nothing stands."""
        return next((cell for cell in self.cells() if cell.address == address), None)
