"""Breaks off work that does not end: a bound on the processor's time that only more than linear work reaches."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest

PATIENCE_S = 10.0
"""Far above what linear work takes for the texts of these tests, also on a busy machine, and far below the square."""


@contextmanager
def patience(seconds: float = PATIENCE_S) -> Iterator[None]:
    """Fail the test when what is done inside takes more than these seconds of the processor.

    It is broken off there, also in the middle of a search for a pattern, so that a test of hostile text ends. How
    long it took is not compared with anything. Without timers of the processor (Windows), nothing is bounded.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _out_of_patience)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _out_of_patience(number: int, frame: FrameType | None) -> None:
    pytest.fail("this takes far more time than its text is long")
