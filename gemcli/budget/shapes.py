"""Says what kind of table it is: a budget, a long list of keys, payments, or key figures."""

from __future__ import annotations

from enum import StrEnum

from gemcli.budget.accounts import Account, Part
from gemcli.budget.columns import Role
from gemcli.budget.vocabulary import RATIO, folded

MANY = 40
"""Lines from which a table with dates or payees is taken for a list of payments."""


class Shape(StrEnum):
    """What kind of table it is."""

    BUDGET = "budget"
    LONG = "long"
    """One row for each combination of keys, as Iv3 delivers it."""
    PAYMENTS = "payments"
    RATIOS = "ratios"
    """Key figures in per cent: nothing to add up."""


def shape_of(account: Account) -> Shape:
    """Return the kind of a table, by the roles of its columns and the number and words of its lines."""
    roles = [column.role for column in account.columns]
    amounts = account.amounts()
    if not amounts or _names_ratios(account):
        return Shape.RATIOS
    kinds = {role for role in roles if role in (Role.DAY, Role.PARTY, Role.INVOICE)}
    if kinds and len(account.lines) >= MANY and not any(column.is_dated for column in amounts):
        return Shape.PAYMENTS
    labels = [column for column in account.columns if column.role is Role.LABEL]
    parts = {line.part for line in account.lines}
    plain = [line for line in account.lines if line.part is Part.LINE]
    if len(labels) >= 2 and Part.TOTAL not in parts and len(plain) >= MANY:
        firsts = {line.texts[:1] for line in plain}
        if len(firsts) * 4 <= len(plain):
            return Shape.LONG
    return Shape.BUDGET


def _names_ratios(account: Account) -> bool:
    """Whether most lines carry the name of a key figure that the law on municipal budgets knows (BBV, article 11)."""
    named = [line for line in account.lines if line.name]
    return len(named) > 1 and 2 * sum(bool(RATIO.search(folded(line.name))) for line in named) > len(named)
