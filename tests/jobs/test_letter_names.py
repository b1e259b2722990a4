"""A letter names no colleague: neither by a common first name nor by one that the papers teach."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

OTHER = "# Bankjes in het park\n\nOpgesteld door: Petra Zandstra\n\nDe bankjes zijn van eikenhout.\n"
NOTE = (
    "# Bankjes in het park\n\nDe bankjes staan er sinds 1 mei 2026.\n\n"
    "Marieke heeft de bankjes geplaatst.\n\nAfgesproken is dat Petra de bankjes keurt.\n\n"
    "Wethouder Meerdink opent de bankjes in het park.\n"
)


@pytest.fixture
def envelope(gemcli: Any, tmp_path: Path) -> dict[str, Any]:
    folder = tmp_path / "zaak"
    folder.mkdir()
    (folder / "dossier.toml").write_text('type = "informatief"\nsubject = "Bankjes in het park"\n', encoding="utf-8")
    (folder / "notitie.md").write_text(NOTE, encoding="utf-8")
    (folder / "memo.md").write_text(OTHER, encoding="utf-8")
    done = gemcli("draft", folder, "--json")
    assert done.code == 0, done.err
    return dict(done.envelope)


def test_a_sentence_with_a_colleague_is_left_out_and_told(envelope: dict[str, Any]) -> None:
    told = " ".join(finding["text"] for finding in envelope["findings"])
    assert "Marieke" not in told
    assert "Petra" not in told
    assert [warning["code"] for warning in envelope["warnings"]].count("person_left_out") == 2


def test_who_acts_in_function_may_be_named(envelope: dict[str, Any]) -> None:
    assert any("Wethouder Meerdink opent" in finding["text"] for finding in envelope["findings"])
