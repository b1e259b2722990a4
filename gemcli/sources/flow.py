"""The body of a text document in reading order, before it becomes a text layer: shared by Word and ODT."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from gemcli.locales import N_, say
from gemcli.model.document import PassageKind
from gemcli.model.span import Span
from gemcli.model.table import Cell, Table
from gemcli.model.unseen import Unseen
from gemcli.sources.contents import Contents, Layer

LONGEST_HEADING = 90
"""Code points of a bold line that may still be a heading."""
LONGEST_CELL = 3
LONGEST_CELL_TEXT = 600
"""Paragraphs and code points in a cell; with more the table is text set in columns, not rows to read across."""
CLOSED = re.compile(r"[.,;:!?]$")
PERHAPS = N_("White text on a picture or pattern was read; it may not be seen: {count} characters.")
HIDDEN = N_("Hidden text was left out: {count} characters.")
STRUCK = N_("Struck-through text was left out, as a deletion: {count} characters.")
BODY = frozenset({PassageKind.PARAGRAPH, PassageKind.HEADING, PassageKind.LIST_ITEM})


@dataclass(frozen=True, slots=True)
class Item:
    """One block, not yet in a text layer."""

    text: str
    kind: PassageKind = PassageKind.PARAGRAPH
    level: int = 0
    speaker: str = ""
    all_bold: bool = False
    """Every letter is bold: where nobody used heading styles, a short bold line is a heading."""
    is_furniture: bool = False
    """A line of the table of contents: stays in the text, is no passage."""
    is_doubtful: bool = False
    """Letters in it were read and may not be seen."""


@dataclass(slots=True)
class Tally:
    """What was left out or stands out in a document, counted while reading."""

    inserted: int = 0
    """Tracked insertions, which were read."""
    deleted: int = 0
    """Tracked deletions, which were left out."""
    hidden: int = 0
    """Letters of hidden text, which were left out."""
    doubtful: int = 0
    """Letters that were read and may not be seen."""
    struck: int = 0
    """Letters that are struck through, which were left out."""
    placeholders: int = 0
    """Form fields that nobody filled in, which were left out."""
    embedded: int = 0
    """Parts of the text that are files of their own inside the document, which were not read."""


@dataclass(slots=True)
class Flow:
    """Blocks and tables of a document as they come."""

    items: list[Item] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a table with what stands in it."""

    column: int
    items: tuple[Item, ...]

    @property
    def body(self) -> list[Item]:
        return [item for item in self.items if item.kind in BODY and item.text]

    @property
    def text(self) -> str:
        return "\n".join(item.text for item in self.body)

    @property
    def is_doubtful(self) -> bool:
        return any(item.is_doubtful for item in self.body)


def add_table(flow: Flow, rows: Sequence[Sequence[GridCell]], name: str, title: str = "") -> None:
    """Put a table into the flow: its rows as blocks of cells joined by tabs, and the table itself.

    A table of one column is a frame around text, one with long cells is text set in columns: their paragraphs
    become blocks of their own. Notes and nested tables follow the row that they stand in.
    """
    columns = {cell.column for row in rows for cell in row}
    is_text = any(_is_long(cell) for row in rows for cell in row)
    for row in rows:
        if len(columns) <= 1 or is_text:
            flow.items.extend(item for cell in row for item in cell.items)
            continue
        flow.items.append(Item(_line(row), PassageKind.TABLE_ROW, is_doubtful=any(cell.is_doubtful for cell in row)))
        flow.items.extend(item for cell in row for item in cell.items if item.kind not in BODY)
    if len(columns) > 1:
        doubtful = frozenset(
            (number, cell.column) for number, row in enumerate(rows) for cell in row if cell.is_doubtful
        )
        flow.tables.append(Table(name, tuple(_cells(rows)), title, Unseen(doubtful=doubtful)))


def promote_bold_lines(items: Sequence[Item]) -> list[Item]:
    """Where a document has no headings by style, take its short bold lines for headings.

    A line that ends like a sentence or a label ("Besluit:") stays what it is.
    """
    if any(item.kind is PassageKind.HEADING and not item.is_furniture for item in items):
        return list(items)
    return [
        replace(item, kind=PassageKind.HEADING, level=1)
        if item.all_bold
        and item.kind is PassageKind.PARAGRAPH
        and len(item.text) <= LONGEST_HEADING
        and "\n" not in item.text
        and not CLOSED.search(item.text)
        else item
        for item in items
    ]


def pour(items: Iterable[Item], layer: Layer) -> tuple[Span, ...]:
    """Add the blocks to a layer; returns the spans of furniture, for `without_furniture`."""
    spans = []
    for item in items:
        span = layer.add(item.text, item.kind, level=item.level, speaker=item.speaker, is_doubtful=item.is_doubtful)
        if item.is_furniture and span.start < span.end:
            spans.append(span)
    return tuple(spans)


def tell(layer: Layer, tally: Tally, items: Iterable[Item]) -> None:
    """Say what was left out of a document, and what readers of the printed page do not see."""
    if tally.inserted or tally.deleted:
        layer.remark(
            "tracked_changes",
            say(
                N_("Tracked changes: {inserted} insertions were read, {deleted} deletions were left out."),
                inserted=tally.inserted,
                deleted=tally.deleted,
            ),
        )
    if tally.hidden:
        layer.remark("hidden_text", say(HIDDEN, count=tally.hidden))
    if tally.doubtful:
        layer.remark("perhaps_hidden", say(PERHAPS, count=tally.doubtful))
    if tally.struck:
        layer.remark("struck_text", say(STRUCK, count=tally.struck))
    if tally.placeholders:
        layer.remark(
            "template_residue",
            say(N_("Form fields that nobody filled in were left out: {count}."), count=tally.placeholders),
        )
    if tally.embedded:
        message = N_("Parts of this text are files of their own inside the document and were not read: {count}.")
        layer.remark("embedded_text", say(message, count=tally.embedded))
    comments = sum(item.kind is PassageKind.COMMENT for item in items)
    if comments:
        layer.remark("comments", say(N_("Comments in the margin of this document: {count}."), count=comments))


def without_furniture(contents: Contents, furniture: tuple[Span, ...]) -> Contents:
    """Return the contents with these spans as furniture instead of blocks."""
    if not furniture:
        return contents
    kept = tuple(block for block in contents.blocks if block.spans[0] not in frozenset(furniture))
    return replace(contents, blocks=kept, furniture=furniture)


def _is_long(cell: GridCell) -> bool:
    return len(cell.body) > LONGEST_CELL or len(cell.text) > LONGEST_CELL_TEXT


def _line(row: Sequence[GridCell]) -> str:
    """Return a row as text: a tab for every column, so that columns can be told apart."""
    texts: list[str] = []
    for cell in row:
        texts.extend("" for _ in range(cell.column - len(texts)))
        texts.append(cell.text.replace("\t", " "))
    return "\t".join(texts).rstrip("\t")


def _cells(rows: Sequence[Sequence[GridCell]]) -> Iterable[tuple[Cell, ...]]:
    for number, row in enumerate(rows):
        cells = tuple(Cell(number, cell.column, cell.text) for cell in row if cell.text)
        if cells:
            yield cells
