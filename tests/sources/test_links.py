"""Links in folders are told apart from what lies there, on every system."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from gemcli.sources.links import JUNCTION, is_link, refusal


def linked(path: Path, to: Path) -> Path:
    try:
        path.symlink_to(to, target_is_directory=to.is_dir())
    except OSError:
        pytest.skip("this system makes no links for ordinary users")
    return path


def code(path: Path, folder: Path) -> str:
    error = refusal(path, folder, path.name)
    return error.code if error is not None else ""


def test_only_links_out_of_the_folder_and_to_folders_are_refused(tmp_path: Path) -> None:
    folder, outside = tmp_path / "zaak", tmp_path / "elders"
    (folder / "map").mkdir(parents=True)
    outside.mkdir()
    file = folder / "a.txt"
    file.write_text("Tekst.", encoding="utf-8")
    assert code(file, folder) == code(folder / "map", folder) == code(linked(folder / "b.txt", file), folder) == ""
    assert code(linked(folder / "c", folder / "map"), folder) == "linked_folder"
    assert code(linked(folder / "d", folder), folder) == "linked_folder"
    assert code(linked(folder / "e", outside), folder) == "outside_link"
    assert code(linked(folder / "f.txt", tmp_path / "weg.txt"), folder) == "outside_link"
    assert code(linked(folder / "g.txt", folder / "g.txt"), folder) == ""


def test_a_folder_that_is_reached_by_a_link_is_its_own_folder(tmp_path: Path) -> None:
    folder = tmp_path / "zaak"
    folder.mkdir()
    (folder / "a.txt").write_text("Tekst.", encoding="utf-8")
    linked(folder / "b.txt", folder / "a.txt")
    way = linked(tmp_path / "weg", folder)
    assert code(way / "b.txt", way) == ""


def test_a_junction_of_windows_is_a_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_symlink", lambda _: False)
    monkeypatch.setattr(Path, "lstat", lambda _: SimpleNamespace(st_reparse_tag=JUNCTION))
    assert is_link(tmp_path)
    monkeypatch.setattr(Path, "lstat", lambda _: SimpleNamespace(st_reparse_tag=0))
    assert not is_link(tmp_path)
