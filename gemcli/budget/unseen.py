"""Keeps claims off cells that nobody who looks at a sheet sees; their amounts still count in sums."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gemcli.budget.anomaly import Anomaly
from gemcli.locales import N_, Message, say
from gemcli.model.claim import Claim
from gemcli.model.document import Document
from gemcli.model.table import Table, cell_place


def is_seen(claim: Claim, documents: Iterable[Document]) -> bool:
    """Whether people see every cell that a claim rests on."""
    tables = {(document.source.id, table.sheet): table for document in documents for table in document.tables}
    for cell in claim.evidence.cells:
        table, place = tables.get((cell.source_id, cell.sheet)), cell_place(cell.address)
        if table is not None and place is not None and table.unseen and table.unseen.hides(*place):
            return False
    return True


def seen(found: Sequence[Anomaly], tables: Sequence[Table]) -> tuple[list[Anomaly], tuple[Message, ...]]:
    """Return the findings at cells that people see, and what is to be said of the others."""
    unseen = {table.sheet: table.unseen for table in tables if table.unseen}
    left = [one for one in found if one.account.sheet not in unseen or not unseen[one.account.sheet].hides(*one.cell)]
    if len(left) == len(found):
        return left, ()
    what = N_(
        "{count} findings at hidden cells are not shown. Show the hidden rows, columns and sheets, and check the file"
        " again."
    )
    return left, (say(what, count=len(found) - len(left)),)
