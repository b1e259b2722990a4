"""A1 across two columns: details stand in an inner column, their sum beside or below them in the next one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.identities import Identity, Values, fit, tolerance
from gemcli.budget.layout import Layout, Shape
from gemcli.budget.proof import CONFIRMED, UNSAID, surprise

SEVERAL = 2
"""Sums that must hold before another one may be off, where no row proves which lines belong together."""

LONGEST = 300
"""Rows of a table up to which such columns are looked for."""


def insets(layout: Layout) -> list[Identity]:
    """A1, hard: an amount in an outer column = the sum of the amounts in the inner column left of it.

    Inputs: total rows whose parts another column proves, and that stand in a column in which their parts hold nothing;
    and columns that hold an amount only now and then, each for the rows since the one before or up to the next. One of
    the sums may be off when others of the same two columns hold.
    Question: which line is missing, or was changed after this total was made?
    """
    account = layout.account
    if layout.shape is not Shape.BUDGET or len(account.lines) > LONGEST:
        return []
    values = Values(account)
    found: list[Identity] = []
    for inner, outer in pairwise(column.index for column in account.amounts()):
        found += _by_totals(layout, values, inner, outer) or _by_place(account, values, inner, outer)
    return found


def _by_totals(layout: Layout, values: Values, inner: int, outer: int) -> list[Identity]:
    """Return the sums of total rows whose parts stand one column further in, where one at least of them holds."""
    made = []
    for total in layout.totals.found:
        parts = [(part.row, inner) for part in total.plus if values.get((part.row, inner)) is not None]
        is_inset = not any(values.get((part.row, outer)) for part in (*total.plus, *total.minus))
        is_outer = values.get((total.line.row, inner)) is None and bool(values.get((total.line.row, outer)))
        is_sum = total.holds > 0 and not total.minus and len(parts) > 1 and 2 * len(parts) > len(total.plus)
        if is_inset and is_outer and is_sum:
            made.append(_identity(layout.account, (total.line.row, outer), parts))
    return made if surprise(made, values) >= CONFIRMED else []


def _by_place(account: Account, values: Values, inner: int, outer: int) -> list[Identity]:
    """Return the sums of the rows since the outer amount before, or up to the next one, as most of them prove."""
    lines = [line for line in account.lines if line.part in (Part.LINE, Part.TOTAL)]
    ends = [at for at, line in enumerate(lines) if values.get((line.row, outer)) is not None]
    held = sum(values.get((line.row, inner)) is not None for line in lines)
    if len(ends) < SEVERAL or 2 * len(ends) > held:
        return []
    for groups in (_since(lines, ends), _until(lines, ends)):
        made = []
        for target, group in groups:
            parts = [(line.row, inner) for line in group if values.get((line.row, inner)) is not None]
            if len(parts) > 1:
                made.append(_identity(account, (target.row, outer), parts))
        holds, tested = fit(made, values)
        if holds >= SEVERAL and tested - holds <= 1 and surprise(made, values) >= UNSAID:
            return made
    return []


def _since(lines: Sequence[Line], ends: Sequence[int]) -> Iterator[tuple[Line, Sequence[Line]]]:
    for before, at in pairwise((-1, *ends)):
        yield lines[at], lines[before + 1 : at + 1]


def _until(lines: Sequence[Line], ends: Sequence[int]) -> Iterator[tuple[Line, Sequence[Line]]]:
    for at, after in pairwise((*ends, len(lines))):
        yield lines[at], lines[at:after]


def _identity(account: Account, target: tuple[int, int], parts: Sequence[tuple[int, int]]) -> Identity:
    rows = [line for row in (target[0], *(row for row, _ in parts)) if (line := account.line(row)) is not None]
    step = min(account.step(column, rows) for column in (target[1], parts[0][1]))
    return Identity("A1", target, tuple(parts), (), tolerance(len(parts), step))
