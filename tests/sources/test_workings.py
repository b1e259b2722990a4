"""What stands behind the cells of a workbook, and why it is not known where nobody can look."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from gemcli.errors import SourceError
from gemcli.sources import workings
from gemcli.sources.child import Limits


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
