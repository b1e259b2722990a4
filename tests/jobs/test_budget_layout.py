"""`gemcli flag --show-layout` and `--layout`: how tables are read, shown, corrected and kept."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def budget(tmp_path: Path, demo_folder: Path) -> Path:
    shutil.copy(demo_folder / "begroting-2026.xlsx", tmp_path)
    return tmp_path / "begroting-2026.xlsx"


def found(done: Any) -> list[tuple[Any, ...]]:
    fields = [finding["fields"] for finding in done.envelope["findings"]]
    return [(one["check"], one["cell"], one.get("formula"), one.get("suspect")) for one in fields]


def test_the_shown_layout_given_back_gives_the_same_findings(gemcli: Any, budget: Path, tmp_path: Path) -> None:
    shown = gemcli("flag", budget, "--show-layout")
    assert shown.code == 0
    assert shown.out.startswith("# ")
    assert not (tmp_path / "begroting-2026.flags.md").exists()
    layout = tmp_path / "indeling.toml"
    layout.write_text(shown.out, encoding="utf-8")
    alone = gemcli("flag", budget, "--json")
    fixed = gemcli("flag", budget, "--layout", layout, "--json", "--force")
    assert found(fixed) == found(alone) != []
    assert any("layout" in one["message"] or "indeling" in one["message"] for one in fixed.envelope["warnings"])


def test_a_corrected_layout_verifies_like_any_other(gemcli: Any, budget: Path, tmp_path: Path) -> None:
    layout = tmp_path / "indeling.toml"
    layout.write_text(gemcli("flag", budget, "--show-layout").out, encoding="utf-8")
    assert gemcli("flag", budget, "--layout", layout).code == 0
    checked = gemcli("verify", tmp_path / "begroting-2026.flags.md", "--json")
    assert {one["verdict"] for one in checked.envelope["findings"]} <= {"supported", "quoted"}


@pytest.mark.parametrize("text", ['[[table]]\nsheet = "Niets"\nheader = [1]\n', "[[table]]\nsheet = 1\nheader = [1]\n"])
def test_a_layout_that_does_not_fit_is_a_setting_to_mend(gemcli: Any, budget: Path, tmp_path: Path, text: str) -> None:
    layout = tmp_path / "indeling.toml"
    layout.write_text(text, encoding="utf-8")
    done = gemcli("flag", budget, "--layout", layout)
    assert done.code == 8
    assert "table[1].sheet" in done.err


def test_a_layout_file_that_is_not_there_is_named(gemcli: Any, budget: Path, tmp_path: Path) -> None:
    done = gemcli("flag", budget, "--layout", tmp_path / "weg.toml")
    assert done.code == 8
    assert "weg.toml" in done.err


def test_the_layout_of_several_files_is_not_shown_at_once(gemcli: Any, budget: Path) -> None:
    assert gemcli("flag", budget, budget, "--show-layout").code == 2
