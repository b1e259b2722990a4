"""A sum or difference of cells, written so that anyone can recompute it: `C5 - D5`, `SUM(C5:C13)`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from gemcli.model.table import cell_name

LONGEST = 100_000
"""Cells that one range may name; a longer one is refused, as it is no sum that a person would check."""

FEW = 3
"""Cells apart from each other that are joined by a plus; more become a SUM."""

TOKEN = re.compile(
    r"""\s*(?:
        (?P<sum>SUM\s{0,3}\()
      | (?P<close>\))
      | (?P<comma>,)
      | (?P<sign>[+-])
      | (?P<sheet>'(?:[^']|''){1,200}'!|[^\s'!(),:+-]{1,100}!)?(?P<cell>[A-Z]{1,3}[1-9][0-9]{0,6})
            (?::(?P<last>[A-Z]{1,3}[1-9][0-9]{0,6}))?
    )""",
    re.VERBOSE,
)
"""One part of the notation; every repeat is bounded, so reading is linear."""


class FormulaError(ValueError):
    """The notation is not one that this module writes."""


def evaluate(formula: str, values: Mapping[str, Decimal], sheet: str = "") -> Decimal:
    """Recompute a formula from the values of its cells, keyed as `Sheet!C5` (or `C5` where no sheet is known).

    `sheet` names the sheet of cells that are written without one. Only `+`, `-`, SUM, cells and ranges exist, so
    nothing but addition can happen. Raises FormulaError for other notation and KeyError for a cell without a value.

    >>> evaluate("SUM(C5:C6) - D5", {"C5": Decimal(3), "C6": Decimal(4), "D5": Decimal(2)})
    Decimal('5')
    """
    return sum((sign * values[cell] for sign, cell in terms(formula, sheet)), Decimal(0))


def cells(formula: str, sheet: str = "") -> tuple[str, ...]:
    """Return the address of each cell that a formula rests on, in the order written.

    >>> cells("SUM(C5:C6) + 'Baten en lasten'!D5", "Blad1")
    ('Blad1!C5', 'Blad1!C6', 'Baten en lasten!D5')
    """
    return tuple(cell for _, cell in terms(formula, sheet))


def terms(formula: str, sheet: str = "") -> tuple[tuple[int, str], ...]:
    """Return each cell of a formula with its sign, ranges written out; FormulaError for other notation."""
    found: list[tuple[int, str]] = []
    sign, in_sum, expects_cell = 1, False, True
    position = 0
    while position < len(formula.rstrip()):
        token = TOKEN.match(formula, position)
        if token is None:
            raise FormulaError("unknown notation")
        position = token.end()
        if token["cell"]:
            if not expects_cell:
                raise FormulaError("two cells without a sign between them")
            if token["last"] and not in_sum:
                raise FormulaError("a range outside SUM")
            found.extend((sign, cell) for cell in _written_out(token, sheet))
            expects_cell = False
        elif token["sum"] and expects_cell and not in_sum:
            in_sum = True
        elif token["close"] and in_sum and not expects_cell:
            in_sum = False
        elif token["comma"] and in_sum and not expects_cell:
            expects_cell = True
        elif token["sign"] and not in_sum and (not expects_cell or not found):
            sign = -1 if token["sign"] == "-" else 1
            expects_cell = True
        else:
            raise FormulaError("unexpected part")
    if in_sum or expects_cell:
        raise FormulaError("the formula ends too early")
    return tuple(found)


def write(plus: Iterable[tuple[int, int]], minus: Iterable[tuple[int, int]] = (), sheet: str = "") -> str:
    """Write the notation for cells given as (row, column) from 0: those that are added, then those taken off.

    `sheet` is written only when it is given. Reading it back gives the same cells.

    >>> write([(4, 2), (5, 2), (7, 2)])
    'SUM(C5:C6,C8)'
    >>> write([(4, 2)], [(4, 3)]), write([(4, 1), (4, 2)], [(4, 3)])
    ('C5 - D5', 'B5 + C5 - D5')
    """
    named = f"'{sheet.replace(chr(39), chr(39) * 2)}'!" if sheet else ""
    runs = _runs(sorted(plus, key=_by_column))
    apart = len(runs) <= FEW and all(len(run) == 1 for run in runs)
    added = " + ".join(_range(run, named) for run in runs) if apart else _summed(runs, named)
    taken = _summed(_runs(sorted(minus, key=_by_column)), named)
    if added and taken:
        return f"{added} - {taken}"
    return added or f"-{taken}"


def _by_column(place: tuple[int, int]) -> tuple[int, int]:
    return place[1], place[0]


def _runs(places: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Return places as runs of cells below each other."""
    runs: list[list[tuple[int, int]]] = []
    for row, column in places:
        if runs and runs[-1][-1] == (row - 1, column):
            runs[-1].append((row, column))
        else:
            runs.append([(row, column)])
    return runs


def _range(run: list[tuple[int, int]], named: str) -> str:
    return named + cell_name(*run[0]) + (f":{cell_name(*run[-1])}" if len(run) > 1 else "")


def _summed(runs: list[list[tuple[int, int]]], named: str) -> str:
    written = ",".join(_range(run, named) for run in runs)
    return written if len(runs) == 1 and len(runs[0]) == 1 else f"SUM({written})" if written else ""


def _written_out(token: re.Match[str], sheet: str) -> list[str]:
    named = token["sheet"]
    if named:
        sheet = named[1:-2].replace("''", "'") if named.startswith("'") else named[:-1]
    prefix = f"{sheet}!" if sheet else ""
    if not token["last"]:
        return [prefix + token["cell"]]
    (first_row, first_column), (last_row, last_column) = _place(token["cell"]), _place(token["last"])
    if last_row < first_row or last_column < first_column:
        raise FormulaError("a range that runs backwards")
    if (last_row - first_row + 1) * (last_column - first_column + 1) > LONGEST:
        raise FormulaError("a range that is too long")
    return [
        prefix + cell_name(row, column)
        for column in range(first_column, last_column + 1)
        for row in range(first_row, last_row + 1)
    ]


def _place(address: str) -> tuple[int, int]:
    letters = address.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(address[len(letters) :]) - 1, column - 1
