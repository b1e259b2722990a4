"""Halves of two names do not make a third person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.mixed_names import mixed_names

SOURCE = "Anna Zwaluw en Pieter van der Merel openen de brug."


@pytest.mark.parametrize(
    ("claim", "names"),
    [
        ("Anna Zwaluw opent de brug.", []),
        ("Anna Merel opent de brug.", ["Anna Merel"]),
        ("Pieter Zwaluw opent de brug.", ["Pieter Zwaluw"]),
        ("Ook Anna van der Merel opent de brug.", ["Anna van der Merel"]),
        ("Anna Mus opent de brug.", []),
        ("Karel Zwaluw opent de brug.", []),
    ],
)
def test_a_full_name(beside: Callable[..., Any], claim: str, names: list[str]) -> None:
    found = list(mixed_names(beside(SOURCE, claim)[0]))
    assert [(check.claim, check.result.value) for check in found] == [(name, "missing") for name in names]
