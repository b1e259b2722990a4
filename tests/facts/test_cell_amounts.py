"""Amounts read from one cell: right, or refused; never silently wrong."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemcli.facts.cell_amounts import ADVERSE, DUTCH, ENGLISH, MIXED, PLAIN, Reading, parse, read
from gemcli.model.table import Cell
from tests.patience import patience


@given(st.integers(-(10**12), 10**12), st.integers(0, 2))
def test_what_is_written_in_a_notation_reads_back_exactly(cents: int, places: int) -> None:
    value = Decimal(cents).scaleb(-places)
    english = f"{value:,.{places}f}"
    dutch = english.translate(str.maketrans(",.", ".,"))
    assert parse(english, ENGLISH).value == value
    assert parse(dutch, DUTCH).value == value


@given(st.text(alphabet="0123456789.,-+()€ nNvVkm/'\u00a0\u2212=%", max_size=20))
def test_any_text_gets_a_reading_and_keeps_itself(raw: str) -> None:
    for notation in (DUTCH, ENGLISH, PLAIN, MIXED, DUTCH + ADVERSE):
        amount = parse(raw, notation)
        assert amount.raw == raw
        assert amount.reading is Reading.VALUE or amount.value == 0


@given(st.text(alphabet="0123456789.,", min_size=1, max_size=12))
def test_no_text_has_two_values_without_marks_to_decide(raw: str) -> None:
    dutch, english = parse(raw, DUTCH), parse(raw, ENGLISH)
    if dutch.reading is english.reading is Reading.VALUE and dutch.value != english.value:
        assert parse(raw, PLAIN).reading is Reading.AMBIGUOUS


def test_a_stored_number_wins_over_its_text_and_loses_its_noise() -> None:
    noisy = Cell(0, 0, "0.30000000000000004", Decimal("0.30000000000000004"))
    assert read(noisy, DUTCH).value == Decimal("0.3")
    assert read(Cell(0, 0, "8878.0", Decimal("8878.0")), PLAIN).decimals == 0


@pytest.mark.parametrize("raw", ["1" * 60, "1." * 29, " " * 59 + "x", "(" * 59, "1 " * 29 + "x", "-/-" * 19])
def test_hostile_text_is_refused_at_once(raw: str) -> None:
    with patience():
        parse(raw, DUTCH)
