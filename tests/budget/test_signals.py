"""Signals: what stands out beside the other years is asked about, what does not is left alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from gemcli.budget.anomaly import Anomaly
from gemcli.budget.flag import check
from gemcli.budget.layout import read
from gemcli.budget.norms import norms
from gemcli.budget.ranking import ranked
from gemcli.model.table import Table, cell_name

Build = Callable[..., Table]
Find = Callable[[list[list[str | int]]], list[Anomaly]]


@pytest.fixture
def find(table: Build, config: Mapping[str, Any]) -> Find:
    def run(rows: list[list[str | int]]) -> list[Anomaly]:
        return ranked(anomaly for layout in read(table(rows)) for anomaly in check(layout, norms(config)))

    return run


def steady(**changed: dict[int, int]) -> list[list[str | int]]:
    """Return a table of twelve calm lines over four years; `changed` names a line and sets amounts by year."""
    rows: list[list[str | int]] = [["Taakveld", "Rekening 2023", "Begroting 2024", "Begroting 2025", "Begroting 2026"]]
    for at in range(12):
        base = 900 + 173 * at
        name = f"{at % 9}.{at} Post {chr(97 + at)}"
        amounts = [base + (at * 7 + year * 13) % 19 + 11 * year for year in range(4)]
        for year, amount in changed.get(chr(97 + at), {}).items():
            amounts[year] = amount
        rows.append([name, *amounts])
    return rows


def named(found: list[Anomaly]) -> set[str]:
    return {f"{one.check} {cell_name(*one.cell)}" for one in found}


def test_a_calm_table_raises_no_question(find: Find) -> None:
    assert find(steady()) == []


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"c": {3: 1_246_000}}, "D1 E4"),
        ({"c": {2: 1}}, "D1 D4"),
        ({"d": {3: 14_250}}, "D2 E5"),
        ({"e": {1: -1600}}, "E1 C6"),
        ({"f": {3: 4100}}, "F1 E7"),
        ({"g": {3: 9135}}, "E2 E8"),
    ],
)
def test_an_amount_out_of_line_is_asked_about(find: Find, changed: dict[str, dict[int, int]], expected: str) -> None:
    found = find(steady(**changed))
    assert named(found) == {expected}
    assert found[0].tier != "hard"


def test_codes_that_change_sign_by_nature_are_left_alone(find: Find) -> None:
    rows = steady(e={1: -1600})
    rows[5][0] = "0.10 Mutaties reserves"
    assert "E1 C6" not in named(find(rows))


def test_an_amount_copied_from_last_year_is_asked_about_only_where_others_changed(find: Find) -> None:
    rows = steady()
    rows[9][4] = rows[9][3]
    assert named(find(rows)) == {"F4 E10"}
    for row in rows[1:]:
        row[4] = row[3]
    assert find(rows) == []


def test_groups_that_delivered_nothing_are_named_once_each(find: Find) -> None:
    rows: list[list[str | int]] = [["Gemeente", "Taakveld", "Lasten", "Baten"]]
    for number in range(12):
        for at in range(6):
            filled = number != 4
            rows.append([f"Dorp {number}", f"{at}.1 Taak {at}", 100 * at + number + 1 if filled else 0, 50 + at])
    found = find(rows)
    assert named(found) == {"C3 C26"}
    assert found[0].text.text().startswith("Dorp 4: column Lasten holds no amount in any of its 6 lines")


def test_payments_are_not_compared_with_each_other(find: Find) -> None:
    rows: list[list[str | int]] = [["Betaaldatum", "Leverancier", "Bedrag"]]
    rows += [[f"2026-02-{at % 28 + 1:02}", "Firma A", 1000] for at in range(60)]
    assert find(rows) == []
