"""Finds rows that open each period with what another row closed the one before with, as their figures show."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from math import log2

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.columns import Column
from gemcli.budget.identities import Identity, Values, tolerance
from gemcli.budget.proof import UNSAID, grain
from gemcli.budget.vocabulary import CARRIED_FORWARD, OPENING, TOTAL, Phase, Sort, folded

LONGEST = 150
"""Rows of a table up to which such rows are looked for."""

NEARLY_ALL = 5
"""Reserves that must open a budget with what the accounts closed with before another one is held to it."""

SEVERAL, ENOUGH = 2, 3
"""Periods in which it must hold where a word says that a row is carried on, and where none does."""


def carried(account: Account, values: Values, derived: Container[int]) -> list[Identity]:
    """Return the promises that a row opens a period with what another row closed the one before with.

    It must hold in all periods but one, in amounts that change and are too many digits long to agree by chance
    (`UNSAID` bits less what trying all pairs of rows costs). `derived` columns follow from others and are no period.
    """
    lines = [line for line in account.lines if line.part is not Part.HEADING]
    if len(lines) > LONGEST:
        return []
    found: list[Identity] = []
    for run in _runs([column for column in account.amounts() if column.index not in derived]):
        steps = list(pairwise(run))
        closing: dict[tuple[int, Decimal], list[Line]] = {}
        for line in lines:
            for index in run:
                if value := values.get((line.row, index)):
                    closing.setdefault((index, value), []).append(line)
        for line in lines:
            found += _of(line, steps, closing, values, account)
    return found


def _of(
    line: Line,
    steps: Sequence[tuple[int, int]],
    closing: dict[tuple[int, Decimal], list[Line]],
    values: Values,
    account: Account,
) -> list[Identity]:
    """Return the promises of one row, or none where no other row bears it out."""
    held = [(before, after) for before, after in steps if values.get((line.row, after)) is not None]
    fewest = SEVERAL if _is_said(line) else ENOUGH
    if len(held) < fewest:
        return []
    counts: dict[int, int] = {}
    for before, after in held:
        for other in closing.get((before, values.get((line.row, after)) or Decimal(0)), ()):
            counts[other.row] = counts.get(other.row, 0) + 1
    best = max(counts, key=lambda row: (counts[row], row > line.row, row), default=line.row)
    if best == line.row or counts[best] < max(fewest, len(held) - 1):
        return []
    agreed = {
        value
        for before, after in held
        if (value := values.get((line.row, after))) is not None and value == values.get((best, before))
    }
    step = account.step(held[-1][1], (line,))
    if (
        len(agreed) < fewest
        or _bits(agreed, step) - log2(len(account.lines)) < UNSAID
        or _is_twin(line, best, values, steps)
    ):
        return []
    rows = (line, account.line(best) or line)
    return [
        Identity("H2", (line.row, after), ((best, before),), (), tolerance(1, account.step(after, rows)))
        for before, after in held
        if (closed := values.get((best, before))) is not None
        and (closed == values.get((line.row, after)) or _are_of_one_plan(account, before, after))
    ]


def _are_of_one_plan(account: Account, before: int, after: int) -> bool:
    return is_one_plan(account.column(before).phase, account.column(after).phase)


def are_carried_on(holds: int, tested: int) -> bool:
    """Whether the balances of one plan are plainly those that the other closed with: at most one of some is not.

    >>> are_carried_on(5, 6), are_carried_on(4, 6), are_carried_on(1, 2)
    (True, False, False)
    """
    return holds >= NEARLY_ALL and tested - holds <= 1


def is_one_plan(before: Phase, after: Phase) -> bool:
    """Whether a year and the next stem from one plan, so that one opens with what the other closes with.

    >>> is_one_plan(Phase.BUDGET, Phase.OUTLOOK), is_one_plan(Phase.ACCOUNTS, Phase.BUDGET)
    (True, False)
    """
    return before is after or after is Phase.OUTLOOK or Phase.NONE in (before, after)


def _is_said(line: Line) -> bool:
    words = folded(line.name)
    return line.part is Part.OPENING or bool(OPENING.search(words) or CARRIED_FORWARD.search(words))


def _bits(agreed: set[Decimal], step: Decimal) -> float:
    return sum(log2(max(Decimal(1), abs(value) / max(2 * step, grain([value])))) for value in agreed)


def _is_twin(line: Line, row: int, values: Values, steps: Sequence[tuple[int, int]]) -> bool:
    """Whether two rows hold the same amount in a period as well: then they say the same, and nothing is carried on."""
    return any(values.get((line.row, before)) == values.get((row, before)) for before, _ in steps)


def _runs(columns: Sequence[Column]) -> Iterator[list[int]]:
    """Yield columns of periods that follow each other: years of one sort, or months and quarters as they stand."""
    amounts = [column for column in columns if column.phase is not Phase.CHANGE]
    for sort in dict.fromkeys(column.sort for column in amounts if column.sort is not Sort.BALANCE):
        run: list[Column] = []
        for column in (one for one in amounts if one.sort is sort):
            if run and not _follows(run[-1], column):
                if len(run) > SEVERAL:
                    yield [one.index for one in run]
                run = []
            run.append(column)
        if len(run) > SEVERAL:
            yield [one.index for one in run]


def _follows(before: Column, after: Column) -> bool:
    if before.is_dated or after.is_dated:
        return after.year == before.year + 1
    return not TOTAL.search(folded(after.header)) and not TOTAL.search(folded(before.header))
