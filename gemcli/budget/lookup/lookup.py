"""Looks up the cell that a question about a budget or a list of payments asks for, with its label, year and unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.budget.accounts import Part
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
    years: tuple[int, ...] = ()
    """Of which years there are figures for what is asked, where the year that is asked for is not among them."""


def lookup(documents: Sequence[Document], wanted: Asked, language: str) -> LookedUp:
    """Return the cells that a question means.

    Every word of the question stands in the row, its column or the name of its file; a year, a phase and lasten or
    baten that the question names are those of the column. What fits in more than three cells is not told apart; cells
    that hold the names and half of the words are pointed to.
    """
    rows = sum(len(table.rows) for document in documents for table in document.tables)
    if not wanted.words:
        return LookedUp((), (), rows)
    found = [hit for document in documents for hit in hits(document, wanted)]
    whole = [hit for hit in found if hit.said.issuperset(wanted.words)]
    whole = whole or [hit for hit in found if hit.is_crossed and _lacks_little(hit, wanted)]
    whole = _of_rows(whole)
    good = _closest(_of_sort([hit for hit in whole if fits(hit, wanted)], wanted))
    if 1 <= len(good) <= MOST:
        return LookedUp(tuple(claim(hit, wanted, language) for hit in _costs_first(good)), (), rows)
    near = good or _nearest(_closest(_of_sort(whole, wanted)), wanted) or _nearly(found, wanted)
    claims = tuple(claim(hit, wanted, language) for hit in near[:MOST])
    return LookedUp((), claims, rows, _years_there(whole, wanted))


def _of_rows(found: Sequence[Hit]) -> list[Hit]:
    """Return the cells whose row is named; where only a column is asked for, those of its totals and results."""
    return [hit for hit in found if hit.is_row_named] or [
        hit for hit in found if hit.line.part in (Part.TOTAL, Part.OUTCOME)
    ]


def _nearly(found: Sequence[Hit], wanted: Asked) -> list[Hit]:
    """Return the cells to point to where none holds every word: the names are there, and half of the words."""
    some = [hit for hit in found if hit.said >= wanted.names and 2 * len(hit.said) >= len(wanted.words)]
    most = max((len(hit.said) for hit in some), default=0)
    return _closest([hit for hit in some if len(hit.said) == most and fits(hit, wanted)])


def _nearest(found: Sequence[Hit], wanted: Asked) -> list[Hit]:
    """Put the years first that are nearest to the one that is asked for."""
    return sorted(found, key=lambda hit: min((abs(hit.column.year - one) for one in wanted.years), default=0))


def _years_there(whole: Sequence[Hit], wanted: Asked) -> tuple[int, ...]:
    """Return the years that the tables have for what is asked, where the year of the question is none of them."""
    years = sorted({hit.column.year for hit in whole if hit.column.year})
    return tuple(years) if wanted.years and set(years).isdisjoint(wanted.years) else ()


def _costs_first(found: Sequence[Hit]) -> list[Hit]:
    """Put lasten first: who names no side of a budget mostly asks what something costs."""
    return sorted(found, key=lambda hit: hit.sort is not Sort.SPENDING)


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
