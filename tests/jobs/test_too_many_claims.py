"""A record with more decisions than any council takes ends in time, and says what was left out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from gemcli.jobs import rules
from gemcli.meetings import walk


def test_only_the_first_are_taken_and_that_is_said(
    gemcli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lijst.txt"
    said = "De raad besluit unaniem het krediet van € {n}.000 voor brug {n} beschikbaar te stellen."
    lines = "".join(f"{n}. Brug {n}\n\n{said.format(n=n)}\n\n" for n in range(1, 31))
    path.write_text(f"Besluitenlijst\n\n{lines}", encoding="utf-8")
    whole = gemcli("extract", path, "--json").envelope
    assert len(whole["findings"]) == 30
    assert "too_many_claims" not in {one["code"] for one in whole["warnings"]}
    monkeypatch.setattr(rules, "MOST_OF_ONE", 20)
    cut = gemcli("extract", path, "--force", "--json")
    assert cut.code == 0 and len(cut.envelope["findings"]) == 20
    [warned] = [one for one in cut.envelope["warnings"] if one["code"] == "too_many_claims"]
    assert warned["message"].count("20") == 2
    firsts = [one["text"] for one in cut.envelope["findings"]]
    assert firsts == [one["text"] for one in whole["findings"][:20]]


def test_only_the_first_promises_are_made(gemcli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "verslag.txt"
    path.write_text(
        "Verslag\n\n" + "".join(f"Wethouder Mol zegt toe dat brug {n} in mei klaar is.\n\n" for n in range(1, 31)),
        encoding="utf-8",
    )
    whole = gemcli("extract", path, "--json").envelope["findings"]
    assert len(whole) == 30
    monkeypatch.setattr(rules, "MOST_OF_ONE", 7)
    cut = gemcli("extract", path, "--force", "--json").envelope
    assert [one["text"] for one in cut["findings"]] == [one["text"] for one in whole[:7]]
    assert "too_many_claims" in {one["code"] for one in cut["warnings"]}


def test_only_the_first_sentences_are_searched_and_that_is_said(
    gemcli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "verslag.txt"
    path.write_text(
        "Verslag\n\n" + "".join(f"Wethouder Mol zegt toe dat brug {n} in mei klaar is.\n\n" for n in range(1, 31)),
        encoding="utf-8",
    )
    monkeypatch.setattr(walk, "MOST_SENTENCES", 12)
    cut = gemcli("extract", path, "--json").envelope
    assert 0 < len(cut["findings"]) <= 12
    [warned] = [one for one in cut["warnings"] if one["code"] == "too_many_sentences"]
    assert warned["message"].count("12") == 2
