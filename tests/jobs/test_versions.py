"""`gemcli flag --against`: findings that rest on two files can be checked again from both."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

ROWS = [
    ["Programma", "Product", "Begroting 2026"],
    ["1 Bestuur", "Raad", 1200],
    ["1 Bestuur", "College", 2200],
    ["2 Veiligheid", "Brandweer", 3100],
    ["3 Sociaal", "Participatie", 4100],
]


def write(path: Path, rows: list[list[Any]]) -> Path:
    path.parent.mkdir(exist_ok=True)
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


@pytest.mark.parametrize("earlier", ["eerder.xlsx", "oud/begroting.xlsx"])
def test_a_changed_amount_and_a_line_that_went_verify_from_both_files(
    gemcli: Any, tmp_path: Path, earlier: str
) -> None:
    before = write(tmp_path / earlier, ROWS)
    now = write(tmp_path / "begroting.xlsx", [*ROWS[:2], ["1 Bestuur", "College", 2450], ROWS[3]])
    done = gemcli("flag", now, "--against", before, "--json")
    assert [found["fields"]["check"] for found in done.envelope["findings"]] == ["C1", "C4"]
    assert done.envelope["left_out"] == []
    draft = tmp_path / "begroting.flags.md"
    assert f"({before.name}, Sheet!C3)" in draft.read_text(encoding="utf-8")
    checked = gemcli("verify", draft, "--against", before.parent, "--json")
    assert {found["verdict"] for found in checked.envelope["findings"]} == {"supported"}


def test_an_amount_that_was_changed_in_the_earlier_file_since_is_noticed(gemcli: Any, tmp_path: Path) -> None:
    before = write(tmp_path / "eerder.xlsx", ROWS)
    now = write(tmp_path / "begroting.xlsx", [*ROWS[:2], ["1 Bestuur", "College", 2450], *ROWS[3:]])
    gemcli("flag", now, "--against", before)
    write(before, [*ROWS[:2], ["1 Bestuur", "College", 2300], *ROWS[3:]])
    assert gemcli("verify", tmp_path / "begroting.flags.md").code == 5


def test_another_version_without_a_table_is_refused(gemcli: Any, tmp_path: Path) -> None:
    now = write(tmp_path / "begroting.xlsx", ROWS)
    (tmp_path / "brief.txt").write_text("Geachte raad,\n\nHierbij de begroting.\n", encoding="utf-8")
    done = gemcli("flag", now, "--against", tmp_path / "brief.txt")
    assert done.code == 3
