"""The notation of a column, on the case file of odd amounts."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from gemcli.budget.amounts import Evidence, decide, weigh
from gemcli.facts.cell_amounts import DUTCH, ENGLISH, MIXED, PLAIN, parse

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "amounts.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_an_amount_in_its_column(case: dict[str, Any]) -> None:
    evidence = weigh([case["raw"], *case["column"]])
    amount = parse(case["raw"], decide(evidence, evidence))
    if "value" in case:
        assert (str(amount.reading), amount.value) == ("value", Decimal(case["value"]))
    else:
        assert str(amount.reading) == case["reading"]


def test_titles_of_cases_are_unique_and_there_are_at_least_36() -> None:
    assert len({case["title"] for case in CASES}) == len(CASES) >= 36


def test_the_rest_of_the_table_decides_for_a_column_that_proves_nothing() -> None:
    lone = weigh(["1,234", "2,345"])
    assert decide(lone, Evidence()) == MIXED
    assert decide(lone, weigh(["12.50"] * 3)) == ENGLISH
    assert decide(lone, weigh(["12,50"] * 3)) == DUTCH
    assert decide(weigh(["1234"]), weigh(["12,50"])) == PLAIN


def test_a_header_that_names_adverse_and_favourable_is_enough() -> None:
    evidence = weigh(["N 1.200", "300"])
    assert parse("N 1.200", decide(evidence, evidence, names_adverse=True)).value == -1200
