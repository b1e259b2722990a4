"""Tables of votes with a row for each party and a column for each motion, turned into a row for each motion."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from gemcli.facts.vote_matrix import is_mark
from gemcli.meetings.grid import Cell, Cells, Grid
from gemcli.meetings.grid_roles import Column, name, role_of, seats
from gemcli.meetings.signers import is_party
from gemcli.model.span import Span

CORNER = re.compile(r"(?:naam\s|name\s)?(?:van\sde\s)?(?:fracties?|partij(?:en)?|party|parties|groups?)", re.IGNORECASE)
"""What stands above the names of the parties; often nothing."""
VOTED_ON = re.compile(
    r"(?:(?P<noun>(?:(?:nader\s)?gewijzigde?\s)?(?:sub)?(?:motie|amendement|motion|amendment)\s)"
    r"|(?P<id>[AM]\s?[.\-]?\d{1,4}(?:[.\-/]\d{1,4})?[a-z]?)(?=[\s:–-]|$))",
    re.IGNORECASE,
)
"""The head of a column that is a motion or an amendment."""
FEWEST = 2
"""Parties, and motions, from which such a table is one."""


def turned(grid: Grid, known: Collection[str]) -> tuple[Grid, tuple[Column, ...]] | None:
    """Return a table of parties by motions with a row for each motion, and what its columns hold; None for another."""
    head, body = grid.rows[0], grid.rows[1:]
    corner = head[0].text.strip(" .:") if head and head[0] is not None else ""
    if (corner and not CORNER.fullmatch(corner)) or len(head) <= FEWEST or len(body) < FEWEST:
        return None
    motions = [place for place, cell in enumerate(head) if place and cell is not None and VOTED_ON.match(cell.text)]
    kept = [row for row in body if row and row[0] is not None]
    parties = [row for row in kept if row[0] and (seats(row[0].text) or is_party(name(row[0].text), known))]
    if min(len(motions), len(parties)) < FEWEST or not all(_is_marked(row, motions) for row in parties):
        return None
    labels = [(row[0], Column.PARTY if row in parties else role_of(row[0].text) if row[0] else None) for row in kept]
    first: Cells = (None, None, *(label for label, _ in labels))
    rows = [(*_named(head[place]), *(row[place] if len(row) > place else None for row in kept)) for place in motions]
    columns = (Column.NUMBER, Column.SUBJECT, *(role or Column.OTHER for _, role in labels))
    return Grid((first, *rows), grid.is_set_with_blanks, grid.heading), columns


def _is_marked(row: Cells, motions: Sequence[int]) -> bool:
    """Whether a row holds marks of votes under the motions, and nothing else."""
    cells = [cell for place in motions if len(row) > place and (cell := row[place]) is not None]
    return bool(cells) and all(is_mark(cell.text) for cell in cells)


def _named(cell: Cell | None) -> tuple[Cell | None, Cell | None]:
    """Return number and title of a motion; with its noun in front they are one."""
    match = VOTED_ON.match(cell.text) if cell is not None else None
    if cell is None or match is None or not match["id"] or len(cell.spans) > 1:
        return None, cell
    span, number = cell.spans[0], match["id"]
    title = cell.text[len(number) :].lstrip(" :–-")
    printed = Cell(number, (number,), (Span(span.start, span.start + len(number)),))
    if not title or len(cell.lines) > 1:
        return printed, cell if title else printed
    return printed, Cell(title, (title,), (Span(span.end - len(title), span.end),))
