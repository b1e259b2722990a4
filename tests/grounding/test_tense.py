"""What has been done, what is being done and what is still to come are three things."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.tense import is_put_off, tense, to_come


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("De gemeente heeft de brug hersteld.", "De gemeente herstelt de brug.", ["hersteld"]),
        ("De gemeente heeft de brug hersteld.", "De brug is hersteld.", []),
        ("De gemeente heeft de motie ingediend.", "De gemeente dient de motie in.", []),
        ("De brug wordt hersteld.", "De gemeente herstelt de brug.", []),
    ],
)
def test_done(beside: Callable[..., Any], claim: str, source: str, expected: list[str]) -> None:
    sides, alignment = beside(source, claim)
    assert [check.claim for check in tense(sides, alignment)] == expected


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("De bomen zijn geplant.", "De bomen worden geplant.", ["geplant"]),
        ("De bomen zijn geplant.", "De bomen zijn geplant.", []),
        ("De bomen worden geplant.", "De bomen worden geplant.", []),
        ("De kosten zijn gedekt.", "De kosten worden gedekt.", []),
    ],
)
def test_still_to_be_done(beside: Callable[..., Any], claim: str, source: str, expected: list[str]) -> None:
    sides, alignment = beside(source, claim)
    assert [check.claim for check in to_come(sides, alignment)] == expected


def test_put_off() -> None:
    assert is_put_off("De brug zal open gaan.", "De brug ging open.")
    assert not is_put_off("De brug zal open gaan.", "De brug gaat open.")
    assert not is_put_off("De brug ging open.", "De brug zal open gaan.")
