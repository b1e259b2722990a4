"""Chooses the rows of a table that are shown: those with a cited cell, and the head above them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gemcli.drafts.report.shelf import Book, Place
from gemcli.model.table import Cell, Table

MOST_ROWS = 400
"""Rows of one sheet that are shown; a total over a whole export cites more than anybody reads."""
MOST_COLUMNS = 24
"""Columns that are shown; of wider tables the first ones and those around a cited cell."""
FIRST = 4


@dataclass(frozen=True, slots=True)
class Grid:
    """A part of a sheet."""

    sheet: str
    columns: tuple[int, ...]
    """Counted from 0, in order."""
    rows: tuple[tuple[Cell, ...], ...]
    cited: dict[str, tuple[Place, ...]]
    """By address: the places that a cell is part of."""
    left_out: int = 0
    """Rows with a cited cell that are not shown."""


def grids(book: Book) -> Iterator[Grid]:
    """Yield what is shown of each sheet that is cited, sheets in their order."""
    for table in book.document.tables:
        cited = _cited(book.places, table.sheet)
        if cited:
            yield _grid(_with_cited(table, cited), cited)


def _with_cited(table: Table, cited: Mapping[str, object]) -> Table:
    """Return a table without what nobody sees of it, other than what is cited: parts of a sum may be hidden."""
    if not table.unseen:
        return table
    rows = (tuple(cell for cell in row if cell.address in cited or not table.hides(cell)) for row in table.rows)
    return Table(table.sheet, tuple(row for row in rows if row), table.title)


def _cited(places: Sequence[Place], sheet: str) -> dict[str, tuple[Place, ...]]:
    found: dict[str, tuple[Place, ...]] = {}
    for place in places:
        for name in place.citation.cells:
            own, _, address = name.rpartition("!")
            if own == sheet:
                found[address] = (*found.get(address, ()), place)
    return found


def _grid(table: Table, cited: dict[str, tuple[Place, ...]]) -> Grid:
    rows = [row for row in table.rows if any(cell.address in cited for cell in row)]
    head = _head(table, rows[0][0].row)
    shown = (*head, *(row for row in rows[:MOST_ROWS] if row not in head))
    return Grid(table.sheet, _columns(shown, cited), shown, cited, len(rows) - len(rows[:MOST_ROWS]))


def _head(table: Table, first: int) -> tuple[tuple[Cell, ...], ...]:
    """The row that names the columns: the last one above the cited rows with words in it and no number."""
    above = [row for row in table.rows if row and row[0].row < first]
    named = [row for row in above if len(row) > 1 and not any(cell.number is not None for cell in row)]
    return tuple(named[-1:])


def _columns(rows: Sequence[Sequence[Cell]], cited: dict[str, tuple[Place, ...]]) -> tuple[int, ...]:
    used = sorted({cell.column for row in rows for cell in row})
    if len(used) <= MOST_COLUMNS:
        return tuple(used)
    wanted = {cell.column for row in rows for cell in row if cell.address in cited}
    return tuple(column for column in used if column in used[:FIRST] or any(abs(column - one) <= 2 for one in wanted))
