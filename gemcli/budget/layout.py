"""Reads the tables of a sheet as accounts, and says which part it did not understand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from gemcli.budget.accounts import Account, label_columns, lines
from gemcli.budget.blocks import Block, is_amount, split, words
from gemcli.budget.columns import Column, Role, columns
from gemcli.budget.fixed import Fixed, Parts, cut
from gemcli.budget.fixed import totals as named_totals
from gemcli.budget.settling import find
from gemcli.budget.shapes import Shape as Shape
from gemcli.budget.shapes import shape_of
from gemcli.budget.titles import titled
from gemcli.budget.told import SEVERAL_UNITS, Told
from gemcli.budget.totals import Totals
from gemcli.budget.vocabulary import unit
from gemcli.locales import Message
from gemcli.model.table import Table


@dataclass(frozen=True, slots=True)
class Layout:
    """One table as it was understood."""

    account: Account
    shape: Shape
    totals: Totals
    understood: tuple[Message, ...]
    """How the table was read, for the reader of the report."""
    not_understood: tuple[Message, ...]
    """Which parts were not, and were therefore not checked."""
    rows: tuple[int, int]
    """First and last row on the sheet, with title and notes; counted from 0."""
    columns: tuple[int, int]
    """First and last column, without title and notes."""
    labels: tuple[int, ...] = ()
    """Columns that the names of lines are made of."""
    sums: Mapping[int, Parts] | None = None
    """Sums across columns that a person fixed; None: the figures decide."""


def read(table: Table, fixed: Sequence[Fixed] = ()) -> tuple[Layout, ...]:
    """Return the tables of a sheet, each read; a sheet without amounts gives none.

    Where a person fixed tables of the sheet, these are its tables, and what was fixed of them is not worked out.
    """
    own = [said for said in fixed if said.sheet == table.sheet]
    if own:
        return tuple(_read(cut(table, said), said) for said in own)
    return _with_units_above(tuple(_read(block, Fixed(0, table.sheet, ())) for block in split(table)))


def _with_units_above(layouts: tuple[Layout, ...]) -> tuple[Layout, ...]:
    """Give a table that names no unit the one that the tables above it on the sheet were all printed in."""
    named: list[Account] = []
    made = []
    for layout in layouts:
        account = layout.account
        units = {above.unit for above in named}
        if account.unit is None and not account.unit_text and len(units) == 1 and layout.shape is not Shape.RATIOS:
            account = replace(account, unit=named[-1].unit, unit_text=named[-1].unit_text)
            told = Told(account, layout.shape, layout.totals)
            layout = replace(layout, account=account, understood=tuple(told.understood(is_unit_above=True)))
        elif account.unit is not None:
            named.append(account)
        made.append(layout)
    return tuple(made)


def _read(block: Block, said: Fixed) -> Layout:
    found = titled(block, columns(block, said.meanings), said.meanings)
    labels = tuple(label_columns(block, found)) if said.labels is None else said.labels
    times, text = said.unit or _unit(block, found)
    account = Account(
        sheet=block.sheet,
        title=next((" ".join(c.text.split()) for c in block.notes if not is_amount(c) and len(c.text) > 3), ""),
        unit=times,
        unit_text=text,
        columns=found,
        lines=lines(block, found, labels, said.parts),
        header_rows=tuple(row.number for row in block.header),
    )
    shape = Shape(said.shape) if said.shape else shape_of(account)
    totals = _totals(account, shape, said)
    told = Told(account, shape, totals)
    return Layout(
        account,
        shape,
        totals,
        tuple(told.understood(is_fixed=said.number > 0)),
        tuple(told.not_understood()),
        *_bounds(block),
        labels,
        said.sums,
    )


def _bounds(block: Block) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the first and last row, and the first and last column, of a table."""
    held = (*block.header, *block.body)
    rows = [*(row.number for row in held), *(cell.row for cell in block.notes)]
    columns = [column for row in held for column in row.cells]
    return (min(rows, default=0), max(rows, default=0)), (min(columns, default=0), max(columns, default=0))


def _totals(account: Account, shape: Shape, said: Fixed) -> Totals:
    if shape is Shape.RATIOS:
        return Totals((), ())
    return find(account) if said.totals is None else named_totals(account, said.totals, said.not_added)


def _unit(block: Block, found: Sequence[Column]) -> tuple[Decimal | None, str]:
    """Return the unit and the words that name it: in title, header, a column of its own, or the last rows."""
    own = next((column.index for column in found if column.role is Role.UNIT), None)
    if own is not None:
        texts = {row.cells[own].text for row in block.body if own in row.cells}
        return (unit(min(texts)), min(texts)) if len(texts) == 1 else (None, SEVERAL_UNITS)
    for cell in words(block):
        times = unit(cell.text)
        if times is not None:
            return times, " ".join(cell.text.split())
    return None, ""
