"""A1 and A3: total rows against the lines they add up, grand totals against their subtotals."""

from __future__ import annotations

from gemcli.budget.identities import Identity
from gemcli.budget.layout import Layout


def totals(layout: Layout) -> list[Identity]:
    """A1 and A3, hard: |T - sum(parts)| <= max(1, n/2) printed units for a total T of n parts.

    Inputs: each total row whose parts were found in the table itself (nested ones too: a grand total of subtotals,
    a running total, a saldo of two totals), once for every column of amounts.
    Question: which line is missing, or was changed after this total was made?
    """
    return [identity for total in layout.totals.found for identity in total.identities]
