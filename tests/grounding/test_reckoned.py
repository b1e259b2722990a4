"""Dates and times of day that follow from a length: a person sees from what, and no date comes out by accident."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.reckoned import clocked, reckoned

HUMAN, AGAINST = "needs_human", "contradicted"


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        ("De proef volgt twee jaar na de invoering op 1 januari 2027.", "De proef is begin 2029.",
         "1 januari 2027 + twee jaar"),
        ("De werken duren vanaf 1 maart 2026 drie maanden.", "Eind mei 2026 is het werk klaar.",
         "1 maart 2026 + drie maanden"),
        ("Een jaar eerder dan 2026 was dat anders.", "In 2025 was dat anders.", "2026 + Een jaar"),
    ],
)  # fmt: skip
def test_what_a_date_follows_from(beside: Callable[..., Any], source: str, claim: str, expected: str) -> None:
    both, _ = beside(source, claim)
    assert reckoned(both.facts.dates[0], both) == expected


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("De proef volgt twee jaar na de invoering op 1 januari 2027.", "De proef is begin 2030."),
        ("De werken beginnen op 1 maart 2026.\nDe proef duurt drie maanden.", "Op 1 juni 2026 is het werk klaar."),
        ("De werken duren vanaf 1 maart 2026 drie maanden.", "Op 20 juni 2026 is het werk klaar."),
        ("In 2026 duurt het drie maanden.", "Op 1 maart 2027 is het klaar."),
    ],
)
def test_no_date_comes_out_by_accident(beside: Callable[..., Any], source: str, claim: str) -> None:
    both, _ = beside(source, claim)
    assert reckoned(both.facts.dates[0], both) == ""


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        ("De avond begint om 19.30 uur en duurt twee uur.", "De avond eindigt om 21.30 uur.", "19.30 uur + twee uur"),
        ("Na een kwartier pauze begint men om 21.45 uur.", "De pauze begon om 21.30 uur.",
         "21.45 uur + een kwartier"),
        ("De avond begint om 19.30 uur en duurt twee uur.", "De avond eindigt om 22.00 uur.", ""),
    ],
)  # fmt: skip
def test_what_a_time_follows_from(beside: Callable[..., Any], source: str, claim: str, expected: str) -> None:
    both, _ = beside(source, claim)
    assert clocked(both.facts.times[0], both) == expected


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        ("Het college stuurt de brief binnen drie weken.", "Voor eind maart 2025 stuurt het college de brief.", HUMAN),
        ("Het college stuurt de brief vóór 1 december 2025.", "Het college stuurt de brief uiterlijk 30 november 2025.",
         HUMAN),
        ("Het college stuurt de brief vóór de kerst.", "Het college stuurt de brief uiterlijk 24 december.", HUMAN),
        ("Vorig najaar telde de raad 30 leden.", "In het najaar van 2024 telde de raad 30 leden.", "supported"),
        ("De raad telt dit jaar 30 leden, tegen 28 in 2023.", "De raad telt in 2024 30 leden.", HUMAN),
        ("Het college stuurt de brief uiterlijk 30 november.", "Het college stuurt de brief uiterlijk 29 november.",
         AGAINST),
        ("Vorig najaar telde de raad 30 leden.", "In het najaar van 2022 telde de raad 30 leden.", AGAINST),
        ("Het college stuurt de brief vóór de kerst.", "Het college stuurt de brief uiterlijk 1 oktober.", AGAINST),
    ],
)  # fmt: skip
def test_a_reckoned_date_goes_to_a_person(
    verdict_of: Callable[[str, str], str], source: str, claim: str, expected: str
) -> None:
    """The paper is of 4 March 2025."""
    assert verdict_of(source, claim) == expected
