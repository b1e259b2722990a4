"""Years and phases that only a title, the name of a sheet, or the columns beside tell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.budget.layout import read
from gemcli.budget.vocabulary import Phase
from gemcli.model.table import Table

Build = Callable[..., Table]
B, L, A, N = Phase.BUDGET, Phase.OUTLOOK, Phase.ACCOUNTS, Phase.NONE


def told(table: Table) -> list[tuple[int, Phase]]:
    (layout,) = read(table)
    return [(column.year, column.phase) for column in layout.account.amounts()]


def sheet(title: str, *heads: str) -> list[list[Any]]:
    lines = [[name, *(1000 * at + 137 * n for n in range(len(heads)))] for at, name in enumerate(("Wegen", "Zorg"), 1)]
    return [[title], ["Programma", *heads], *lines]


@pytest.mark.parametrize(
    ("title", "heads", "expected"),
    [
        ("Begroting 2026", ("2024", "2025", "2026", "2027"), [(2024, A), (2025, B), (2026, B), (2027, L)]),
        ("Jaarrekening 2025", ("2024", "2025"), [(2024, A), (2025, A)]),
        ("Investeringsplan 2026-2029", ("2026", "2027"), [(2026, B), (2027, L)]),
        ("Overzicht 2026-2029", ("2026", "2027"), [(2026, N), (2027, N)]),
        ("Medium Term Financial Plan", ("2026/27", "2027/28"), [(2026, L), (2027, L)]),
        ("Budgetbewaking", ("Begroting 2025", "Realisatie", "Afwijking"), [(2025, B), (2025, A), (2025, N)]),
        ("Raming 2027", ("Lasten", "Baten"), [(2027, L), (2027, L)]),
        ("Lasten per product", ("R2024", "B2025", "MJR2026"), [(2024, A), (2025, B), (2026, L)]),
        ("Stand op 03-11-2025", ("Bedrag", "Restant"), [(0, N), (0, N)]),
        ("Investeringen", ("2026", "Restant na 2026"), [(2026, N), (0, N)]),
    ],
)
def test_a_title_gives_years_and_phases(
    title: str, heads: tuple[str, ...], expected: list[tuple[int, Phase]], table: Build
) -> None:
    assert told(table(sheet(title, *heads))) == expected


def test_the_name_of_a_sheet_does_as_well(table: Build) -> None:
    rows = sheet("Gemeente Waterhoek", "2026", "2027")
    assert told(table(rows, sheet="Begroting 2026")) == [(2026, B), (2027, L)]


def test_a_run_of_budgets_below_one_word_goes_on_as_an_outlook(table: Build) -> None:
    rows = [["Gemeente"], [None, "Begroting"], ["Programma", "2026", "2027", "2028", "2029"]]
    rows += [["Wegen", 4310, 4520, 4610, 4777], ["Zorg", 8310, 8520, 8610, 8777]]
    assert told(table(rows)) == [(2026, B), (2027, L), (2028, L), (2029, L)]


def test_a_long_title_above_a_header_is_no_header(table: Build) -> None:
    (layout,) = read(table(sheet("Lasten 2026 per programma (x € 1.000)", "P1", "P2")))
    assert layout.account.header_rows == (1,)
    assert [column.header for column in layout.account.amounts()] == ["P1", "P2"]
