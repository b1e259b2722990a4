"""How a person said that a table must be read: what is fixed here is taken as it is, the rest is worked out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from gemcli.budget.accounts import Account, Part
from gemcli.budget.blocks import Block, Row
from gemcli.budget.columns import FixedColumn
from gemcli.budget.identities import Values, fit, of_rows
from gemcli.budget.totals import Total, Totals
from gemcli.budget.vocabulary import Sort
from gemcli.model.table import Table

END = 1 << 30
"""Stands for the last row or column of a sheet, whatever that is."""

Parts = tuple[tuple[int, ...], tuple[int, ...]]
"""What is added and what is taken off: rows for a total row, columns for a total column; counted from 0."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """One table as a person fixed it; rows and columns are counted from 0."""

    number: int
    """Which table of the file it is, from 1, so that an error can name it."""
    sheet: str
    header: tuple[int, ...]
    rows: tuple[int, int] = (0, END)
    """First and last row, with title and notes."""
    columns: tuple[int, int] = (0, END)
    """First and last column, where tables stand side by side."""
    skip: frozenset[int] = frozenset()
    """Rows that are not read: repeated headers, page totals."""
    shape: str = ""
    """A Shape; empty: worked out."""
    unit: tuple[Decimal | None, str] | None = None
    """What amounts are multiplied with (None: it is not known) and the words that say so; None: worked out."""
    meanings: Mapping[int, FixedColumn] = field(default_factory=dict)
    """What columns hold."""
    labels: tuple[int, ...] | None = None
    """Columns that the name of a line is made of; None: worked out."""
    parts: Mapping[int, Part] = field(default_factory=dict)
    """What rows do in the table."""
    totals: Mapping[int, Parts] | None = None
    """What each total row adds up and takes off; None: worked out."""
    sums: Mapping[int, Parts] | None = None
    """What each total or saldo column adds up and takes off; None: worked out."""
    not_added: tuple[int, ...] = ()
    """Columns that total rows do not add up: averages, shares."""


def cut(table: Table, fixed: Fixed) -> Block:
    """Return the part of a sheet that a person called a table."""
    rows = [
        Row(cells[0].row, {cell.column: cell for cell in cells})
        for cells in table.rows
        if cells and fixed.rows[0] <= cells[0].row <= fixed.rows[1] and cells[0].row not in fixed.skip
    ]
    first = min(fixed.header, default=-1)
    return Block(
        sheet=table.sheet,
        notes=tuple(cell for row in rows if row.number < first for cell in row.cells.values()),
        header=_narrowed((row for row in rows if row.number in fixed.header), fixed),
        body=_narrowed((row for row in rows if row.number > first and row.number not in fixed.header), fixed),
    )


def totals(account: Account, fixed: Mapping[int, Parts], not_added: Iterable[int]) -> Totals:
    """Return the total rows that a person named, with their parts; other rows that say they are one stay unclear."""
    values = Values(account)
    left_out = set(not_added)
    found = []
    for row, (plus, minus) in sorted(fixed.items()):
        line = account.line(row)
        added = tuple(part for at in plus if (part := account.line(at)) is not None)
        taken = tuple(part for at in minus if (part := account.line(at)) is not None)
        if line is None:
            continue
        identities = tuple(i for i in of_rows(account, "A1", line, added, taken) if i.target[1] not in left_out)
        sorts = {part.sort for part in added}
        how = "difference" if taken else "both" if {Sort.INCOME, Sort.SPENDING} == sorts else "fixed"
        found.append(Total(line, added, taken, how, identities, *fit(identities, values)))
    unclear = (line for line in account.lines if line.part is Part.TOTAL and line.row not in fixed)
    return Totals(tuple(found), tuple(unclear), tuple(sorted(left_out)))


def _narrowed(rows: Iterable[Row], fixed: Fixed) -> tuple[Row, ...]:
    """Return rows with only the cells of the table's own columns; rows that are then empty are left out."""
    left, right = fixed.columns
    narrowed = (Row(row.number, {at: cell for at, cell in row.cells.items() if left <= at <= right}) for row in rows)
    return tuple(row for row in narrowed if row.cells)
