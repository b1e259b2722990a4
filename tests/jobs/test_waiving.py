"""A finding that somebody explained, from command to command: silent, told again, and outdated."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

FINDING = "A1:begroting!B5"
GIVEN = ("--reason", "Afgesproken met de raad", "--by", "A. Ambtenaar")


def budget(path: Path, total: int = 900) -> Path:
    rows = ["Post;Begroting 2026", "1.1 Wegen;100", "1.2 Groen;200", "1.3 Water;300", f"Totaal;{total}"]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def sidecar(path: Path) -> dict[str, Any]:
    held: dict[str, Any] = json.loads(path.with_suffix(".flags.json").read_text(encoding="utf-8"))
    return held


def test_an_explained_finding_is_silent_until_an_amount_changes(gemcli: Any, tmp_path: Path) -> None:
    path, file = budget(tmp_path / "begroting.csv"), tmp_path / "waivers.toml"
    made = gemcli("flag", path, "--waivers", file, "--waive", FINDING, *GIVEN, "--language", "nl")
    assert made.code == 0
    assert 'file = "begroting.csv"' in file.read_text(encoding="utf-8")
    page = path.with_suffix(".flags.md").read_text(encoding="utf-8")
    assert f"{FINDING} is verklaard door A. Ambtenaar" in page
    assert "maar de som van" not in page
    budget(path, 901)
    told = gemcli("flag", path, "--waivers", file, "--language", "nl", "--force")
    assert told.code == 0
    page = path.with_suffix(".flags.md").read_text(encoding="utf-8")
    assert "901" in page and "maar de som van" in page
    assert f"De verklaring van {FINDING} door A. Ambtenaar" in page
    assert any(entry.get("code") == "waiver_outdated" for entry in _ledger(sidecar(path)))


def test_the_same_cell_of_another_file_is_not_explained(gemcli: Any, tmp_path: Path) -> None:
    path, file = budget(tmp_path / "begroting.csv"), tmp_path / "waivers.toml"
    assert gemcli("flag", path, "--waivers", file, "--waive", FINDING, *GIVEN).code == 0
    folder = tmp_path / "ander"
    folder.mkdir()
    other = budget(folder / "rekening.csv")
    assert gemcli("flag", other, "--waivers", file, "--language", "nl").code == 0
    page = other.with_suffix(".flags.md").read_text(encoding="utf-8")
    assert "is verklaard door" not in page and "De verklaring van" not in page


def test_the_file_of_explanations_belongs_to_the_settings_of_a_draft(gemcli: Any, tmp_path: Path) -> None:
    path, file = budget(tmp_path / "begroting.csv"), tmp_path / "waivers.toml"
    assert gemcli("flag", path).code == 0
    before = _settings(sidecar(path))
    assert gemcli("flag", path, "--waivers", file, "--waive", FINDING, *GIVEN, "--force").code == 0
    assert _settings(sidecar(path)) != before
    path.with_suffix(".flags.md").unlink()
    assert gemcli("flag", path, "--force").code == 0
    assert _settings(sidecar(path)) == before


@pytest.mark.parametrize(
    ("given", "lacking"),
    [
        ((), "--waivers, --reason, --by"),
        (("--reason", "x", "--by", "y"), "--waivers"),
        (("--waivers", "w.toml"), "--by"),
    ],
)
def test_an_explanation_that_lacks_a_part_says_what_to_type(
    gemcli: Any, tmp_path: Path, given: tuple[str, ...], lacking: str
) -> None:
    made = gemcli("flag", budget(tmp_path / "begroting.csv"), "--waive", FINDING, *given)
    assert made.code == 2
    assert lacking in made.err and "--waivers waivers.toml" in "".join(made.err.split("\n"))
    assert not (tmp_path / "begroting.flags.md").exists()


def test_a_finding_that_is_not_there_cannot_be_explained(gemcli: Any, tmp_path: Path) -> None:
    path, file = budget(tmp_path / "begroting.csv"), tmp_path / "waivers.toml"
    made = gemcli("flag", path, "--waivers", file, "--waive", "A1:begroting!B9", *GIVEN)
    assert made.code == 2 and not file.exists()


def test_a_file_of_explanations_that_is_not_there(gemcli: Any, tmp_path: Path) -> None:
    made = gemcli("flag", budget(tmp_path / "begroting.csv"), "--waivers", tmp_path / "weg.toml")
    assert made.code != 0 and "--waive" in made.err


def _ledger(held: dict[str, Any]) -> list[dict[str, Any]]:
    return next(value for value in _values(held, "ledger") if isinstance(value, list))


def _settings(held: dict[str, Any]) -> str:
    return str(next(_values(held, "config_sha256")))


def _values(held: Any, name: str) -> Any:
    if isinstance(held, dict):
        for key, value in held.items():
            if key == name:
                yield value
            yield from _values(value, name)
    elif isinstance(held, list):
        for value in held:
            yield from _values(value, name)
