"""Files of our own kind that were damaged are refused in one sentence, or passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from gemcli.errors import ConfigError, SourceError, UsageError
from gemcli.jobs import ask_session, compare, journal, series
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
        series.expand([str(path)])
    assert caught.value.code == "broken_manifest"
    assert caught.value.text().startswith("lijst.jsonl: Line 1 names no file.")


def test_a_folder_is_no_draft_to_compare(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        compare.run(tmp_path, tmp_path, str)
    assert caught.value.code == "is_folder"


def test_a_number_of_too_many_digits_is_broken_toml(tmp_path: Path) -> None:
    path = tmp_path / "dossier.toml"
    path.write_text("a = " + "1" * 5_000, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        toml(path)
    assert caught.value.code == "toml_broken"
