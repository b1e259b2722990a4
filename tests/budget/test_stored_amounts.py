"""A column of stored amounts adds up to the same as its cells read one by one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gemcli.budget.sieve import amount_of
from gemcli.budget.stored_amounts import Amounts, amounts_of
from gemcli.facts.cell_amounts import DUTCH, ENGLISH, MIXED, PLAIN, Reading


def values(amounts: Amounts) -> list[Decimal]:
    return [amounts.total(index, index + 1) for index in range(len(amounts.units))]


@pytest.mark.parametrize(
    ("stored", "notation", "expected"),
    [
        (["1.250,50", "-3,50"], DUTCH, "1247"),
        (["1.250,50", "-3,5", "7", "0,0625"], DUTCH, "1254.0625"),
        (["1,250.50", "3.00"], ENGLISH, "1253.5"),
        (["1,250.5", "3"], ENGLISH, "1253.5"),
        (["12", "-3"], PLAIN, "9"),
        ([0.1, 2, -3.25], PLAIN, "-1.15"),
        ([0.1 + 0.2, 0.1], PLAIN, "0.4"),
        ([1e15 + 0.5, 0.25], PLAIN, "1000000000000000.75"),
        (["", 12.5, ""], PLAIN, "12.5"),
        (["12,50", "", "1,25"], DUTCH, "13.75"),
    ],
)
def test_ordinary_amounts_add_up_exactly(stored: list[object], notation: str, expected: str) -> None:
    amounts = amounts_of(stored, notation)
    assert not amounts.odd
    assert amounts.total(0, len(stored)) == Decimal(expected)


@pytest.mark.parametrize(
    ("stored", "notation"),
    [
        (["1.25,0"], DUTCH),
        (["01.250,00"], DUTCH),
        (["(5)"], DUTCH),
        (["12.5"], DUTCH),
        (["1,2.50"], ENGLISH),
        (["1\n2"], PLAIN),
        (["1,00\n2,00"], DUTCH),
        (["12"], MIXED),
        ([True], PLAIN),
        ([float("inf")], PLAIN),
        ([float("nan")], PLAIN),
    ],
)
def test_anything_else_is_odd_and_counts_for_nothing(stored: list[object], notation: str) -> None:
    beside: list[object] = ["7"] if isinstance(stored[0], str) else [7.5]
    amounts = amounts_of([*beside, *stored, ""], notation)
    assert amounts.odd >= {1}
    assert amounts.blank == {2}
    assert not any(amounts.units[1:])


def test_a_cell_of_two_lines_does_not_shift_the_others() -> None:
    amounts = amounts_of(["1,00", "2,00\n3,00", "4,00"], DUTCH)
    assert (amounts.units, amounts.odd) == ([100, 0, 400], {1})


NUMBERS = st.floats(allow_nan=False, allow_infinity=False, min_value=-1e18, max_value=1e18)
MONEY = st.integers(-(10**17), 10**17).map(lambda cents: cents / 100)
DUTCHLY = MONEY.map(lambda value: f"{value:,.2f}".translate(str.maketrans(",.", ".,")))
TEXTS = st.one_of(DUTCHLY, st.text("019.,-", max_size=9))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.lists(NUMBERS), st.lists(MONEY), st.lists(TEXTS), st.lists(st.one_of(MONEY, TEXTS))))
def test_a_column_is_read_as_its_cells_are(stored: list[object]) -> None:
    amounts = amounts_of(stored, DUTCH)
    read = [amount_of(value, DUTCH) for value in stored]
    for index, (value, amount) in enumerate(zip(values(amounts), read, strict=True)):
        if index in amounts.blank:
            assert (amount.reading, value) == (Reading.BLANK, 0)
        elif index not in amounts.odd:
            assert (amount.reading, amount.value) == (Reading.VALUE, value)
