"""Reads a column of differences that counts the other way round for baten than for lasten: a gain is always plus."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, repeat

from gemcli.budget.accounts import Account
from gemcli.budget.identities import Identity, Values
from gemcli.budget.vocabulary import Sort

FEWEST = 2
"""Rows that must hold on each side before the other rows of that side are checked the same way."""

CLEAR = 0.6
"""Share of the rows of each side that must hold."""


def sided(account: Account, one: Sequence[Identity], other: Sequence[Identity], values: Values) -> list[Identity]:
    """Return promises of which some rows follow one reading and the rest its mirror image; none where one will do.

    `one` and `other` are the same rows, read as A - B and as B - A. Rows are divided by what they are (lasten against
    the rest) where most rows bear that out, else by the place from where on the other reading holds in most rows.
    """
    mirrored = {identity.target: identity for identity in other}
    best: tuple[int, list[Identity]] = (sum(values.test(i) is None for i in one), [])
    for is_first, is_turned in zip(chain((True,), repeat(False)), _divisions(account, one), strict=False):
        mixed = [mirrored.get(i.target, i) if is_turned(i.target[0]) else i for i in one]
        turned = [i for i in mixed if is_turned(i.target[0])]
        straight = [i for i in mixed if not is_turned(i.target[0])]
        if _bears_out(turned, values) and _bears_out(straight, values):
            holds = sum(values.test(i) is None for i in mixed)
            if holds > best[0]:
                best = (holds, mixed)
                if is_first:
                    break
    return best[1]


def _divisions(account: Account, rows: Sequence[Identity]) -> Iterator[Callable[[int], bool]]:
    spending = {line.row for line in account.lines if line.sort is Sort.SPENDING}
    yield lambda row: row not in spending
    for identity in rows[FEWEST:]:
        start = identity.target[0]
        yield lambda row, start=start: row >= start  # type: ignore[misc]


def _bears_out(rows: Sequence[Identity], values: Values) -> bool:
    """Whether most rows that are not nil hold, and enough of them."""
    telling = [i for i in rows if values.get(i.target) and len(i.plus) == len(i.minus) == 1]
    holding = sum(values.test(i) is None for i in telling)
    return holding >= FEWEST and holding >= CLEAR * len(telling)
