"""Foreign text never makes the search for an amount slow: eight times the text takes about eight times the time."""

from __future__ import annotations

import time

import pytest

from gemcli.letters.note_lines import VALUE
from gemcli.letters.questions import PRICED

HARD = {"value": VALUE, "priced": PRICED}
SIZES = (8_000, 64_000)


@pytest.mark.parametrize("name", HARD)
def test_time_grows_with_the_text_only(name: str) -> None:
    took = []
    for size in SIZES:
        text = "1" + ".111" * (size // 4)
        began = time.process_time()
        assert HARD[name].search(text) is None
        took.append(time.process_time() - began)
    assert took[1] < max(20 * took[0], 0.05), took


@pytest.mark.parametrize("name", HARD)
@pytest.mark.parametrize("amount", ["214,50", "1.214,50", "12.345.678,00"])
def test_amounts_are_found(name: str, amount: str) -> None:
    assert HARD[name].search(f"leges: {amount}")
