"""A long sheet is kept as stored, and gives the same cells as a short one."""

from __future__ import annotations

import datetime as dt
import io
import pickle

import openpyxl
import pytest

from gemcli.model.table import LongRows, Table
from gemcli.sources import sheets, stored_rows
from gemcli.sources.sheet_values import Values
from gemcli.sources.stored_rows import StoredRows


def book(rows: int) -> bytes:
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("Lijst")
    sheet.append([])
    for row in range(rows):
        sheet.append([None, dt.date(2026, 1, 5), f"Leverancier {row % 3}", row + 0.1, None, row % 2 == 0])
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


@pytest.fixture
def tables(monkeypatch: pytest.MonkeyPatch) -> tuple[Table, Table]:
    data = book(40)
    held = sheets.read(data, "lijst.xlsx").tables[0]
    monkeypatch.setattr(sheets, "LONG", 10)
    return sheets.read(data, "lijst.xlsx").tables[0], held


def test_the_same_cells_and_addresses(tables: tuple[Table, Table]) -> None:
    kept, held = tables
    assert isinstance(kept.rows, LongRows)
    assert isinstance(held.rows, tuple)
    assert list(kept.cells()) == list(held.cells())
    assert kept.at("D3") == held.at("D3")
    assert kept.at("D3") is not None


def test_rows_travel_to_another_process(tables: tuple[Table, Table]) -> None:
    again = pickle.loads(pickle.dumps(tables[0]))
    assert list(again.cells()) == list(tables[1].cells())


@pytest.mark.parametrize("part", [7, 41, 100])
def test_stretches_hold_what_the_cells_hold(monkeypatch: pytest.MonkeyPatch, part: int) -> None:
    monkeypatch.setattr(sheets, "LONG", 10)
    monkeypatch.setattr(stored_rows, "PART", part)
    rows = sheets.read(book(40), "lijst.xlsx").tables[0].rows
    assert isinstance(rows, LongRows)
    numbers = []
    for stretch in rows.stretches(8):
        assert len(stretch.columns) == 8
        for index in range(len(stretch)):
            number = stretch.first + index
            numbers.append(number)
            cells = tuple(Values().cells(number, 0, stretch.row(index)))  # type: ignore[arg-type]
            assert cells == rows.row(number) == tuple(filter(None, (rows.cell(number, at) for at in range(9))))
    assert numbers == list(range(len(rows)))
    assert [len(stretch.columns) for stretch in rows.stretches(2)] == [2] * len(list(rows.stretches(2)))


def test_equal_numbers_of_other_types_stay_what_they_are() -> None:
    rows = StoredRows([(1, "a"), (1.0, "b"), (True, "a"), ("1", "")])
    assert [cell.text for number in range(4) for cell in rows.row(number)] == ["1", "a", "1", "b", "TRUE", "a", "1"]


def test_rows_can_be_sliced(tables: tuple[Table, Table]) -> None:
    rows = tables[0].rows
    assert rows[1:3] == tables[1].rows[0:2]
    assert rows[-1] == tables[1].rows[-1]
    with pytest.raises(IndexError):
        rows[len(rows)]
