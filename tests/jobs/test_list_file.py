"""A list that people kept is read in a child: a hostile one is refused in a sentence, and costs little."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from gemcli.errors import SourceError
from gemcli.export import handwork
from gemcli.jobs import list_file
from gemcli.jobs.list_file import list_of
from gemcli.sources import ole
from tests.benchmarks.broken_files.sound import packed, sheet
from tests.benchmarks.broken_files.tables import SHEET_ROWS, book


def refused(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        list_of(path)
    assert caught.value.path == path.name
    return caught.value.code


def test_a_list_is_read_with_its_headings(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("nummer;titel\nM 1;De weg\n", encoding="utf-8")
    assert [dict(line.cells) for line in list_of(tmp_path / "r.csv").rows] == [{"nummer": "M 1", "titel": "De weg"}]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\3\4",
        sheet()[:900],
        packed({"xl/workbook.xml": b" " * 2**26}),
        ole.MAGIC * 99,
    ],
    ids=["empty", "a head only", "cut", "a bomb", "no container"],
)
def test_a_broken_workbook_is_no_list(tmp_path: Path, data: bytes) -> None:
    assert refused(tmp_path / "r.xlsx", data) == "broken_register"


def test_a_workbook_that_takes_too_much_is_refused(tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>'
    assert refused(tmp_path / "r.xlsx", book(SHEET_ROWS + far)) == "too_large"


def test_a_list_of_very_many_rows_is_refused(tmp_path: Path) -> None:
    rows = b"nummer;titel\n" + b"M 1;x\n" * handwork.MAX_ROWS
    assert refused(tmp_path / "r.csv", rows) == "too_large"


def test_nothing_is_opened_in_the_process_of_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_file, "read_lines", None)
    made = openpyxl.Workbook()
    made.active.append(["nummer", "titel"])
    made.active.append(["M 1", "De weg"])
    made.save(tmp_path / "r.xlsx")
    assert len(list_of(tmp_path / "r.xlsx").rows) == 1
