"""What comes out over a length of time, or of a whole list."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from gemcli.facts.percents import find
from gemcli.grounding.totals import exact, over_time, sums


def ways(found: Any) -> dict[str, Decimal]:
    return {way: value for value, way in found}


def test_an_amount_per_month_over_months(beside: Callable[..., Any]) -> None:
    sides, _ = beside("De huur is € 100 per maand, gedurende 18 maanden.", "De huur kost € 1.800.")
    (claim,) = sides.facts.money
    assert Decimal(1800) in ways(over_time(claim, sides)).values()
    yearly, _ = beside("De huur is € 100 per maand, gedurende 2 jaar.", "De huur kost € 2.400.")
    assert Decimal(2400) in ways(over_time(yearly.facts.money[0], yearly)).values()


def test_an_amount_over_years_that_are_named(beside: Callable[..., Any]) -> None:
    sides, _ = beside("In 2025 en 2026 is € 600 beschikbaar.", "Er is € 300 per jaar beschikbaar.")
    assert Decimal(300) in ways(over_time(sides.facts.money[0], sides)).values()


def test_three_amounts_together_only_where_the_claim_says_so(beside: Callable[..., Any]) -> None:
    source = "De brug kost € 100, de kade € 200 en het dak € 400."
    together, _ = beside(source, "Samen kosten zij € 700.")
    found = ways(sums(together.facts.money[0], together))
    assert found["€ 100 + € 200 + € 400"] == 700
    assert found["€ 100 + € 400 - € 200"] == 300
    alone, _ = beside(source, "Zij kosten € 700.")
    assert ways(sums(alone.facts.money[0], alone)) == {}


def test_only_things_of_one_kind_are_added_up(beside: Callable[..., Any]) -> None:
    sides, _ = beside(
        "Er komen 10 huurwoningen, 20 koopwoningen, 30 bomen en 40 seniorenwoningen.", "Samen 70 woningen."
    )
    assert Decimal(70) in ways(sums(sides.facts.counts[0], sides)).values()
    assert Decimal(100) not in ways(sums(sides.facts.counts[0], sides)).values()


@pytest.mark.parametrize(("text", "expected"), [("een derde", Decimal(100) / 3), ("33%", 33), ("een op de vier", 25)])
def test_a_third_is_a_third(text: str, expected: Decimal) -> None:
    (share,) = find(text)
    assert abs(exact(share) - expected) < Decimal("0.0001")
