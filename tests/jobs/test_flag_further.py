"""`flag` from file to file for the checks that look behind cells, across sheets and at lists of payments."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from gemcli.sources import workings

HEAD = ["Post", "Begroting 2026", "Raming 2027", "Raming 2028"]
LINES = [(41207, 42118, 43006), (38114, 38760, 39425), (52990, 54011, 55102), (27433, 27980, 28541)]


def workbook(path: Path) -> Path:
    """Write a budget whose first total leaves out its last line, and whose second line is hidden."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Begroting")
        sheet.write_row(0, 0, ["Bedragen x € 1.000"])
        sheet.write_row(1, 0, HEAD)
        for at, line in enumerate(LINES):
            sheet.write_row(2 + at, 0, [f"{at}.1 Post {at}", *line])
        sheet.set_row(3, None, None, {"hidden": True})
        sheet.write(6, 0, "Totaal")
        for at, letter in enumerate("BCD"):
            last = 5 if at == 0 else 6
            total = sum(line[at] for line in LINES[: last - 2])
            sheet.write_formula(6, at + 1, f"=SUM({letter}3:{letter}{last})", None, total)
    return path


def payments(path: Path) -> Path:
    rows = ["Factuurdatum;Leverancier;Factuurnummer;Bedrag"]
    rows += [f"{at % 27 + 1}-{at % 12 + 1}-2025;Wegenbouw Hoog B.V.;F{at};{1200 + 37 * at},50" for at in range(48)]
    rows += [f"{day}-3-2025;Adviesgroep Dal B.V.;A{day};{98_500 + 10 * day},00" for day in (3, 17, 28)]
    rows += [f"{day}-4-2025;Drukkerij Letter;L-77;18450,00" for day in (4, 19)]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def key_figures(path: Path) -> Path:
    rows = [
        "Kengetal;Rekening 2024;Begroting 2025;Begroting 2026",
        "Netto schuldquote;61%;72%;78%",
        "Solvabiliteitsratio;38%;35%;17,5%",
        "Structurele exploitatieruimte;0,4%;0,8%;-0.58%",
    ]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def structural(path: Path) -> Path:
    rows = [
        "Bedragen x € 1.000;Begroting 2026;Raming 2027;Raming 2028;Raming 2029",
        "Structurele baten;91.204;93.117;94.872;96.440",
        "Structurele lasten;92.016;93.757;95.327;96.560",
        "Structureel saldo;-812;-640;-455;-120",
    ]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def accounts(path: Path) -> Path:
    rows = ["Bedragen x € 1.000;;", "Programma;Lasten begroting 2025 na wijziging;Lasten rekening 2025"]
    planned, real = [4013, 5127, 6241, 7309, 8155], [4020, 5100, 7120, 7290, 8160]
    rows += [f"Programma {n + 1};{planned[n]};{real[n]}" for n in range(5)]
    path.write_text("\n".join([*rows, f"Totaal lasten;{sum(planned)};{sum(real)}"]), encoding="utf-8")
    return path


def reserves(path: Path) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        for year, opening in ((2025, (12418, 3307, 5519)), (2026, (11418, 3107, 5609))):
            sheet = book.add_worksheet(f"Reserves {year}")
            sheet.write_row(0, 0, ["Bedragen x € 1.000"])
            sheet.write_row(1, 0, ["Reserve", f"Stand 1-1-{year}", "Toevoeging", "Onttrekking", f"Stand 31-12-{year}"])
            for at, start in enumerate(opening):
                plus, less = (0, 1000) if at == 0 else (100, 300)
                sheet.write_row(2 + at, 0, [f"Reserve {chr(65 + at)}", start, plus, less, start + plus - less])
    return path


def years(path: Path) -> Path:
    rows = ["Programma;Begroting 2026;Raming 2027;Raming 2027;Raming 2029"]
    rows += [f"{n} Programma {n};" + ";".join(str(1207 + 391 * n + 17 * y) for y in range(4)) for n in range(6)]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


CASES = {
    "years": (years, "jaren.csv", {"D4 jaren!D1"}),
    "formulas": (workbook, "begroting.xlsx", {"J3 Begroting!B7", "J2 Begroting!D7"}),
    "payments": (payments, "betalingen.csv", {"I3 betalingen!D52", "B2 betalingen!D54"}),
    "key figures": (key_figures, "kengetallen.csv", {"H3 kengetallen!D3", "H3 kengetallen!D4"}),
    "structural": (structural, "sluitend.csv", {"H1 sluitend!B4"}),
    "accounts": (accounts, "rekening.csv", {"G1 rekening!C5", "G1 rekening!C8"}),
    "reserves": (reserves, "reserves.xlsx", {"H2 Reserves 2026!B5"}),
}


@pytest.mark.parametrize("case", list(CASES))
def test_each_finding_is_tied_to_its_cells(gemcli: Any, tmp_path: Path, case: str) -> None:
    write, name, expected = CASES[case]
    path = write(tmp_path / name)
    made = gemcli("flag", path, "--language", "nl")
    assert made.code == 0, made.err
    sidecar = json.loads(path.with_suffix(".flags.json").read_text(encoding="utf-8"))
    findings = sidecar["findings"]
    assert {f"{one['fields']['check']} {one['fields']['cell']}" for one in findings} == expected
    undecided = [check for one in findings for check in one["checks"] if check["result"] != "equal"]
    assert undecided == []
    assert {one["verdict"] for one in findings} == {"supported"}
    page = path.with_suffix(".flags.md").read_text(encoding="utf-8")
    assert not re.search(r"\bfout|\bfraud|\bwrong\b|\berror\b", page, re.IGNORECASE)
    first = page
    path.with_suffix(".flags.md").unlink()
    assert gemcli("flag", path, "--language", "nl", "--force").code == 0
    assert path.with_suffix(".flags.md").read_text(encoding="utf-8") == first


def test_without_the_extra_for_formulas_the_ledger_says_so(
    gemcli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook(tmp_path / "begroting.xlsx")
    monkeypatch.setattr(workings, "can_look", lambda: False)
    assert gemcli("flag", path, "--language", "nl").code == 0
    page = path.with_suffix(".flags.md").read_text(encoding="utf-8")
    assert (
        "J2, J3 en J4 (verborgen cellen, formules die een regel overslaan, getypte totalen): niet gecontroleerd" in page
    )
    assert "openpyxl is niet geïnstalleerd" in page
    assert "maar de som van B3:B6 is 159.744" in page


@pytest.fixture
def others(tmp_path: Path) -> Callable[[int], Path]:
    def write(year: int) -> Path:
        path = tmp_path / f"iv3_{year}_begroting.csv"
        rows = ["Gemeenten;Taakveld;Lasten;Baten;Inwonertal"]
        for n in range(14):
            people = 20_000 + 1_370 * n
            for at in range(8):
                spent = round(people * (40 + 13 * at) * (0.94 + 0.01 * ((n * 5 + at * 3) % 13)) / 1000)
                rows.append(f"Dorp{chr(65 + n)};{at}.{at % 3 + 1} Taak {at};{spent};{spent // 6};{people}")
        path.write_text("\n".join(rows), encoding="utf-8")
        return path

    return write


def test_a_reference_of_other_municipalities(gemcli: Any, tmp_path: Path, others: Callable[[int], Path]) -> None:
    rows = ["Begroting DorpC;", "Bedragen x € 1.000;", "Taakveld;Lasten begroting 2025"]
    rows += [
        f"{at}.{at % 3 + 1} Taak {at};{round(22_740 * (40 + 13 * at) / 1000) * (2 if at == 5 else 1)}"
        for at in range(8)
    ]
    path = tmp_path / "begroting.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    assert gemcli("flag", path, "--reference", others(2025), "--language", "nl").code == 0
    page = path.with_suffix(".flags.md").read_text(encoding="utf-8")
    assert "euro per inwoner, tegen" in page and "mediaan van 14 gemeenten" in page
    assert gemcli("flag", path, "--reference", others(2022), "--language", "nl", "--force").code == 0
    page = path.with_suffix(".flags.md").read_text(encoding="utf-8")
    assert "F2 (andere gemeenten) is niet gecontroleerd: de referentie bevat 2022, deze tabel 2025" in page


def test_a_reference_that_is_none(gemcli: Any, tmp_path: Path) -> None:
    path = structural(tmp_path / "sluitend.csv")
    made = gemcli("flag", path, "--reference", path)
    assert made.code == 2
    assert "municipalities and taakvelden" in made.err


def test_a_table_without_findings_says_so_in_words_of_a_budget(gemcli: Any, tmp_path: Path) -> None:
    table = tmp_path / "begroting.csv"
    table.write_text("Programma;2025;2026\nBestuur;100;101\nZorg;200;203\nTotaal;300;304\n", encoding="utf-8")
    done = gemcli("flag", table)
    assert done.code == 0, done.err
    assert "Nothing was found that deserves a question" in done.err
