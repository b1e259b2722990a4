"""Which sentences of a debate can be read without those around them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from gemcli.engines.standing import ENOUGH, SOUND, alone
from tests.patience import patience

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "standing.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["sentence"], ids=lambda case: str(case["text"])[:50])
def test_a_sentence_stands_alone_or_leans(case: dict[str, str]) -> None:
    assert (alone(case["text"]) >= ENOUGH) is case["alone"]


@pytest.mark.parametrize("unit", ["dat ", "de motie van ", "dient een motie ", "punten ", "(", "het "])
def test_patterns_are_linear(unit: str) -> None:
    with patience():
        for pattern, _ in SOUND:
            list(pattern.finditer(unit * (200_000 // len(unit))))
