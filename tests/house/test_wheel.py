"""The wheel carries everything that gemcli needs to run: prompts, configuration, catalogues."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    build = pytest.importorskip("hatchling.build", reason="hatchling is not installed")
    folder = tmp_path_factory.mktemp("wheel")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        wheel = build.build_wheel(str(folder))
    with zipfile.ZipFile(folder / wheel) as archive:
        return set(archive.namelist())


def test_every_prompt_and_setting_travels(names: set[str]) -> None:
    for room in ("prompts", "config"):
        for path in (ROOT / room).rglob("*"):
            if path.is_file():
                assert f"gemcli/{path.relative_to(ROOT).as_posix()}" in names


def test_catalogue_and_licence_travel(names: set[str]) -> None:
    assert "gemcli/locales/nl/LC_MESSAGES/gemcli.mo" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_style_and_script_of_the_report_travel(names: set[str]) -> None:
    assert {"gemcli/drafts/report/report.css", "gemcli/drafts/report/report.js"} <= names
    assert "gemcli/drafts/flag_report/flags.css" in names


def test_no_test_travels(names: set[str]) -> None:
    assert not [name for name in names if name.startswith("tests/")]


def test_top_level_of_the_repository() -> None:
    allowed = {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "gemcli", "prompts", "config", "tests"}
    import subprocess

    listed = subprocess.run(["git", "ls-files"], capture_output=True, text=True, cwd=ROOT, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    top = {line.split("/")[0] for line in listed.stdout.splitlines()}
    assert {name for name in top if not name.startswith(".")} <= allowed
