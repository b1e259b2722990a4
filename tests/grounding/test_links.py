"""To whom, part of what, and because of what: small words that tie one thing to another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.links import linked, narrowed, other_party


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        ("Het college stuurt de brief aan bewoners.", "Het college stuurt de brief aan bewoners.", []),
        ("Het college stuurt de brief aan bewoners.", "Het college stuurt de brief aan ondernemers.", ["undecided"]),
        ("Het college stuurt u de brief, aan u gericht.", "Het college stuurt de brief aan de raad.", []),
        ("Het college stuurt de brief.", "Het college stuurt de brief aan ondernemers.", []),
    ],
)
def test_to_whom(beside: Callable[..., Any], source: str, claim: str, expected: list[str]) -> None:
    assert [check.result.value for check in other_party(beside(source, claim)[0])] == expected


@pytest.mark.parametrize(
    ("source", "claim", "is_held_back"),
    [
        ("De raad krijgt een afschrift van de brief.", "De raad krijgt de brief.", True),
        ("De raad krijgt een afschrift van de brief.", "De raad krijgt een afschrift van de brief.", False),
        ("De raad krijgt de brief.", "De raad krijgt de brief.", False),
        ("De raad krijgt een afschrift van de brief, en later de brief.", "De raad krijgt de brief.", False),
    ],
)
def test_part_of_what(beside: Callable[..., Any], source: str, claim: str, *, is_held_back: bool) -> None:
    assert bool(narrowed(beside(source, claim)[0])) is is_held_back


@pytest.mark.parametrize(
    ("source", "claim", "words"),
    [
        ("De brug is dicht. Het regent.", "De brug is dicht omdat het regent.", ["omdat"]),
        ("De brug is dicht omdat het regent.", "De brug is dicht want het regent.", []),
        ("De brug is dicht omdat het regent.", "De brug is dicht.", []),
    ],
)
def test_because_of_what(beside: Callable[..., Any], source: str, claim: str, words: list[str]) -> None:
    assert [check.claim for check in linked(beside(source, claim)[0])] == words
