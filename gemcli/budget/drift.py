"""How a taakveld usually moves from one column to another, by the figures of other municipalities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gemcli.budget.columns import Column
from gemcli.budget.reference import Figures, Key, Peer, Reference
from gemcli.budget.vocabulary import Phase


@dataclass(frozen=True, slots=True)
class Drift:
    """The reference of a run, asked for changes between the columns of a table."""

    reference: Reference
    fewest: int
    """Municipalities that a comparison needs."""
    known: dict[tuple[int, Phase, int, Phase], Mapping[Key, Peer]] = field(default_factory=dict)
    """What was worked out before, by year and phase of both columns."""

    def between(self, before: Column, after: Column, key: Key) -> Peer | None:
        """Return how a taakveld of others stands in one column beside another; None where the reference lacks one.

        Columns without a phase are held against nothing: which figures they are is not known.
        """
        when = (before.year, before.phase, after.year, after.phase)
        if when not in self.known:
            earlier, later = self._figures(before), self._figures(after)
            self.known[when] = {} if earlier is None or later is None else self.reference.ratios(earlier, later)
        peer = self.known[when].get(key)
        return peer if peer is not None and peer.count >= self.fewest else None

    def _figures(self, column: Column) -> Figures | None:
        found = (part for part in self.reference.parts if (part.year, part.phase) == (column.year, column.phase))
        return next(found, None) if column.phase is not Phase.NONE else None
