"""Writes the lists as one delimited file that a Dutch spreadsheet opens right."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date

from gemcli.export.columns import Cell, all_columns, extra_columns
from gemcli.locales import Translate
from gemcli.text.escape import escape_cell

SEPARATORS = {"semicolon": ";", "comma": ",", "tab": "\t"}


def delimited(
    rows: Sequence[Mapping[str, Cell]],
    translate: Translate,
    *,
    separator: str = "semicolon",
    bom: bool = True,
    banner: str = "",
) -> bytes:
    """Return CSV with CRLF line ends and a byte order mark: what Excel in Dutch takes for UTF-8 and columns.

    No cell is taken for a formula. `banner` goes into a first column of its own, in every row: a concept says so.
    """
    columns = (*all_columns(), *extra_columns(rows))
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=SEPARATORS[separator], lineterminator="\r\n")
    front = ["CONCEPT"] if banner else []
    writer.writerow([*front, *(escape_cell(translate(column.heading)) for column in columns)])
    for cells in rows:
        own = [escape_cell(banner)] if banner else []
        writer.writerow([*own, *(_shown(cells.get(column.name, "")) for column in columns)])
    return stream.getvalue().encode("utf-8-sig" if bom else "utf-8")


def _shown(cell: Cell) -> str:
    return cell.isoformat() if isinstance(cell, date) else escape_cell(str(cell))
