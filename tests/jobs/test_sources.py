"""Sources of a draft are found again where they were; a draft of somebody else opens no other file of this machine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.broken_files.sound import TEXT

OTHER = "De raad stemt in met het voorstel over de Kerkweg.\nHet wachtwoord is Zonnebloem.\n"


@pytest.fixture
def draft(gemcli: Any, tmp_path: Path) -> Path:
    """A draft in one folder, its source in another."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "plan.txt").write_text(TEXT, encoding="utf-8")
    gemcli("summarise", tmp_path / "in" / "plan.txt", "-o", tmp_path / "out")
    return tmp_path / "out" / "plan.summary.md"


def change(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_source_is_found_where_the_record_of_the_run_says(gemcli: Any, draft: Path) -> None:
    assert gemcli("verify", draft).code in (0, 4)


def test_a_source_that_changed_elsewhere_is_told_and_not_read(gemcli: Any, draft: Path) -> None:
    place = draft.parents[1] / "in" / "plan.txt"
    place.write_text(OTHER, encoding="utf-8")
    ran = gemcli("verify", draft, "--json")
    assert ran.code == 5 and "Zonnebloem" not in ran.out
    assert ran.envelope["warnings"][0]["code"] == "source_changed"
    assert gemcli("verify", draft, "--against", place.parent).code == 5


@pytest.mark.parametrize("named", ["record", "absolute", "up", "link"])
def test_a_file_outside_the_folder_of_a_draft_is_not_read(gemcli: Any, draft: Path, named: str) -> None:
    secret = draft.parents[1] / "secret.txt"
    secret.write_text(OTHER, encoding="utf-8")
    record = draft.with_suffix(".run.json")
    record.write_text(json.dumps({"inputs": [str(secret)] if named == "record" else []}), encoding="utf-8")
    path = {"absolute": str(secret), "up": "../secret.txt"}.get(named, "secret.txt")
    change(draft.with_suffix(".json"), '"plan.txt"', json.dumps(path))
    if named == "link":
        (draft.parent / "secret.txt").symlink_to(secret)
    ran = gemcli("verify", draft, "--json")
    assert ran.code in (3, 5) and "Zonnebloem" not in ran.out and "Kerkweg" not in ran.out


def test_another_version_beside_the_draft_is_read_and_told(gemcli: Any, draft: Path) -> None:
    draft.with_suffix(".run.json").unlink()
    (draft.parent / "plan.txt").write_text(TEXT.replace("Molenweg", "Kerkweg"), encoding="utf-8")
    ran = gemcli("verify", draft, "--json")
    assert ran.code == 5 and ran.envelope["findings"]
