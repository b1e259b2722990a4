"""Dates and times by the days and minutes that they mean, seen from a meeting on 4 March 2025."""

from __future__ import annotations

from typing import Any

import pytest

from gemcli.model.claim import By


def results(paper: Any, name: str, source: str, claim: str) -> list[str]:
    found = paper(f"De brug gaat {source} weer open.").claimed(f"De brug gaat {claim} open.", 1, by=By.MODEL)
    return [check.result.value for check in found.checks if check.name == name]


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        ("op 13 mei 2025", "op 13 mei 2025", "equal"),
        ("op 13 mei 2025", "op 13 mei", "entailed"),
        ("op 13 mei", "op 13 mei 2025", "entailed"),
        ("op 13 mei", "op 13 mei 2031", "different"),
        ("op 13 mei 2025", "op 14 mei 2025", "different"),
        ("op 13 mei 2025", "in mei 2025", "entailed"),
        ("op 13 mei 2025", "in 2025", "entailed"),
        ("op 13 mei 2025", "in juni 2025", "different"),
        ("in mei 2025", "op 13 mei 2025", "different"),
        ("op 13 mei", "begin mei", "different"),
        ("op 3 mei", "begin mei", "entailed"),
        ("vóór 1 juli 2025", "na 1 juli 2025", "different"),
        ("vóór 1 juli 2025", "op 1 juli 2025", "undecided"),
        ("vóór 1 december 2025", "uiterlijk 30 november 2025", "undecided"),
        ("in het tweede kwartaal van 2025", "in 2025", "entailed"),
        ("in het derde kwartaal van 2025", "in mei 2025", "different"),
        ("in de loop van het jaar", "in mei 2029", "missing"),
    ],
)
def test_a_date(paper: Any, source: str, claim: str, expected: str) -> None:
    assert results(paper, "date", source, claim) == [expected]


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        ("om 19.30 uur", "om 19.30 uur", "equal"),
        ("om 19.30 uur", "om 19:30 uur", "equal"),
        ("om 19.30 uur", "omstreeks 19.30 uur", "undecided"),
        ("om 7.30 uur", "om 19.30 uur", "undecided"),
        ("om 19.30 uur", "om 20.15 uur", "different"),
        ("straks", "om 20.15 uur", "missing"),
    ],
)
def test_a_time_of_day(paper: Any, source: str, claim: str, expected: str) -> None:
    assert results(paper, "time", source, claim) == [expected]
