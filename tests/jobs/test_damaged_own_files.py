"""Files of our own kind that were damaged are refused in one sentence, or passed over."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from gemcli import files
from gemcli.errors import ConfigError, SourceError, UsageError
from gemcli.jobs import ask_session, compare, inputs, journal
from gemcli.resources import toml

NESTED = "[" * 100_000


RECORD = '{"path": %s, "key": "", "status": "", "code": "", "outputs": %s}'


@pytest.mark.parametrize("line", [NESTED, RECORD % ('["a"]', "{}"), RECORD % ('"a"', "5"), "null"])
def test_a_line_that_is_none_of_a_journal_is_passed_over(tmp_path: Path, line: str) -> None:
    path = tmp_path / journal.NAME
    journal.append(path, journal.Entry("b.txt", "k", "done", "", {}))
    with path.open("a", encoding="utf-8") as stream:
        stream.write(line + "\n")
    assert list(journal.read(path)) == ["b.txt"]


def test_a_session_nested_too_deep_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(NESTED, encoding="utf-8")
    with pytest.raises(UsageError):
        ask_session.load(tmp_path / "a.json")


@pytest.mark.parametrize("line", ["{", "5", '{"path": 5}', '{"path": "a\\u0000b"}', NESTED])
def test_a_manifest_that_names_nothing_is_refused(tmp_path: Path, line: str) -> None:
    path = tmp_path / "lijst.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        inputs.expand([str(path)])
    assert caught.value.code == "broken_manifest"
    assert caught.value.text().startswith("lijst.jsonl: Line 1 names no file.")


def test_a_folder_is_no_draft_to_compare(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        compare.run(tmp_path, tmp_path, str)
    assert caught.value.code == "is_folder"


@pytest.mark.parametrize(
    "data",
    [b"a." * 3_000 + b"a = 1", b"[" + b"a." * 200 + b"a]", b"a = " + b"[" * 200 + b"]" * 200, b" " * (2**22 + 1)],
    ids=["dotted keys", "a table", "arrays", "large"],
)
def test_settings_that_lie_too_deep_or_are_too_large_are_broken_toml(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "dossier.toml"
    path.write_bytes(data)
    with pytest.raises(ConfigError) as caught:
        toml(path)
    assert caught.value.code == "toml_broken"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have names on POSIX only")
def test_a_pipe_is_no_settings_file_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "dossier.toml")
    with pytest.raises(ConfigError) as caught:
        toml(tmp_path / "dossier.toml")
    assert caught.value.code == "toml_unreadable"


def test_a_file_that_vanishes_during_a_batch_has_no_hash(tmp_path: Path) -> None:
    assert files.sha256_of(tmp_path / "gone.txt") == files.sha256_of(tmp_path) == ""


def test_a_number_of_too_many_digits_is_broken_toml(tmp_path: Path) -> None:
    path = tmp_path / "dossier.toml"
    path.write_text("a = " + "1" * 5_000, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        toml(path)
    assert caught.value.code == "toml_broken"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have names on POSIX only")
def test_a_pipe_with_the_name_of_an_own_file_is_not_waited_for(gemcli: Any, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("De raad besluit.\n", encoding="utf-8")
    for name in (journal.NAME, "a.json", "a.md", "a.masked.txt"):
        os.mkfifo(tmp_path / name)
    with pytest.raises(SourceError) as caught:
        journal.read(tmp_path / journal.NAME)
    assert caught.value.code == "unknown_type"
    with pytest.raises(UsageError):
        ask_session.load(tmp_path / "a.json")
    assert gemcli("verify", tmp_path / "a.md", "--against", tmp_path / "plan.txt").code == 3
    assert gemcli("mask", tmp_path / "a.masked.txt", "--restore").code == 3


def test_a_folder_with_the_name_of_the_journal_is_refused(gemcli: Any, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("De raad besluit.\n", encoding="utf-8")
    (tmp_path / journal.NAME).mkdir()
    ran = gemcli("batch", tmp_path / "plan.txt", "--task", "summarise", "-o", tmp_path)
    assert ran.code == 3 and journal.NAME in ran.err
