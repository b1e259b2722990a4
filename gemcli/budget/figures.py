"""Makes one sentence about figures of a table, with the cells that it rests on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gemcli.budget.accounts import Account, Line, Place
from gemcli.budget.blocks import head_text
from gemcli.budget.columns import Column
from gemcli.budget.wording import place, written
from gemcli.locales import translator
from gemcli.model.claim import By, CellRef, Claim, Evidence, FieldValue, Kind
from gemcli.model.document import Document
from gemcli.model.table import canonical, cell_name


@dataclass(frozen=True, slots=True)
class Figure:
    """A row of a table with the columns that a sentence names, the most important first."""

    document: Document
    account: Account
    line: Line
    columns: tuple[Column, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple((self.line.row, column.index) for column in self.columns)

    def cells(self) -> list[CellRef]:
        """Return the cells of the amounts, of the label and of the headers that hold something."""
        head = [(cell.row, cell.column) for column in self.columns for cell in column.head]
        labels = [(cell.row, cell.column) for cell in self.line.label_cells]
        table = self.document.table(self.account.sheet)
        return [
            CellRef(self.document.source.id, self.account.sheet, cell_name(*at))
            for at in dict.fromkeys((*self.places, *labels, *head))
            if table is not None and table.at(cell_name(*at)) is not None
        ]


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a figure."""

    text: str
    section: str
    name: str
    """What kind of sentence it is, for the key of the claim."""
    fields: Mapping[str, FieldValue] = field(default_factory=dict)


def figure_claim(main: Figure, told: Told, *others: Figure) -> Claim:
    """Return the claim of a sentence: its first cell holds its value, the others what it is compared with.

    `others` are figures of other tables or documents that the sentence names as well.
    """
    first = main.columns[0]
    value = main.line.value(first.index)
    named = [(main, at) for at in main.places] + [(other, at) for other in others for at in other.places]
    notations = tuple(one.account.column(at[1]).notation for one, at in named)
    fields: dict[str, FieldValue] = {
        "label": main.line.name,
        "column": first.name,
        "value": canonical(value) if value is not None else "",
        "cell": place(main.account, main.places[0]),
        "cells": tuple(_address(one, main, at) for one, at in named[1:]),
        "notation": notations[0] if len(set(notations)) == 1 else notations,
        "unit": main.account.unit_text,
        **told.fields,
    }
    return Claim(
        kind=Kind.KEY_POINT,
        text=told.text,
        evidence=Evidence(cells=tuple(dict.fromkeys(cell for one in (main, *others) for cell in one.cells()))),
        by=By.RULE,
        key=f"{told.name}:{main.document.source.id}:{place(main.account, main.places[0])}",
        section=told.section,
        fields=fields,
    )


def _address(one: Figure, main: Figure, at: Place) -> str:
    file = "" if one.document is main.document else f"{one.document.source.path}#"
    return file + place(one.account, at)


def amounts(line: Line, columns: Sequence[Column], language: str) -> str:
    """Return amounts with their columns; what stands above all of them is said once."""
    above = {head_text(column.head[:-1]) for column in columns}
    shared = above.pop() if len(above) == 1 and len(columns) > 1 else ""
    said = [
        f"{head_text(column.head[-1:]) if shared else column.name}{'' if shared else ':'} "
        f"{amount(line, column, language)}"
        for column in columns
    ]
    return (f"{shared}: " if shared else "") + ", ".join(said)


def amount(line: Line, column: Column, language: str) -> str:
    """Return the amount of a line in a column, as the language writes it; empty where it holds none."""
    value = line.value(column.index)
    return written(value, language) if value is not None else ""


def in_unit(account: Account) -> str:
    """Return the unit as the end of a sentence, as printed; of a longer title only the part in brackets."""
    if not account.unit_text:
        return ""
    inside = re.search(r"\(([^()]{3,60})\)\s*$", account.unit_text)
    words = inside[1] if inside else account.unit_text
    return f"; {words[:1].lower()}{words[1:]}"


def section(words: str, language: str) -> str:
    """Return a heading in the language of the draft."""
    return translator(language)(words)
