"""One scale for all signals: what fits a line's history worse weighs more."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal

import pytest

from gemcli.budget.checks.digits import readings
from gemcli.budget.histories import points
from gemcli.budget.layout import read
from gemcli.budget.likelihood import History, weight
from gemcli.model.table import Table


def test_an_amount_fits_less_the_further_it_lies_and_the_calmer_its_line_is() -> None:
    calm, wild = History(7.0, 0.1), History(7.0, 1.0)
    assert calm.fit(7.0) > calm.fit(7.5) > calm.fit(8.0)
    assert calm.fit(8.0) < wild.fit(8.0)
    assert calm.fit(7.0) > wild.fit(7.0)


def test_weight_grows_with_the_gain_and_with_the_share_of_the_column() -> None:
    assert weight("F1", 5.0, 0.01) > weight("F1", 4.0, 0.01)
    assert weight("F1", 5.0, 0.05) > weight("F1", 5.0, 0.01)
    assert math.isfinite(weight("D1", 1e9, 0.0))


def test_the_usual_change_of_a_column_is_expected_of_every_line(table: Callable[..., Table]) -> None:
    rows = [["Post", "Begroting 2024", "Begroting 2025", "Begroting 2026"]]
    rows += [[f"Post {at}", 1000 + 90 * at, 1000 + 90 * at, 2 * (1000 + 90 * at)] for at in range(9)]  # type: ignore[list-item]
    account = read(table(rows))[0].account
    doubled = next(point for point in points(account) if point.column.index == 3)
    assert doubled.history.middle == pytest.approx(math.log(2000), abs=0.01)


@pytest.mark.parametrize("value", ["12", "-7", "100.5", "333"])
def test_amounts_without_digits_to_exchange_have_no_other_reading(value: str) -> None:
    assert list(readings(Decimal(value))) == []


def test_every_other_reading_differs_by_a_multiple_of_nine() -> None:
    found = list(readings(Decimal("-45312")))
    assert Decimal("-43512") in found
    assert all((way + 45312) % 9 == 0 for way in found)
