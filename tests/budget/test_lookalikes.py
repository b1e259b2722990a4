"""Fingerprints of payments find those that repeat, wherever they stand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gemcli.budget import lookalikes
from gemcli.budget.lookalikes import Bounds, Runs, Twins
from gemcli.model.table import Stretch


def stretch(first: int, rows: list[tuple[str, str, str]]) -> Stretch:
    return Stretch(first, list(zip(*rows, strict=True)))


@pytest.mark.parametrize("flush", [1, 30, 10_000])
def test_a_payment_that_repeats_is_found_far_away(monkeypatch: pytest.MonkeyPatch, flush: int) -> None:
    monkeypatch.setattr(lookalikes, "FLUSH", flush)
    twins = Twins(0, 1, 2)
    twins.see(stretch(3, [("A BV", f"F{n}", "1,00") for n in range(20)]))
    twins.see(stretch(50, [("A BV", f"G{n}", "1,00") for n in range(20)]))
    twins.see(stretch(900_000, [("A BV", "F4", "1,00"), ("B BV", "F4", "1,00"), ("A BV", "G0", "1,01")]))
    assert twins.rows() == [7, 900_000]


def test_payments_without_a_number_are_like_no_other() -> None:
    twins = Twins(0, 1, 2)
    twins.see(stretch(0, [("A BV", "", "1,00"), ("A BV", "", "1,00"), ("A BV", "F1", "1,00"), ("A BV", "F1", "1,00")]))
    assert twins.rows() == [2, 3]


def test_a_bound_is_kept_to_the_cent() -> None:
    runs = Runs(0, Bounds(Decimal("10.005"), Decimal(20), Decimal(30)))
    payments = stretch(5, [("A BV", "", "")] * 5)
    runs.see(payments, (1000, 1001, 1999, 2000, -1500), 2)
    assert runs.rows() == [6, 7, 9]
    runs = Runs(0, Bounds(Decimal("10.005"), Decimal(20), Decimal(30)))
    runs.keep(1, "A BV", Decimal("10.004"))
    runs.keep(2, "A BV", Decimal("10.005"))
    runs.keep(3, "A BV", Decimal("19.99"))
    assert runs.rows() == []
    runs.keep(4, "A BV", Decimal("0.005"))
    runs.keep(5, "A BV", Decimal("15"))
    assert runs.rows() == [2, 3, 5]
