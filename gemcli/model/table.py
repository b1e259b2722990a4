"""Tables as their file holds them: rows of cells with addresses that a person can find again."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import overload

from gemcli.model.unseen import Unseen

ADDRESS = re.compile(r"([A-Z]{1,4})([1-9][0-9]{0,8})")


NOTHING_UNSEEN = Unseen()


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


def cell_place(address: str) -> tuple[int, int] | None:
    """Return the row and column of an A1 address, both counted from 0; None for what is no address.

    >>> cell_place("AB7"), cell_place("7")
    ((6, 27), None)
    """
    match = ADDRESS.fullmatch(address)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]) - 1, column - 1


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
class Stretch:
    """Rows that follow each other, as the file stores them, column by column."""

    first: int
    """Number of the first row, counted from 0."""
    columns: Sequence[Sequence[object]]
    """From column A, all of one length: texts, and numbers where the file stores numbers; "" for an empty cell."""

    def __len__(self) -> int:
        return len(self.columns[0]) if self.columns else 0

    def part(self, start: int, end: int) -> Stretch:
        """Return the rows from `start` up to `end`, counted within the stretch.

        >>> Stretch(7, [("a", "b", "c")]).part(1, 3)
        Stretch(first=8, columns=[('b', 'c')])
        """
        return Stretch(self.first + start, [column[start:end] for column in self.columns])

    def row(self, index: int) -> tuple[object, ...]:
        """Return what one row holds, counted within the stretch."""
        return tuple(column[index] for column in self.columns)


class LongRows(Sequence[tuple[Cell, ...]], ABC):
    """The rows of a long list, whose cells are made only when somebody asks for them.

    Index and row of the sheet are the same number here; a blank row is an empty tuple.
    """

    @abstractmethod
    def stretches(self, width: int) -> Iterator[Stretch]:
        """Yield all rows in their order, the blank ones too, with exactly their first `width` columns."""

    @abstractmethod
    def row(self, number: int) -> tuple[Cell, ...]:
        """Return the cells of a row that hold something; IndexError where the list has no such row."""

    def cell(self, number: int, column: int) -> Cell | None:
        """Return one cell of a row, or None where nothing stands; IndexError where the list has no such row."""
        return next((cell for cell in self.row(number) if cell.column == column), None)

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        return map(self.row, range(len(self)))

    @overload
    def __getitem__(self, index: int) -> tuple[Cell, ...]: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[tuple[Cell, ...], ...]: ...

    def __getitem__(self, index: int | slice) -> tuple[Cell, ...] | tuple[tuple[Cell, ...], ...]:
        if isinstance(index, slice):
            return tuple(self.row(number) for number in range(*index.indices(len(self))))
        return self.row(index if index >= 0 else len(self) + index)


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet, or a table inside a text document."""

    sheet: str
    """Name of the sheet; for a CSV file its stem; for a table in a text document "Table 1"."""
    rows: Sequence[tuple[Cell, ...]]
    """Rows from top to bottom; empty cells are left out, so use the cells' own addresses. A tuple without blank rows,
    or `LongRows` for a list that is too long to be held as cells."""
    title: str = ""
    unseen: Unseen = NOTHING_UNSEEN
    """What nobody who looks at the sheet sees: it counts in sums, and nothing is claimed from it."""

    def hides(self, cell: Cell) -> bool:
        """Whether nobody sees a cell."""
        return bool(self.unseen) and self.unseen.hides(cell.row, cell.column)

    def shown(self) -> Table:
        """Return the table as people see it; the rows of a long list stay, ask `hides` for its cells."""
        if not self.unseen or (isinstance(self.rows, LongRows) and not self.unseen.is_whole):
            return self
        rows = () if self.unseen.is_whole else self.rows
        seen = (tuple(cell for cell in row if not self.hides(cell)) for row in rows)
        return Table(self.sheet, tuple(row for row in seen if row), self.title)

    def __reduce__(self) -> tuple[Callable[..., Table], tuple[object, ...]]:
        # A table travels from the reader's process to ours. As objects, a hundred thousand rows would take longer
        # to send than to read; as plain columns they do not.
        if isinstance(self.rows, LongRows):
            return Table, (self.sheet, self.rows, self.title, self.unseen)
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
            self.unseen,
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
        place = cell_place(address)
        if place is None:
            return None
        row, column = place
        if isinstance(self.rows, LongRows):
            return self.rows.cell(row, column) if row < len(self.rows) else None
        return next((cell for cell in self._row(row) if cell.column == column), None)

    def _row(self, number: int) -> tuple[Cell, ...]:
        """Return the cells in a row of the sheet."""
        at = bisect_left(self.rows, number, key=lambda cells: cells[0].row)
        return self.rows[at] if at < len(self.rows) and self.rows[at][0].row == number else ()


def _unpacked(
    sheet: str,
    title: str,
    lengths: list[int],
    rows: list[int],
    columns: list[int],
    texts: list[str],
    numeric: bytes,
    exact: dict[int, Decimal],
    unseen: Unseen,
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
    return Table(sheet, tuple(tuple(islice(cells, length)) for length in lengths), title, unseen)
