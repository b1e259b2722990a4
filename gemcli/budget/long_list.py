"""Reads a list of payments that is too long to be held: its head gives the columns, one walk gives the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice

from gemcli.budget.accounts import Account, Line
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.columns import Role
from gemcli.budget.fixed import Fixed
from gemcli.budget.layout import Layout, Shape, read
from gemcli.budget.lookalikes import Bounds
from gemcli.budget.norms import Norms
from gemcli.budget.sieve import Printed, Sieve, Sifted
from gemcli.budget.totals import Totals
from gemcli.budget.wording import amount, place, written
from gemcli.locales import N_, Message, say
from gemcli.model.table import Cell, LongRows, Stretch, Table, cell_name

HEAD = 500
"""Rows from which the columns of a list are read."""

MOST_CELLS = 4_000_000
"""Cells of a table that is no list of payments and must be held as a whole."""
MOST_ROWS = 100_000
"""Rows of one: the largest budgets of municipalities have a quarter of that."""


@dataclass(frozen=True, slots=True)
class LongList:
    """A long table as it was understood, and which of its printed totals do not add up."""

    layouts: tuple[Layout, ...]
    """For a list of payments one, whose lines are those of its head and those that deserve a closer look."""
    broken: tuple[Anomaly, ...]
    not_read: tuple[Message, ...]


def read_long(table: Table, rows: LongRows, norms: Norms) -> LongList:
    """Return a long table as it is understood; one that is no list of payments is read as any other."""
    head = tuple(islice((row for row in rows if row), HEAD))
    layouts = read(replace(table, rows=head))
    if len(layouts) != 1 or layouts[0].shape is not Shape.PAYMENTS or not layouts[0].account.header_rows:
        width = max((row[-1].column for row in head), default=0) + 1
        if width * len(rows) > MOST_CELLS:
            return LongList((), (), (_too_long(table, len(rows)),))
        return LongList(read(replace(table, rows=tuple(row for row in rows if row))), (), ())
    account = layouts[0].account
    start = account.header_rows[-1] + 1
    sieve = Sieve(account.columns, _bounds(norms))
    sifted = sieve.sift(_below(rows.stretches(sieve.width), start))
    layout = _with(table, rows, head, sifted)
    return LongList((layout,), tuple(_broken(layout.account, sifted)), ())


def is_too_long(table: Table) -> bool:
    """Whether a table that is held as cells has more rows than any budget, and is no list of payments."""
    if len(table.rows) <= MOST_ROWS:
        return False
    head = tuple(islice((row for row in table.rows if row), HEAD))
    return {layout.shape for layout in read(replace(table, rows=head))} != {Shape.PAYMENTS}


def read_held(table: Table, fixed: Sequence[Fixed]) -> LongList:
    """Return a table that is held as cells as it is understood; one that is too long is named and not read."""
    if not fixed and is_too_long(table):
        return LongList((), (), (_too_long(table, len(table.rows)),))
    return LongList(read(table, fixed), (), ())


def _below(stretches: Iterable[Stretch], start: int) -> Iterator[Stretch]:
    """Yield the rows from number `start` on."""
    for stretch in stretches:
        above = start - stretch.first
        if above <= 0:
            yield stretch
        elif above < len(stretch):
            yield stretch.part(above, len(stretch))


def _bounds(norms: Norms) -> Bounds | None:
    """Return between which sizes payments are kept because they may be one contract that was split (I3)."""
    limits = [*norms.regulation.split_limit_eur.values.values(), *norms.regulation.split_own_eur.values.values()]
    if not limits:
        return None
    return Bounds(min(limits) * norms.regulation.split_smallest.value, max(limits), min(limits))


def _with(table: Table, rows: LongRows, head: tuple[tuple[Cell, ...], ...], sifted: Sifted) -> Layout:
    """Return the layout of the head together with the rows that were picked and the printed totals."""
    wanted = sorted({*sifted.picked, *(total.row for total in sifted.totals)} - {row[0].row for row in head})
    layout = read(replace(table, rows=(*head, *(rows.row(number) for number in wanted))))[0]
    return replace(
        layout,
        totals=Totals((), ()),
        understood=(_understood(layout.account, sifted),),
        not_understood=tuple(_not_understood(layout.account, sifted)),
    )


def _understood(account: Account, sifted: Sifted) -> Message:
    sums = "; ".join(
        f"{column.name} {written(sifted.sums[column.index], 'nl')}"
        for column in account.amounts()
        if column.index not in sifted.unread
    )
    return say(
        N_("{where}: read as a list of payments, {lines} lines; header row {header}; they add up to: {sums}."),
        where=f"{account.sheet}!{cell_name(account.header_rows[0], 0)}",
        lines=sifted.payments,
        header=account.header_rows[0] + 1,
        sums=sums or "-",
    )


def _not_understood(account: Account, sifted: Sifted) -> Iterator[Message]:
    for index, (count, row) in sorted(sifted.unread.items()):
        yield say(
            N_("{where}: {count} cells hold no amount that can be read with certainty, the first is {first}."),
            where=account.sheet,
            count=count,
            first=cell_name(row, index),
        )
    if sifted.left_out:
        yield say(
            N_("{where}: {count} rows that look like a repeated payment were not compared, because there are so many."),
            where=account.sheet,
            count=sifted.left_out,
        )


def _too_long(table: Table, rows: int) -> Message:
    return say(
        N_("{sheet}: {rows} rows that are no list of payments are too many to check; split the file by year or unit."),
        sheet=table.sheet,
        rows=rows,
    )


def _broken(account: Account, sifted: Sifted) -> Iterator[Anomaly]:
    """Yield A1 for each printed total that neither the payments since the total before nor all above it add up to."""
    first = sifted.totals[0].first if sifted.totals else 0
    for printed in sifted.totals:
        line = account.line(printed.row)
        since, whole = _off(account, printed, printed.since), _off(account, printed, printed.all)
        if line is None or not since or not whole:
            continue
        is_last = printed is sifted.totals[-1]
        start = first if is_last else printed.first
        is_range = not is_last or len(sifted.totals) == 1
        for index, expected in (whole if is_last else since).items():
            yield _total(account, line, index, expected, (start, printed.row - 1) if is_range else None)


def _off(account: Account, printed: Printed, sums: Mapping[int, Decimal]) -> dict[int, Decimal]:
    """Return what the columns of a total should hold where they hold something else."""
    step = Decimal("0.01")
    return {
        index: sums[index]
        for index, value in printed.amounts.items()
        if abs(value - sums[index]) > step and account.column(index).role is Role.AMOUNT
    }


def _total(account: Account, line: Line, index: int, expected: Decimal, rows: tuple[int, int] | None) -> Anomaly:
    value = line.value(index) or Decimal(0)
    at = (line.row, index)
    ends = tuple((row, index) for row in rows) if rows else ()
    return Anomaly(
        check="A1",
        tier=Tier.HARD,
        account=account,
        cell=at,
        addends=ends,
        text=say(
            N_(
                "{label}, {column}: {cell} holds {value}, but the payments above it add up to {expected} "
                "(difference {difference}); this does not add up."
            ),
            label=line.label,
            column=account.column(index).name,
            cell=place(account, at),
            value=amount(value),
            expected=amount(expected),
            difference=amount(abs(value - expected)),
        ),
        value=value,
        expected=expected,
        question=say(N_("Which payment is missing, or was changed after this total was made?")),
        follow_up=say(N_("Make the total anew from the list in the financial system and compare.")),
        threshold=say(N_("rounding explains at most {most}"), most=amount(Decimal("0.01"))),
        size=abs(value - expected),
        formula=f"SUM({cell_name(*ends[0])}:{cell_name(*ends[1])})" if ends else "",
    )
