"""Says whether year, month, phase and sort of a cell are those that a question asks for."""

from __future__ import annotations

from gemcli.budget.accounts import Part
from gemcli.budget.columns import Role
from gemcli.budget.focus import focus
from gemcli.budget.lookup.asked import Asked, phase_of
from gemcli.budget.lookup.hits import Hit
from gemcli.budget.vocabulary import ADDING, CLOSING, OPENING, TAKING, Phase, Sort, folded, year
from gemcli.facts import dates
from gemcli.facts.dates import DateFact
from gemcli.model.table import cell_name


def fits(hit: Hit, wanted: Asked) -> bool:
    """Whether year, month, phase and sort of a cell are those of the question."""
    return _fits_year(hit, wanted) and _fits_phase(hit, wanted) and _fits_sort(hit, wanted) and _fits_month(hit, wanted)


def _file_name(hit: Hit) -> str:
    name = hit.document.source.path.rpartition("/")[2]
    return " ".join((hit.account.title, hit.account.sheet, hit.document.source.title, name)).replace("_", " ")


def _fits_year(hit: Hit, wanted: Asked) -> bool:
    if not wanted.years:
        return _is_of_its_time(hit, wanted)
    own = _row_years(hit)
    if own and not hit.column.is_dated:
        return not own.isdisjoint(wanted.years)
    if hit.column.year:
        return hit.column.year in wanted.years
    if any(str(one) in text for one in wanted.years for text in hit.line.texts):
        return True
    return year(_file_name(hit)) in wanted.years


def _row_years(hit: Hit) -> frozenset[int]:
    """Return the years that a row names in columns for that: a plan names the year it was made in as well."""
    table = hit.document.table(hit.account.sheet)
    own = [column.index for column in hit.account.columns if column.role is Role.YEAR]
    cells = [table.at(cell_name(hit.line.row, index)) for index in own] if table is not None else []
    return frozenset(found for cell in cells if cell is not None and (found := year(cell.text)))


def _is_of_its_time(hit: Hit, wanted: Asked) -> bool:
    """Whether a cell is of the year that its table is about; of accounts, where those are asked for, the last year."""
    dated = [column for column in hit.account.amounts() if column.year]
    if not dated or hit.column.role is not Role.AMOUNT:
        return True
    closed = [column.year for column in dated if column.phase is Phase.ACCOUNTS]
    if wanted.phase is Phase.ACCOUNTS and closed:
        return hit.column.year == max(closed)
    shown = focus(hit.document, hit.account)
    return not shown or (hit.column.year, hit.column.phase) in {(column.year, column.phase) for column in shown}


def _fits_phase(hit: Hit, wanted: Asked) -> bool:
    if wanted.phase is Phase.NONE:
        return hit.column.phase is not Phase.CHANGE
    own = hit.column.phase if hit.column.phase is not Phase.NONE else phase_of(_file_name(hit))
    if wanted.phase is Phase.ACCOUNTS:
        return own is Phase.ACCOUNTS
    return own in (Phase.BUDGET, Phase.AMENDED, Phase.OUTLOOK, Phase.NONE)


def _fits_sort(hit: Hit, wanted: Asked) -> bool:
    if wanted.is_opening and hit.line.part is not Part.OPENING and OPENING.search(folded(hit.column.header)) is None:
        return False
    if wanted.is_closing and hit.line.part is not Part.CLOSING and CLOSING.search(folded(hit.column.header)) is None:
        return False
    if wanted.adds and hit.line.part is not Part.ADDING and ADDING.search(folded(hit.column.header)) is None:
        return False
    if wanted.takes and hit.line.part is not Part.TAKING and TAKING.search(folded(hit.column.header)) is None:
        return False
    if wanted.sort is Sort.NONE or hit.sort is Sort.NONE:
        return True
    return hit.sort is wanted.sort


def _fits_month(hit: Hit, wanted: Asked) -> bool:
    if not wanted.months:
        return True
    days = [fact for text in hit.line.texts for fact in _days(text)]
    return any(fact.month == month and one in (0, fact.year) for fact in days for one, month in wanted.months)


def _days(text: str) -> tuple[DateFact, ...]:
    """Return the dates of a cell, also where a program wrote `28-May-2013`."""
    return dates.find(text) or dates.find(text.replace("-", " "))
