"""What stands behind the cells of a workbook, and why it is not known where nobody can look."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from gemcli.errors import SourceError
from gemcli.sources import workings
from gemcli.sources.child import Limits
from tests.benchmarks.broken_files.sound import packed, sheet


@pytest.fixture
def saved(tmp_path: Path) -> Callable[[openpyxl.Workbook], Path]:
    def save(book: openpyxl.Workbook) -> Path:
        path = tmp_path / "begroting.xlsx"
        book.save(path)
        return path

    return save


def test_formulas_and_what_is_hidden(saved: Callable[[openpyxl.Workbook], Path]) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Blad1"
    sheet["A1"], sheet["B1"], sheet["B2"], sheet["B3"] = "Post", 4, 5, "=SUM(B1:B2)"
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["D"].hidden = True
    book.create_sheet("Oud").sheet_state = "hidden"
    first, second = workings.look(saved(book), Limits())
    assert (first.sheet, dict(first.formulas)) == ("Blad1", {(2, 1): "=SUM(B1:B2)"})
    assert (first.hidden_rows, first.hidden_columns) == (frozenset({1}), frozenset({3}))
    assert first.hides((1, 0)) and first.hides((9, 3)) and not first.hides((0, 1))
    assert second.is_hidden and second.hides((0, 0))


def test_without_openpyxl_it_is_said(
    saved: Callable[[openpyxl.Workbook], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workings, "can_look", lambda: False)
    with pytest.raises(SourceError) as refused:
        workings.look(saved(openpyxl.Workbook()), Limits())
    assert refused.value.code == "no_formula_reader"
    assert "gemcli[formulas]" in refused.value.hint.text()


def test_more_rows_than_formulas_are_read_of(saved: Callable[[openpyxl.Workbook], Path]) -> None:
    book = openpyxl.Workbook()
    book.active.cell(workings.MAX_ROWS + 1, 1, 5)
    with pytest.raises(SourceError) as refused:
        workings.look(saved(book), Limits())
    assert refused.value.code == "too_large"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no workbook", b"Post;Bedrag\nWegen;5\n"])
def test_what_is_no_workbook_is_a_source_error(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "begroting.xlsx"
    path.write_bytes(data)
    with pytest.raises(SourceError):
        workings.look(path, Limits())


def rewritten(old: str, new: str) -> bytes:
    """Return a workbook of openpyxl with other words in the XML of its sheet."""
    with zipfile.ZipFile(io.BytesIO(sheet())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    before = parts["xl/worksheets/sheet1.xml"].decode()
    assert old in before
    return packed(parts | {"xl/worksheets/sheet1.xml": before.replace(old, new, 1)})


FAR = '<row r="19000"><c r="XFD19000"><v>1</v></c></row></sheetData>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (sheet()[:-40], "broken_zip"),
        (rewritten("</sheetData>", "<row>"), "broken_sheet"),
        (rewritten("<sheetData>", "<sheetData" + "<row" * 9), "broken_sheet"),
        (rewritten("</sheetData>", FAR), "too_large"),
    ],
    ids=["cut", "unclosed", "torn", "far"],
)
def test_broken_workbooks_are_refused_in_a_sentence(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        workings.look(path, Limits())
    assert caught.value.code == code


def test_columns_hidden_without_end_end_with_the_sheet(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(rewritten("<sheetData>", '<cols><col min="3" max="4294967295" hidden="1"/></cols><sheetData>'))
    assert max(workings.look(path, Limits())[0].hidden_columns) < workings.MAX_COLUMN
