"""Leaves out the columns of a table that are not there to be added up: averages, ratios, another unit."""

from __future__ import annotations

from dataclasses import replace

from gemcli.budget.identities import Values, fit
from gemcli.budget.proof import is_no_sum, lies_between
from gemcli.budget.totals import Total, Totals

SEVERAL = 4
"""Totals that a column must have before it can be told that its sums do not hold in general."""

MANY = 12
"""Totals from which most of them being off says that the column is not one to add up."""


def additive(totals: Totals, values: Values) -> Totals:
    """Leave out columns in which most totals are no sums: they lie among their parts, or hardly ever add up."""
    tested: dict[int, list[bool]] = {}
    off: dict[int, int] = {}
    for total in totals.found:
        for identity in total.identities:
            if len(identity.plus) > 1 and any(values.get(place) for place in identity.plus):
                column, is_off = identity.target[1], values.test(identity) is not None
                tested.setdefault(column, []).append(is_off and lies_between(identity, values))
                off[column] = off.get(column, 0) + is_off
    failing = _averages(totals, values) | {
        column
        for column, means in tested.items()
        if (len(means) >= SEVERAL and 2 * sum(means) > len(means))
        or (len(means) >= MANY and 2 * off[column] > len(means))
    }
    if not failing or failing == set(tested):
        return totals
    kept = tuple(_without(total, failing, values) for total in totals.found)
    return Totals(kept, totals.unclear, tuple(sorted(failing)))


def _averages(totals: Totals, values: Values) -> set[int]:
    """Return columns in which no total adds up, and one at least is an average or a price by its size."""
    holding: set[int] = set()
    means: set[int] = set()
    for identity in (identity for total in totals.found for identity in total.identities):
        broken = values.test(identity)
        if broken is None and len(identity.plus) > 1 and any(values.get(at) for at in identity.plus):
            holding.add(identity.target[1])
        elif broken is not None and is_no_sum(broken, values):
            means.add(identity.target[1])
    return means - holding


def _without(total: Total, columns: set[int], values: Values) -> Total:
    """Return a total without its sums in some columns."""
    kept = tuple(identity for identity in total.identities if identity.target[1] not in columns)
    holds, tested = fit(kept, values)
    return replace(total, identities=kept, holds=holds, tested=tested)
