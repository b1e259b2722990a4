"""Finds the lines right before (or after) a row whose amounts it adds up, by figures alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gemcli.budget.accounts import Account, Line
from gemcli.budget.identities import Values, tolerance

LONGEST = 120
"""Lines that a run may hold."""


def runs(
    account: Account, values: Values, line: Line, pool: Sequence[Line], *, but_for: int | None = None
) -> Iterator[tuple[Line, ...]]:
    """Yield the nearest lines of a pool (its last ones) that make up a row, the fewest first.

    They do so in a column at least, or in all `but_for` some.
    """
    targets = {column.index: value for column in account.amounts() if (value := line.value(column.index))}
    sums = dict.fromkeys(targets, 0 * next(iter(targets.values()), 0))
    steps = {index: account.step(index, (line,)) for index in targets}
    near = pool[-LONGEST:]
    for count, part in enumerate(reversed(near), start=1):
        agree = 0
        for index, target in targets.items():
            value = values.get((part.row, index))
            if value is not None:
                sums[index] += value
            agree += abs(sums[index] - target) <= tolerance(count, steps[index])
        if agree and count > 1 and (but_for is None or agree >= len(targets) - but_for):
            yield tuple(near[len(near) - count :])
