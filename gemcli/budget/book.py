"""A whole document as the checks see it that look further than one table."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from gemcli.budget.accounts import Account, Place
from gemcli.budget.anomaly import Anomaly
from gemcli.budget.layout import Layout
from gemcli.budget.reference import Reference
from gemcli.locales import Message
from gemcli.model.table import Cell, LongRows, Table
from gemcli.model.workings import Workings


@dataclass(frozen=True, slots=True)
class Book:
    """The tables of one document, as read, with what else is known about them."""

    tables: tuple[Table, ...]
    layouts: tuple[Layout, ...]
    workings: Mapping[str, Workings] = field(default_factory=dict)
    """What stands behind the cells of each sheet; empty where nobody looked."""
    reference: Reference | None = None
    """The figures of other municipalities, where the user pointed at them."""

    def cells(self, account: Account, columns: Collection[int]) -> dict[Place, Cell]:
        """Return the cells of some columns, in the rows of an account, by their place."""
        table = next((table for table in self.tables if table.sheet == account.sheet), None)
        if table is None:
            return {}
        wanted = {line.row for line in account.lines}
        rows = table.rows
        held = map(rows.row, sorted(wanted)) if isinstance(rows, LongRows) else (r for r in rows if r[0].row in wanted)
        return {(cell.row, cell.column): cell for row in held for cell in row if cell.column in columns}

    def is_long(self, account: Account) -> bool:
        """Whether a table was gone through once, so that an account holds only some of its rows."""
        return any(table.sheet == account.sheet and isinstance(table.rows, LongRows) for table in self.tables)


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found in a document, and which part of it could not be checked and why."""

    found: tuple[Anomaly, ...] = ()
    skipped: tuple[Message, ...] = ()
