"""Says what of a table a summary speaks: which year, which totals, which lines are its programmes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.columns import Column
from gemcli.budget.layout import Layout, Shape
from gemcli.budget.totals import Total, Totals
from gemcli.budget.vocabulary import CLOSING, OPENING, Phase, Sort, folded, year
from gemcli.model.document import Document


def narrowed(layout: Layout, words: str) -> Layout:
    """Return a table with only the lines that a subject names, as one municipality of many; itself without a subject.

    A line is meant when one of its texts is the subject, or else when its label holds every word of it.
    """
    wanted = folded(words)
    if not wanted:
        return layout
    lines = layout.account.lines
    kept = [line for line in lines if wanted in line.texts] or [
        line for line in lines if all(word in folded(line.label).split() for word in wanted.split())
    ]
    if len(kept) == len(lines):
        return layout
    account = replace(layout.account, lines=tuple(kept))
    return replace(layout, account=account, totals=Totals((), ()))


def weight(layout: Layout) -> tuple[bool, int]:
    """Say how well a table can speak for the budget: baten beside lasten first, then the number of lines."""
    account = layout.account
    sorts = {column.sort for column in account.amounts()} | {line.sort for line in account.lines}
    can_speak = layout.shape in (Shape.BUDGET, Shape.LONG) and not balances(account)
    return can_speak and {Sort.INCOME, Sort.SPENDING} <= sorts, can_speak * len(account.lines)


def balances(account: Account) -> list[Column]:
    """Return the columns that hold opening and closing balances of reserves, or years when rows do; else none."""
    if any(line.part is Part.CLOSING for line in account.lines):
        return [column for column in account.amounts() if column.year]
    named = [(column, folded(column.header)) for column in account.amounts()]
    if not any(OPENING.search(words) for _, words in named):
        return []
    return [column for column, words in named if OPENING.search(words) or CLOSING.search(words)]


def closings(account: Account, found: Sequence[Total]) -> list[Line]:
    """Return the rows that say how reserves stand: closing balances, or the totals of a table with balances aside."""
    closing = [line for line in account.lines if line.part is Part.CLOSING]
    return closing or [total.line for total in found] or [line for line in account.lines if line.part is Part.LINE]


def focus(document: Document, account: Account) -> list[Column]:
    """Return the columns of the year that the budget is about: baten, lasten and saldo of it, or its one column."""
    dated = [column for column in account.amounts() if column.year and column.phase is not Phase.CHANGE]
    if not dated:
        return [column for column in account.amounts() if column.sort is not Sort.NONE][:3]
    named = _named_year(document, account)
    budgets = [column for column in dated if column.phase in (Phase.BUDGET, Phase.AMENDED)]
    has_accounts = any(column.phase is Phase.ACCOUNTS for column in dated)
    pool = [column for column in budgets or dated if column.year == named]
    if not pool:
        years = sorted({column.year for column in budgets or dated})
        chosen = years[-1] if has_accounts else years[0]
        pool = [column for column in budgets or dated if column.year == chosen]
    phase = pool[-1].phase
    return [column for column in pool if column.phase is phase][:3]


def _named_year(document: Document, account: Account) -> int:
    """Return the year that the title, the sheet or the file names, or 0."""
    names = (account.title, account.sheet, document.source.title, document.source.path)
    return next((found for name in names if (found := year(re.sub(r"[_]", " ", name)))), 0)


def tops(layout: Layout) -> list[Total]:
    """Return the totals that no other sum covers, the last first; differences cover nothing."""
    leaves = {id(total): _leaves(layout, total) for total in layout.totals.found}
    sums = [total for total in layout.totals.found if not total.minus and total.how != "both"]
    return [
        total
        for total in reversed(layout.totals.found)
        if not any(leaves[id(total)] < leaves[id(other)] for other in sums if other is not total)
    ]


def _leaves(layout: Layout, total: Total) -> frozenset[int]:
    """Return the rows of the plain lines that a total adds up, through its subtotals."""
    by_row = {other.line.row: other for other in layout.totals.found}
    rows: set[int] = set()
    waiting = [*total.plus, *total.minus]
    while waiting:
        line = waiting.pop()
        inner = by_row.get(line.row)
        if inner is None or inner is total:
            rows.add(line.row)
        else:
            waiting.extend((*inner.plus, *inner.minus))
    return frozenset(rows)


def programmes(layout: Layout, found: Sequence[Total]) -> list[Line]:
    """Return what a reader calls programmes: the parts of the widest sum of spending, or else the plain lines."""
    sums = [total for total in layout.totals.found if not total.minus and total.line.sort is not Sort.INCOME]
    subtotals = [
        total
        for total in sums
        if sum(part.part is Part.TOTAL for part in total.plus) * 2 > len(total.plus) and len(total.plus) > 2
    ]
    widest = max(subtotals or sums or list(found), key=lambda total: len(total.plus), default=None)
    if widest is not None:
        return list(widest.plus)
    lines = [line for line in layout.account.lines if line.part is Part.LINE]
    groups = {line.texts[:1] for line in lines}
    return lines if layout.shape is Shape.BUDGET or len(groups) == 1 else []


def before_of(account: Account, column: Column) -> Column | None:
    """Return the column of the same sort of the year before, of the same phase rather than another."""
    earlier = [
        other
        for other in account.amounts()
        if other.sort is column.sort and other.year == column.year - 1 and other.phase is not Phase.CHANGE
    ]
    return next((other for other in reversed(earlier) if other.phase is column.phase), earlier[-1] if earlier else None)
