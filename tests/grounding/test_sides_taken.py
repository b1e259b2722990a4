"""For and against, where somebody votes and nobody counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.sides_taken import sides_taken


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        ("De SP stemt voor.", "De SP stemt voor.", ["equal"]),
        ("De SP stemt tegen.", "De SP stemt voor.", ["different"]),
        ("De SP stemt voor en D66 tegen.", "De SP stemt voor.", ["undecided"]),
        ("De SP spreekt over de haven.", "De SP is tegen de motie.", ["undecided"]),
        ("De SP spreekt over de haven.", "De SP stemt tegen.", []),
        ("De SP stemt voor.", "De SP spreekt over de haven.", []),
    ],
)
def test_a_side(beside: Callable[..., Any], source: str, claim: str, expected: list[str]) -> None:
    assert [check.result.value for check in sides_taken(*beside(source, claim))] == expected
