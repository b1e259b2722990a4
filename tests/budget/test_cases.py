"""Made-up tables in many shapes: what is understood of each, and what is found."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from gemcli import resources
from gemcli.budget.flag import check
from gemcli.budget.layout import Layout, read
from gemcli.budget.norms import norms
from gemcli.budget.ranking import ranked
from gemcli.facts.cell_amounts import DUTCH, ENGLISH, Reading, parse
from gemcli.model.table import Cell, Table, canonical, cell_name

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "budgets.toml").read_text(encoding="utf-8"))["case"]
NORMS = norms(resources.toml(resources.config("budget.toml")))


def sheet(grid: str, *, stored: bool) -> Table:
    """Return the grid as a table of texts, or with its amounts stored as numbers, as a workbook holds them."""
    rows = []
    for row, line in enumerate(grid.strip("\n").split("\n")):
        cells = []
        for column, text in enumerate(line.split("|")):
            if not text.strip():
                continue
            amount = parse(text, ENGLISH if "Actual" in grid else DUTCH)
            is_number = stored and amount.reading is Reading.VALUE
            cells.append(
                Cell(row, column, canonical(amount.value), amount.value) if is_number else Cell(row, column, text)
            )
        if cells:
            rows.append(tuple(cells))
    return Table("Blad1", tuple(rows))


def hard(layouts: tuple[Layout, ...]) -> list[Any]:
    found = ranked(anomaly for layout in layouts for anomaly in check(layout, NORMS))
    return [anomaly for anomaly in found if anomaly.tier == "hard"]


@pytest.mark.parametrize("stored", [False, True], ids=["texts", "numbers"])
@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_a_table_is_understood_and_checked(case: dict[str, Any], stored: bool) -> None:
    layouts = read(sheet(case["grid"], stored=stored))
    first = layouts[0]
    assert [row + 1 for row in first.account.header_rows] == case["header"]
    assert first.account.unit == (None if case["unit"] == "none" else Decimal(case["unit"]))
    assert sorted(total.line.row + 1 for total in first.totals.found) == case["totals"]
    found = hard(layouts)
    assert sorted(f"{one.check} {cell_name(*one.cell)}" for one in found) == sorted(case["flags"])
    if "formulas" in case:
        assert [one.formula for one in found] == case["formulas"]
    if "suspects" in case:
        assert [cell_name(*one.suspect) for one in found if one.suspect] == case["suspects"]


def test_titles_of_cases_are_unique() -> None:
    assert len({case["title"] for case in CASES}) == len(CASES)
