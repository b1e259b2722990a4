"""A pattern that waits: it finds what the compiled one finds, and its words are ones that it cannot do without."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from importlib import import_module

import pytest

import gemcli.privacy
from gemcli.privacy.lazy import Lazy
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


@pytest.mark.parametrize("name", [name for name, one in PATTERNS.items() if one.needs])
def test_what_a_text_must_hold_hides_nothing(name: str) -> None:
    pattern = PATTERNS[name]
    assert all(piece == piece.casefold() for piece in pattern.needs)
    for text in TEXTS:
        assert [one.span() for one in pattern.finditer(text)] == [one.span() for one in pattern.compiled.finditer(text)]
