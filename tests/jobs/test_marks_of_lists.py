"""Answers and summaries show items of a list without their bullets and numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

TEXT = (
    "Notitie containers\n\nHet college neemt deze maatregelen:\n"
    "o De containers worden twee keer per week geleegd vanaf 1 mei 2026.\n"
    "2) Het afval naast de containers kost € 12.400 per jaar.\n"
    "a. De proef met sensoren duurt tot 1 december 2026.\n"
)


def test_an_answer_is_its_item_without_the_mark(gemcli: Any, tmp_path: Path) -> None:
    (tmp_path / "notitie.txt").write_text(TEXT, encoding="utf-8")
    done = gemcli("ask", "Hoe lang duurt de proef met sensoren?", tmp_path / "notitie.txt", "--json")
    answer = done.envelope["findings"][0]
    assert answer["text"] == "De proef met sensoren duurt tot 1 december 2026."
    assert answer["verdict"] == "quoted"
    assert answer["citations"][0]["exact"].startswith("a. De proef")


def test_stdout_does_not_show_an_item_twice(gemcli: Any, tmp_path: Path) -> None:
    (tmp_path / "notitie.txt").write_text(TEXT, encoding="utf-8")
    done = gemcli("ask", "Hoe lang duurt de proef met sensoren?", tmp_path / "notitie.txt")
    assert done.out.count("De proef met sensoren duurt") == 1


def test_a_summary_shows_items_without_marks(gemcli: Any, tmp_path: Path) -> None:
    (tmp_path / "notitie.txt").write_text(TEXT, encoding="utf-8")
    done = gemcli("summarise", tmp_path / "notitie.txt", "--json")
    told = [finding["text"] for finding in done.envelope["findings"]]
    assert "Het afval naast de containers kost € 12.400 per jaar." in told
    assert "De containers worden twee keer per week geleegd vanaf 1 mei 2026." in told
