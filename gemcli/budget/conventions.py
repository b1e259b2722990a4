"""Says what a table takes for granted: how lasten are signed, and whether it is an Iv3 delivery."""

from __future__ import annotations

from enum import StrEnum

from gemcli.budget.accounts import Account, Part
from gemcli.budget.vocabulary import IV3, Sort, folded

CLEAR = 9
"""Of ten amounts, how many must carry a sign before it is the table's convention."""

FEWEST = 3
"""Lines of Iv3 that a table must hold before it is taken for an Iv3 delivery."""


class Signs(StrEnum):
    """How spending is printed."""

    UNKNOWN = ""
    PLUS = "plus"
    """Lasten and baten are both positive: a saldo is their difference."""
    MINUS = "minus"
    """Lasten are negative: a saldo is the sum of baten and lasten."""


def spending_signs(account: Account) -> Signs:
    """Return how a table signs its lasten, unknown where it has no lasten or baten, or no clear habit."""
    spending = _amounts_of(account, Sort.SPENDING)
    income = _amounts_of(account, Sort.INCOME)
    if not spending or not income:
        return Signs.UNKNOWN
    minus = sum(spending)
    if 10 * minus >= CLEAR * len(spending):
        return Signs.MINUS
    return Signs.PLUS if 10 * (len(spending) - minus) >= CLEAR * len(spending) else Signs.UNKNOWN


def _amounts_of(account: Account, sort: Sort) -> list[bool]:
    """Return for each amount of a sort whether it is negative."""
    columns = account.amounts()
    return [
        value < 0
        for line in account.lines
        if line.part in (Part.LINE, Part.TOTAL)
        for column in columns
        if (column.sort or line.sort) is sort and (value := line.value(column.index))
    ]


def is_iv3(account: Account) -> bool:
    """Whether lines carry codes of Iv3 with the names that belong to them (Iv3-informatievoorschrift, taakvelden)."""
    names = {folded(cell.text) for line in account.lines for cell in line.label_cells}
    return sum(name in names for name in IV3) >= FEWEST
