"""Foreign text never makes the search for an amount slow: a long one ends long before the square of its length."""

from __future__ import annotations

import pytest

from gemcli.letters.note_lines import VALUE
from gemcli.letters.questions import PRICED
from tests.patience import patience

HARD = {"value": VALUE, "priced": PRICED}
LONG = 100_000
"""Groups of digits."""


@pytest.mark.parametrize("name", HARD)
def test_time_grows_with_the_text_only(name: str) -> None:
    with patience():
        assert HARD[name].search("1" + ".111" * LONG) is None


@pytest.mark.parametrize("name", HARD)
@pytest.mark.parametrize("amount", ["214,50", "1.214,50", "12.345.678,00"])
def test_amounts_are_found(name: str, amount: str) -> None:
    assert HARD[name].search(f"leges: {amount}")
