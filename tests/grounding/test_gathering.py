"""One claim on several passages: only for a person, only about the same thing, never for a vote, nothing idle."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from gemcli.facts.reading import read
from gemcli.grounding.gathering import FIGURE, gathered
from gemcli.model.claim import By, SentenceRef
from gemcli.model.finding import CheckResult, Finding, Ground, Verdict

BRIDGE = (
    "De gemeente vernieuwt de brug over het kanaal bij Molendam.",
    "Aannemer Brugman begint met het werk.",
    "Het weer was die dag goed.",
    "De vernieuwing van de brug kost € 450.000.",
    "De school krijgt een nieuw dak.",
    "In de hal is koffie.",
)
CLAIM = "De gemeente vernieuwt de brug over het kanaal bij Molendam voor € 450.000."


def cited(finding: Finding) -> list[str]:
    return [citation.exact for citation in finding.citations]


@pytest.mark.parametrize("on", [(), (1,)])
def test_several_passages_go_to_a_person_who_sees_each(paper: Any, on: tuple[int, ...]) -> None:
    found = paper(*BRIDGE).claimed(CLAIM, *on)
    assert found.verdict is Verdict.NEEDS_HUMAN
    assert cited(found) == [BRIDGE[0], BRIDGE[3]], "and no sentence that adds nothing"
    assert Ground.NEEDS_HUMAN in found.must_verify
    assert "several together" in found.reasons[0].text()


def test_a_model_that_names_its_sentences_gains_nothing_from_others(paper: Any) -> None:
    found = paper(*BRIDGE).claimed(CLAIM, 1, by=By.MODEL)
    assert found.verdict is Verdict.PARTLY
    assert cited(found) == [BRIDGE[0]]
    assert [check.result for check in found.checks if check.name == "money"] == [CheckResult.MISSING]


def test_a_passage_that_carries_a_claim_stays_alone(paper: Any) -> None:
    found = paper(*BRIDGE).claimed("De vernieuwing van de brug kost € 450.000 volgens de gemeente.", 4)
    assert cited(found) == [BRIDGE[3]]


def test_another_vote_is_never_made_right_by_gathering(paper: Any) -> None:
    votes = paper(
        "Motie A.1 over de brug is aangenomen met 13 tegen 8 stemmen.",
        "De brug is van hout.",
        "Motie A.2 over de kade is aangenomen met 12 tegen 9 stemmen.",
    )
    for on in ((), (1,)):
        found = votes.claimed("Motie A.1 over de brug is aangenomen met 12 tegen 9 stemmen.", *on)
        assert found.verdict is Verdict.CONTRADICTED
        assert any(check.name == "vote" and check.result is CheckResult.DIFFERENT for check in found.checks)


def test_a_value_of_another_thing_does_not_fill_the_place_of_one_that_differs(paper: Any) -> None:
    papers = paper(
        "De vernieuwing van de brug over het kanaal kost € 450.000.",
        "In de hal is koffie.",
        "Voor het dak van de gymzaal is € 120.000 nodig.",
    )
    found = papers.claimed("De vernieuwing van de brug over het kanaal kost € 120.000.", 1)
    assert found.verdict is Verdict.CONTRADICTED
    assert cited(found) == ["De vernieuwing van de brug over het kanaal kost € 450.000."]


def test_a_value_of_the_same_thing_may_fill_it(paper: Any) -> None:
    papers = paper(
        "De vernieuwing van de brug over het kanaal kost € 450.000.",
        "In de hal is koffie.",
        "Later bleek dat de vernieuwing van de brug over het kanaal € 120.000 kost.",
    )
    assert papers.claimed("De vernieuwing van de brug over het kanaal kost € 120.000.", 1).verdict is not (
        Verdict.CONTRADICTED
    )


def test_nothing_is_weighed_for_a_vote_that_differs(paper: Any) -> None:
    votes = paper(*BRIDGE, "Motie A.1 is aangenomen met 13 tegen 8 stemmen.", "Motie A.1 kost € 450.000.")
    claim = "Motie A.1 is aangenomen met 12 tegen 9 stemmen voor € 450.000."
    found = votes.claimed(claim, 7, by=By.MODEL)
    assert found.verdict is Verdict.CONTRADICTED

    def weigh(refs: tuple[SentenceRef, ...]) -> Finding:
        raise AssertionError(refs)

    own = (SentenceRef("n", "s7"),)
    assert gathered(found, read(claim), own, votes.search, weigh) == (found, own)


def test_a_sentence_without_which_nothing_more_is_open_is_left_out(paper: Any) -> None:
    bridge = paper(*BRIDGE)
    wanting = bridge.claimed(CLAIM, 1, by=By.MODEL)
    whole = replace(wanting, verdict=Verdict.NEEDS_HUMAN, checks=())

    def weigh(refs: tuple[SentenceRef, ...]) -> Finding:
        return whole if SentenceRef("n", "s4") in refs else wanting

    own = (SentenceRef("n", "s1"),)
    found, refs = gathered(wanting, read(CLAIM), own, bridge.search, weigh)
    assert (found, refs) == (whole, (SentenceRef("n", "s4"),))


def test_figures_of_a_row_are_numbers_and_no_names() -> None:
    assert FIGURE.findall("Bomen 12 1.200 3,5 K.2 2026") == ["12", "1.200", "3,5", "2026"]
