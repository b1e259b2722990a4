"""How right real tables are read, against other libraries, and what a large sheet costs."""

from __future__ import annotations

import csv
import io
import random
import subprocess
import sys
import time
import warnings
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from gemcli.model.table import Cell
from gemcli.sources.csv_dialect import dialect
from gemcli.sources.making import from_path

MEASURE = """
import resource, sys, time
from pathlib import Path
from gemcli.sources import child, reader
if __name__ == "__main__":
    started = time.perf_counter()
    document = reader.read(Path(sys.argv[1]))
    used = time.perf_counter() - started
    child.children().close()
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    ours, theirs = (resource.getrusage(who).ru_maxrss // 1024 for who in both)
    print(f"{sum(1 for _ in document.tables[0].cells())} cells, {used:.1f} s on the clock, "
          f"peak {theirs} MB in the child, {ours} MB here")
"""


@pytest.mark.benchmark
def test_cells_against_other_libraries(samples: Path) -> None:
    print()
    for path in sorted((samples / "budget").glob("*.*")):
        started = time.process_time()
        document = from_path(str(path), path.name).document
        used = time.process_time() - started
        ours = {(table.sheet, cell.row, cell.column): cell for table in document.tables for cell in table.cells()}
        theirs = _theirs(path, document.text)
        wrong = sum(key not in ours or not _same(ours[key], value) for key, value in theirs.items())
        codes = sorted({remark.code for remark in document.remarks})
        compared = f"{wrong} of {len(theirs)} differ" if theirs else "not compared"
        print(f"{path.name}: {len(ours)} cells, {compared}, {used:.2f} CPU s, {codes}")


@pytest.mark.benchmark
def test_a_hundred_thousand_rows(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("peak memory is measured on POSIX only")
    chance = random.Random(1)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Groot")
    for row in range(100_000):
        amounts = [round(chance.random() * 1e6, 2) for _ in range(3)]
        sheet.append([f"Rekening {row}", f"0.{row % 90} Taakveld", row, *amounts, "Gemeente", row % 12])
    path, script = tmp_path / "groot.xlsx", tmp_path / "measure.py"
    book.save(path)
    script.write_text(MEASURE, encoding="utf-8")
    done = subprocess.run([sys.executable, str(script), str(path)], capture_output=True, text=True, check=True)
    print(f"\n100,000 x 8 XLSX: {done.stdout.strip()}")


def _theirs(path: Path, text: str) -> dict[tuple[str, int, int], object]:
    """Return what openpyxl or the csv module finds, by sheet, row and column; nothing for XLS and ODS."""
    if path.suffix == ".csv":
        separator = dialect(text).separator or ","
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        return {
            (path.stem, number, column): value.strip()
            for number, row in enumerate(rows)
            for column, value in enumerate(row)
            if value.strip()
        }
    if path.suffix != ".xlsx":
        return {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path, data_only=True)
    return {
        (sheet.title, cell.row - 1, cell.column - 1): cell.value
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None and str(cell.value).strip()
    }


def _same(cell: Cell, value: object) -> bool:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return cell.number == Decimal(repr(value))
    return cell.text == str(value).replace("\r\n", "\n").strip() and cell.number is None
