"""Tables as their file holds them: rows of cells with addresses that a person can find again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice


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

    def __reduce__(self) -> tuple[Callable[..., Table], tuple[object, ...]]:
        # A table travels from the reader's process to ours. As objects, a hundred thousand rows would take longer
        # to send than to read; as plain columns they do not.
        cells = [cell for row in self.rows for cell in row]
        exact = {
            index: cell.number
            for index, cell in enumerate(cells)
            if cell.number is not None and str(cell.number) != cell.text
        }
        return _unpacked, (
            self.sheet,
            self.title,
            [len(row) for row in self.rows],
            [cell.row for cell in cells],
            [cell.column for cell in cells],
            [cell.text for cell in cells],
            bytes(cell.number is not None for cell in cells),
            exact,
        )

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


def _unpacked(
    sheet: str,
    title: str,
    lengths: list[int],
    rows: list[int],
    columns: list[int],
    texts: list[str],
    numeric: bytes,
    exact: dict[int, Decimal],
) -> Table:
    """Build a table again from the columns that `Table.__reduce__` sent."""
    known: dict[str, Decimal] = {}

    def number(index: int, text: str, is_number: int) -> Decimal | None:
        if not is_number:
            return None
        if index in exact:
            return exact[index]
        return known.get(text) or known.setdefault(text, Decimal(text))

    numbers = map(number, range(len(texts)), texts, numeric)
    cells = map(Cell, rows, columns, texts, numbers)
    return Table(sheet, tuple(tuple(islice(cells, length)) for length in lengths), title)
