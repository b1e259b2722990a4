"""Files are written whole or not at all, under names that every platform can hold."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from gemcli import files


def test_a_failed_write_leaves_the_old_file_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "concept.md"
    files.write_atomic(path, b"oud")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(files.WriteError):
        files.write_atomic(path, b"nieuw")
    assert path.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_private_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    files.write_atomic(tmp_path / "a", b"x", private=True)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


def test_a_slug_is_plain_and_never_empty() -> None:
    assert files.slug("Súdwest-Fryslân (2)") == "sudwest-fryslan-2"
    assert files.slug("日本") == "bron"


def test_several_paths_share_the_nearest_folder_that_holds_them(tmp_path: Path) -> None:
    case = tmp_path / "zaak"
    assert files.shared_folder([case / "a.md", case / "b.md"]) == case.resolve()
    assert files.shared_folder([case / "a.md", case / "oud" / "b.md"]) == case.resolve()


def test_a_single_path_and_what_only_the_home_folder_holds_share_no_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "thuis")
    assert files.shared_folder([tmp_path / "thuis" / "a.md"]) is None
    assert files.shared_folder([tmp_path / "thuis" / "a.md", tmp_path / "thuis" / "b.md"]) is None
    assert files.shared_folder([tmp_path / "thuis" / "a.md", tmp_path / "b.md"]) is None
    assert files.shared_folder([tmp_path / "x" / "a.md", Path("-")]) is None


def test_a_path_that_no_file_system_takes_is_no_folder(tmp_path: Path) -> None:
    assert files.is_folder(tmp_path)
    assert not files.is_folder(tmp_path / ("x" * 5_000))
