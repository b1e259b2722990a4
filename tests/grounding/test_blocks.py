"""A block of a letter: its words unaltered, each slot by its own evidence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.blocks import filled
from gemcli.model.claim import By, Claim, Evidence, Kind

BLOCK = "U ontvangt {bedrag} vóór {dag|een datum}."


def block(text: str, **fields: str) -> Claim:
    return Claim(Kind.LETTER_PART, text, Evidence(), By.BLOCK, fields=fields)


CLAIM = block("U ontvangt € 250 vóór 1 juli 2025.", bedrag="€ 250", dag="1 juli 2025")


@pytest.mark.parametrize(
    ("proof", "expected"),
    [
        ({"bedrag": "Het bedrag is € 250.", "dag": "Vóór 1 juli 2025."}, ["equal", "equal", "equal"]),
        ({"bedrag": "Het bedrag is 250 euro.", "dag": "Vóór 1-7-2025."}, ["equal", "equal", "equal"]),
        ({"bedrag": "Het bedrag is € 350.", "dag": "Vóór 1 juli 2025."}, ["equal", "missing", "equal"]),
        ({"bedrag": "Het bedrag is € 250."}, ["equal", "equal", "undecided"]),
    ],
)
def test_each_slot_has_its_own_evidence(beside: Callable[..., Any], proof: dict[str, str], expected: list[str]) -> None:
    sides, _ = beside(BLOCK, CLAIM.text)
    assert [check.result.value for check in filled(CLAIM, sides, proof)] == expected


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (BLOCK, block("U ontvangt misschien € 250 vóór 1 juli 2025.", bedrag="€ 250", dag="1 juli 2025")),
        (BLOCK, block(CLAIM.text, bedrag="€ 250", dag="2 juli 2025")),
        ("U ontvangt € 250 vóór 1 juli 2025.", CLAIM),
    ],
)
def test_altered_words_are_not_the_block(beside: Callable[..., Any], source: str, claim: Claim) -> None:
    assert filled(claim, beside(source, claim.text)[0], {}) == []
