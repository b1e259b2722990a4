"""A record with more decisions than any council takes ends in time, and says what was left out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from gemcli.jobs import rules


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
