"""Times every pattern of the package on texts made to be hard for it: twice the text must take about twice the time.

    pytest -s -m benchmark tests/benchmarks/bench_patterns.py

`PATTERNS_ONLY=facts,text` takes the patterns of modules whose names hold one of these words. A pattern is tried on
texts of `SCREEN` characters; those that take long are timed at two sizes. Printed are the patterns whose ratio is
above `RATIO`, with the beginning, the repeated piece and the end of the text, worst first.
"""

from __future__ import annotations

import os
import re
import signal
import time
from dataclasses import dataclass
from types import FrameType

import pytest

from tests.benchmarks.patterns.attack import attacks
from tests.benchmarks.patterns.collect import Use, patterns

pytestmark = pytest.mark.benchmark

SCREEN = 16_000
QUICK_S = 0.025
"""What a pattern without a long way back needs for such a text, at most."""
RATIO = 2.5
REPEATS = 3
LEAST_S = 0.04
"""Shorter times are not compared: some systems count the processor in steps of 4 ms."""
PATIENCE_S = 0.5


class OutOfTimeError(Exception):
    """A search took longer than one waits for it."""


@dataclass(frozen=True)
class Slow:
    """A pattern and a text that takes it long."""

    place: str
    pattern: str
    attack: tuple[str, str, str]
    ratio: float
    size: int
    seconds: float


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="a search is broken off by a signal")
def test_twice_the_text_takes_twice_the_time() -> None:
    words = [word for word in os.environ.get("PATTERNS_ONLY", "").split(",") if word]
    signal.signal(signal.SIGPROF, _out_of_time)
    slow, tried, texts = [], 0, 0
    for pattern, use in patterns().items():
        if words and not any(word in use.place for word in words):
            continue
        tried += 1
        found = []
        for attack in attacks(pattern):
            texts += 1
            if _time(pattern, use, _text(attack, SCREEN)) > QUICK_S:
                ratio, size, seconds = _ratio(pattern, use, attack)
                found.append(Slow(use.place, pattern.pattern, attack, ratio, size, seconds))
        slow += sorted(found, key=lambda one: -one.ratio)[:1]
    bad = sorted((one for one in slow if one.ratio > RATIO), key=lambda one: (-one.ratio, -one.seconds / one.size))
    print()
    for one in bad:
        shape = " ".join(one.pattern.split())[:160]
        print(f"{one.ratio:5.1f} x, {one.seconds * 1000:5.0f} ms at {one.size}: {one.place}: {one.attack!r}")
        print(f"        {shape!a}")
    rest = sorted((one for one in slow if one.ratio <= RATIO), key=lambda one: -one.seconds / one.size)
    for one in rest[:8]:
        print(f"linear, {one.seconds / one.size * 1e6:4.0f} us a character: {one.place}: {one.attack!r}")
    print(f"{tried} patterns, {texts} texts: {len(bad)} with a ratio above {RATIO}")


def _text(attack: tuple[str, str, str], size: int) -> str:
    start, piece, end = attack
    return start + piece * max(1, (size - len(start)) // len(piece)) + end


def _ratio(pattern: re.Pattern[str], use: Use, attack: tuple[str, str, str]) -> tuple[float, int, float]:
    """Return how many times longer twice the text takes, for which size, and how long that one takes."""
    size = 125
    while size < 8 * SCREEN:
        small = min(_time(pattern, use, _text(attack, size)) for _ in range(REPEATS))
        if small >= LEAST_S:
            large = min(_time(pattern, use, _text(attack, 2 * size)) for _ in range(REPEATS))
            return large / small, size, small
        size *= 2
    return 1.0, size, small


def _time(pattern: re.Pattern[str], use: Use, text: str) -> float:
    """Return the seconds of looking for this pattern in the ways that the code does, at most `PATIENCE_S`."""
    started = time.process_time()
    try:
        signal.setitimer(signal.ITIMER_PROF, PATIENCE_S)
        _look(pattern, use, text)
        signal.setitimer(signal.ITIMER_PROF, 0)
    except OutOfTimeError:
        pass
    return time.process_time() - started


def _look(pattern: re.Pattern[str], use: Use, text: str) -> None:
    if use.searches:
        for _ in pattern.finditer(text):
            pass
    if use.matches:
        pattern.match(text)
    if use.matches_whole:
        pattern.fullmatch(text)


def _out_of_time(number: int, frame: FrameType | None) -> None:
    raise OutOfTimeError
