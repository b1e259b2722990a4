"""Markdown of others is taken apart in a child; a file of another kind that is called so is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from gemcli.errors import SourceError
from gemcli.jobs.other_markdown import said_in
from gemcli.sources.child import Limits
from tests.benchmarks.broken_files.sound import TEXT, pages


def test_every_line_of_markdown_is_said() -> None:
    lines = said_in(b"# Kop\n\nDe raad besluit.\n", "a.md", Limits())
    assert lines is not None and [line.text for line in lines] == ["Kop", "De raad besluit."]


def test_another_kind_of_file_is_read_as_what_it_is(gemcli: Any, tmp_path: Path) -> None:
    assert said_in(pages(), "a.md", Limits()) is None
    (tmp_path / "a.md").write_bytes(pages())
    (tmp_path / "plan.txt").write_text(TEXT, encoding="utf-8")
    ran = gemcli("verify", tmp_path / "a.md", "--against", tmp_path / "plan.txt", "--json")
    assert "De raad stemt in met het voorstel over de Molenweg." in [
        each["claim"]["text"] if "claim" in each else each["text"] for each in ran.envelope["findings"]
    ]


@pytest.mark.parametrize("data", [bytes(range(256)) * 40, b"\x7fELF\2\1\1" + bytes(900), b"text " * 9_000 + b"\0" * 99])
def test_bytes_that_are_no_text_are_refused(gemcli: Any, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.md").write_bytes(data)
    (tmp_path / "plan.txt").write_text(TEXT, encoding="utf-8")
    ran = gemcli("verify", tmp_path / "a.md", "--against", tmp_path / "plan.txt")
    assert ran.code == 3 and "a.md" in ran.err


def test_markdown_that_takes_too_long_is_broken_off() -> None:
    with pytest.raises(SourceError) as caught:
        said_in(b"[a](" * 200_000, "a.md", Limits(seconds=0.01))
    assert caught.value.code == "too_slow"
