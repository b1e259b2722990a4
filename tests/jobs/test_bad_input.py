"""Bad input ends with its exit code, one clear sentence and the way out; nothing is left half written."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest


def scan() -> bytes:
    """A PDF of one page without any text."""
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    canvas.rect(50, 50, 300, 300, fill=1)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def encrypted() -> bytes:
    """A PDF that asks for a password."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(scan())))
    writer.encrypt("geheim", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def broken_docx() -> bytes:
    """A Word file whose document part stops in the middle."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document><w:body><w:p>")
    return buffer.getvalue()


CASES = (
    ("leeg.txt", b"", "empty"),
    ("scan.pdf", scan, "no_text_layer"),
    ("slot.pdf", encrypted, "encrypted"),
    ("stuk.docx", broken_docx, "broken_docx"),
    ("plaatje.bin", bytes(range(256)) * 20, "unknown_type"),
)


@pytest.mark.parametrize(("name", "data", "code"), CASES, ids=[case[2] for case in CASES])
def test_each_ends_with_3_and_says_what_to_do(gemcli: Any, tmp_path: Path, name: str, data: Any, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(data() if callable(data) else data)
    made = gemcli("summarise", path, "--json")
    assert made.code == 3
    assert made.envelope["warnings"][0]["code"] == code
    lines = [line for line in made.err.splitlines() if line.strip()]
    assert len(lines) == 1
    assert name in lines[0]
    assert "Traceback" not in made.err
    assert sorted(tmp_path.iterdir()) == [path]


def test_a_missing_file(gemcli: Any, tmp_path: Path) -> None:
    made = gemcli("extract", tmp_path / "bestaat niet.pdf")
    assert made.code == 3
    assert "bestaat niet.pdf" in made.err
    assert list(tmp_path.iterdir()) == []


def test_a_cp1252_text_is_read_and_the_assumption_told(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "oud.txt"
    path.write_bytes(
        "Besluitenlijst\n\nDe raad besluit unaniem € 5.000 vrij te maken voor één café.\n".encode("cp1252")
    )
    made = gemcli("summarise", path, "--json")
    assert made.code == 0
    assert "assumed_encoding" in [warned["code"] for warned in made.envelope["warnings"]]
    assert "€ 5.000" in (tmp_path / "oud.summary.md").read_text(encoding="utf-8")


def test_several_inputs_go_on_and_end_with_10(gemcli: Any, evening: Path) -> None:
    broken = evening / "stuk.pdf"
    broken.write_bytes(b"%PDF-1.7\nniets")
    made = gemcli("extract", broken, evening / "notulen-2026-03-12.pdf", "--json")
    assert made.code == 10
    assert (evening / "notulen-2026-03-12.actions.md").exists()
    failed = [entry for entry in made.envelope["ledger"] if entry["status"] == "failed"]
    assert [entry["source"] for entry in failed] == ["stuk.pdf"]
    assert not (evening / "stuk.actions.md").exists()


def test_in_a_folder_the_others_go_on_and_the_ledger_says_so(gemcli: Any, evening: Path) -> None:
    dossier = evening / "dossier-raadsbrief"
    (dossier / "bijlage.pdf").write_bytes(scan())
    made = gemcli("draft", dossier, "--type", "raadsbrief", "--json")
    assert made.code == 0
    failed = {entry["source"]: entry["code"] for entry in made.envelope["ledger"] if entry["status"] == "failed"}
    assert failed == {"bijlage.pdf": "no_text_layer"}
    assert "bijlage.pdf" in (evening / "dossier-raadsbrief.letter.md").read_text(encoding="utf-8")


def test_a_closed_document_stops_with_9(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "verslag.txt"
    path.write_text("VERTROUWELIJK\n\nVerslag\n\nHet college meldt iets.\n", encoding="utf-8")
    made = gemcli("summarise", path)
    assert made.code == 9
    assert not (tmp_path / "verslag.summary.md").exists()
    assert gemcli("summarise", path, "--besloten").code == 0


def test_a_full_disk_leaves_nothing_half_written(gemcli: Any, evening: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    before = sorted(path.name for path in evening.iterdir())
    made = gemcli("summarise", evening / "notulen-2026-03-12.pdf")
    assert made.code not in (0, 1)
    assert "No space left" in made.err
    assert sorted(path.name for path in evening.iterdir()) == before


@pytest.mark.parametrize("given", ["onzin", "", "2026-02-30", "31-05-2026", "morgen"])
@pytest.mark.parametrize("is_folder", [True, False], ids=["folder", "file"])
def test_what_is_no_date_is_refused_before_anything_is_read(
    gemcli: Any, tmp_path: Path, given: str, is_folder: bool
) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("De raad besluit het krediet beschikbaar te stellen.\n", encoding="utf-8")
    said = gemcli("summarise", tmp_path if is_folder else path, "--date", given)
    assert said.code == 2
    assert "is no date" in said.err
    assert [each.name for each in tmp_path.iterdir()] == ["brief.txt"]
