"""A delimited file on disk gives the same cells as one in memory."""

from __future__ import annotations

import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gemcli.errors import SourceError
from gemcli.model.table import Cell, LongRows, Table
from gemcli.sources import csv_table, long_csv
from gemcli.sources.making import from_path

TEXT = (
    "Datum;Leverancier;Factuur;Bedrag\r\n"
    "1-2-2026;Bakkerij De Korf;F1;1.250,50\r\n"
    "\r\n"
    '2-2-2026;"Groen; en zo";F2;"12,00"\r\n'
    '3-2-2026;"Twee\nregels ""hoog""";F3;7,25\r\n'
    '4-2-2026;Los "teken;F4;9\r\n'
    "5-2-2026;Café Noord;F5;-3,10"
)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_csv, "LONG", 1)
    monkeypatch.setattr(long_csv, "CHUNK", 40)


def both(path: Path) -> tuple[Table, Table]:
    """Return the table as a long file and as a short one."""
    return long_csv.read(path, path.name)[0].tables[0], csv_table.read(path.read_bytes(), path.name).tables[0]


def stored(rows: LongRows, width: int) -> Iterator[tuple[int, tuple[object, ...]]]:
    """Return each row with its number."""
    for stretch in rows.stretches(width):
        assert len(stretch.columns) == width
        yield from ((stretch.first + index, stretch.row(index)) for index in range(len(stretch)))


def cells(table: Table) -> list[Cell]:
    return list(table.cells())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_the_same_cells_as_in_memory(tmp_path: Path, small: None, encoding: str) -> None:
    path = tmp_path / "lijst.csv"
    path.write_bytes(TEXT.encode(encoding))
    filed, held = both(path)
    assert isinstance(filed.rows, LongRows)
    assert cells(filed) == cells(held)


def test_a_cell_is_found_by_its_address(tmp_path: Path, small: None) -> None:
    path = tmp_path / "lijst.csv"
    path.write_bytes(TEXT.encode())
    filed, held = both(path)
    for cell in held.cells():
        assert filed.at(cell.address) == held.at(cell.address) == cell
    assert filed.at("A3") is None
    assert filed.at("D99") is None
    assert filed.at("geen") is None


def test_stored_values_are_those_of_the_cells(tmp_path: Path, small: None) -> None:
    path = tmp_path / "lijst.csv"
    path.write_bytes(TEXT.encode())
    rows = both(path)[0].rows
    assert isinstance(rows, LongRows)
    kept = dict(stored(rows, 4))
    assert list(kept) == list(range(7))
    for number, fields in kept.items():
        assert [cell.text for cell in rows.row(number)] == [str(field).strip() for field in fields if field]
    assert kept[2] == ("", "", "", "")
    assert kept[5] == ("4-2-2026", 'Los "teken', "F4", "9")


@pytest.mark.parametrize("width", [1, 2, 6])
def test_a_stretch_has_the_columns_that_were_asked_for(tmp_path: Path, small: None, width: int) -> None:
    path = tmp_path / "lijst.csv"
    path.write_bytes(TEXT.encode())
    rows = both(path)[0].rows
    assert isinstance(rows, LongRows)
    whole = dict(stored(rows, 6))
    assert dict(stored(rows, width)) == {number: fields[:width] for number, fields in whole.items()}


def test_one_row_of_many_fields_does_not_widen_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_csv, "LONG", 1)
    path = tmp_path / "lijst.csv"
    path.write_bytes(b"a;1\n" * 2_000 + b";" * 20_000 + b"\n")
    rows = long_csv.read(path, path.name)[0].tables[0].rows
    assert isinstance(rows, LongRows)
    tracemalloc.start()
    assert sum(map(len, rows.stretches(2))) == 2_001
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_a_line_that_names_the_separator_is_no_row(tmp_path: Path, small: None) -> None:
    path = tmp_path / "lijst.csv"
    path.write_bytes(b"\xef\xbb\xbfsep=|\na|b\nc|1\n")
    filed, held = both(path)
    assert cells(filed) == cells(held)
    assert cells(filed)[0] == Cell(0, 0, "a")


def test_a_file_that_changes_is_refused(tmp_path: Path, small: None) -> None:
    path = tmp_path / "lijst.csv"
    path.write_bytes(TEXT.encode())
    filed, _ = both(path)
    path.write_bytes(TEXT.encode() + b"\r\n6-2-2026;Nieuw;F6;1")
    os.utime(path, (1, 1))
    with pytest.raises(SourceError) as raised:
        filed.at("A2")
    assert raised.value.code == "changed"


def test_only_a_delimited_file_of_that_size_is_long(tmp_path: Path) -> None:
    short, other, broad = tmp_path / "a.csv", tmp_path / "a.txt", tmp_path / "b.csv"
    short.write_bytes(b"a;1\n")
    other.write_bytes(b"x" * (long_csv.LONG + 1))
    broad.write_bytes("a;1\n".encode("utf-16") * long_csv.LONG)
    assert not any(map(long_csv.is_long, (short, other, broad)))


def test_the_document_holds_the_first_rows_as_text(tmp_path: Path, small: None) -> None:
    path = tmp_path / "lijst.csv"
    path.write_bytes(TEXT.encode())
    document = from_path(str(path), path.name).document
    assert document.source.sha256 == from_path(str(path), path.name).document.source.sha256
    assert document.text.startswith("Datum;Leverancier")
    assert next(remark.code for remark in document.remarks) == "text_bounded"


FIELD = st.text(alphabet='ab1,"; \n', max_size=6)


@given(rows=st.lists(st.lists(FIELD, min_size=2, max_size=4), min_size=1, max_size=12))
@settings(max_examples=150, deadline=None)
def test_well_formed_rows_are_cut_alike(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    quoted = [";".join('"' + field.replace('"', '""') + '"' for field in row) for row in rows]
    text = "sep=;\nx;y;z\n" + "\n".join(quoted) + "\n"
    path = tmp_path_factory.mktemp("lang") / "lijst.csv"
    path.write_bytes(text.encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(long_csv, "CHUNK", 16)
        filed, held = both(path)
        assert cells(filed) == cells(held)
