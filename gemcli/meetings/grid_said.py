"""The sentences inside the cells of a decision list: what a cell says is read by itself, not across its row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gemcli.meetings.table_list import Row
from gemcli.meetings.walk import Places, Said
from gemcli.model.document import Document
from gemcli.model.span import cut
from gemcli.model.taken import Taken
from gemcli.text import sentences


def with_cells(said: Sequence[Said], rows: Sequence[Row], document: Document, places: Places) -> tuple[Said, ...]:
    """Return what a record says, each row of a table replaced by the sentences of the cell that tells what was decided.

    A line of a text that is set in columns runs across all of them, and a row of a table is one sentence to its
    reader: a promise in a cell is neither. Such a sentence is cited by its whole cell.
    """
    tabled = [row for row in rows if row.told or row.cells]
    if not tabled:
        return tuple(said)
    cells = Taken((row.start, row.end) for row in tabled)
    kept = [each for each in said if not cells.holds(each.start)]
    inside = [each for row in tabled if not row.secret for each in _inside(row, said, document, places)]
    return tuple(sorted((*kept, *inside), key=lambda each: each.start))


def _inside(row: Row, said: Sequence[Said], document: Document, places: Places) -> Iterator[Said]:
    own = next((each for each in said if row.start <= each.start < row.end), None)
    if own is None or not row.told:
        return
    text = cut(document.text, row.told)
    name = places.cell(row.told)
    for start, end in sentences.split(text, document.language):
        yield Said(name, row.told[0].start + start, row.told[-1].end, text[start:end], own.section, own.index)
