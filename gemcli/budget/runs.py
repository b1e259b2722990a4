"""Finds the lines right before (or after) a row whose amounts it adds up, by figures alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gemcli.budget.accounts import Account, Line
from gemcli.budget.identities import Values, tolerance

LONGEST = 120
"""Lines that a run may hold."""


def runs(account: Account, values: Values, line: Line, pool: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Yield the nearest lines of a pool (its last ones) that make up a row in a column at least, the fewest first."""
    targets = {
        column.index: value for column in account.amounts() if (value := line.value(column.index))
    }
    sums = dict.fromkeys(targets, 0 * next(iter(targets.values()), 0))
    steps = {index: account.step(index, (line,)) for index in targets}
    near = pool[-LONGEST:]
    for count, part in enumerate(reversed(near), start=1):
        agrees = False
        for index, target in targets.items():
            value = values.get((part.row, index))
            if value is not None:
                sums[index] += value
            agrees = agrees or abs(sums[index] - target) <= tolerance(count, steps[index])
        if agrees and count > 1:
            yield tuple(near[len(near) - count :])
