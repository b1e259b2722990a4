"""The words of a unit, on their case file: a unit that is read wrongly makes every norm wrong."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from gemcli.budget.vocabulary import unit
from tests.patience import patience

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "units.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_unit_is_read_from_its_words(case: dict[str, str]) -> None:
    assert unit(case["text"]) == (Decimal(case["times"]) if "times" in case else None)


@pytest.mark.parametrize("text", ["in € " * 40_000, "x " * 40_000, "(" * 80_000, "€ 1.000" * 20_000])
def test_a_unit_is_looked_for_in_linear_time(text: str) -> None:
    with patience():
        unit(text)
