"""A folder of council papers becomes a preparation pack; a folder of records stays a summary."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Gemcli

AGENDA = """Agenda raadsvergadering Waterrade
Datum: 11 juni 2026

1. Opening
2. Krediet fietsbrug Kreekzoom
3. Sluiting
"""
PROPOSAL = """# Raadsvoorstel

Onderwerp: Krediet fietsbrug Kreekzoom

Datum: 12 mei 2026

Het college van burgemeester en wethouders wil een fietsbrug over de Kreek bouwen.
De bouw kost € 250.000. Er zijn risico's bij het heien.

## Beslispunten

1. Een krediet van € 250.000 beschikbaar te stellen voor de fietsbrug Kreekzoom.
"""
MOTION = """Motie: Verlichting fietsbrug Kreekzoom
Indiener: Noor Haverkamp, Dorpsbelang
De raad van de gemeente Waterrade, in vergadering bijeen op 11 juni 2026,
constaterende dat:
- de fietsbrug Kreekzoom donker is;
verzoekt het college:
- zuinige verlichting op de fietsbrug Kreekzoom aan te brengen;

en gaat over tot de orde van de dag.
"""
LIST = """Besluitenlijst raadsvergadering Waterrade
Datum: 12 maart 2026

4. Fietsbrug Kreekzoom
Besluit: het voorstel is aangehouden.

5. Zwembad
Besluit: het voorstel is aangenomen.
"""
BUDGET = "Post;2026\nFietsbrug Kreekzoom;180000\nZwembad;90000\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "raad"
    made.mkdir()
    for name, text in {
        "voorstel.md": PROPOSAL, "motie.txt": MOTION, "besluitenlijst.txt": LIST, "begroting.csv": BUDGET,
    }.items():  # fmt: skip
        (made / name).write_text(text, encoding="utf-8")
    return made


def test_each_paper_with_money_cells_and_questions(gemcli: Gemcli, folder: Path) -> None:
    made = gemcli("summarise", folder, "-o", folder.parent / "uit", "--json")
    assert made.code == 0, made.err
    findings = made.envelope["findings"]
    lines = [finding["text"] for finding in findings]
    point = "“Een krediet van € 250.000 beschikbaar te stellen voor de fietsbrug Kreekzoom.”"
    assert f"De raad wordt gevraagd te besluiten: {point}" in lines
    assert "Aan het college wordt gevraagd: “zuinige verlichting op de fietsbrug Kreekzoom aan te brengen”" in lines
    assert "In de begroting begroting.csv, regel “Fietsbrug Kreekzoom”, 2026: 180000 (begroting!B2)" in lines
    assert "Vraag (suggestie): voorstel.md noemt € 250.000 en nergens een dekking; waaruit wordt dit betaald?" in lines
    listed = "bij “4. Fietsbrug Kreekzoom”: “Besluit: het voorstel is aangehouden.”"
    assert f"12 maart 2026, besluitenlijst.txt, {listed}" in lines
    assert not any("Zwembad" in line for line in lines)
    assert all(finding["citations"] for finding in findings)
    assert {finding["verdict"] for finding in findings} <= {"supported", "not_checkable"}


def test_a_folder_of_records_alone_is_summarised_as_before(gemcli: Gemcli, folder: Path) -> None:
    for name in ("voorstel.md", "motie.txt", "begroting.csv"):
        (folder / name).unlink()
    (folder / "besluitenlijst-2.txt").write_text(LIST.replace("maart", "april"), encoding="utf-8")
    gemcli("summarise", folder, "-o", folder.parent / "uit")
    written = (folder.parent / "uit" / "raad.summary.md").read_text(encoding="utf-8")
    assert "Voorbereiding" not in written
    assert "Samenvatting" in written


def test_papers_stand_under_the_item_of_the_agenda(gemcli: Gemcli, folder: Path) -> None:
    (folder / "agenda.txt").write_text(AGENDA, encoding="utf-8")
    gemcli("summarise", folder, "-o", folder.parent / "uit")
    written = (folder.parent / "uit" / "raad.summary.md").read_text(encoding="utf-8")
    under = written.partition("## 2. Krediet fietsbrug Kreekzoom")[2].partition("\n## ")[0]
    assert "De raad wordt gevraagd" in under
    assert "Aan het college wordt gevraagd" in under
