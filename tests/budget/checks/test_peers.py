"""A taakveld against other municipalities, for each inhabitant or between two years, never with another year."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gemcli.budget.book import Checked
from gemcli.budget.reference import Reference, reference
from gemcli.model.document import Document
from gemcli.model.table import Table

Look = Callable[..., Checked]
Named = Callable[[Checked], set[str]]
TASKS = [f"{at}.{at % 3 + 1} Taak {chr(97 + at)}" for at in range(8)]
PEOPLE = [20_000 + 1_370 * n for n in range(14)]


def iv3(year: int, rise: float = 1.0) -> list[list[Any]]:
    """Return fourteen made-up municipalities that spend alike for each inhabitant."""
    rows: list[list[Any]] = [["Gemeenten", "Taakveld", "Lasten", "Baten", "Inwonertal"]]
    for n, people in enumerate(PEOPLE):
        for at, task in enumerate(TASKS):
            spent = round(people * (40 + 13 * at) * (0.94 + 0.01 * ((n * 5 + at * 3) % 13)) * rise / 1000)
            rows.append([f"Dorp{chr(65 + n)}", task, spent, spent // 6, people])
    return rows


def others(table: Callable[..., Table], document: Callable[..., Document], *years: int) -> Reference:
    made = [table(iv3(year, 1.03 ** (year - 2024)), sheet=f"iv3_{year}_begroting") for year in years]
    return reference(document(one, path=f"{one.sheet}.csv") for one in made)


def own(title: str, changed: float = 1.0) -> tuple[str, list[list[Any]]]:
    """Return the budget of DorpC, with one taakveld changed in the last year."""
    rows: list[list[Any]] = [
        [title],
        ["Bedragen x € 1.000"],
        ["Taakveld", "Lasten begroting 2024", "Lasten begroting 2025"],
    ]
    for at, task in enumerate(TASKS):
        base = PEOPLE[2] * (40 + 13 * at) / 1000
        rows.append([task, round(base), round(base * 1.03 * (changed if at == 5 else 1))])
    return "Begroting", rows


def test_a_taakveld_that_costs_far_more_for_each_inhabitant(
    look: Look, named: Named, table: Callable[..., Table], document: Callable[..., Document]
) -> None:
    peers = others(table, document, 2025)
    assert look(own("Begroting DorpC"), reference=peers).found == ()
    found = look(own("Begroting DorpC", 1.9), reference=peers)
    assert named(found) == {"F2 signal Begroting!C9"}
    text = found.found[0].text.text()
    assert "euros for each inhabitant" in text and "of 14 municipalities" in text
    assert "peers.robust_z = 3.5" in found.found[0].threshold.text()


def test_without_inhabitants_two_years_are_compared(
    look: Look, named: Named, table: Callable[..., Table], document: Callable[..., Document]
) -> None:
    peers = others(table, document, 2024, 2025)
    assert look(own("Onze begroting"), reference=peers).found == ()
    found = look(own("Onze begroting", 1.9), reference=peers)
    assert named(found) == {"F2 signal Begroting!C9"}
    assert "times Lasten begroting 2024" in found.found[0].text.text()


def test_another_year_is_not_used_and_named(
    look: Look, table: Callable[..., Table], document: Callable[..., Document]
) -> None:
    found = look(own("Begroting DorpC", 1.9), reference=others(table, document, 2021))
    assert found.found == ()
    assert [message.text() for message in found.skipped] == [
        "Begroting: F2 (other municipalities) not checked: the reference holds 2021, this table 2024, 2025."
    ]


def test_without_a_reference_nothing_is_said(look: Look) -> None:
    found = look(own("Begroting DorpC", 1.9))
    assert not [one for one in found.found if one.check == "F2"]
    assert found.skipped == ()


def test_a_title_names_one_municipality_or_none(table: Callable[..., Table], document: Callable[..., Document]) -> None:
    peers = others(table, document, 2025)
    assert peers.people_of("Programmabegroting DorpC 2025") == PEOPLE[2]
    assert peers.people_of("DorpA en DorpB") is None
    assert peers.people_of("Begroting") is None
