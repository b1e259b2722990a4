"""D3: amounts in euros among thousands of euros, by column, by sheet or against the heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise
from statistics import median

from gemcli.budget.accounts import Account, Line, Part, Place
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.book import Book, Checked
from gemcli.budget.columns import Column
from gemcli.budget.layout import Shape
from gemcli.budget.norms import Norms
from gemcli.budget.series import years
from gemcli.budget.vocabulary import folded
from gemcli.budget.wording import amount, place
from gemcli.locales import N_, Message, say

WEIGHT = 60.0
"""How strong this signal is: it changes the meaning of a whole column."""

MANY = 30
"""Tables of a document up to which all pairs are compared."""

LARGE = 10_000
"""Printed amounts from which a heading of thousands would mean tens of millions."""


def mixed_units(book: Book, norms: Norms) -> Checked:
    """D3, signal: columns or sheets whose amounts differ about a thousandfold on nearly all lines that they share.

    Inputs: columns of years of one table; the first columns of two tables with the same lines, where the units they
    name do not explain it; a heading of thousands above large amounts with cents. Bounds are those of D1.
    Question: which of the two is in thousands?
    """
    found: list[Anomaly] = []
    budgets = [layout for layout in book.layouts if layout.shape is Shape.BUDGET]
    for layout in budgets:
        found += [*_between_columns(layout.account, norms), *_with_cents(layout.account, norms)]
    if len(budgets) <= MANY:
        for first, second in combinations(budgets, 2):
            found += _between_tables(first.account, second.account, norms)
    return Checked(tuple(found))


def _plain(account: Account) -> list[Line]:
    return [line for line in account.lines if line.part is Part.LINE]


def _between_columns(account: Account, norms: Norms) -> Iterator[Anomaly]:
    """Yield a finding for a column that differs from its neighbour on both sides, or at an end from the only one."""
    for group in years(account):
        odd = []
        for before, after in pairwise(group):
            pairs = [
                (abs(a), abs(b))
                for line in _plain(account)
                if (a := line.value(before.index)) and (b := line.value(after.index))
            ]
            factor = _factor(pairs, norms)
            if factor:
                odd.append((after if _is_odd(group, after, before) else before, before, after))
        for column, before, after in odd[:1]:
            yield _of_columns(account, column, before if column is after else after, norms)


def _is_odd(group: Sequence[Column], after: Column, before: Column) -> bool:
    """Whether of two neighbours the later one is the odd one: the earlier one is not the first, or it is the last."""
    return before is not group[0] or after is group[-1]


def _factor(pairs: Sequence[tuple[Decimal, Decimal]], norms: Norms) -> bool:
    """Whether nearly all pairs of amounts differ about a thousandfold, all in the same direction."""
    rules = norms.regulation
    if len(pairs) < rules.unit_lines.value:
        return False
    for turned in (False, True):
        ratios = [(b / a) if turned else (a / b) for a, b in pairs]
        near = sum(norms.scale_low <= ratio <= norms.scale_high for ratio in ratios)
        if near >= rules.unit_agree.value * len(pairs) and near >= rules.unit_lines.value:
            return True
    return False


def _of_columns(account: Account, column: Column, other: Column, norms: Norms) -> Anomaly:
    lines = [line for line in _plain(account) if line.value(column.index) and line.value(other.index)]
    first = max(lines, key=lambda line: (abs(line.value(column.index) or Decimal(0)), -line.row))
    at, beside = (first.row, column.index), (first.row, other.index)
    text = say(
        N_(
            "Column {column} differs about a thousandfold from {other} on nearly all lines; {label} holds {value} "
            "({cell}) against {expected} ({beside})."
        ),
        column=column.name,
        other=other.name,
        label=first.label,
        value=amount(first.value(column.index) or Decimal(0)),
        cell=place(account, at),
        expected=amount(first.value(other.index) or Decimal(0)),
        beside=place(account, beside),
    )
    cells = tuple((line.row, index) for line in lines for index in (column.index, other.index))
    return _anomaly(account, at, tuple(c for c in cells if c != at), text, norms, len(lines))


def _with_cents(account: Account, norms: Norms) -> Iterator[Anomaly]:
    """Yield a finding for a table in thousands whose amounts are large and have cents."""
    if account.unit is None or account.unit < 1000:
        return
    rules = norms.regulation
    for column in account.amounts():
        held = [line for line in _plain(account) if line.value(column.index)]
        cents = [line for line in held if line.amounts[column.index].decimals == 2]
        if len(held) < rules.unit_lines.value or len(cents) < rules.unit_cents.value * len(held):
            continue
        if median(abs(line.value(column.index) or Decimal(0)) for line in held) < LARGE:
            continue
        first = cents[0]
        at = (first.row, column.index)
        text = say(
            N_("{label}, {column}: {cell} holds {value}, an amount with cents under a heading of thousands ({unit})."),
            label=first.label,
            column=column.name,
            cell=place(account, at),
            value=amount(first.value(column.index) or Decimal(0)),
            unit=account.unit_text,
        )
        yield _anomaly(account, at, tuple((line.row, column.index) for line in cents[1:]), text, norms, len(cents))
        return


def _between_tables(first: Account, second: Account, norms: Norms) -> Iterator[Anomaly]:
    """Yield a finding for two tables with the same lines whose amounts differ a thousandfold for no named unit."""
    if first.sheet == second.sheet or (first.unit or second.unit) != (second.unit or first.unit):
        return
    one, other = first.amounts()[:1], second.amounts()[:1]
    if not one or not other:
        return
    known = {folded(line.label): line for line in _plain(second) if line.value(other[0].index)}
    shared = [
        (line, known[key])
        for line in _plain(first)
        if (key := folded(line.label)) in known and line.value(one[0].index)
    ]
    sizes = [(abs(a.value(one[0].index) or Decimal(0)), abs(b.value(other[0].index) or Decimal(0))) for a, b in shared]
    if not _factor(sizes, norms):
        return
    top = max(shared, key=lambda pair: (abs(pair[0].value(one[0].index) or Decimal(0)), -pair[0].row))
    at, beside = (top[0].row, one[0].index), (top[1].row, other[0].index)
    text = say(
        N_("{label}: {cell} holds {value} and {beside} holds {expected}; nearly all lines of both differ like this."),
        label=top[0].label,
        cell=place(first, at),
        value=amount(top[0].value(one[0].index) or Decimal(0)),
        beside=place(second, beside),
        expected=amount(top[1].value(other[0].index) or Decimal(0)),
    )
    anomaly = _anomaly(first, at, (), text, norms, len(shared), elsewhere=((second, beside),))
    yield anomaly


def _anomaly(
    account: Account,
    at: Place,
    cells: tuple[Place, ...],
    text: Message,
    norms: Norms,
    lines: int,
    elsewhere: tuple[tuple[Account, Place], ...] = (),
) -> Anomaly:
    line = account.line(at[0])
    value = line.value(at[1]) if line else None
    rules = norms.regulation
    return Anomaly(
        check="D3",
        tier=Tier.SIGNAL,
        account=account,
        cell=at,
        addends=cells,
        text=text,
        value=value,
        expected=None,
        question=say(N_("Which of these amounts are in euros, and which in thousands of euros?")),
        follow_up=say(N_("Ask for the unit of this part of the table, and print it above it.")),
        threshold=say(
            N_("{norm}; {agree}; lines compared: {lines}"),
            norm=rules.unit_lines.brief,
            agree=rules.unit_agree.brief,
            lines=lines,
        ),
        size=abs(value or Decimal(0)),
        weight=WEIGHT,
        elsewhere=elsewhere,
    )
