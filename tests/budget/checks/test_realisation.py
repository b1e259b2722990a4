"""Accounts against budget: programmes first, by an absolute and a relative norm, overspent lasten apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gemcli.budget.book import Checked

Look = Callable[..., Checked]
Named = Callable[[Checked], set[str]]
HEAD = ["Programma", "Lasten begroting 2025 na wijziging", "Lasten rekening 2025"]


def table(*real: int, unit: str = "Bedragen x € 1.000", head: list[str] | None = None) -> list[list[Any]]:
    """Return five programmes of 4,000 to 8,000 with their accounts, and a total that adds up."""
    planned = [4013, 5127, 6241, 7309, 8155]
    rows: list[list[Any]] = [[unit], list(head or HEAD)]
    rows += [[f"Programma {n + 1}", planned[n], real[n]] for n in range(5)]
    return [*rows, ["Totaal lasten", sum(planned), sum(real)]]


def test_an_overspent_programme_is_asked_about_apart(look: Look, named: Named) -> None:
    found = look(("Blad1", table(4020, 5100, 7120, 7290, 8160)))
    assert named(found) == {"G1 signal Blad1!C5", "G1 signal Blad1!C8"}
    overspent = next(one for one in found.found if one.cell[0] == 4)
    assert "exceed those of" in overspent.text.text()
    assert "council told of this overspending beforehand" in overspent.question.text()
    assert "realisation.share = 0.05" in overspent.threshold.text()
    assert "realisation.programme_eur = 100000" in overspent.threshold.text()


def test_all_overspending_together_is_held_against_the_boundary_of_the_council(look: Look, named: Named) -> None:
    found = look(("Blad1", table(4170, 5280, 6390, 7460, 8300)))
    assert named(found) == {"G1 signal Blad1!C8"}
    assert "realisation.legality_share = 0.01" in found.found[0].threshold.text()


def test_underspending_is_a_difference(look: Look) -> None:
    found = look(("Blad1", table(4020, 3100, 6240, 7290, 8160)))
    assert [one.text.text().split("(")[0] for one in found.found] == ["Programma 2: Lasten rekening 2025 "]


def test_both_norms_must_be_passed(look: Look) -> None:
    small = [
        [*row[:1], *(cell // 100 if isinstance(cell, int) else cell for cell in row[1:])]
        for row in table(4020, 5100, 7120, 7290, 8160)
    ]
    small[-1][1:] = [sum(row[at] for row in small[2:-1]) for at in (1, 2)]
    assert [one.cell for one in look(("Blad1", small)).found if one.cell[0] != 7] == []


def test_a_budget_of_another_year_is_never_compared(look: Look) -> None:
    head = ["Programma", "Lasten begroting 2026", "Lasten rekening 2025"]
    assert look(("Blad1", table(4020, 5100, 9120, 7290, 8160, head=head))).found == ()


def test_several_budgets_without_a_last_one_are_named_not_guessed(look: Look) -> None:
    rows = table(4020, 5100, 9120, 7290, 8160)
    rows = [[*row, row[1] if isinstance(row[-1], int) else ""] for row in rows]
    rows[1] = [
        "Programma",
        "Lasten ontwerpbegroting 2025",
        "Lasten rekening 2025",
        "Lasten vastgestelde begroting 2025",
    ]
    found = look(("Blad1", rows))
    assert found.found == ()
    assert [message.text() for message in found.skipped] == [
        "Blad1: G1 (budget against accounts) not checked for Lasten rekening 2025: 2 budgets of one year."
    ]


def test_accounts_of_part_of_a_year_are_named_not_compared(look: Look) -> None:
    found = look(("Blad1", table(1020, 1290, 1560, 1830, 2040)))
    assert found.found == ()
    assert "it may hold part of a year" in found.skipped[0].text()


def test_without_a_unit_the_absolute_norm_is_named_as_not_used(look: Look) -> None:
    found = look(("Blad1", table(4020, 5100, 7120, 7290, 8160, unit="Overzicht")))
    assert any("programme_eur was not used: the unit is not named" in one.threshold.text() for one in found.found)
