"""Gives out the numbers behind labels: the same thing has the same number, each label counts for itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Numbering:
    """The numbers of one dossier, from 1, in the order in which they are asked for.

    >>> numbers = Numbering()
    >>> [numbers.of("PERSOON", who) for who in ("Vos", "Bos", "Vos")], numbers.of("EMAIL", "x@y.example")
    ([1, 2, 1], 1)
    """

    _last: Counter[Hashable] = field(default_factory=Counter)
    _given: dict[tuple[Hashable, Hashable], int] = field(default_factory=dict)

    def of(self, label: Hashable, thing: Hashable) -> int:
        """Return the number of a thing under a label."""
        if (label, thing) not in self._given:
            self._last[label] += 1
            self._given[label, thing] = self._last[label]
        return self._given[label, thing]
