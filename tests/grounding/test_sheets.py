"""Cells by their name: of one file without it, of another with it; what is not there is trouble."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from gemcli.grounding.long_sheet import NEAR, LongSheet
from gemcli.grounding.sheets import Sheets
from gemcli.grounding.witness import Witness
from gemcli.model.claim import CellRef
from gemcli.model.document import Document, PlaceKind
from gemcli.model.source import Source
from gemcli.model.table import Cell, LongRows, Stretch, Table


def sheet(name: str, *amounts: int) -> Table:
    head = (Cell(0, 0, "Post"), Cell(0, 1, "Bedrag"))
    lines = [
        (Cell(row, 0, f"Post {row}"), Cell(row, 1, str(amount), Decimal(amount)))
        for row, amount in enumerate(amounts, 1)
    ]
    return Table(name, (head, *lines))


def book(path: str, *tables: Table) -> Document:
    return Document(Source(path, path, "application/test", "0" * 64, "0" * 64), "", PlaceKind.CELL, (), tables=tables)


@pytest.fixture
def sheets() -> Sheets:
    budget = book("begroting.xlsx", sheet("Lasten", 10, 20), sheet("Baten", 5))
    return Sheets(
        {document.source.id: document for document in (budget, book("rekening.xlsx", sheet("Lasten", 11, 19)))}
    )


def test_cells_of_a_sheet_become_one_citation(sheets: Sheets) -> None:
    trouble: list[str] = []
    refs = [CellRef("begroting.xlsx", "Lasten", "B2"), CellRef("begroting.xlsx", "Lasten", "B3")]
    (citation,), numbers = sheets.cells(refs, trouble)
    assert citation.cells == ("Lasten!B2", "Lasten!B3")
    assert {name: cell.number for name, cell in numbers.items()} == {"Lasten!B2": 10, "Lasten!B3": 20}
    assert trouble == []


def test_a_cell_that_is_not_there_is_trouble_and_nothing_else(sheets: Sheets) -> None:
    trouble: list[str] = []
    refs = [
        CellRef("begroting.xlsx", "Lasten", "B9"),
        CellRef("begroting.xlsx", "Reserves", "B2"),
        CellRef("zoek.xlsx", "Lasten", "B2"),
    ]
    assert sheets.cells(refs, trouble) == ([], {})
    assert trouble == ["unknown_cell"] * 3


def test_a_cell_of_another_file_has_that_file_in_its_name(sheets: Sheets) -> None:
    refs = [CellRef("begroting.xlsx", "Lasten", "B2"), CellRef("rekening.xlsx", "Lasten", "B2")]
    citations, numbers = sheets.cells(refs, [])
    assert [citation.source_id for citation in citations] == ["begroting.xlsx", "rekening.xlsx"]
    assert {name: cell.number for name, cell in numbers.items()} == {"Lasten!B2": 10, "rekening.xlsx#Lasten!B2": 11}
    whole = sheets.book(Witness(tuple(citations)))
    assert whole["Lasten!B3"].number == 20
    assert whole["rekening.xlsx#Lasten!B3"].number == 19
    assert "Baten!B2" not in whole, "a sheet that nobody cites is not part of it"


def test_all_sheets_of_one_file_that_are_cited_are_one_book(sheets: Sheets) -> None:
    refs = [CellRef("begroting.xlsx", "Baten", "B2"), CellRef("begroting.xlsx", "Lasten", "B2")]
    citations, _ = sheets.cells(refs, [])
    whole = sheets.book(Witness(tuple(citations)))
    assert (whole["Baten!B2"].number, whole["Lasten!B3"].number) == (5, 20)


class Counted(LongRows):
    """A long list that counts the rows that were cut from it."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.cut = 0

    def __len__(self) -> int:
        return self.size

    def stretches(self, width: int) -> Iterator[Stretch]:
        yield Stretch(0, [[f"Post {number}" for number in range(self.size)], list(range(self.size))][:width])

    def row(self, number: int) -> tuple[Cell, ...]:
        if not 0 <= number < self.size:
            raise IndexError(number)
        self.cut += 1
        return (Cell(number, 0, f"Post {number}"), Cell(number, 1, str(number), Decimal(number)))


def test_a_long_list_is_not_gone_through_for_one_cell() -> None:
    rows = Counted(100_000)
    table = Table("Lijst", rows)
    cells = LongSheet(table)
    assert cells["Lijst!B70001"].number == 70_000
    assert rows.cut < 10
    assert "Lijst!C5" not in cells
    assert "Ander!B5" not in cells
    assert len(cells) == 2 * NEAR
    assert set(cells) == {f"Lijst!{letter}{row}" for letter in "AB" for row in range(1, NEAR + 1)}


def test_the_sheets_of_a_case_hold_a_long_list_as_one() -> None:
    long = replace(sheet("Lijst"), rows=Counted(5000))
    citations, numbers = Sheets({"l.csv": book("l.csv", long)}).cells([CellRef("l.csv", "Lijst", "B4000")], [])
    assert numbers["Lijst!B4000"].number == 3999
    assert citations[0].exact == "3999"
