"""Work that takes the square of its text is broken off; what ends is left alone."""

from __future__ import annotations

import re
import signal

import pytest

from tests.patience import patience

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timers of the processor")


def test_a_search_without_end_is_broken_off() -> None:
    with pytest.raises(pytest.fail.Exception, match="far more time"), patience(0.1):
        re.search(r"(?:a|a)*\0", "a" * 100_000)


def test_what_ends_passes_and_the_timer_is_gone() -> None:
    with patience(5):
        assert re.search("b", "ab")
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)
