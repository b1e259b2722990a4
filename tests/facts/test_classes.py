"""The classes by which tables tell their rows apart."""

from __future__ import annotations

import pytest

from gemcli.facts import counts
from gemcli.facts.classes import bounds, fits


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tot en met vijf bomen", ["most 5"]),
        ("meer dan vijf bomen", ["above 5"]),
        ("vanaf 12 jaar", ["least 12"]),
        ("tot 50 m2", ["below 50"]),
        ("11-20 personen", ["least 11", "most 20"]),
        ("kinderen van 4 t/m 12 jaar", ["least 4", "most 12"]),
        ("met 50 tot 200 bezoekers", ["least 50", "below 200"]),
        ("65 jaar en ouder", ["least 65"]),
        ("10 of meer bomen", ["least 10"]),
        ("per boom", []),
    ],
)
def test_bounds_are_read_in_the_ways_that_tables_write_them(text: str, told: list[str]) -> None:
    assert [f"{one.side} {one.value}" for one in bounds(text)] == told


def test_the_counts_of_a_case_lie_in_one_class() -> None:
    case = counts.find("Wij vragen een vergunning voor 900 bezoekers en drie kramen.")
    rows = ("Evenement tot 250 bezoekers", "250 tot 1.000 bezoekers", "meer dan 1.000 bezoekers", "Markt")
    assert [fits(row, case) for row in rows] == [False, True, False, None]


def test_two_counts_of_one_thing_leave_the_class_open() -> None:
    assert fits("tot 250 bezoekers", counts.find("100 bezoekers, of 400 bezoekers")) is None
