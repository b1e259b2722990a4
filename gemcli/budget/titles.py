"""Gives columns the year and phase that only the title of their table names."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from gemcli.budget.blocks import Block, is_amount
from gemcli.budget.columns import Column, Role
from gemcli.budget.vocabulary import Phase, phase, year

PLANS = (Phase.BUDGET, Phase.OUTLOOK)
"""Phases of a title that name a first year, with the years after it as outlook."""


OF_TITLES = (*PLANS, Phase.ACCOUNTS)


def titled(block: Block, found: Sequence[Column], exempt: Container[int]) -> tuple[Column, ...]:
    """Return columns with the phase of the title, and its year where no column has one; `exempt` ones stay as they are.

    `Begroting 2026` above columns of 2026 to 2029 makes the first a budget and the others an outlook; columns of
    earlier years say for themselves what they are, or stay without a phase.
    """
    titles = [cell.text for cell in block.notes if not is_amount(cell)]
    named = next(((year(text), phase(text)) for text in titles if year(text) and phase(text) in OF_TITLES), None)
    amounts = [column for column in found if column.role is Role.AMOUNT]
    open_ones = {column.index for column in amounts if column.index not in exempt}
    if named is None or not amounts:
        return tuple(found)
    first, of_title = named
    if not any(column.year or column.phase for column in amounts):
        return tuple(_with(column, first, of_title) if column.index in open_ones else column for column in found)
    return tuple(_phased(column, first, of_title) if column.index in open_ones else column for column in found)


def _phased(column: Column, first: int, of_title: Phase) -> Column:
    if not column.year or column.phase is not Phase.NONE:
        return column
    if column.year == first:
        return replace(column, phase=Phase.ACCOUNTS if of_title is Phase.ACCOUNTS else Phase.BUDGET)
    is_later = column.year > first and of_title in PLANS
    return replace(column, phase=Phase.OUTLOOK) if is_later else column


def _with(column: Column, first: int, of_title: Phase) -> Column:
    return replace(column, year=first, phase=Phase.BUDGET if of_title is Phase.OUTLOOK else of_title)
