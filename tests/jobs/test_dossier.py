"""A folder is one dossier: what two records agree on stands once, where they disagree both stand and a person looks."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def day(tmp_path: Path, demo_folder: Path) -> Path:
    folder = tmp_path / "12 maart"
    folder.mkdir()
    for name in ("notulen-2026-03-12.pdf", "besluitenlijst-2026-03-12.docx"):
        shutil.copy(demo_folder / name, folder)
    return folder


@pytest.fixture(scope="module")
def found() -> list[dict[str, Any]]:
    """What was found in the dossier, once it was read."""
    return []


@pytest.fixture
def findings(gemcli: Any, day: Path, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    if not found:
        found.extend(gemcli("extract", day, "--json").envelope["findings"])
    return found


def test_agreement_stands_once_with_both_places(findings: list[dict[str, Any]]) -> None:
    motions = [f["fields"]["raw_id"].split()[0] for f in findings if f["kind"] == "motion"]
    assert {name for name in motions if motions.count(name) > 1} == {"G.1"}
    agreed = next(f for f in findings if f["kind"] == "motion" and f["fields"]["raw_id"].startswith("F.1"))
    assert {c["source"] for c in agreed["citations"]} == {"notulen-2026-03-12.pdf", "besluitenlijst-2026-03-12.docx"}
    assert agreed["verdict"] in ("quoted", "supported")
    assert agreed["must_verify"] == ["value"]


def test_a_conflict_is_shown_from_both_sides_and_never_merged(findings: list[dict[str, Any]]) -> None:
    both = [f for f in findings if f["kind"] == "motion" and f["fields"]["raw_id"].startswith("G.1")]
    assert sorted(f["fields"]["outcome"] for f in both) == ["adopted", "rejected"]
    assert all("sources_disagree" in f["must_verify"] for f in both)
    assert [len({c["source"] for c in f["citations"]}) for f in both] == [1, 1]
    others = [f for f in findings if "sources_disagree" in f["must_verify"] and f not in both]
    assert others == []
