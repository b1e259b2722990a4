"""Gives columns the year and phase that only the title of their table, or the name of its sheet, tells."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from gemcli.budget.blocks import Block, is_amount
from gemcli.budget.columns import Column, Role
from gemcli.budget.vocabulary import DIFFERENCE, Phase, Sort, folded, names_no_single_year, phase, spans_years, year

PLANS = (Phase.BUDGET, Phase.OUTLOOK)
"""Phases of a title that name a first year, with the years after it as outlook."""

OF_TITLES = (*PLANS, Phase.ACCOUNTS)

OUTLOOK_FROM = 4
"""Years from which a run of budgets is one budget with its estimate: the law asks three more (BBV, article 22)."""

DATE = re.compile(r"[0-9]{1,2}[-./ ]{1,2}(?:[0-9]{1,2}|[a-z]{3,9})[-./ ]{1,2}20[0-9]{2}")
"""A day: it tells when a table was made, not of which year its amounts are."""

BALANCE_SHEET = re.compile(r"\bbalans per\b|\bbalance sheet\b|\bgrondexploitaties? per 31[- ]12")
"""Titles of what is only drawn up after a year is over."""


PLAN = re.compile(r"plan(?:ning)?\b|\bperspectief\b")


@dataclass(frozen=True, slots=True)
class _Told:
    """What the texts above a table say of all its amounts."""

    year: int
    phase: Phase
    is_span: bool
    """Whether the title names a run of years: 2026-2029."""
    is_plan: bool = False
    """Whether it does so as a plan: `Investeringsplan 2026-2029`."""


def titled(block: Block, found: Sequence[Column], exempt: Container[int]) -> tuple[Column, ...]:
    """Return columns with the year and phase that title or sheet give them; `exempt` ones stay as they are.

    `Begroting 2026` above columns of 2026 to 2029 makes the first a budget and the others an outlook, 2025 a budget and
    2024 accounts (BBV, article 18: accounts of two years before, the budget of the year before); below `Jaarrekening
    2025` every year up to 2025 is one of accounts. A year goes to columns that name none where no other column names
    one, or where all others name the same. Rows that carry years of their own (a long table) need no title.
    """
    amounts = [column for column in found if column.role is Role.AMOUNT]
    if not amounts or any(column.role is Role.YEAR for column in found):
        return tuple(found)
    told = _told(block)
    years = {column.year for column in amounts if column.year}
    phases = {column.phase for column in amounts if column.phase is not Phase.NONE}
    made = []
    for column in found:
        if column.role is Role.AMOUNT and column.index not in exempt:
            column = _dated(column, told, years, amounts)
            column = _phased(column, told, has_phases=bool(phases), has_years=bool(years))
        made.append(column)
    return _as_outlook(tuple(made), exempt)


def _told(block: Block) -> _Told:
    """Return year and phase of the first text that names both, else of the first that names either."""
    notes = [folded(cell.text) for cell in block.notes if not is_amount(cell)]
    texts = [*notes, re.sub(r"[_-]", " ", folded(block.sheet))]
    both = next((text for text in texts if year(text) and phase(text) in OF_TITLES), "")
    if both:
        return _Told(year(both), _phase(both), spans_years(both))
    named = next((_phase(text) for text in texts if _phase(text) in OF_TITLES), Phase.NONE)
    dated = next((text for text in texts if year(text) and not DATE.search(text)), "")
    return _Told(year(dated), named, spans_years(dated), PLAN.search(dated) is not None)


def _phase(text: str) -> Phase:
    return Phase.ACCOUNTS if BALANCE_SHEET.search(text) else phase(text)


def _dated(column: Column, told: _Told, years: set[int], amounts: Sequence[Column]) -> Column:
    if column.year or names_no_single_year(column.header):
        return column
    if DIFFERENCE.search(folded(column.header)) and years:
        before = [other.year for other in amounts if other.year and other.index < column.index]
        return replace(column, year=max(before, default=0))
    is_of_budget = column.phase is not Phase.NONE or column.sort is not Sort.NONE
    if len(years) == 1 and (is_of_budget or DIFFERENCE.search(folded(column.header))):
        return replace(column, year=min(years))
    if told.year and not told.is_span and (not years or (told.phase is not Phase.NONE and told.year not in years)):
        return replace(column, year=told.year)
    return column


def _phased(column: Column, told: _Told, *, has_phases: bool, has_years: bool) -> Column:
    is_plan = told.phase in PLANS or (told.phase is Phase.NONE and told.is_span and told.is_plan)
    if not column.year or column.phase is not Phase.NONE or not (is_plan or told.phase is Phase.ACCOUNTS):
        return column
    if not has_years:
        return column if has_phases else replace(column, phase=told.phase)
    if not told.year:
        return replace(column, phase=told.phase) if told.phase is Phase.OUTLOOK else column
    if told.phase is Phase.ACCOUNTS:
        return replace(column, phase=Phase.ACCOUNTS) if column.year <= told.year else column
    if column.year > told.year:
        return replace(column, phase=Phase.OUTLOOK)
    return replace(column, phase=Phase.BUDGET if column.year >= told.year - 1 else Phase.ACCOUNTS)


def _as_outlook(found: tuple[Column, ...], exempt: Container[int]) -> tuple[Column, ...]:
    """Return columns in which a run of budgets that no header of their own calls so goes on as an outlook."""
    run: list[Column] = []
    later: set[int] = set()
    for column in (*found, None):
        is_next = column is not None and _is_open_budget(column, exempt)
        if is_next and column is not None and (not run or column.year == run[-1].year + 1):
            run.append(column)
            continue
        if len(run) >= OUTLOOK_FROM:
            later.update(one.index for one in run[1:])
        run = [column] if is_next and column is not None else []
    return tuple(replace(column, phase=Phase.OUTLOOK) if column.index in later else column for column in found)


def _is_open_budget(column: Column, exempt: Container[int]) -> bool:
    own = column.head[-1].text if column.head else ""
    is_budget = column.phase is Phase.BUDGET and phase(own) is Phase.NONE
    return column.role is Role.AMOUNT and column.index not in exempt and bool(column.year) and is_budget
