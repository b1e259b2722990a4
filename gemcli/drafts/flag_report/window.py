"""Cuts the small part of a sheet that a finding rests on: its cells with their heads and labels, and a row around."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gemcli.model.citation import Citation
from gemcli.model.document import Document
from gemcli.model.table import Cell, LongRows, Table, cell_place

MOST_ROWS = 26
"""Rows that are shown; of a longer sum the ones nearest to the flagged cell and the head."""
MOST_COLUMNS = 14
"""Columns up to which a table is shown whole; of wider ones the first and those around a cited cell."""
FIRST = 3


class Mark(StrEnum):
    """What a cell is to a finding."""

    FLAGGED = "flagged"
    SUSPECT = "suspect"
    USED = "used"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Window:
    """A part of one sheet."""

    document: Document
    sheet: str
    columns: tuple[int, ...]
    """Counted from 0, in order."""
    rows: tuple[tuple[Cell, ...], ...]
    marks: Mapping[str, Mark]
    """By address."""
    left_out: int = 0
    """Rows with a cited cell that are not shown."""

    def mark(self, address: str) -> Mark:
        return self.marks.get(address, Mark.NONE)


def windows(
    citations: Sequence[Citation], documents: Sequence[Document], flagged: str, suspect: str = ""
) -> Iterator[Window]:
    """Yield a window for each sheet that a finding cites, the one with its first cell first."""
    cited: dict[tuple[str, str], dict[str, Mark]] = {}
    for citation in citations:
        for name in citation.cells:
            sheet, _, address = name.rpartition("!")
            cited.setdefault((citation.source_id, sheet), {})[address] = Mark.USED
    if cited:
        first = cited[next(iter(cited))]
        sheet = next(iter(cited))[1]
        for place, mark in ((suspect, Mark.SUSPECT), (flagged, Mark.FLAGGED)):
            if place.rpartition("!")[0] == sheet:
                first[place.rpartition("!")[2]] = mark
    by_id = {document.source.id: document for document in documents}
    for (source_id, sheet), marks in cited.items():
        document = by_id.get(source_id)
        table = document.table(sheet) if document is not None else None
        if document is not None and table is not None:
            yield _window(document, table, marks)


def _window(document: Document, table: Table, marks: Mapping[str, Mark]) -> Window:
    places = [place for address in marks if (place := cell_place(address)) is not None]
    centre = next((cell_place(address) for address, mark in marks.items() if mark is Mark.FLAGGED), None) or places[0]
    cited = {row for row, _ in places}
    head = sorted(cited)[:1]
    nearest = sorted(cited, key=lambda row: (row not in head, abs(row - centre[0]), row))[:MOST_ROWS]
    around = {centre[0] - 1, centre[0] + 1}
    rows = tuple(_rows(table, sorted({*nearest, *around})))
    used = sorted({cell.column for row in rows for cell in row})
    return Window(document, table.sheet, _columns(used, {c for _, c in places}), rows, marks, len(cited) - len(nearest))


def _rows(table: Table, numbers: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    if isinstance(table.rows, LongRows):
        yield from (row for number in numbers if 0 <= number < len(table.rows) and (row := table.rows.row(number)))
        return
    wanted = set(numbers)
    yield from (row for row in table.rows if row and row[0].row in wanted)


def _columns(used: Sequence[int], cited: set[int]) -> tuple[int, ...]:
    if len(used) <= MOST_COLUMNS:
        return tuple(used)
    near = [column for column in used if column in used[:FIRST] or any(abs(column - one) <= 1 for one in cited)]
    return tuple(near[:MOST_COLUMNS] if cited.issubset(near[:MOST_COLUMNS]) else near)
