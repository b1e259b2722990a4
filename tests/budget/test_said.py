"""Sums that rows state in their own names, and rows that stand above their parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from gemcli.budget.anomaly import Tier
from gemcli.budget.flag import check
from gemcli.budget.layout import read
from gemcli.budget.norms import norms
from gemcli.budget.said import FORMULA
from gemcli.model.table import Table
from tests.patience import patience

Build = Callable[..., Table]
Totals = dict[int, tuple[str, list[int], list[int]]]


def totals(table: Table) -> Totals:
    """Return by row (from 1) how a total is read, what it adds up and what it takes off."""
    return {
        one.line.row + 1: (one.how, [part.row + 1 for part in one.plus], [part.row + 1 for part in one.minus])
        for layout in read(table)
        for one in layout.totals.found
    }


def hard(table: Table, config: Mapping[str, Any]) -> list[str]:
    found = [one for layout in read(table) for one in check(layout, norms(config)) if one.tier is Tier.HARD]
    return [f"{one.check} {one.cell[0] + 1},{one.cell[1] + 1}" for one in found]


BALANCE = [
    ["Resultaat", "2026", "2027", "2028"],
    ["I. Exploitatiesaldo (a-b)", 3960118, 4720127, 5271775],
    ["a. Ontvangsten", 31207447, 32859942, 33274884],
    ["b. Uitgaven", 27247329, 28139815, 28003109],
    ["II. Investeringssaldo (a-b)", -6129000, -4965500, -2708300],
    ["a. Ontvangsten", 815000, 2360000, 410200],
    ["b. Uitgaven", 6944000, 7325500, 3118500],
    ["III. Resultaat (I+II)", -2168882, -245373, 2563475],
]


def test_a_saldo_follows_the_formula_in_its_name(table: Build, config: Mapping[str, Any]) -> None:
    assert totals(table(BALANCE)) == {2: ("said", [3], [4]), 5: ("said", [6], [7]), 8: ("said", [2, 5], [])}
    assert hard(table(BALANCE), config) == []


def test_a_formula_that_one_column_breaks_does_not_add_up(table: Build, config: Mapping[str, Any]) -> None:
    broken = [*BALANCE[:7], ["III. Resultaat (I+II)", -2168882, -254373, 2563475]]
    assert hard(table(broken), config) == ["A1 8,3"]


def test_a_formula_in_numbers_finds_its_rows_by_the_column_beside(table: Build) -> None:
    rows = [
        ["", "Omschrijving", "2026", "2027"],
        ["(1)", "Renteherzieningen", 2500, 2750],
        ["(2)", "Aflossingen", 11250, 11751],
        ["(3)", "Renterisico (1+2)", 13750, 14501],
        ["(4)", "Norm", 59680, 60230],
        ["(5)", "Ruimte onder de norm (4>3)", 45930, 45729],
    ]
    found = totals(table(rows))
    assert found[4][1:] == ([2, 3], [])
    assert found[6][1:] == ([5], [4])


def test_a_formula_that_does_not_hold_is_no_total(table: Build, config: Mapping[str, Any]) -> None:
    rows = [["Post", "2026", "2027"], ["a. Wegen", 4310, 4777], ["b. Groen", 2205, 2011], ["Norm (a-b)", 1234, 1777]]
    assert totals(table(rows)) == {}
    assert hard(table(rows), config) == []


def test_rows_above_their_parts_are_totals_without_a_word(table: Build, config: Mapping[str, Any]) -> None:
    rows = [
        ["Lasten", "2025", "2026", "2027"],
        ["Ruimte", 65154, 68311, 70010],
        ["Wegen", 43103, 45207, 46011],
        ["Groen", 22051, 23104, 23999],
        ["Samenleving", 20018, 21032, 21400],
        ["Sport", 12007, 13015, 13100],
        ["Cultuur", 8011, 8017, 8300],
        ["Bestuur", 9120, 9377, 9911],
        ["Raad", 5110, 5266, 5600],
        ["College", 4010, 4111, 4311],
        ["Totaal lasten", 94292, 98720, 101321],
    ]
    found = totals(table(rows))
    assert {row: one[1] for row, one in found.items()} == {2: [3, 4], 5: [6, 7], 8: [9, 10], 11: [2, 5, 8]}
    rows[8][3] = 5060
    assert hard(table(rows), config) == ["A1 8,4"]


def test_a_result_below_baten_and_lasten_makes_neither_of_them_a_total(table: Build) -> None:
    rows = [["", "2025", "2026"], ["Baten", 51230, 53117], ["Lasten", 50118, 52880], ["Saldo", 1112, 237]]
    assert set(totals(table(rows))) == {4}


def test_a_formula_is_looked_for_in_linear_time() -> None:
    with patience():
        for text in ("(a" + "-a" * 60_000, "(" * 60_000, "a+" * 60_000, "(I+I" * 30_000):
            FORMULA.search(text[-160:])
