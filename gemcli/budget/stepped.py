"""Finds lines that stand above their own parts without saying so: their figures are the sum of the lines below."""

from __future__ import annotations

from collections.abc import Sequence

from gemcli.budget.accounts import Account, Line
from gemcli.budget.identities import Values, fit, of_rows

MOST = 25
"""Parts that are looked for below one line."""

LONGEST = 150
"""Lines below a total up to which its steps are looked for."""

Step = tuple[Line, tuple[Line, ...]]


def steps(account: Account, values: Values, lines: Sequence[Line], share: float = 1.0) -> list[Step]:
    """Return lines with the lines right below that they are the sum of, in every column or in a share of them.

    Only for lines that a total does not add up as they stand: a single match may be chance, and counts for nothing
    until the total adds up with what is left.
    """
    found: list[Step] = []
    at = 0
    while at < len(lines) <= LONGEST:
        parts = _parts(account, values, lines, at, share)
        if parts:
            found.append((lines[at], parts))
        at += 1 + len(parts)
    return found


def _parts(account: Account, values: Values, lines: Sequence[Line], at: int, share: float) -> tuple[Line, ...]:
    for end in range(at + 3, min(len(lines), at + 1 + MOST) + 1):
        parts = tuple(lines[at + 1 : end])
        holds, tested = fit(of_rows(account, "A1", lines[at], parts), values)
        if holds and holds >= share * tested:
            return parts
    return ()
