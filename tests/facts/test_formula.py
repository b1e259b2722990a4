"""The notation of a sum: what is written reads back, and nothing else is taken."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemcli.facts.formula import FormulaError, cells, evaluate, terms, write

PLACES = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 60)), unique=True, max_size=25)


@given(PLACES, PLACES, st.sampled_from(["", "Blad1", "Baten & lasten", "Programma's", "a!b"]))
def test_what_is_written_names_the_same_cells(
    plus: list[tuple[int, int]], minus: list[tuple[int, int]], sheet: str
) -> None:
    if not plus and not minus:
        return
    written = terms(write(plus, minus, sheet))
    assert sum(sign > 0 for sign, _ in written) == len(plus)
    assert sum(sign < 0 for sign, _ in written) == len(minus)
    assert len({cell for sign, cell in written if sign > 0}) == len(plus)
    assert all(cell.startswith(f"{sheet}!") for _, cell in written) or not sheet


def test_sums_and_differences_are_recomputed() -> None:
    values = {f"Blad1!{name}": Decimal(number) for name, number in (("C5", 3), ("C6", 4), ("D5", 2))}
    assert evaluate("SUM(C5:C6) - D5", values, "Blad1") == 5
    assert evaluate("C5 - D5", values, "Blad1") == 1
    assert evaluate("-SUM(C5,D5)", values, "Blad1") == -5
    assert evaluate("Blad1!C5 + 'Blad1'!C6", values) == 7


def test_a_cell_without_a_value_is_not_taken_for_nil() -> None:
    with pytest.raises(KeyError):
        evaluate("SUM(C5:C7)", {"C5": Decimal(1), "C7": Decimal(1)})


def test_names_of_sheets_with_quotes_read_back() -> None:
    assert cells(write([(0, 0)], [(1, 0)], "Programma's")) == ("Programma's!A1", "Programma's!A2")


@pytest.mark.parametrize(
    "formula",
    [
        *("", "C5 *  2", "C5 C6", "SUM(C5", "SUM(SUM(C5))", "C5:C9", "5 + 3", "SUM()", "=C5", "C5 -", "SUM(C9:C5)"),
        *("__import__('os')", "SUM(A1:ZZZ9999999)", "C0", "C5 + + C6"),
    ],
)
def test_anything_else_is_refused(formula: str) -> None:
    with pytest.raises(FormulaError):
        terms(formula)
