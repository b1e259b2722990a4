"""Says what each column of a table holds: labels, codes, years, or amounts of a year, phase and sort."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from gemcli.budget.amounts import Evidence, decide, weigh
from gemcli.budget.blocks import Block, head_text, heads, is_amount
from gemcli.budget.vocabulary import (
    CODE,
    COUNT,
    DAY,
    INVOICE,
    NAMED,
    PARTY,
    PERIOD,
    UNIT_COLUMN,
    Phase,
    Sort,
    folded,
    names_no_single_year,
    phase,
    sort,
    sort_letter,
    year,
)
from gemcli.facts.cell_amounts import is_blank, is_percentage
from gemcli.model.table import Cell, column_name

NUMBERED = re.compile(r"[0-9]{1,7}(?:\.[0-9]{1,2}){0,3}")
DIGIT = re.compile("[0-9]")
SMALL = re.compile("[a-z]{2}")
LETTERED = ({Sort.SPENDING, Sort.INCOME}, {Sort.SPENDING, Sort.INCOME, Sort.BALANCE})
PER_CENT = re.compile(r"(?<![0-9])(?<![0-9] )%")
"""A sign that is the unit of a column, and not the rate in its name: `Mutatie %`, but not `Rente 1,5%`."""

PERIODS = 53
"""The highest number that a period within a year can have: a week."""

ADVERSE_HEAD = re.compile(r"\bn ?/ ?v\b|\bnadel|\bvoordel")


class Role(StrEnum):
    """What the cells of a column are for."""

    AMOUNT = "amount"
    LABEL = "label"
    CODE = "code"
    SORT = "sort"
    """Says per row whether it is lasten or baten."""
    YEAR = "year"
    UNIT = "unit"
    DAY = "day"
    PARTY = "party"
    INVOICE = "invoice"
    COUNT = "count"
    """Inhabitants, fte: numbers, but not money."""
    PERCENT = "percent"
    EMPTY = "empty"


FIGURES = (Role.AMOUNT, Role.PERCENT)
"""Columns that belong to a year and a phase."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its header and its meaning."""

    index: int
    header: str
    """Stacked headers joined; empty where there is none."""
    head: tuple[Cell, ...]
    """The header cells, from top to bottom; a merged one counts for each of its columns."""
    role: Role
    year: int = 0
    phase: Phase = Phase.NONE
    sort: Sort = Sort.NONE
    notation: str = ""
    """How its texts are to be read; for amounts only."""

    @property
    def name(self) -> str:
        """The header, or the letters of the column where it has none."""
        return self.header or column_name(self.index)

    @property
    def is_dated(self) -> bool:
        """Whether its own header names its year, and not only the title of the table or the columns beside it."""
        return bool(self.year and year(self.header))


@dataclass(frozen=True, slots=True)
class FixedColumn:
    """What a person said that a column holds; it is taken as it is."""

    role: Role
    year: int = 0
    phase: Phase = Phase.NONE
    sort: Sort = Sort.NONE
    notation: str = ""
    """Empty: worked out from its texts."""


NOTHING_FIXED: Mapping[int, FixedColumn] = {}


def columns(block: Block, fixed: Mapping[int, FixedColumn] = NOTHING_FIXED) -> tuple[Column, ...]:
    """Return every column of a table, from left to right; what is fixed is not worked out."""
    head = heads(block)
    found = {index: head_text(above) for index, above in head.items()}
    cells: dict[int, list[Cell]] = {}
    for row in block.body:
        for index, cell in row.cells.items():
            cells.setdefault(index, []).append(cell)
    roles = {
        index: fixed[index].role if index in fixed else _role(found.get(index, ""), cells.get(index, ()))
        for index in sorted({*found, *cells})
    }
    roles = _with_numbering(roles, cells, fixed)
    if not {Role.LABEL, Role.PARTY, Role.CODE} & set(roles.values()):
        roles = {index: Role.LABEL if role is Role.SORT else role for index, role in roles.items()}
    proof = {
        index: weigh(cell.text for cell in cells.get(index, ()) if cell.number is None)
        for index, role in roles.items()
        if role is Role.AMOUNT
    }
    whole = sum(proof.values(), Evidence())
    made = (
        Column(
            index=index,
            header=found.get(index, ""),
            head=head.get(index, ()),
            role=role,
            year=_year(found.get(index, "")) if role in FIGURES else 0,
            phase=phase(found.get(index, "")) if role in FIGURES else Phase.NONE,
            sort=sort(found.get(index, "")) if role is Role.AMOUNT else Sort.NONE,
            notation=decide(
                proof[index],
                whole,
                names_adverse=bool(ADVERSE_HEAD.search(folded(found.get(index, "")))),
            )
            if role is Role.AMOUNT
            else "",
        )
        for index, role in roles.items()
    )
    dated = _between(tuple(made))
    return tuple(_fixed(column, fixed[column.index]) if column.index in fixed else column for column in dated)


def _with_numbering(
    roles: Mapping[int, Role], cells: Mapping[int, Sequence[Cell]], fixed: Mapping[int, FixedColumn]
) -> dict[int, Role]:
    """Return roles with a column of rising numbers (1, 2 or 0.1, 0.2) before the names as codes."""
    names = min((index for index, role in roles.items() if role in (Role.LABEL, Role.PARTY)), default=-1)
    made = dict(roles)
    for index, role in roles.items():
        if role is Role.AMOUNT and index < names and index not in fixed and _counts_up(cells.get(index, ())):
            made[index] = Role.CODE
    return made


def _counts_up(cells: Sequence[Cell]) -> bool:
    """Whether cells hold whole or dotted numbers, each after the one before it."""
    texts = [cell.text.strip(" ().") for cell in cells if not is_blank(cell.text) and is_amount(cell)]
    if not texts or not all(NUMBERED.fullmatch(text) for text in texts):
        return False
    numbers = [tuple(map(int, text.split("."))) for text in texts]
    return all(one < other for one, other in pairwise(numbers))


def _between(found: tuple[Column, ...]) -> tuple[Column, ...]:
    """Give columns without a year that stand between two of one year that year: additions between two balances."""
    dated = list(found)
    for at, column in enumerate(found):
        if column.role is Role.AMOUNT and not column.year and not names_no_single_year(column.header):
            before = next((other.year for other in reversed(found[:at]) if other.year), 0)
            after = next((other.year for other in found[at + 1 :] if other.year), 0)
            if before == after:
                dated[at] = replace(column, year=before)
    return tuple(dated)


def _year(header: str) -> int:
    return 0 if names_no_single_year(header) else year(header)


def _fixed(column: Column, said: FixedColumn) -> Column:
    return replace(
        column,
        year=said.year,
        phase=said.phase,
        sort=said.sort,
        notation=said.notation or column.notation,
    )


def _role(header: str, cells: Sequence[Cell]) -> Role:
    held = [cell for cell in cells if not is_blank(cell.text)]
    words = folded(header)
    if not held:
        return Role.AMOUNT if year(header) or sort(header) is not Sort.NONE else Role.EMPTY
    amounts = [cell for cell in held if is_amount(cell)]
    if 2 * sum(1 for cell in held if is_percentage(cell.text)) > len(held):
        return Role.PERCENT
    if UNIT_COLUMN.search(words):
        return Role.UNIT
    if 10 * len(amounts) >= 6 * len(held):
        return _role_of_numbers(words, header, amounts)
    if DAY.search(words):
        return Role.DAY
    if INVOICE.search(words) and not sort(header):
        return Role.INVOICE
    if PARTY.search(words):
        return Role.PARTY
    if all(sort(cell.text) is not Sort.NONE for cell in held) and len({folded(c.text) for c in held}) <= 4:
        return Role.SORT
    if {sort_letter(cell.text) for cell in held} in LETTERED:
        return Role.SORT
    return Role.CODE if CODE.search(words) and not _are_names(held) else Role.LABEL


def _are_names(cells: Sequence[Cell]) -> bool:
    """Whether most cells are words in small letters without a digit: names, whatever their header says."""
    names = sum(1 for cell in cells if not DIGIT.search(cell.text) and SMALL.search(cell.text))
    return 2 * names > len(cells)


def _role_of_numbers(words: str, header: str, cells: Sequence[Cell]) -> Role:
    whole = [int(cell.text) for cell in cells if cell.text.strip().isascii() and cell.text.strip().isdigit()]
    names_amounts = year(header) or sort(header) is not Sort.NONE or phase(header) is not Phase.NONE
    are_years = len(whole) == len(cells) and all(year(str(number)) == number for number in whole)
    is_year_word = re.search(r"jaar|year", words) is not None
    if are_years and not names_amounts and (not words or is_year_word or len(set(whole)) <= 10 < len(whole)):
        return Role.YEAR
    if PERIOD.search(words) and len(whole) == len(cells) and (are_years or max(whole) <= PERIODS):
        return Role.YEAR
    if CODE.search(words) or NAMED.search(words):
        return Role.CODE
    if COUNT.search(words) or PER_CENT.search(words):
        return Role.COUNT
    counts_up = len(whole) > 2 and whole == list(range(whole[0], whole[0] + len(whole)))
    return Role.CODE if counts_up and not words else Role.AMOUNT
