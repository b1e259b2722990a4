"""Finds how a column follows from columns before it, where words leave open which and with which sign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import log2

from gemcli.budget.accounts import Account, Line
from gemcli.budget.identities import Identity, Values, fit, max_step, of_columns, tolerance
from gemcli.budget.proof import CONFIRMED, surprise
from gemcli.budget.signs import Case, agreeing

TRUSTED = 0.5
"""Share of rows in which a course must hold before the others are checked against it."""

LOOKED_AT = 12
"""Rows by which runs of columns are looked for, before they are tried on all."""

REACH = 5
"""Columns right before one by which it is tried to be made up with signs."""

NIL = Decimal(0)

FREE = (0, 1, -1)
"""Signs of a column that no word speaks of: it may also be left out."""


@dataclass(frozen=True, slots=True)
class Course:
    """A column as the sum of some columns less some others, once for each row."""

    plus: tuple[int, ...]
    minus: tuple[int, ...]
    identities: tuple[Identity, ...]


def course(
    account: Account, check: str, target: int, opening: int, between: Sequence[tuple[int, Sequence[int]]]
) -> Course | None:
    """Return how a closing column follows from its opening one; `between` are columns with the signs they may have.

    None where fewer than two rows or less than half of them bear it out, or no more than chance would.
    """
    values = Values(account)
    rows = _cases(account, target, (opening, *(index for index, _ in between)))
    allowed = [(1,), *(signs for _, signs in between)]
    best = max(agreeing(rows, allowed), key=lambda found: found[0], default=None)
    if best is None or best[0] < 2:
        return None
    indices = (opening, *(index for index, _ in between))
    plus = tuple(index for index, sign in zip(indices, best[1], strict=True) if sign > 0)
    minus = tuple(index for index, sign in zip(indices, best[1], strict=True) if sign < 0)
    found = of_columns(account, check, target, plus, minus)
    holds, tested = fit(found, values)
    cost = sum(log2(len(signs)) for signs in allowed)
    if holds < TRUSTED * tested or surprise(found, values) < CONFIRMED + cost:
        return None
    return Course(plus, minus, tuple(found))


def _cases(account: Account, target: int, terms: Sequence[int]) -> list[Case]:
    """Return a case for each row that holds amounts, those with most of them first."""
    rows = [line for line in account.lines if line.value(target) is not None and _is_read(line, terms)]
    full = sorted(rows, key=lambda line: -sum(bool(line.value(index)) for index in terms))
    return [
        Case(
            line.value(target) or NIL,
            tuple(line.value(index) or NIL for index in terms),
            tolerance(len(terms), max_step(account, line, (target, *terms))),
        )
        for line in full
    ]


def _is_read(line: Line, terms: Sequence[int]) -> bool:
    return not any(line.is_unread(index) for index in terms) and any(line.value(index) for index in terms)


def runs(account: Account, target: int, before: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield the columns right before one that add up to it in two rows at least, the fewest first."""
    rows = [line for line in account.lines if line.value(target) and _is_read(line, before)][:LOOKED_AT]
    sums = [NIL for _ in rows]
    for count, index in enumerate(reversed(before), start=1):
        agree = 0
        for at, line in enumerate(rows):
            sums[at] += line.value(index) or 0
            printed = line.value(target)
            step = max_step(account, line, (target, index))
            agree += printed is not None and abs(sums[at] - printed) <= tolerance(count, step)
        if count > 1 and agree > 1:
            yield tuple(before[len(before) - count :])


def signed(account: Account, target: int, before: Sequence[int]) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Yield the last columns before one with the signs by which they make it up in two rows at least, the fewest first.

    `Te activeren` = bruto - bijdragen - reserve: looked for in the last few columns, one of which is taken off.
    """
    for count in range(2, min(REACH, len(before)) + 1):
        terms = before[-count:]
        rows = [line for line in account.lines if line.value(target) and _is_read(line, terms)][:LOOKED_AT]
        cases = [case for case in _cases(account, target, terms) if case.target][: len(rows)]
        for holds, signs in agreeing(cases, [(1, -1)] * count, 2):
            if 2 * holds >= len(cases) and -1 in signs and 1 in signs:
                plus = tuple(index for index, sign in zip(terms, signs, strict=True) if sign > 0)
                yield plus, tuple(index for index, sign in zip(terms, signs, strict=True) if sign < 0)


def widened(account: Account, check: str, target: int, found: Course, others: Sequence[int]) -> Course:
    """Return a course with another column that mends each row in which it is broken and is empty where it holds.

    A loan that is drawn in the year, a result that is added to some reserves: one column more, used in a few rows.
    """
    values = Values(account)
    off = {one.identity.target[0] for one in map(values.test, found.identities) if one is not None}
    if not off:
        return found
    for index in others:
        used = {row for identity in found.identities if values.get((row := identity.target[0], index))}
        if not off <= used:
            continue
        for plus, minus in (((*found.plus, index), found.minus), (found.plus, (*found.minus, index))):
            wider = of_columns(account, check, target, plus, minus)
            if not any(values.test(identity) for identity in wider):
                return Course(plus, minus, tuple(wider))
    return found
