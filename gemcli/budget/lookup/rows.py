"""Cuts a long table to its head and the rows that hold most words of a question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gemcli.budget.lookup.asked import Asked
from gemcli.budget.lookup.standing import said_in
from gemcli.model.table import Cell, LongRows, Table

HEAD = 20
"""Rows at the top of a long table in which its title and header stand."""

MANY = 1_500
"""Rows from which a table is first cut to those that hold words of the question."""

MOST_ROWS = 600
"""Rows of a long table that are looked at as lines."""

FIGURE = re.compile(r"[-+(€$£ ]{0,4}\d[\d.,' ]*\)?%?")


def cut(table: Table, wanted: Asked) -> Table:
    """Return a table with its head and, where it is long, only the rows that hold most words of the question."""
    if len(table.rows) < MANY and not isinstance(table.rows, LongRows):
        return table
    counts: dict[int, int] = {}
    for number, texts in _texts(table):
        held = frozenset(word for text in texts for word in said_in(text, wanted))
        if held:
            counts[number] = len(held)
    most = max(counts.values(), default=0)
    kept = {number for number, count in counts.items() if count == most}
    kept = kept if len(kept) <= MOST_ROWS else set(sorted(kept)[:MOST_ROWS])
    rows = _head(table)
    top = {row[0].row for row in rows}
    return replace(table, rows=(*rows, *_rows(table, sorted(kept - top))))


def _texts(table: Table) -> Iterator[tuple[int, Sequence[str]]]:
    if isinstance(table.rows, LongRows):
        width = max((cell.column + 1 for row in _head(table) for cell in row), default=0)
        for stretch in table.rows.stretches(width):
            for index in range(len(stretch)):
                values = stretch.row(index)
                yield (
                    stretch.first + index,
                    [value for value in values if isinstance(value, str) and not FIGURE.fullmatch(value)],
                )
        return
    for row in table.rows:
        yield row[0].row, [cell.text for cell in row if cell.number is None and not FIGURE.fullmatch(cell.text)]


def _head(table: Table) -> list[tuple[Cell, ...]]:
    found: list[tuple[Cell, ...]] = []
    for row in table.rows:
        if row:
            if row[0].row >= HEAD:
                break
            found.append(row)
    return found


def _rows(table: Table, numbers: Iterable[int]) -> list[tuple[Cell, ...]]:
    if isinstance(table.rows, LongRows):
        return [row for number in numbers if (row := table.rows.row(number))]
    wanted = set(numbers)
    return [row for row in table.rows if row[0].row in wanted]
