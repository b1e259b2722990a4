"""What flagging a long list costs as a whole command, beside what other libraries need only to read it."""

from __future__ import annotations

import csv
import importlib.util
import random
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

HEAD = ("Datum", "Leverancier", "Factuurnummer", "Programma", "Bedrag excl. btw", "Btw", "Bedrag incl. btw")

MEASURE = """
import os, resource, subprocess, sys
done = subprocess.run([sys.executable, *sys.argv[1:]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{used.ru_utime + used.ru_stime:.1f} CPU s, peak {used.ru_maxrss // 1024} MB, exit {done.returncode}")
"""

OTHERS = {
    "big.csv": {
        "pandas": "import pandas; pandas.read_csv('big.csv', sep=';', decimal=',', thousands='.')",
        "polars": "import polars; polars.read_csv('big.csv', separator=';')",
    },
    "big.xlsx": {
        "pandas": "import pandas; pandas.read_excel('big.xlsx', engine='calamine')",
        "polars": "import polars; polars.read_excel('big.xlsx')",
    },
}


@pytest.mark.benchmark
@pytest.mark.parametrize(("name", "rows"), [("big.csv", 1_000_000), ("big.xlsx", 100_000)])
def test_flagging_a_long_list(tmp_path: Path, name: str, rows: int) -> None:
    if sys.platform == "win32":
        pytest.skip("peak memory is measured on POSIX only")
    _write(tmp_path / name, rows)
    print(f"\n{name}, {rows} rows, {(tmp_path / name).stat().st_size / 1e6:.0f} MB")
    print("  gemcli flag:", _measured(tmp_path, "-m", "gemcli", "flag", name, "-q"))
    for library, code in OTHERS[name].items():
        told = _measured(tmp_path, "-c", code) if importlib.util.find_spec(library) else "not installed, not measured"
        print(f"  {library}, reading alone: {told}")


def _measured(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-c", MEASURE, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.strip()


def _write(path: Path, rows: int) -> None:
    chance = random.Random(7)
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, delimiter=";")
            writer.writerow(HEAD)
            writer.writerows(
                (day.strftime("%d-%m-%Y"), *words, *map(_dutch, amounts))
                for day, words, amounts in _payments(chance, rows)
            )
        return
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Lijst")
    sheet.append(HEAD)
    for day, words, amounts in _payments(chance, rows):
        sheet.append((day, *words, *amounts))
    book.save(path)


def _payments(chance: random.Random, rows: int):  # type: ignore[no-untyped-def]
    for number in range(rows):
        net = round(chance.lognormvariate(6.5, 1.5), 2)
        tax = round(net * 0.21, 2)
        words = (f"Leverancier {chance.randrange(9000)} BV", f"F{number:07}", f"Programma {chance.randrange(9) + 1}")
        yield date(2025, 1, 1) + timedelta(days=chance.randrange(365)), words, (net, tax, round(net + tax, 2))


def _dutch(value: float) -> str:
    return f"{value:,.2f}".translate(str.maketrans(",.", ".,"))
