"""Foreign text never makes a comparison slow: a long one ends long before the square of its length."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module

import pytest

from gemcli import grounding
from gemcli.facts import date_shapes, percents
from tests.patience import patience

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
LENGTH = 50_000
"""Characters of a hostile text; the square of it is some ten seconds or more."""
PATIENT_S = 4.0
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
        with patience(PATIENT_S):
            for _ in pattern.finditer(piece * (LENGTH // len(piece))):
                pass


@pytest.mark.parametrize(
    ("name", "piece"),
    [("cover.FULL_NAME", "A-"), ("prose_words.PERIOD", "1-1-1911")],
)
def test_a_long_row_without_a_blank_takes_linear_time(name: str, piece: str) -> None:
    with patience():
        assert len(list(PATTERNS[name].finditer(piece * (200_000 // len(piece))))) <= 1
