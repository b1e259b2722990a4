"""The unit of a column stands with each value below it."""

from __future__ import annotations

import pytest

from gemcli.facts.column_units import with_unit
from gemcli.facts.table_rows import told


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("Tarief (€)", "214,5", ("Tarief", "€ 214,50")),
        ("Tarief [EUR]", "1.214", ("Tarief", "€ 1.214")),
        ("Kosten in euro's", "31,10", ("Kosten", "€ 31,10")),
        ("€", "31", ("", "€ 31")),
        ("Kosten (€)", "-12400", ("Kosten", "€ -12.400")),
        ("Aandeel (%)", "12,5", ("Aandeel", "12,5%")),
        ("Vloer (in m²)", "1.200", ("Vloer", "1.200 m²")),
        ("Termijn (weken)", "6", ("Termijn", "6 weken")),
    ],
)
def test_a_bare_number_takes_the_unit_of_its_column(name: str, value: str, expected: tuple[str, str]) -> None:
    assert with_unit(name, value) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Bedrag (x € 1.000)", "120"),
        ("Kosten", "120"),
        ("Tarief (€)", "€ 120"),
        ("Tarief (€)", "gratis"),
        ("Termijn (weken)", "6-8"),
        ("Tarief (€)", "2026-01-01"),
        ("In euro", "120"),
    ],
)
def test_nothing_is_moved_where_the_number_would_say_something_else(name: str, value: str) -> None:
    assert with_unit(name, value) == (name, value)


def test_a_row_is_told_with_its_units_and_begins_with_a_capital() -> None:
    names = ["soort", "Tarief 2026 (€)", "Termijn (weken)"]
    assert (
        told(names, ["standplaats per dag", "31,1", "6"]) == "Standplaats per dag: tarief 2026 € 31,10, termijn 6 weken"
    )
