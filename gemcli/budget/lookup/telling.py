"""Writes the sentence of a cell that was looked up, with the cells that it rests on."""

from __future__ import annotations

from decimal import Decimal

from gemcli.budget.columns import Role
from gemcli.budget.figures import in_unit
from gemcli.budget.lookup.asked import Asked
from gemcli.budget.lookup.hits import Hit
from gemcli.budget.lookup.standing import said_in
from gemcli.budget.wording import written
from gemcli.model.claim import By, CellRef, Claim, Evidence, FieldValue, Kind
from gemcli.model.table import Cell, canonical, cell_name


def claim(hit: Hit, wanted: Asked, language: str) -> Claim:
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
