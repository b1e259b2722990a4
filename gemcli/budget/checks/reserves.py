"""H2: the course of reserves and provisions, from opening to closing balance and on to the next year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.carried import are_carried_on, carried, is_one_plan
from gemcli.budget.checks.columns import relations, telling
from gemcli.budget.columns import Column
from gemcli.budget.columnwise import FREE, course, widened
from gemcli.budget.identities import Identity, Values, fit, of_columns, of_rows, tolerance
from gemcli.budget.layout import Layout, Shape
from gemcli.budget.proof import is_slip, looks_like_a_slip
from gemcli.budget.vocabulary import ADDING, CLOSING, OPENING, TAKING, Sort, folded

TRUSTED = 0.5

FLOWS = (Sort.SPENDING, Sort.INCOME)
"""Columns that may change a balance as additions and withdrawals do: costs and proceeds of land, no interest."""


def reserves(layout: Layout) -> list[Identity]:
    """H2, hard: opening + additions - withdrawals = closing; closing of a year = opening of the next, in one table.

    Tolerance as for sums. Inputs: rows or columns that name an opening and a closing balance, with what lies between
    them, and rows that open each period with what another row closed the one before with. Whether withdrawals are
    printed with a minus follows from the table's own figures.
    Question: where was the difference booked?
    """
    account = layout.account
    derived = {target for (target, _, _), _ in relations(layout)}
    opened = carried(account, Values(account), derived) if layout.shape is Shape.BUDGET else []
    return [*_in_rows(account), *_in_columns(account), *opened]


def _in_rows(account: Account) -> list[Identity]:
    found: list[Identity] = []
    promised: list[Identity] = []
    opening: Line | None = None
    between: list[Line] = []
    totals: list[Line] = []
    for line in account.lines:
        if line.part is Part.OPENING:
            opening, between, totals = line, [], []
        elif line.part is Part.CLOSING and opening is not None:
            found += _best(account, line, opening, between) or _by_totals(account, line, opening, totals)
            promised += _next_year(account, line, opening)
            opening = None
        elif opening is not None and line.part in (Part.ADDING, Part.TAKING, Part.LINE, Part.OUTCOME):
            between.append(line)
        elif opening is not None and line.part is Part.TOTAL:
            totals.append(line)
    return [*found, *_of_one_plan(account, promised)]


def _by_totals(account: Account, closing: Line, opening: Line, totals: Sequence[Line]) -> list[Identity]:
    """Return a closing balance as the opening one with all that came in less all that went out: a cash forecast."""
    came = [line for line in totals if line.sort is Sort.INCOME]
    went = [line for line in totals if line.sort is Sort.SPENDING]
    signs = [
        of_rows(account, "H2", closing, [opening, *came], went),
        of_rows(account, "H2", closing, [opening, *came, *went]),
    ]
    return _confirmed(account, signs, at_least=2) if came and went else []


def _best(account: Account, closing: Line, opening: Line, between: Sequence[Line]) -> list[Identity]:
    """Return how a closing balance follows from the rows before it, as the figures confirm or the words alone say.

    A saldo or result between the two balances may be one more movement (the result of the year, what was decided on
    that of the year before) or the sum of the movements: the figures tell which. Words say enough only where every
    row between names an addition or a withdrawal and the deviation looks like a slip.
    """
    moves = [line for line in between if line.part is not Part.OUTCOME]
    found = _confirmed(account, [*_signed(account, closing, opening, moves)], at_least=1)
    if len(moves) < len(between):
        wider = [*_signed(account, closing, opening, between)]
        return _confirmed(account, [found, *wider] if found else wider, at_least=1)
    if found or not moves or not all(line.part in (Part.ADDING, Part.TAKING) for line in moves):
        return found
    printed = [
        line.value(column.index) or 0 for line in moves if line.part is Part.TAKING for column in account.amounts()
    ]
    plain, as_printed = _signed(account, closing, opening, moves)
    said = as_printed if printed and max(printed) <= 0 else plain
    return said if looks_like_a_slip(said, Values(account)) else []


def _signed(account: Account, closing: Line, opening: Line, between: Sequence[Line]) -> Iterator[list[Identity]]:
    """Yield the course with withdrawals taken off, and with their own signs."""
    taken = [line for line in between if line.part is Part.TAKING]
    added = [line for line in between if line.part is not Part.TAKING]
    yield of_rows(account, "H2", closing, [opening, *added], taken)
    yield of_rows(account, "H2", closing, [opening, *added, *taken])


def _next_year(account: Account, closing: Line, opening: Line) -> list[Identity]:
    """Return the promises that a year opens with what the year before closed with."""
    years = [column for column in account.amounts() if column.year]
    return [
        Identity(
            "H2",
            (opening.row, after.index),
            ((closing.row, before.index),),
            (),
            tolerance(1, account.step(after.index, (opening, closing))),
        )
        for before, after in pairwise(years)
        if after.year == before.year + 1
        and opening.value(after.index) is not None
        and closing.value(before.index) is not None
    ]


def _of_one_plan(account: Account, promised: Sequence[Identity]) -> list[Identity]:
    """Return the promises between years of one plan, and between others where another reserve of the table keeps one.

    Where the table keeps none at all, another row may be what a year opens with (a balance after the result), so that
    only a slip is told. A budget is made before the accounts of the year before it close, and before that year's budget
    is amended: from one to the other the opening balance need not follow.
    """
    values = Values(account)
    kept = {
        (identity.target[1], identity.plus[0][1])
        for identity in promised
        if values.get(identity.target) and values.test(identity) is None
    }
    return [
        identity
        for identity in promised
        if (pair := (identity.target[1], identity.plus[0][1])) in kept
        or (
            is_one_plan(account.column(pair[1]).phase, account.column(pair[0]).phase)
            and (kept or ((broken := values.test(identity)) is not None and is_slip(broken, values)))
        )
    ]


def _in_columns(account: Account) -> list[Identity]:
    found: list[Identity] = []
    opening: Column | None = None
    between: list[tuple[int, Sequence[int]]] = []
    for column in account.amounts():
        words = folded(column.header)
        if CLOSING.search(words) and opening is not None:
            found += _course(account, column, opening, between)
            opening, between = column, []
        elif OPENING.search(words) or CLOSING.search(words):
            if opening is not None and CLOSING.search(folded(opening.header)) and opening.year + 1 == column.year > 1:
                found += _carried_on(account, opening, column)
            opening, between = column, []
        elif opening is not None:
            between.append((column.index, _signs(column)))
    return found


def _carried_on(account: Account, closing: Column, opening: Column) -> list[Identity]:
    """Return the promises that each reserve opens a year with what it closed the one before with.

    Between years of two plans (`is_one_plan`) only where the reserves of the table nearly all keep it.
    """
    found = of_columns(account, "H2", opening.index, [closing.index])
    if is_one_plan(closing.phase, opening.phase):
        return found
    totals = {line.row for line in account.lines if line.part is Part.TOTAL}
    holds, tested = fit([one for one in found if one.target[0] not in totals], Values(account))
    return found if are_carried_on(holds, tested) else []


def _signs(column: Column) -> Sequence[int]:
    """Return the signs that a column between two balances may have, the likeliest first."""
    words = folded(column.header)
    if TAKING.search(words):
        return (-1, 1)
    if ADDING.search(words):
        return (1, -1)
    if column.sort in FLOWS:
        return (-1, 1, 0) if column.sort is Sort.INCOME else (1, -1, 0)
    return FREE


def _course(
    account: Account, closing: Column, opening: Column, between: Sequence[tuple[int, Sequence[int]]]
) -> Iterable[Identity]:
    """Return how a closing balance follows from the columns before it: all of them, or those with a telling word."""
    known = [(index, signs) for index, signs in between if signs is not FREE]
    for columns in (between, known) if len(known) < len(between) else (known,):
        followed = course(account, "H2", closing.index, opening.index, columns)
        if followed is not None:
            others = [index for index, _ in between if index not in (*followed.plus, *followed.minus)]
            return widened(account, "H2", closing.index, followed, others).identities
    return ()


def _confirmed(account: Account, readings: Iterable[list[Identity]], at_least: int) -> list[Identity]:
    """Return the reading that the figures confirm best, when they confirm one.

    A column without movements holds whatever they are taken for; it does not count among the `at_least` that must hold.
    """
    values = Values(account)
    best: list[Identity] = []
    score = 0.0
    for identities in readings:
        holds, tested = fit(identities, values)
        told, _ = fit(telling(identities, values), values)
        if told >= at_least and holds >= TRUSTED * tested and holds / tested > score:
            best, score = identities, holds / tested
    return best
