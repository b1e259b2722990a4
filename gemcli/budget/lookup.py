"""Looks up the cell that a question about a budget or a list of payments asks for, with its label, year and unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.asked import Asked, exactly_in, legend, phase_of, said_in
from gemcli.budget.columns import Column, Role
from gemcli.budget.figures import in_unit
from gemcli.budget.focus import focus
from gemcli.budget.layout import Layout, read
from gemcli.budget.vocabulary import CLOSING, OPENING, Phase, Sort, folded, sort, year
from gemcli.budget.wording import written
from gemcli.facts import dates
from gemcli.facts.dates import DateFact
from gemcli.model.claim import By, CellRef, Claim, Evidence, FieldValue, Kind
from gemcli.model.document import Document
from gemcli.model.table import Cell, LongRows, Table, canonical, cell_name

HEAD = 20
"""Rows at the top of a long table in which its title and header stand."""

MANY = 1_500
"""Rows from which a table is first cut to those that hold words of the question."""

MOST_ROWS = 600
"""Rows of a long table that are looked at as lines."""

MOST = 3
"""Cells that one question may mean; more of them are no answer, but lines to look at."""

FIGURE = re.compile(r"[-+(€$£ ]{0,4}\d[\d.,' ]*\)?%?")


@dataclass(frozen=True, slots=True)
class Hit:
    """A cell that may be meant."""

    document: Document
    account: Account
    line: Line
    column: Column
    cell: Cell
    said: frozenset[str]
    """Words of the question that its row, its column or its file hold."""
    closeness: tuple[float, float, int]
    """How many words of the question stand there as such, the share of its row's name that the question has, and how
    few words of its header the question does not have."""
    sort: Sort
    """Of its column, else of its row."""
    is_crossed: bool = False
    """Whether row and column each hold a word of the question of their own."""


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What tables say of a question."""

    found: tuple[Claim, ...]
    """One to three cells, each a claim."""
    near: tuple[Claim, ...] = ()
    """Where there are too many, or the year or phase is another: the cells that come closest, and no answer."""
    rows: int = 0
    """How many rows were searched."""


def lookup(documents: Sequence[Document], wanted: Asked, language: str) -> LookedUp:
    """Return the cells that a question means.

    Every word of the question stands in the row, its column or the name of its file; a year, a phase and lasten or
    baten that the question names are those of the column. What fits in more than three cells is not told apart.
    """
    rows = sum(len(table.rows) for document in documents for table in document.tables)
    if not wanted.words:
        return LookedUp((), (), rows)
    hits = [hit for document in documents for hit in _hits(document, wanted)]
    whole = [hit for hit in hits if hit.said.issuperset(wanted.words)]
    whole = whole or [hit for hit in hits if hit.is_crossed and _lacks_little(hit, wanted)]
    good = _closest([hit for hit in whole if _fits(hit, wanted)])
    if 1 <= len(good) <= MOST:
        return LookedUp(tuple(_claim(hit, wanted, language) for hit in good), (), rows)
    near = good[:MOST] or _closest(whole)[:MOST]
    return LookedUp((), tuple(_claim(hit, wanted, language) for hit in near), rows)


def _lacks_little(hit: Hit, wanted: Asked) -> bool:
    """Whether all but one word of a question are there, and that one is no name."""
    gone = set(wanted.words) - hit.said
    return len(gone) == 1 and gone.isdisjoint(wanted.names)


def _hits(document: Document, wanted: Asked) -> Iterator[Hit]:
    """Yield a hit for each figure in the rows that hold most words of the question."""
    named = " ".join((re.sub(r"[_\-./]", " ", document.source.path), document.source.title))
    for table in document.tables:
        outside = said_in(f"{named} {table.sheet} {table.title}", wanted)
        for layout in read(_cut(table, wanted)):
            yield from _of_layout(document, layout, wanted, outside)


def _of_layout(document: Document, layout: Layout, wanted: Asked, outside: frozenset[str]) -> Iterator[Hit]:
    account = layout.account
    around = outside | said_in(account.title, wanted)
    heads = {
        column.index: said_in(column.header, wanted)
        for column in account.columns
        if column.role in (Role.AMOUNT, Role.PERCENT, Role.COUNT)
    }
    table = document.table(account.sheet)
    legends = {column.index: letters for column in account.columns if (letters := legend(column.header))}
    for line in account.lines:
        meant = [word for index, letters in legends.items() if (word := _meant(table, line, index, letters))]
        own = frozenset(word for text in (line.label, *line.texts, *meant) for word in said_in(text, wanted))
        of_row = line.sort if line.sort is not Sort.NONE else next(map(sort, meant), Sort.NONE)
        if line.part is Part.HEADING or table is None:
            continue
        for column in account.columns:
            if column.index not in heads or not (own or heads[column.index]):
                continue
            if column.role is Role.COUNT and not heads[column.index]:
                continue
            cell = line.cells.get(column.index) or table.at(cell_name(line.row, column.index))
            if cell is not None and cell.text.strip():
                said = own | heads[column.index] | around
                is_crossed = bool(own - heads[column.index]) and bool(heads[column.index] - own)
                of_cell = column.sort if column.sort is not Sort.NONE else of_row
                near = _closeness(line, column, wanted)
                yield Hit(document, account, line, column, cell, said, near, of_cell, is_crossed)


def _meant(table: Table | None, line: Line, index: int, letters: Mapping[str, str]) -> str:
    """What the letter of a row stands for; empty where it has none."""
    cell = table.at(cell_name(line.row, index)) if table is not None else None
    return letters.get(cell.text.strip().lower(), "") if cell is not None else ""


def _closeness(line: Line, column: Column, wanted: Asked) -> tuple[float, float, int]:
    """How near the names of a row and its column are to the words of a question."""
    texts = [text for text in (line.label, *line.texts) if said_in(text, wanted)]
    exact = frozenset(word for text in (*texts, column.header) for word in exactly_in(text, wanted))
    own = dict.fromkeys(text for text in line.texts if said_in(text, wanted))
    held = [word for text in own for word in re.findall(r"[^\W\d_]+", text)]
    said = sum(len(said_in(text, wanted)) for text in own)
    extra = len(re.findall(r"[^\W\d_]{3,}", column.header)) - len(said_in(column.header, wanted))
    return float(len(exact)), said / len(held) if held else 0.0, -extra


def _closest(hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits whose rows are named most like the question; a plain line before a subtotal of the same name."""
    best = max((hit.closeness for hit in hits), default=(0.0, 0.0, 0))
    return [hit for hit in hits if hit.closeness == best]


def _cut(table: Table, wanted: Asked) -> Table:
    """Return a table with its head and, where it is long, only the rows that hold most words of the question."""
    if len(table.rows) < MANY and not isinstance(table.rows, LongRows):
        return table
    counts: dict[int, int] = {}
    for number, texts in _texts(table):
        held = frozenset(word for text in texts for word in said_in(text, wanted))
        if held:
            counts[number] = len(held)
    most = max(counts.values(), default=0)
    kept = {number for number, count in counts.items() if count == most}
    kept = kept if len(kept) <= MOST_ROWS else set(sorted(kept)[:MOST_ROWS])
    rows = _head(table)
    top = {row[0].row for row in rows}
    return replace(table, rows=(*rows, *_rows(table, sorted(kept - top))))


def _texts(table: Table) -> Iterator[tuple[int, Sequence[str]]]:
    if isinstance(table.rows, LongRows):
        width = max((cell.column + 1 for row in _head(table) for cell in row), default=0)
        for stretch in table.rows.stretches(width):
            for index in range(len(stretch)):
                values = stretch.row(index)
                yield (
                    stretch.first + index,
                    [value for value in values if isinstance(value, str) and not FIGURE.fullmatch(value)],
                )
        return
    for row in table.rows:
        yield row[0].row, [cell.text for cell in row if cell.number is None and not FIGURE.fullmatch(cell.text)]


def _head(table: Table) -> list[tuple[Cell, ...]]:
    found: list[tuple[Cell, ...]] = []
    for row in table.rows:
        if row:
            if row[0].row >= HEAD:
                break
            found.append(row)
    return found


def _rows(table: Table, numbers: Iterable[int]) -> list[tuple[Cell, ...]]:
    if isinstance(table.rows, LongRows):
        return [row for number in numbers if (row := table.rows.row(number))]
    wanted = set(numbers)
    return [row for row in table.rows if row[0].row in wanted]


def _fits(hit: Hit, wanted: Asked) -> bool:
    """Whether year, month, phase and sort of a cell are those of the question."""
    return _fits_year(hit, wanted) and _fits_phase(hit, wanted) and _fits_sort(hit, wanted) and _fits_month(hit, wanted)


def _file_name(hit: Hit) -> str:
    name = hit.document.source.path.rpartition("/")[2]
    return " ".join((hit.account.title, hit.account.sheet, hit.document.source.title, name)).replace("_", " ")


def _fits_year(hit: Hit, wanted: Asked) -> bool:
    if not wanted.years:
        dated = [column for column in hit.account.amounts() if column.year]
        shown = focus(hit.document, hit.account) if dated else []
        return not shown or hit.column in shown or hit.column.role is not Role.AMOUNT
    if hit.column.year:
        return hit.column.year in wanted.years
    if any(str(one) in text for one in wanted.years for text in hit.line.texts):
        return True
    return year(_file_name(hit)) in wanted.years


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


def _claim(hit: Hit, wanted: Asked, language: str) -> Claim:
    """Return the sentence of a cell: what its row is called, its column, its amount and the unit that is printed."""
    amount = hit.line.value(hit.column.index)
    shown = _written(amount, language) if amount is not None else " ".join(hit.cell.text.split())
    labels = _labels(hit, wanted)
    label = " / ".join(dict.fromkeys(" ".join(cell.text.split()) for cell in labels)) or hit.line.label
    own_unit = _unit(hit)
    unit = f" {own_unit.text}" if own_unit is not None else in_unit(hit.account)
    text = f"{label}, {hit.column.name}: {shown}{unit if any(map(str.isalpha, unit)) else ''}."
    units = (own_unit,) if own_unit is not None else ()
    cells = dict.fromkeys((hit.cell.address, *(cell.address for cell in (*labels, *hit.column.head, *units))))
    address = f"{hit.account.sheet}!{hit.cell.address}"
    fields: dict[str, FieldValue] = {
        "label": labels[-1].text if labels else hit.line.name,
        "column": hit.column.name,
        "cell": address,
        "cells": (),
        "notation": hit.column.notation,
        "unit": hit.account.unit_text,
        "year": hit.column.year or None,
        "phase": hit.column.phase.value or None,
    }
    if amount is not None:
        fields["value"] = canonical(amount)
    return Claim(
        kind=Kind.ANSWER,
        text=text,
        evidence=Evidence(
            cells=tuple(CellRef(hit.document.source.id, hit.account.sheet, at) for at in cells),
        ),
        by=By.RULE,
        key=f"cell:{hit.document.source.id}:{address}",
        fields=fields,
    )


def _unit(hit: Hit) -> Cell | None:
    """The cell of a row that says in what it is counted, where a column of the table is for that."""
    table = hit.document.table(hit.account.sheet)
    own = next((column.index for column in hit.account.columns if column.role is Role.UNIT), None)
    return table.at(cell_name(hit.line.row, own)) if table is not None and own is not None else None


def _written(amount: Decimal, language: str) -> str:
    """Write an amount; of one with a tenth of a euro the cents as well."""
    shown = written(amount, language)
    is_tenth = amount != int(amount) and amount * 10 == int(amount * 10)
    return f"{shown}0" if is_tenth else shown


def _labels(hit: Hit, wanted: Asked) -> list[Cell]:
    """The cells that name a row: those of its label, and every other one that holds words of the question."""
    table = hit.document.table(hit.account.sheet)
    if table is None:
        return []
    found = {cell.column: cell for cell in hit.line.label_cells if cell.row == hit.line.row}
    above = [cell for cell in hit.line.label_cells if cell.row != hit.line.row]
    for column in hit.account.columns:
        if column.role in (Role.AMOUNT, Role.PERCENT, Role.EMPTY) or column.index in found:
            continue
        cell = table.at(cell_name(hit.line.row, column.index))
        if cell is not None and "://" not in cell.text and said_in(cell.text, wanted):
            found[column.index] = cell
    return [*above, *(found[index] for index in sorted(found))]
