"""The key figures of a budget: its totals and its largest programmes, each with its cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.blocks import head_text
from gemcli.budget.columns import Column
from gemcli.budget.layout import Layout, Shape, read
from gemcli.budget.totals import Total
from gemcli.budget.vocabulary import CLOSING, OPENING, Phase, Sort, folded, year
from gemcli.budget.wording import place, written
from gemcli.locales import N_, say, translator
from gemcli.model.claim import By, CellRef, Claim, Evidence, FieldValue, Kind
from gemcli.model.document import Document
from gemcli.model.table import canonical, cell_name

LARGEST = 5
"""Programmes that are named when `budget.toml` does not say."""

TOTALS = 4
"""Total rows that are named: the ones that no other total adds up, the last of the table first."""


def key_figures(document: Document, config: Mapping[str, Any], language: str = "nl") -> tuple[Claim, ...]:
    """Return the totals and the largest lines of each budget in a document, as printed.

    Every amount in a sentence stands in a cell that the claim names; nothing is computed. Lists of payments, key
    figures in per cent and files with many municipalities give nothing.
    """
    largest = int(config.get("summary", {}).get("largest", {}).get("value", LARGEST))
    claims: list[Claim] = []
    layouts = [layout for table in document.tables for layout in read(table)]
    main = max(layouts, key=_weight, default=None)
    for layout in layouts:
        claims.extend(_of_table(document, layout, largest if layout is main else 0, language))
    return tuple(claims)


def _weight(layout: Layout) -> tuple[bool, int]:
    """Say how well a table can speak for the budget: baten beside lasten first, then the number of lines."""
    account = layout.account
    sorts = {column.sort for column in account.amounts()} | {line.sort for line in account.lines}
    can_speak = layout.shape in (Shape.BUDGET, Shape.LONG) and not _balances(account)
    return can_speak and {Sort.INCOME, Sort.SPENDING} <= sorts, can_speak * len(account.lines)


def _of_table(document: Document, layout: Layout, largest: int, language: str) -> Iterator[Claim]:
    if layout.shape in (Shape.PAYMENTS, Shape.RATIOS):
        return
    tops = _tops(layout)
    balances = _balances(layout.account)
    if balances:
        for line in _closings(layout.account, tops):
            yield from _claim(document, layout.account, line, balances, language)
        return
    focus = _focus(document, layout.account)
    if not focus:
        return
    for total in tops[:TOTALS]:
        yield from _claim(document, layout.account, total.line, focus, language)
    spending = [column for column in focus if column.sort in (Sort.SPENDING, Sort.NONE)] or focus
    key = spending[0]
    sized = [(abs(value), line) for line in _programmes(layout, tops) if (value := line.value(key.index))]
    for _, line in sorted(sized, key=lambda pair: (-pair[0], pair[1].row))[:largest]:
        yield from _claim(document, layout.account, line, focus, language)


def _balances(account: Account) -> list[Column]:
    """Return the columns that hold opening and closing balances of reserves, or years when rows do; else none."""
    if any(line.part is Part.CLOSING for line in account.lines):
        return [column for column in account.amounts() if column.year]
    named = [(column, folded(column.header)) for column in account.amounts()]
    if not any(OPENING.search(words) for _, words in named):
        return []
    return [column for column, words in named if OPENING.search(words) or CLOSING.search(words)]


def _closings(account: Account, tops: Sequence[Total]) -> list[Line]:
    """Return the rows that say how reserves stand: closing balances, or the totals of a table with balances aside."""
    closing = [line for line in account.lines if line.part is Part.CLOSING]
    return closing or [total.line for total in tops] or [line for line in account.lines if line.part is Part.LINE]


def _focus(document: Document, account: Account) -> list[Column]:
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


def _tops(layout: Layout) -> list[Total]:
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


def _programmes(layout: Layout, tops: Sequence[Total]) -> list[Line]:
    """Return what a reader calls programmes: the parts of the widest sum of spending, or else the plain lines."""
    sums = [total for total in layout.totals.found if not total.minus and total.line.sort is not Sort.INCOME]
    subtotals = [
        total
        for total in sums
        if sum(part.part is Part.TOTAL for part in total.plus) * 2 > len(total.plus) and len(total.plus) > 2
    ]
    widest = max(subtotals or sums or list(tops), key=lambda total: len(total.plus), default=None)
    if widest is not None:
        return list(widest.plus)
    lines = [line for line in layout.account.lines if line.part is Part.LINE]
    groups = {line.texts[:1] for line in lines}
    return lines if layout.shape is Shape.BUDGET or len(groups) == 1 else []


def _claim(document: Document, account: Account, line: Line, focus: Sequence[Column], language: str) -> Iterator[Claim]:
    """Yield one sentence for a row: its amounts of the year, and of the year before where the table has it."""
    held = [column for column in focus if line.value(column.index) is not None]
    if not held:
        return
    is_course = not any(column.sort is not Sort.NONE for column in focus) and len(focus) > 1
    before = (
        []
        if is_course
        else [o for column in held if (o := _before(account, column)) and line.value(o.index) is not None]
    )
    translate = translator(language)
    text = say(
        N_("{label}, {now} (earlier {before}){unit}.") if before else N_("{label}, {now}{unit}."),
        label=line.label,
        now=_amounts(line, held, language),
        before=_amounts(line, before, language),
        unit=f"; {_unit(account)}" if account.unit_text else "",
    ).text(translate)
    amounts = [(line.row, column.index) for column in (*held, *before)]
    headers = [(cell.row, cell.column) for column in (*held, *before) for cell in column.head]
    labels = [(cell.row, cell.column) for cell in line.label_cells]
    table = document.table(account.sheet)
    known = {(cell.row, cell.column) for cell in table.cells()} if table else set()
    fields: dict[str, FieldValue] = {
        "label": line.name,
        "column": held[0].name,
        "value": canonical(line.value(held[0].index) or Decimal(0)),
        "cell": place(account, amounts[0]),
        "cells": tuple(place(account, at) for at in amounts[1:]),
        "notation": held[0].notation,
        "unit": account.unit_text,
    }
    yield Claim(
        kind=Kind.KEY_POINT,
        text=text,
        evidence=Evidence(
            cells=tuple(
                CellRef(document.source.id, account.sheet, cell_name(*at))
                for at in dict.fromkeys((*amounts, *labels, *headers))
                if at in known
            )
        ),
        by=By.RULE,
        key=f"figure:{place(account, amounts[0])}",
        section=translate(N_("Key figures")),
        fields=fields,
    )


def _unit(account: Account) -> str:
    """Return the unit as printed; of a longer title only the part in brackets."""
    inside = re.search(r"\(([^()]{3,60})\)\s*$", account.unit_text)
    words = inside[1] if inside else account.unit_text
    return words[:1].lower() + words[1:]


def _amounts(line: Line, columns: Sequence[Column], language: str) -> str:
    """Return amounts with their columns; what stands above all of them is said once."""
    above = {head_text(column.head[:-1]) for column in columns}
    shared = above.pop() if len(above) == 1 and len(columns) > 1 else ""
    said = [
        f"{head_text(column.head[-1:]) if shared else column.name}{'' if shared else ':'} "
        f"{written(line.value(column.index) or Decimal(0), language)}"
        for column in columns
    ]
    return (f"{shared}: " if shared else "") + ", ".join(said)


def _before(account: Account, column: Column) -> Column | None:
    """Return the column of the same sort of the year before, a budget rather than accounts."""
    earlier = [
        other
        for other in account.amounts()
        if other.sort is column.sort and other.year == column.year - 1 and other.phase is not Phase.CHANGE
    ]
    return next((other for other in reversed(earlier) if other.phase is column.phase), earlier[-1] if earlier else None)
