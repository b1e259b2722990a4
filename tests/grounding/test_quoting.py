"""A claim that is nothing but its source's words, with at most who says them before it."""

from __future__ import annotations

from typing import Any

import pytest

from gemcli.model.claim import By
from gemcli.model.finding import Verdict

SAID = "Wij vinden dat de brug open moet blijven."


def judged(paper: Any, claim: str, speaker: str = "Mostert") -> tuple[str, list[str]]:
    turn = paper(f"{speaker}: {SAID}", "Dank u wel.", lengths=(2,), speakers=(speaker,))
    found = turn.claimed(claim, 1, by=By.MODEL)
    return found.verdict.value, [check.result.value for check in found.checks if check.name == "attribution"]


@pytest.mark.parametrize(
    ("claim", "verdict", "attribution"),
    [
        (f"Mostert: {SAID}", "quoted", []),
        (SAID, "quoted", []),
        (f"„{SAID}”", "quoted", []),
        (SAID[0].lower() + SAID[1:].rstrip("."), "quoted", []),
        (f"Zwaluw: {SAID}", "contradicted", ["different"]),
    ],
)
def test_own_words(paper: Any, claim: str, verdict: str, attribution: list[str]) -> None:
    assert judged(paper, claim) == (verdict, attribution)


def test_other_words_are_no_quote(paper: Any) -> None:
    verdict, _ = judged(paper, "Wij vinden dat de brug dicht moet blijven.")
    assert verdict != "quoted"


def test_without_a_turn_a_name_before_the_words_is_for_a_person(paper: Any) -> None:
    found = paper(SAID).claimed(f"Mostert: {SAID}", 1, by=By.MODEL)
    assert found.verdict is Verdict.NEEDS_HUMAN


@pytest.mark.parametrize("mark", ["1. ", "2) ", "a. ", "- 3. ", "▪ ", "o "])
def test_an_item_is_quoted_without_its_mark(paper: Any, mark: str) -> None:
    assert paper(f"{mark}De brug blijft open.").claimed("De brug blijft open.", 1).verdict is Verdict.QUOTED


def test_another_number_before_the_words_is_no_quote(paper: Any) -> None:
    assert paper("1. De brug blijft open.").claimed("2. De brug blijft open.", 1).verdict is not Verdict.QUOTED
