"""Tells a row of a table in a line, as a letter does: the name of the row, then each column with its value."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from gemcli.facts.column_units import with_unit
from gemcli.facts.written_dates import written
from gemcli.model.table import Cell

NUMBERED = re.compile(r"\d{1,4}(?:\.\d{1,3}){0,4}")
"""The name of a row that says nothing by itself: a phase, a year, an article."""

ISO = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T00:00:00|\s00:00:00)?")
YEARS = range(1900, 2100)
"""Whole numbers that are more likely a year than an amount: they get no point."""
DUTCH = str.maketrans(",.", ".,")


def told(names: Sequence[str], values: Sequence[str]) -> str:
    """Return the row as a line; `names` are the cells of the row that names the columns. Empty cells are left out.

    A unit that the name of a column holds stands with the value, and the line begins with a capital.

    >>> told(["Plek", "Maatregel", "Kosten"], ["De Krekel", "twee doeken", "€ 11.900"])
    'De Krekel: maatregel twee doeken, kosten € 11.900'
    >>> told(["Jaar", "Bezoekers"], ["2025", "63.070"])
    'Jaar 2025: bezoekers 63.070'
    >>> told(["Soort", "Tarief 2026 (€)"], ["standplaats per dag", "31,1"])
    'Standplaats per dag: tarief 2026 € 31,10'
    """
    below = [with_unit(name, value) for name, value in zip(names[1:], values[1:], strict=False) if value]
    pairs = [f"{_small(name)} {value}".strip() for name, value in below]
    head = f"{values[0][:1].upper()}{values[0][1:]}"
    if names and names[0] and NUMBERED.fullmatch(head):
        head = f"{names[0][:1].upper()}{names[0][1:]} {head}"
    return f"{head}: {', '.join(pairs)}" if pairs else head


def _small(name: str) -> str:
    """The name of a column inside a sentence: a small first letter, unless it is an abbreviation."""
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def told_cells(names: Sequence[Cell], values: Sequence[Cell]) -> str:
    """Return a row of a sheet as a line, each value below the name of its own column."""
    above, below = ({cell.column: shown(cell) for cell in row} for row in (names, values))
    columns = sorted(above.keys() | below.keys())
    return told([above.get(column, "") for column in columns], [below.get(column, "") for column in columns])


def shown(cell: Cell) -> str:
    """Return what a cell holds as people write it in Dutch: a number with its points and comma, a day in words.

    >>> from decimal import Decimal
    >>> shown(Cell(1, 1, "38500.5", Decimal("38500.5"))), shown(Cell(1, 1, "2026-06-01")), shown(Cell(1, 1, "2025"))
    ('38.500,5', '1 juni 2026', '2025')
    """
    text = " ".join(cell.text.split())
    if ISO.fullmatch(text) and int(text[8:10]) <= monthrange(int(text[:4]), int(text[5:7]))[1]:
        return written(date.fromisoformat(text[:10]), "nl")
    if cell.number is None or (cell.number == int(cell.number) and int(cell.number) in YEARS):
        return text
    return f"{cell.number:,f}".translate(DUTCH)


def cells(raw: str) -> list[str]:
    """Return the cells of a row as it stands in a text layer: columns are kept apart by tabs, in Markdown by bars.

    >>> cells("Plek\\tKosten"), cells("| Plek | Kosten |")
    (['Plek', 'Kosten'], ['Plek', 'Kosten'])
    """
    raw = raw.strip(" ")
    row = raw.strip("|").replace("|", "\t") if raw.startswith("|") else raw
    return [" ".join(cell.split()) for cell in row.split("\t")]
