"""Finds rows that add up the rows whose codes go on from theirs: 1.2 adds up 1.2.1 and 1.2.2."""

from __future__ import annotations

from collections.abc import Mapping

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.identities import Values, fit, of_rows

FEWEST = 2
"""Rows with parts of their own that a table must have before its codes are taken for a tree."""

CLEAR = 0.6
"""Share of those rows that must add up."""


def tree(account: Account, values: Values) -> Mapping[int, tuple[Line, ...]]:
    """Return for each row whose code others go on from those others, one level deeper, by number of the row.

    Nothing where a code occurs twice (a long table), or where the table's own figures do not bear the tree out.
    """
    coded = [line for line in account.lines if line.code and line.part in (Part.LINE, Part.TOTAL)]
    by_code = {line.code: line for line in coded}
    if len(by_code) < len(coded):
        return {}
    children: dict[str, list[Line]] = {}
    for line in coded:
        above = line.code.rstrip(".").rpartition(".")[0]
        if above in by_code:
            children.setdefault(above, []).append(line)
    found = {by_code[code].row: tuple(lines) for code, lines in children.items()}
    return found if _adds_up(account, values, found) else {}


def _adds_up(account: Account, values: Values, found: Mapping[int, tuple[Line, ...]]) -> bool:
    """Whether the rows with several parts are their sum, most of them."""
    several = [(account.line(row), parts) for row, parts in found.items() if len(parts) > 1]
    holding = 0
    for line, parts in several:
        if line is None:
            continue
        holds, tested = fit(of_rows(account, "A1", line, parts), values)
        holding += tested > 0 and 2 * holds > tested
    return len(several) >= FEWEST and holding >= CLEAR * len(several)
