"""Reads the key figures of article 11 BBV (kengetallen) wherever they stand, printed as per cent or as fractions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from gemcli.budget.accounts import Account, Line, Part, Place
from gemcli.budget.columns import Column, Role
from gemcli.budget.vocabulary import Phase, Sort, folded, phase, year
from gemcli.facts.cell_amounts import DUTCH, ENGLISH, Amount, Reading, parse
from gemcli.model.table import Cell, Table

NAMES = (
    (
        "net_debt_corrected",
        re.compile(r"^(?:\d\w?[.)] ?)?netto ?-?schuldquote.{0,12}(?:gecorrigeerd|verstrekte leningen)"),
    ),
    ("net_debt", re.compile(r"^(?:\d\w?[.)] ?)?netto ?-?schuldquote\b(?!.{0,12}gecorrigeerd)")),
    ("solvency", re.compile(r"^(?:\d\w?[.)] ?)?solvabiliteit")),
    (
        "land",
        re.compile(r"^(?:\d\w?[.)] ?)?(?:kengetal )?grondexploitatie\b(?!.{0,40}(?:boekwaarde|resultaat|voorraad))"),
    ),
    ("structural", re.compile(r"^(?:\d\w?[.)] ?)?structurele exploitatieruimte")),
    ("taxes", re.compile(r"^(?:\d\w?[.)] ?)?(?:gemeentelijke )?belastingcapaciteit")),
)
"""How each key figure is called in its row."""

PERCENT = re.compile(r"(?P<sign>[-\u2212]?)\s?(?P<figures>[0-9]{1,4}(?:[.,][0-9]{1,4})?)\s?%?")
SCALED = ("net_debt", "net_debt_corrected", "solvency", "taxes")
"""Figures that lie well above 3 per cent, so that they show whether a table holds fractions."""
FRACTIONS = Decimal(3)
MANY_ROWS = 2_000
"""Rows of a sheet that holds other things than key figures."""

LARGEST = Decimal(1000)


@dataclass(frozen=True, slots=True)
class Ratio:
    """One printed key figure of one year."""

    name: str
    line: Line
    column: Column
    percent: Decimal
    is_number: bool
    """Whether the file stores it as a number, so that it can be read again as an amount."""


@dataclass(frozen=True, slots=True)
class Ratios:
    """The key figures of a sheet."""

    account: Account
    """The rows and columns they stand in, for naming cells."""
    found: tuple[Ratio, ...]


def percent(text: str) -> Decimal | None:
    """Return a percentage as printed, with a comma or a dot as its decimal mark; None for all else.

    >>> percent("-0.58%"), percent("1,59%"), percent("86 %"), percent("n.v.t.")
    (Decimal('-0.58'), Decimal('1.59'), Decimal('86'), None)
    """
    match = PERCENT.fullmatch(text.strip())
    if match is None:
        return None
    value = Decimal(match["figures"].replace(",", "."))
    return -value if match["sign"] else value


def key_ratios(table: Table) -> Ratios | None:
    """Return the key figures of a sheet with at least two of them, else None."""
    if len(table.rows) > MANY_ROWS:
        return None
    rows = [(row, name) for row in table.rows if row and (name := _name(row))]
    if len({name for _, name in rows}) < 2:
        return None
    header = _header(table, rows[0][0][0].row)
    columns = {
        cell.column: _column(header, cell.column) for row, _ in rows for cell in row[1:] if _value(cell) is not None
    }
    lines = [_line(row) for row, _ in rows]
    account = Account(
        sheet=table.sheet,
        title="",
        unit=None,
        unit_text="",
        columns=tuple(columns.values()),
        lines=tuple(lines),
        header_rows=(header[0].row,) if header else (),
    )
    found = [
        Ratio(name, line, columns[cell.column], value, cell.number is not None)
        for (row, name), line in zip(rows, lines, strict=True)
        for cell in row[1:]
        if (value := _value(cell)) is not None
    ]
    return Ratios(account, tuple(_as_percent(found)))


def _as_percent(found: Sequence[Ratio]) -> Iterator[Ratio]:
    """Yield figures in per cent: stored fractions (0.64) times a hundred, where the table shows that it holds them."""
    scaled = [one.percent for one in found if one.is_number and one.name in SCALED]
    are_fractions = bool(scaled) and max(map(abs, scaled)) <= FRACTIONS
    for one in found:
        is_fraction = one.is_number and are_fractions
        yield Ratio(one.name, one.line, one.column, one.percent * 100, True) if is_fraction else one


def _name(row: Sequence[Cell]) -> str:
    words = folded(row[0].text) if row else ""
    return next((name for name, pattern in NAMES if pattern.search(words)), "")


def _value(cell: Cell) -> Decimal | None:
    value = cell.number if cell.number is not None else percent(cell.text)
    return value if value is not None and abs(value) <= LARGEST and not year(cell.text) else None


def _header(table: Table, first: int) -> tuple[Cell, ...]:
    """Return the nearest row above that names a year."""
    above = [row for row in table.rows if row[0].row < first and any(year(cell.text) for cell in row)]
    return above[-1] if above else ()


def _column(header: Sequence[Cell], index: int) -> Column:
    head = next((cell for cell in header if cell.column == index), None)
    text = " ".join(head.text.split()) if head else ""
    when, kind = (year(text), phase(text)) if head else (0, Phase.NONE)
    return Column(index, text, (head,) if head else (), Role.PERCENT, when, kind, Sort.NONE, "")


def _line(row: Sequence[Cell]) -> Line:
    label = " ".join(row[0].text.split())
    return Line(row[0].row, label, label, Part.LINE, Sort.NONE, "", (folded(label),), (row[0],), {}, {})


def amounts_named(table: Table, pattern: re.Pattern[str]) -> Mapping[int, tuple[Place, Decimal]]:
    """Return the amounts of the first row whose words match, by column: parts that a key figure is made of."""
    for row in table.rows:
        if pattern.search(folded(row[0].text)):
            found: dict[int, tuple[Place, Decimal]] = {}
            for cell in row[1:]:
                value = _amount(cell)
                if value is not None:
                    found[cell.column] = ((cell.row, cell.column), value)
            if found:
                return found
    return {}


def _amount(cell: Cell) -> Decimal | None:
    """Return an amount whose marks leave no doubt."""
    if cell.number is not None:
        return cell.number
    readings: list[Amount] = [parse(cell.text, notation) for notation in (DUTCH, ENGLISH)]
    values = {one.value for one in readings if one.reading is Reading.VALUE}
    dutch = readings[0]
    if len(values) == 1:
        return values.pop()
    return dutch.value if dutch.reading is Reading.VALUE else None


def year_of(table: Table, place: Place) -> int:
    """Return the year that heads the column of a cell, or 0."""
    header = _header(table, place[0])
    head = next((cell for cell in header if cell.column == place[1]), None)
    return year(head.text) if head else 0


def naming(table: Table, places: Sequence[Place]) -> Account:
    """Return a sheet as an account that only names some cells: their rows and columns, as a finding cites them."""
    rows = {cells[0].row: cells for cells in table.rows if cells}
    lines = [_line(rows[row]) for row in sorted({row for row, _ in places}) if row in rows]
    header = _header(table, min(row for row, _ in places))
    columns = [replace(_column(header, index), notation=DUTCH) for index in sorted({index for _, index in places})]
    return Account(table.sheet, "", None, "", tuple(columns), tuple(lines), ())
