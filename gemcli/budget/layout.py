"""Reads the tables of a sheet as accounts, and says which part it did not understand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from gemcli.budget.accounts import Account, Part, label_columns, lines
from gemcli.budget.blocks import Block, is_amount, split, words
from gemcli.budget.columns import Column, Role, columns
from gemcli.budget.fixed import Fixed, Parts, cut
from gemcli.budget.fixed import totals as named_totals
from gemcli.budget.totals import Totals, find
from gemcli.budget.vocabulary import unit
from gemcli.facts.cell_amounts import MIXED, Reading
from gemcli.locales import N_, Message, say
from gemcli.model.table import Table, cell_name

MANY = 40
"""Lines from which a table with dates or payees is taken for a list of payments."""


FIRST = 12
"""Rows that a message names; more are counted."""

SEVERAL_UNITS = "*"
"""Stands for a unit that differs from line to line."""


class Shape(StrEnum):
    """What kind of table it is."""

    BUDGET = "budget"
    LONG = "long"
    """One row for each combination of keys, as Iv3 delivers it."""
    PAYMENTS = "payments"
    RATIOS = "ratios"
    """Key figures in per cent: nothing to add up."""


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
    return tuple(_read(block, Fixed(0, table.sheet, ())) for block in split(table))


def _read(block: Block, said: Fixed) -> Layout:
    found = columns(block, said.meanings)
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
    shape = Shape(said.shape) if said.shape else _shape(account)
    totals = _totals(account, shape, said)
    where = _where(account)
    return Layout(
        account,
        shape,
        totals,
        (*_told(said, where), *_understood(account, shape, totals, where)),
        tuple(_not_understood(account, totals, where)),
        *_bounds(block),
        labels,
        said.sums,
    )


def _told(said: Fixed, where: str) -> list[Message]:
    return [say(N_("{where}: read as the layout file says."), where=where)] if said.number else []


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


def _shape(account: Account) -> Shape:
    roles = [column.role for column in account.columns]
    amounts = account.amounts()
    if not amounts:
        return Shape.RATIOS
    kinds = {role for role in roles if role in (Role.DAY, Role.PARTY, Role.INVOICE)}
    if kinds and len(account.lines) >= MANY and not any(column.year for column in amounts):
        return Shape.PAYMENTS
    labels = [column for column in account.columns if column.role is Role.LABEL]
    parts = {line.part for line in account.lines}
    plain = [line for line in account.lines if line.part is Part.LINE]
    if len(labels) >= 2 and Part.TOTAL not in parts and len(plain) >= MANY:
        firsts = {line.texts[:1] for line in plain}
        if len(firsts) * 4 <= len(plain):
            return Shape.LONG
    return Shape.BUDGET


def _understood(account: Account, shape: Shape, totals: Totals, where: str) -> list[Message]:
    said = [_overview(account, shape, totals, where)]
    if account.unit_text == SEVERAL_UNITS:
        said.append(
            say(N_("{where}: the unit differs from line to line; amounts are compared as printed."), where=where)
        )
    elif account.unit is None and shape is not Shape.RATIOS:
        said.append(say(N_("{where}: no unit is named; amounts are taken as printed."), where=where))
    if not account.header_rows:
        said.append(say(N_("{where}: no header row was recognised; columns go by their letters."), where=where))
    return said


def _not_understood(account: Account, totals: Totals, where: str) -> list[Message]:
    said: list[Message] = []
    said.extend(
        say(
            N_("{where}: column {column} mixes two ways of writing amounts; those with a mark were left unread."),
            where=where,
            column=column.name,
        )
        for column in account.amounts()
        if column.notation == MIXED
    )
    unread = [
        cell_name(line.row, index)
        for line in account.lines
        for index, amount in line.amounts.items()
        if amount.reading in (Reading.AMBIGUOUS, Reading.ERROR) and line.part is not Part.HEADING
    ]
    if unread:
        said.append(
            say(
                N_("{where}: {count} cells hold no amount that can be read with certainty, the first is {first}."),
                where=where,
                count=len(unread),
                first=unread[0],
            )
        )
    said.extend(
        say(
            N_("{where}: the sums do not hold in column {column} while they do in others; not checked there."),
            where=where,
            column=account.column(index).name,
        )
        for index in totals.not_additive
    )
    if totals.unclear:
        rows = [str(line.row + 1) for line in totals.unclear]
        named = ", ".join(rows[:FIRST]) + (f", … ({len(rows)})" if len(rows) > FIRST else "")
        said.append(
            say(
                N_("{where}: row {row} is called a total, but no set of lines was found that it adds up; not checked."),
                where=where,
                row=named,
            )
        )
    return said


def _overview(account: Account, shape: Shape, totals: Totals, where: str) -> Message:
    counts = {
        "where": where,
        "header": ", ".join(str(row + 1) for row in account.header_rows) or "-",
        "unit": account.unit_text or "-",
        "columns": "; ".join(_column(column) for column in account.amounts()) or "-",
        "lines": sum(line.part is Part.LINE for line in account.lines),
        "totals": len(totals.found),
    }
    match shape:
        case Shape.PAYMENTS:
            return say(N_("{where}: read as a list of payments, {lines} lines; header row {header}."), **counts)
        case Shape.RATIOS:
            return say(N_("{where}: no amounts of money were recognised; nothing to add up."), where=where)
        case Shape.LONG:
            return say(
                N_(
                    "{where}: read as a long table, one row for each combination of keys, {lines} lines; header row "
                    "{header}; unit {unit}; amounts: {columns}."
                ),
                **counts,
            )
        case _:
            return say(
                N_(
                    "{where}: read as a budget, {lines} lines and {totals} totals; header row {header}; unit {unit}; "
                    "amounts: {columns}."
                ),
                **counts,
            )


def _column(column: Column) -> str:
    kinds = [str(column.year or ""), str(column.phase), str(column.sort)]
    meaning = " ".join(kind for kind in kinds if kind)
    return meaning or column.name


def _where(account: Account) -> str:
    first = min((line.row for line in account.lines), default=0)
    return f"{account.sheet}!{cell_name(first, 0)}" if account.title == "" else f"{account.sheet}, {account.title}"
