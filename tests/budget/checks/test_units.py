"""Amounts in euros among thousands of euros: by column, by sheet, and against the heading."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from gemcli.budget.book import Checked

Look = Callable[..., Checked]
Named = Callable[[Checked], set[str]]


def table(factor: int, title: str = "Bedragen x € 1.000") -> list[list[Any]]:
    rows: list[list[Any]] = [[title], ["Programma", "Begroting 2024", "Begroting 2025", "Begroting 2026"]]
    for at in range(8):
        amounts = [1207 + 391 * at + 17 * year + (at * year) % 7 for year in range(3)]
        rows.append([f"{at + 1} Programma {chr(97 + at)}", amounts[0], amounts[1], amounts[2] * factor])
    return rows


def checks(found: Checked) -> set[str]:
    return {one.check for one in found.found}


def test_a_column_in_euros_beside_columns_in_thousands(look: Look, named: Named) -> None:
    found = look(("Blad1", table(1000)))
    assert "D3 signal Blad1!D10" in named(found)
    text = next(one.text.text() for one in found.found if one.check == "D3")
    assert "Column Begroting 2026 differs about a thousandfold from Begroting 2025" in text


def test_columns_of_one_unit(look: Look) -> None:
    assert look(("Blad1", table(1))).found == ()


def test_two_sheets_with_the_same_lines_in_different_units(look: Look) -> None:
    second = [[cell * 1000 if isinstance(cell, int) else cell for cell in row] for row in table(1)]
    found = look(("Samenvatting", table(1)), ("Bijlage", second))
    assert checks(found) == {"D3"}
    assert found.found[0].elsewhere[0][0].sheet == "Bijlage"


def test_two_sheets_whose_headings_explain_the_difference(look: Look) -> None:
    second = [
        [cell * 1000 if isinstance(cell, int) else cell for cell in row] for row in table(1, "Bedragen in euro's")
    ]
    assert look(("Samenvatting", table(1)), ("Bijlage", second)).found == ()


def test_cents_under_a_heading_of_thousands(look: Look, named: Named) -> None:
    rows = table(1)
    for row in rows[2:]:
        row[1:] = [Decimal(str(cell)) * 1000 + Decimal("0.37") for cell in row[1:]]
    assert named(look(("Blad1", rows))) == {"D3 signal Blad1!B3"}


def test_decimals_of_thousands_are_honest(look: Look) -> None:
    rows = table(1)
    for row in rows[2:]:
        row[1:] = [Decimal(str(cell)) + Decimal("0.37") for cell in row[1:]]
    assert look(("Blad1", rows)).found == ()
