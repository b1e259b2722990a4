"""Who is who is learnt once for a command, and is the same in drafts, masked copies and requests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from gemcli.privacy import people
from tests.jobs.test_personal import MINUTES

PAPER = """Verslag van de hoorzitting

Bezwaarmaker mevrouw F. de Vries licht haar bezwaar toe. De heer K. Bosveld, jurist, antwoordt namens het college.
Mevrouw M. de Vries woont ernaast en hoort de heer Bosveld zeggen dat mevrouw F. de Vries voor 1 mei 2026 bericht
krijgt.
"""


@pytest.mark.parametrize("command", ["summarise", "extract"])
def test_who_is_who_is_learnt_once(gemcli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    learnt: list[int] = []
    before = people.roles

    def counted(*args: Any) -> Any:
        learnt.append(1)
        return before(*args)

    monkeypatch.setattr(people, "roles", counted)
    path = tmp_path / "notulen.txt"
    path.write_text(MINUTES, encoding="utf-8")
    done = gemcli(command, path, "--json")
    assert "[inspreker 1]" in done.out
    assert len(learnt) == 1


def test_drafts_and_masked_copies_name_the_same_people_alike(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "verslag.txt"
    path.write_text(PAPER, encoding="utf-8")
    gemcli("mask", path, "--pseudonymise", "--names", "role")
    gemcli("summarise", path, "--length", "long")
    copy = (tmp_path / "verslag.masked.txt").read_text(encoding="utf-8")
    draft = (tmp_path / "verslag.summary.md").read_text(encoding="utf-8").replace("\\", "")
    told = "hoort de heer [jurist 1"
    for text in (copy, draft):
        assert "Bezwaarmaker mevrouw [bezwaarmaker 1]" in text
        assert "Mevrouw [betrokkene 1] woont ernaast" in text
        assert told in text
        assert "Vries" not in text and "Bosveld" not in text
