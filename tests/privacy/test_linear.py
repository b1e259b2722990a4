"""Foreign text never makes the search for a name slow: a long one ends long before the square of its length."""

from __future__ import annotations

import re

import pytest

from gemcli.jobs.naming import BETWEEN
from gemcli.privacy.mail_heads import ONE
from gemcli.privacy.runs import PART
from gemcli.privacy.starts import before_numbers
from tests.patience import patience


@pytest.mark.parametrize("pattern", [BETWEEN, ONE])
def test_blanks_take_linear_time(pattern: re.Pattern[str]) -> None:
    with patience():
        assert pattern.search(" " * 100_000) is None


def test_a_row_of_joins_takes_linear_time() -> None:
    with patience():
        assert PART.search("van de " * 20_000) is None


@pytest.mark.parametrize("text", ["a " + "1." * 200_000, "nr " + "1 " * 200_000, "1.1." * 100_000])
def test_numbers_far_behind_the_last_word_take_linear_time(text: str) -> None:
    with patience():
        before_numbers("nr no", 32)(text)
