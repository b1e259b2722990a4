"""A pattern that waits: it finds what the compiled one finds, and its words are ones that it cannot do without."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from importlib import import_module
from random import Random

import pytest

import gemcli.privacy
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.places import EMAIL
from gemcli.privacy.starts import pieces, words
from tests.benchmarks.municipal_texts.collection import POOLS, collection

MODULES = [import_module(f"gemcli.privacy.{module.name}") for module in pkgutil.iter_modules(gemcli.privacy.__path__)]
PATTERNS = {
    f"{module.__name__}.{name}": one
    for module in MODULES
    for name, one in vars(module).items()
    if isinstance(one, Lazy)
}
TEXTS = [made.text for made in collection(POOLS["dev"], each=4)]


def test_nothing_is_compiled_before_it_is_needed() -> None:
    code = (
        "from gemcli.privacy import detect, name_patterns as n; from gemcli.privacy.lazy import Lazy; "
        "print(sum(o._made is not None for o in vars(n).values() if isinstance(o, Lazy)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "0"


HELD = [name for name, one in PATTERNS.items() if one.needs or one.at or one.lines_with]
"""Patterns that are not tried everywhere."""


def _spoilt(text: str, seed: int) -> str:
    """Return a text with some signs changed: in capitals, cut by marks, on other lines."""
    random = Random(seed)
    signs = list(text)
    for _ in range(len(text) // 20):
        at = random.randrange(len(signs))
        signs[at] = random.choice((signs[at].swapcase(), signs[at].swapcase(), *"\n\n ,.(-|_\t'ıİſ9"))
    return "".join(signs)


@pytest.mark.parametrize("name", HELD)
def test_where_a_pattern_is_tried_hides_nothing(name: str) -> None:
    """A mailbox as it is written is left out: the rules for those that are spelled leave it to others."""
    pattern = PATTERNS[name]
    assert all(piece == piece.casefold() for piece in pattern.needs)
    for seed, text in enumerate(TEXTS):
        for written in (text, _spoilt(text, seed), text.upper() if seed % 4 else " ".join(text.split())):
            tried = [one.span() for one in pattern.finditer(written) if not EMAIL.fullmatch(one.group())]
            everywhere = [one.span() for one in pattern.compiled.finditer(written) if not EMAIL.fullmatch(one.group())]
            assert tried == everywhere


def test_most_patterns_that_go_through_a_text_are_held() -> None:
    assert len(HELD) > 50


def test_a_part_of_a_text_is_searched_alone() -> None:
    pattern = Lazy(r"\bmotie\b", at=words("motie"))
    assert [one.start() for one in pattern.finditer("motie motie motie", 3, 13)] == [6]
    assert pattern.search("amendement") is None


def test_a_line_without_its_sign_is_not_searched() -> None:
    pattern = Lazy(r"[a-z]+, [a-z]+", lines_with=pieces(", "))
    assert [one.group() for one in pattern.finditer("vos\nvos, bo\nkok, jo\n\nbos")] == ["vos, bo", "kok, jo"]
