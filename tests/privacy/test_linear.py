"""Foreign text never makes the search for a name slow: eight times the text takes about eight times the time."""

from __future__ import annotations

import re
import time

import pytest

from gemcli.jobs.naming import BETWEEN
from gemcli.privacy.mail_heads import ONE
from gemcli.privacy.runs import PART


@pytest.mark.parametrize("pattern", [BETWEEN, ONE])
def test_blanks_take_linear_time(pattern: re.Pattern[str]) -> None:
    took = [_seconds(pattern, " " * size) for size in (4_000, 32_000)]
    assert took[1] < max(20 * took[0], 0.05), took


def test_a_row_of_joins_takes_linear_time() -> None:
    assert _seconds(PART, "van de " * 1_000) < 1


def _seconds(pattern: re.Pattern[str], text: str) -> float:
    """The best of three: whatever else the machine does only adds."""
    return min(_once(pattern, text) for _ in range(3))


def _once(pattern: re.Pattern[str], text: str) -> float:
    began = time.process_time()
    assert pattern.search(text) is None
    return time.process_time() - began
