"""Says under which programme a line stands, and how large each programme is in its column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.columns import FIGURES, Column
from gemcli.budget.conventions import is_iv3
from gemcli.budget.vocabulary import TOTAL, folded

PROGRAMME = re.compile(r"\bprogramm?a?s?\b|\bhoofdtaakveld|\bbeleidsveld|\bthema\b|\bdepartment\b|\bportfolio\b")
"""Heads of a column that says for each row to what part of the budget it belongs."""

MAIN = {
    "0": "0 Bestuur en ondersteuning",
    "1": "1 Veiligheid",
    "2": "2 Verkeer, vervoer en waterstaat",
    "3": "3 Economie",
    "4": "4 Onderwijs",
    "5": "5 Sport, cultuur en recreatie",
    "6": "6 Sociaal domein",
    "7": "7 Volksgezondheid en milieu",
    "8": "8 Volkshuisvesting, leefomgeving en stedelijke vernieuwing",
}
"""The main policy fields of Iv3 by the first digit of a taakveld (Regeling vaststelling taakvelden, since 2017)."""


class Programmes:
    """The programmes of one table, by row: those of a column, of its headings, or of its Iv3 codes."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self._by_row = _by_column(account) or _by_heading(account) or _by_code(account)

    def of(self, rows: Iterable[int]) -> str:
        """Return the programme that rows stand under; the sheet where they stand under several or none.

        A total belongs to what it adds up, so give its row together with those of its parts.
        """
        named = {name for row in rows if (name := self._by_row.get(row))}
        return named.pop() if len(named) == 1 else self.account.sheet

    def names(self) -> list[str]:
        """Return the programmes in the order of the table."""
        return list(dict.fromkeys(self._by_row.values()))

    def sizes(self, column: Column) -> dict[str, Decimal]:
        """Return what the plain lines of each programme add up to in a column, without their signs."""
        return added((self.of((line.row,)), line.value(column.index)) for line in plain(self.account))


def added(amounts: Iterable[tuple[str, Decimal | None]]) -> dict[str, Decimal]:
    """Add the sizes of amounts under each name; names with nothing are left out."""
    sizes: dict[str, Decimal] = {}
    for name, value in amounts:
        sizes[name] = sizes.get(name, Decimal(0)) + abs(value or Decimal(0))
    return {name: size for name, size in sizes.items() if size}


def plain(account: Account) -> list[Line]:
    """Return the lines that are no total of others."""
    return [line for line in account.lines if line.part is Part.LINE]


def _by_column(account: Account) -> dict[int, str]:
    """Read a column of programmes; a blank cell goes on with the one above it."""
    heads = [c.index for c in account.columns if c.role not in FIGURES and PROGRAMME.search(folded(c.header))]
    for index in heads:
        found: dict[int, str] = {}
        name = ""
        for line in account.lines:
            cell = next((cell for cell in line.label_cells if cell.column == index), None)
            if cell is not None and not TOTAL.search(folded(cell.text)):
                name = " ".join(cell.text.split())
            if name and line.part is Part.LINE:
                found[line.row] = name
        if 1 < len(set(found.values())) < len(found):
            return found
    return {}


def _by_heading(account: Account) -> dict[int, str]:
    """Give each line the heading above it; a table with one heading only has no programmes."""
    found: dict[int, str] = {}
    name = ""
    for line in account.lines:
        if line.part is Part.HEADING:
            name = line.label or name
        elif name and line.part is Part.LINE:
            found[line.row] = name
    return found if len(set(found.values())) > 1 else {}


def _by_code(account: Account) -> dict[int, str]:
    if not is_iv3(account):
        return {}
    coded = {line.row: MAIN.get(line.code.partition(".")[0]) for line in plain(account) if "." in line.code}
    return {row: name for row, name in coded.items() if name}
