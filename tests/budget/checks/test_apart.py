"""Accounts in one file against the budget in another: only of the same year and sort, in the same unit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from gemcli.budget.flag import flag
from gemcli.model.claim import Claim
from gemcli.model.document import Document
from gemcli.model.table import Table

PLANNED = [4013, 5127, 6241, 7309, 8155]
Real = Sequence[int]
G1 = Callable[..., list[Claim]]


def rows(column: str, amounts: Real, unit: str) -> list[list[Any]]:
    lines: list[list[Any]] = [[f"Programma {at + 1}", amount] for at, amount in enumerate(amounts)]
    return [[unit], ["Programma", column], *lines, ["Totaal lasten", sum(amounts)]]


@pytest.fixture
def compared(table: Callable[..., Table], document: Callable[..., Document], config: Mapping[str, Any]) -> G1:
    """Return the findings on accounts beside the budget of PLANNED in another file."""

    def run(
        real: Real,
        accounts: str = "Lasten rekening 2025",
        budget: str = "Lasten begroting 2025",
        unit: str = "Bedragen x € 1.000",
    ) -> list[Claim]:
        before = document(table(rows(budget, PLANNED, "Bedragen x € 1.000")), source_id="b", path="begroting.xlsx")
        now = document(table(rows(accounts, real, unit)), source_id="r", path="rekening.xlsx")
        claims = flag(now, config, before, str).claims
        return [claim for claim in claims if claim.fields["check"] == "G1"]

    return run


def test_accounts_like_the_budget_give_nothing(compared: G1) -> None:
    assert compared([4020, 5100, 6250, 7290, 8160]) == []


def test_an_overspent_programme_names_both_files(compared: G1) -> None:
    (claim, *_) = compared([4020, 5100, 7520, 7290, 8160])
    assert claim.fields["label"] == "Programma 3"
    assert "exceed the budget of 6.241 (begroting.xlsx, Blad1!B5)" in claim.text
    assert (claim.fields["value"], claim.fields["expected"]) == ("7520", "6241")
    assert {cell.source_id for cell in claim.evidence.cells} == {"b", "r"}
    assert "council told" in str(claim.fields["question"])


def test_underspending_is_a_difference(compared: G1) -> None:
    (claim, *_) = compared([4020, 5100, 5120, 7290, 8160])
    assert "differs from the budget of 6.241" in claim.text
    assert "What explains the difference" in str(claim.fields["question"])


def test_overspent_lines_come_first_and_three_are_named(compared: G1) -> None:
    found = compared([2020, 5700, 6900, 8100, 9000])
    assert [claim.fields["label"] for claim in found] == ["Programma 5", "Programma 4", "Programma 3"]


@pytest.mark.parametrize(
    "other",
    [
        {"budget": "Lasten begroting 2024"},
        {"budget": "Baten begroting 2025"},
        {"unit": "Bedragen in euro's"},
    ],
    ids=["another year", "another sort", "another unit"],
)
def test_what_cannot_be_compared_is_not(compared: G1, other: dict[str, str]) -> None:
    assert compared([4020, 5100, 9520, 7290, 8160], **other) == []


def test_a_unit_that_one_file_does_not_name_is_that_of_the_other(compared: G1) -> None:
    (claim, *_) = compared([4020, 5100, 9520, 7290, 8160], unit="Jaarstukken")
    assert claim.fields["label"] == "Programma 3"


def test_part_of_a_year_is_not_compared(compared: G1) -> None:
    assert compared([1020, 1290, 1560, 1830, 2040]) == []
