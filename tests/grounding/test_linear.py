"""Foreign text never makes a comparison slow: eight times the text takes no more than a few times eight the time."""

from __future__ import annotations

import pkgutil
import re
import time
from importlib import import_module

import pytest

from gemcli import grounding
from gemcli.facts import date_shapes, percents

MODULES = (
    *(import_module(f"{grounding.__name__}.{each.name}") for each in pkgutil.iter_modules(grounding.__path__)),
    date_shapes,
    percents,
)
"""Every module of the room: a pattern that is new or moved is tried without anybody who thinks of it."""
PATTERNS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": pattern
    for module in MODULES
    for name, pattern in vars(module).items()
    if isinstance(pattern, re.Pattern)
}
HOSTILE = [
    "1", "1.", "1 ", "aan ", "A ", "Ab van de ", "Ab-", "Ab, Cd ", "meer dan ", ", zei ", ", zei het CDA", "motie A",
    "a", " ", "\n", "half acht ", "een kwart ", "19.30 tot ", "niet alleen ", "is voor de ", "volgens ",
    "gemeente Ab ", "(", "stelt ", "zegt ", "neemt ", "als de ", "binnen ", "ge", "a@", "a.", "-", "“", "concept van ",
    "motie ", "verzoekt: ", "1/A, ", "besluit, ",
]  # fmt: skip


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_time_grows_with_the_text_only(name: str) -> None:
    pattern = PATTERNS[name]
    for piece in HOSTILE:
        took = []
        for length in (2_000, 16_000):
            text = piece * (length // len(piece))
            start = time.process_time()
            for _ in pattern.finditer(text):
                pass
            took.append(time.process_time() - start)
        assert took[1] < max(40 * took[0], 1.0), (piece, took)


@pytest.mark.parametrize(
    ("name", "piece"),
    [("cover.FULL_NAME", "A-"), ("prose_words.PERIOD", "1-1-1911")],
)
def test_a_long_row_without_a_blank_takes_linear_time(name: str, piece: str) -> None:
    took = []
    for length in (8_000, 64_000):
        start = time.process_time()
        assert len(list(PATTERNS[name].finditer(piece * (length // len(piece))))) <= 1
        took.append(time.process_time() - start)
    assert took[1] < max(20 * took[0], 0.1), took
