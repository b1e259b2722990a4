"""A claim that its own place does not carry, and another place does, is misattributed; both places are cited."""

from __future__ import annotations

from typing import Any

from gemcli.model.claim import By
from gemcli.model.finding import Verdict

LINES = (
    "De brug over het kanaal wordt in mei hersteld.",
    "De school krijgt volgend jaar een nieuw dak van riet.",
    "Het zwembad blijft in de winter gesloten.",
)


def test_the_right_words_at_the_wrong_place(paper: Any) -> None:
    found = paper(*LINES).claimed(LINES[0], 2, by=By.MODEL)
    assert found.verdict is Verdict.MISATTRIBUTED
    assert [citation.exact for citation in found.citations] == [LINES[1], LINES[0]]
    assert any("not at the cited place" in reason.text() for reason in found.reasons)


def test_what_stands_nowhere_is_not_misattributed(paper: Any) -> None:
    found = paper(*LINES).claimed("De toren van de kerk is volgens de wethouder te koop.", 2, by=By.MODEL)
    assert found.verdict is Verdict.UNSUPPORTED
    assert [citation.exact for citation in found.citations] == [LINES[1]]


def test_a_place_that_says_the_opposite_does_not_carry_it(paper: Any) -> None:
    found = paper(*LINES).claimed("Het zwembad blijft in de winter niet gesloten.", 2, by=By.MODEL)
    assert found.verdict is not Verdict.MISATTRIBUTED
