"""Opens the sheets that a claim cites: each cell by its name, and the citations of those that are named."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping, Sequence

from gemcli.grounding.long_sheet import LongSheet
from gemcli.grounding.witness import Witness
from gemcli.model.citation import Citation, cite_cells
from gemcli.model.claim import CellRef
from gemcli.model.document import Document
from gemcli.model.table import Cell, LongRows


class Sheets:
    """The tables of a case; a sheet is laid out when it is first cited."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._laid_out: dict[tuple[str, str], Mapping[str, Cell]] = {}

    def book(self, witness: Witness) -> Mapping[str, Cell]:
        """Return every cell of the sheets that a witness cites: `Sheet!C5`, of another file than that of the first
        citation `file#Sheet!C5`."""
        cited = dict.fromkeys(
            (citation.source_id, name.rpartition("!")[0]) for citation in witness.citations for name in citation.cells
        )
        first = next(iter(cited), ("", ""))[0]
        sheets = [
            self._sheet(source_id, sheet)
            if source_id == first
            else {self._file(source_id, first) + name: cell for name, cell in self._sheet(source_id, sheet).items()}
            for source_id, sheet in cited
        ]
        return sheets[0] if len(sheets) == 1 else ChainMap(*map(dict, reversed(sheets)))

    def cells(self, refs: Sequence[CellRef], trouble: list[str]) -> tuple[list[Citation], dict[str, Cell]]:
        """Return a citation for the cells of each sheet, and the cells by name; a cell that is not there is trouble."""
        by_sheet: dict[tuple[str, str], list[Cell]] = {}
        numbers: dict[str, Cell] = {}
        for ref in refs:
            cells = self._sheet(ref.source_id, ref.sheet) if ref.source_id in self._documents else {}
            cell = cells.get(f"{ref.sheet}!{ref.address}")
            if cell is None:
                trouble.append("unknown_cell")
            else:
                by_sheet.setdefault((ref.source_id, ref.sheet), []).append(cell)
                numbers[f"{self._file(ref.source_id, refs[0].source_id)}{ref.sheet}!{cell.address}"] = cell
        citations = []
        for (source_id, sheet), chosen in by_sheet.items():
            table = self._documents[source_id].table(sheet)
            if table is not None:
                citations.append(cite_cells(self._documents[source_id], table, chosen))
        return citations, numbers

    def _file(self, source_id: str, first: str) -> str:
        """Return what stands before the sheet in the name of a cell: nothing, or the file where it is another one."""
        return "" if source_id == first else f"{self._documents[source_id].source.path}#"

    def _sheet(self, source_id: str, sheet: str) -> Mapping[str, Cell]:
        if (source_id, sheet) not in self._laid_out:
            table = self._documents[source_id].table(sheet)
            if table is not None and isinstance(table.rows, LongRows):
                self._laid_out[source_id, sheet] = LongSheet(table)
            else:
                cells = table.cells() if table is not None else ()
                self._laid_out[source_id, sheet] = {f"{sheet}!{cell.address}": cell for cell in cells}
        return self._laid_out[source_id, sheet]
