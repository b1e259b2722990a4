"""What keeps the words of a sentence and changes its time, its body, its cause, whose view it is or who speaks."""

from __future__ import annotations

from typing import Any

import pytest

from gemcli.grounding.hearing import has_other_first_name
from gemcli.model.claim import By
from gemcli.model.finding import CheckResult, Verdict


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("De nota over het zwembad is vastgesteld.", "De nota over het zwembad zal worden vastgesteld."),
        ("De motie over de kade is aangenomen.", "De motie over de kade zal aangenomen worden."),
        ("The leaking roof of the pool was repaired.", "The leaking roof of the pool will be repaired."),
        ("Als de provincie instemt, komt er een brug.", "Als de gemeente instemt, komt er een brug."),
        ("Het college besluit de brug te vervangen.", "De raad besluit de brug te vervangen."),
        ("De brug is wat ons betreft te smal.", "De brug is te smal."),
        ("De brug is eerlijk gezegd te smal voor bussen.", "De brug is te smal voor bussen."),
        ("De bus rijdt om en de halte vervalt.", "De bus rijdt om, want de halte vervalt."),
        ("De aanleg gaat volgens de raming € 40.000 kosten.", "De aanleg gaat € 40.000 kosten."),
        ("Veel bewoners krijgen een brief over de kade.", "Alle bewoners krijgen een brief over de kade."),
    ],
)
def test_one_changed_thing_is_never_supported(verdict_of: Any, source: str, claim: str) -> None:
    assert verdict_of(source, source) == "quoted"
    assert verdict_of(source, claim) != "supported"


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("De nota wordt in mei vastgesteld door de raad.", "De nota zal in mei worden vastgesteld door de raad."),
        ("De bus rijdt om, want de halte vervalt.", "De bus rijdt om, omdat de halte vervalt."),
    ],
)
def test_what_means_the_same_is_still_carried(verdict_of: Any, source: str, claim: str) -> None:
    assert verdict_of(source, claim) == "supported"


def test_two_agenda_items_make_no_passage(paper: Any) -> None:
    two = paper(
        "De zienswijze op de begroting van de regio wordt vastgesteld.",
        "Voorstel over de jaarstukken van de regio.",
        "Er wordt geen zienswijze op de jaarstukken ingediend.",
        lengths=(1, 2),
    )
    assert (
        two.claimed("De zienswijze op de jaarstukken van de regio wordt vastgesteld.").verdict is not Verdict.SUPPORTED
    )


def test_a_vote_of_another_piece_is_not_called_the_same(paper: Any) -> None:
    known = paper("Het voorstel over de haven is met 25 tegen 20 stemmen aangenomen.", "Er was koffie.")
    found = known.claimed("Het voorstel voor goedkopere zwemlessen kreeg 25 stemmen voor en 20 tegen.")
    votes = [check.result for check in found.checks if check.name == "vote"]
    assert found.verdict is not Verdict.SUPPORTED
    assert CheckResult.EQUAL not in votes


def test_other_first_names() -> None:
    assert has_other_first_name("Chris Bos", "Martha Bos")
    assert not has_other_first_name("C. Bos", "Chris Bos")
    assert not has_other_first_name("Bos", "Chris Bos")


def test_another_first_name_is_somebody_else(paper: Any) -> None:
    said = paper("De brug is te smal.", speakers=("Anna Bos",))
    assert said.claimed('Anna Bos: "De brug is te smal."', 1, by=By.MODEL).verdict is Verdict.QUOTED
    assert said.claimed('Marie Bos: "De brug is te smal."', 1, by=By.MODEL).verdict is not Verdict.QUOTED


def test_another_unit_of_time_is_another_value(paper: Any) -> None:
    shown = paper("Het ontwerp ligt acht weken ter inzage.")
    assert shown.claimed("Het ontwerp ligt acht dagen ter inzage.", 1).verdict is Verdict.CONTRADICTED
    assert shown.claimed("Het ontwerp ligt zesenvijftig dagen ter inzage.", 1).verdict is Verdict.NEEDS_HUMAN
