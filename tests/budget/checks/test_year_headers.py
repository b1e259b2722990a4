"""A year that stands above two columns while the one in between is missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.budget.book import Checked


def table(*heads: str) -> list[list[Any]]:
    return [
        ["Programma", *heads],
        *([f"{n} Programma {n}", *(1207 + 391 * n + 17 * y for y in range(len(heads)))] for n in range(6)),
    ]


def test_a_repeated_year_is_asked_about(look: Callable[..., Checked], named: Callable[[Checked], set[str]]) -> None:
    found = look(("Blad1", table("Begroting 2026", "Raming 2027", "Raming 2027", "Raming 2029")))
    assert named(found) == {"D4 signal Blad1!D1"}
    assert "repeats the year of Raming 2027 (Blad1!C1), while 2028 is missing" in found.found[0].text.text()


@pytest.mark.parametrize(
    "heads",
    [
        ("Begroting 2026", "Raming 2027", "Raming 2028", "Raming 2029"),
        ("Rekening 2024", "Begroting 2025", "Begroting 2025 na wijziging", "Begroting 2026"),
        ("Begroting 2024", "Rekening 2024", "Begroting 2025", "Begroting 2026"),
        ("Begroting 2025", "Begroting 2025 na wijziging", "Rekening 2025", "Begroting 2027"),
        ("Rekening 2024", "Begroting 2025", "Begroting 2025 na wijziging", "Raming 2027"),
        ("Rekening 2022", "Rekening 2024", "Rekening 2026"),
    ],
)
def test_years_that_stand_together_for_a_reason(look: Callable[..., Checked], heads: tuple[str, ...]) -> None:
    assert [one for one in look(("Blad1", table(*heads))).found if one.check == "D4"] == []
