"""A folder that is a case becomes an overview, line by line as it was read by hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, Gemcli

GOLDEN = ROOT / "tests" / "golden" / "cases" / "omgevingsvergunning"
NUMBER = "999990019"
"""What the applicant calls his citizen service number."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The made-up permit in a folder of its own."""
    made = tmp_path / "zaak"
    shutil.copytree(GOLDEN / "dossier", made)
    return made


def body(folder: Path) -> str:
    """The sections of the overview, without head, lists to check and footnotes."""
    text = (folder / "zaak.summary.md").read_text(encoding="utf-8")
    return "## " + text.partition("\n## ")[2].partition("\n## Te controleren")[0].strip() + "\n"


def test_the_overview_is_as_it_was_checked_by_hand(gemcli: Gemcli, folder: Path) -> None:
    made = gemcli("summarise", folder, "-o", folder.parent / "uit", "--json")
    assert made.code == 0, made.err
    assert body(folder.parent / "uit") == (GOLDEN / "expected.md").read_text(encoding="utf-8")
    findings = made.envelope["findings"]
    assert all(finding["citations"] for finding in findings)
    assert {finding["verdict"] for finding in findings} == {"supported", "not_checkable"}
    assert not made.envelope["left_out"]


def test_the_number_of_a_resident_stands_in_no_file_and_no_name_in_the_overview(gemcli: Gemcli, folder: Path) -> None:
    gemcli("summarise", folder, "-o", folder.parent / "uit")
    written = "".join(path.read_text(encoding="utf-8") for path in (folder.parent / "uit").iterdir())
    assert NUMBER not in written
    told = (folder.parent / "uit" / "zaak.summary.md").read_text(encoding="utf-8")
    assert "Okafor" not in told
    assert "Joris" not in told


def test_with_names_of_the_source_who_wrote_is_named(gemcli: Gemcli, folder: Path) -> None:
    made = gemcli("summarise", folder, "-o", folder.parent / "uit", "--names", "source")
    assert made.code == 0, made.err
    assert "Aanvrager, Joris van Dalen: “Hierbij vraag ik" in body(folder.parent / "uit")


def test_overdue_is_said_against_the_given_day(gemcli: Gemcli, folder: Path) -> None:
    gemcli("summarise", folder, "-o", folder.parent / "uit", "--date", "2026-07-07")
    assert "op 7 juli 2026, de opgegeven dag: verlopen" in body(folder.parent / "uit")
    assert gemcli("summarise", folder, "-o", folder.parent / "uit", "--date", "morgen").code == 2


def test_the_overview_holds_when_it_is_verified(gemcli: Gemcli, folder: Path) -> None:
    gemcli("summarise", folder, "-o", folder.parent / "uit")
    checked = gemcli("verify", folder.parent / "uit" / "zaak.summary.md", "--against", folder, "--json")
    assert checked.code == 0, checked.err


def test_a_folder_with_one_letter_and_its_answer_is_no_case(gemcli: Gemcli, folder: Path) -> None:
    for path in folder.iterdir():
        if not path.name.startswith(("01", "02")):
            path.unlink()
    gemcli("summarise", folder, "-o", folder.parent / "uit")
    assert "Tijdlijn" not in (folder.parent / "uit" / "zaak.summary.md").read_text(encoding="utf-8")
