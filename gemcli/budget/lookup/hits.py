"""Yields the cells that a question may mean, each with the words of the question that stand around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.columns import Column, Role
from gemcli.budget.layout import Layout, read
from gemcli.budget.lookup.asked import Asked, legend
from gemcli.budget.lookup.rows import cut
from gemcli.budget.lookup.standing import exactly_in, said_in
from gemcli.budget.vocabulary import Sort, folded, sort
from gemcli.model.document import Document
from gemcli.model.table import Cell, Table, cell_name
from gemcli.text.words import plain_words


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
    closeness: tuple[int, int, float, int, int]
    """How many words of the question stand there as such, how many of them one after another, the share of its
    row's name that the question has, how many of its hints the header has, and how few words of its header the question
    does not have."""
    sort: Sort
    """Of its column, else of its row."""
    is_row_named: bool = False
    """Whether the row itself holds a word of the question."""
    is_crossed: bool = False
    """Whether row and column each hold a word of the question of their own."""


def hits(document: Document, wanted: Asked) -> Iterator[Hit]:
    """Yield a hit for each figure in the rows that hold most words of the question."""
    named = " ".join((re.sub(r"[_\-./]", " ", document.source.path), document.source.title))
    for table in document.tables:
        outside = said_in(f"{named} {table.sheet} {table.title}", wanted)
        for layout in read(cut(table.shown(), wanted)):
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
        of_row = sort(meant[0]) if meant else line.sort
        if line.part is Part.HEADING or table is None:
            continue
        for column in account.columns:
            if column.index not in heads or not (own or heads[column.index]):
                continue
            if column.role is Role.COUNT and not heads[column.index]:
                continue
            cell = line.cells.get(column.index) or table.at(cell_name(line.row, column.index))
            if cell is not None and cell.text.strip() and not table.hides(cell):
                said = wanted.with_explained(own | heads[column.index] | around)
                is_crossed = bool(own - heads[column.index]) and bool(heads[column.index] - own)
                of_cell = column.sort if column.sort is not Sort.NONE else of_row
                near = _closeness(line, column, wanted)
                yield Hit(document, account, line, column, cell, said, near, of_cell, bool(own), is_crossed)


def _meant(table: Table | None, line: Line, index: int, letters: Mapping[str, str]) -> str:
    """What the letter of a row stands for; empty where it has none."""
    cell = table.at(cell_name(line.row, index)) if table is not None else None
    return letters.get(cell.text.strip().lower(), "") if cell is not None else ""


def _closeness(line: Line, column: Column, wanted: Asked) -> tuple[int, int, float, int, int]:
    """How near the names of a row and its column are to the words of a question."""
    texts = [text for text in (line.label, *line.texts) if said_in(text, wanted)]
    exact = frozenset(word for text in (*texts, column.header) for word in exactly_in(text, wanted))
    own = dict.fromkeys(text for text in line.texts if said_in(text, wanted))
    held = [word for text in own for word in re.findall(r"[^\W\d_]+", text)]
    said = sum(len(said_in(text, wanted)) for text in own)
    extra = len(re.findall(r"[^\W\d_]{3,}", column.header)) - len(said_in(column.header, wanted))
    hinted = len(set(wanted.hints).intersection(folded(column.header).split()))
    together = max((_together(text, wanted) for text in texts), default=0)
    return len(exact), together, said / len(held) if held else 0.0, hinted, hinted - extra


def _together(text: str, wanted: Asked) -> int:
    """How many words of a question follow each other in a text as they do in the question."""
    plain = f" {' '.join(folded(word) for word in plain_words(text))} "
    return sum(f" {one} {other} " in plain for one, other in pairwise(wanted.words))
