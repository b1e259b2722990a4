"""Looks up the cell that a question about a budget or a list of payments asks for, with its label, year and unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.budget.lookup.asked import Asked
from gemcli.budget.lookup.fitting import fits
from gemcli.budget.lookup.hits import Hit, hits
from gemcli.budget.lookup.telling import claim
from gemcli.budget.vocabulary import Sort
from gemcli.model.claim import Claim
from gemcli.model.document import Document

MOST = 3
"""Cells that one question may mean; more of them are no answer, but lines to look at."""


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What tables say of a question."""

    found: tuple[Claim, ...]
    """One to three cells, each a claim."""
    near: tuple[Claim, ...] = ()
    """Where there are too many, or the year or phase is another: the cells that come closest, and no answer."""
    rows: int = 0
    """How many rows were searched."""


def lookup(documents: Sequence[Document], wanted: Asked, language: str) -> LookedUp:
    """Return the cells that a question means.

    Every word of the question stands in the row, its column or the name of its file; a year, a phase and lasten or
    baten that the question names are those of the column. What fits in more than three cells is not told apart.
    """
    rows = sum(len(table.rows) for document in documents for table in document.tables)
    if not wanted.words:
        return LookedUp((), (), rows)
    found = [hit for document in documents for hit in hits(document, wanted)]
    whole = [hit for hit in found if hit.said.issuperset(wanted.words)]
    whole = whole or [hit for hit in found if hit.is_crossed and _lacks_little(hit, wanted)]
    good = _closest(_of_sort([hit for hit in whole if fits(hit, wanted)], wanted))
    if 1 <= len(good) <= MOST:
        return LookedUp(tuple(claim(hit, wanted, language) for hit in good), (), rows)
    near = good[:MOST] or _closest(whole)[:MOST]
    return LookedUp((), tuple(claim(hit, wanted, language) for hit in near), rows)


def _lacks_little(hit: Hit, wanted: Asked) -> bool:
    """Whether all but one word of a question are there, and that one is no name."""
    gone = set(wanted.words) - hit.said
    return len(gone) == 1 and gone.isdisjoint(wanted.names)


def _of_sort(found: Sequence[Hit], wanted: Asked) -> Sequence[Hit]:
    """Return the cells that are said to be lasten, baten or saldo as asked; all of them where no row or column says."""
    said = [hit for hit in found if wanted.sort is not Sort.NONE and hit.sort is wanted.sort]
    return said or found


def _closest(found: Sequence[Hit]) -> list[Hit]:
    """Return the hits whose rows are named most like the question; a plain line before a subtotal of the same name."""
    best = max((hit.closeness for hit in found), default=None)
    return [hit for hit in found if hit.closeness == best]
