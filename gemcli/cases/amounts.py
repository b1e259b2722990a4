"""Tells the money that an agenda item involves: amounts in the words of its papers, and the cells of a budget on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gemcli.cases import places
from gemcli.cases.line import line, quoted
from gemcli.cases.places import Place, evidence
from gemcli.cases.proposal import Proposal
from gemcli.cases.topic import Topic
from gemcli.facts import money
from gemcli.facts.cell_amounts import DUTCH, Reading, read
from gemcli.locales import N_, Translate
from gemcli.model.claim import CellRef, Claim, Evidence
from gemcli.model.document import Document
from gemcli.model.table import Cell, Table

MOST, MOST_CELLS, MOST_ROWS = 4, 6, 20_000
"""Sentences about money and cells of a budget for one item; rows of a table that are looked at."""
WEIGHTY = re.compile(
    r"\bkost|dek(?:king|t)\b|budget|krediet|investering|subsidie|bijdrage|begroting|lasten", re.IGNORECASE
)
"""Words of sentences about cost and cover."""
HEAD_ROWS = 40
"""Rows at the top of a table that may head its columns."""
WORD = re.compile(r"[^\W\d_]{4}")
YEAR = re.compile(r"(?:19|20)\d\d")
"""A column is headed by its year: that is no amount."""
TOLD = N_("Money, in the words of {path}: “{said}”")
IN_BUDGET = N_("In the budget {path}, line “{label}”: {value} ({place})")
LABELLED = N_("In the budget {path}, line “{label}”, {column}: {value} ({place})")


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell with an amount, in a row whose label is about the item."""

    document: Document
    table: Table
    label: Cell
    cell: Cell
    head: Cell | None


def spoken(proposal: Proposal) -> list[Place]:
    """Return the sentences of a paper that name an amount and speak of cost or cover, or ask for it.

    An amount that only tells how the world is ("bedragen onder de 500 euro") is no money that the item involves.
    """
    asked = {ref for asks in proposal.asks for ref in asks.evidence.sentences}
    found = [
        place
        for place in places.prose(proposal.document)
        if not place.is_private and (WEIGHTY.search(place.text) or place.ref in asked) and money.find(place.text)
    ]
    return found[:MOST]


def in_words(proposal: Proposal, section: str, translate: Translate) -> Iterator[Claim]:
    """Yield a line for each sentence about money; what the paper asks to decide is told already."""
    asked = {ref for asks in proposal.asks for ref in asks.evidence.sentences}
    for place in (each for each in spoken(proposal) if each.ref not in asked):
        said = quoted(place.text)
        text = translate(TOLD).format(path=place.source.path, said=said)
        yield line("money", section, text, evidence(place), {"said": said, "path": place.source.path})


def figures(topic: Topic, budgets: Sequence[Document]) -> list[Figure]:
    """Return the amounts of rows whose label is about a topic, those that share most with it first."""
    scored: list[tuple[int, int, list[Figure]]] = []
    for document in budgets:
        for table in document.tables:
            heads: dict[int, Cell] = {}
            for number, row in zip(range(MOST_ROWS), table.shown().rows, strict=False):
                label = next((cell for cell in row if WORD.search(cell.text)), None)
                share = topic.shares(label.text) if label is not None else 0
                amounts = _amounts(row) if share or number < HEAD_ROWS else []
                if not amounts and number < HEAD_ROWS:
                    heads.update({cell.column: cell for cell in row})
                if share and amounts and label is not None:
                    scored.append((-share, len(scored), _of_row(document, table, label, amounts, heads)))
    scored.sort(key=lambda each: each[:2])
    return [figure for *_, row in scored for figure in row][:MOST_CELLS]


def _amounts(row: Sequence[Cell]) -> list[Cell]:
    """The cells of a row that hold an amount; a year heads a column."""
    return [cell for cell in row if not YEAR.fullmatch(cell.text.strip()) and amount_of(cell) is not None]


def _of_row(
    document: Document, table: Table, label: Cell, numbers: Sequence[Cell], heads: dict[int, Cell]
) -> list[Figure]:
    behind = [cell for cell in numbers if cell.column > label.column]
    return [Figure(document, table, label, cell, heads.get(cell.column)) for cell in behind]


def amount_of(cell: Cell) -> Decimal | None:
    """Return the amount in a cell: as the file stores it, else as Dutch budgets write it; None where it is none."""
    if cell.number is not None:
        return cell.number
    amount = read(cell, DUTCH)
    return amount.value if amount.reading is Reading.VALUE else None


def in_budget(topic: Topic, budgets: Sequence[Document], section: str, translate: Translate) -> Iterator[Claim]:
    """Yield a line for each cell of a budget that is about a topic; the cell is the footnote."""
    for figure in figures(topic, budgets):
        source, sheet = figure.document.source, figure.table.sheet
        cells = [cell for cell in (figure.label, figure.head, figure.cell) if cell is not None]
        head = figure.head.text.strip() if figure.head else ""
        text = translate(LABELLED if head else IN_BUDGET).format(
            path=source.path, label=figure.label.text.strip(), column=head, value=figure.cell.text,
            place=figure.table.place(figure.cell),
        )  # fmt: skip
        ground = Evidence(cells=tuple(CellRef(source.id, sheet, cell.address) for cell in cells))
        fields = {
            "label": figure.label.text.strip(), "value": figure.cell.text, "item": head, "path": source.path,
            "place": figure.table.place(figure.cell),
        }  # fmt: skip
        yield line("budget", section, text, ground, fields)
