"""What a question asks for is told by its words, in whole questions and in keywords."""

from __future__ import annotations

import time

import pytest

from gemcli.engines.answering.wanted import Wanted, wanted


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("motie zwembad uitslag", Wanted.OUTCOME),
        ("Heeft de motie over het zwembad het gehaald?", Wanted.OUTCOME),
        ("Wie diende de motie over het zwembad in?", Wanted.SUBMITTER),
        ("Met hoeveel stemmen is motie M.3 aangenomen?", Wanted.VOTES),
        ("Stemverhouding motie zwembad", Wanted.VOTES),
        ("Welke partijen stemden tegen het amendement?", Wanted.PARTY),
        ("Wat vraagt de motie het college?", Wanted.REQUEST),
        ("Wanneer is de brug klaar?", Wanted.WHEN),
        ("Hoe laat begon de vergadering?", Wanted.TIME),
        ("Hoe lang duurt de opvang?", Wanted.TERM),
        ("Welke afhandelingstermijn geldt voor klachten?", Wanted.TERM),
        ("Hoe groot is het perceel?", Wanted.SIZE),
        ("Hoe hoog is de bijdrage?", Wanted.AMOUNT),
        ("Wat kost het fietspad?", Wanted.AMOUNT),
        ("hoeveel begroot voor riolering", Wanted.AMOUNT),
        ("Hoeveel woningen komen er?", Wanted.COUNT),
        ("Hoeveel procent is voor?", Wanted.PERCENT),
        ("Wat heeft de wethouder toegezegd?", Wanted.PROMISED),
        ("Wat heeft de raad besloten over de brug?", Wanted.DECIDED),
        ("Waarom is de motie ingetrokken?", Wanted.WHY),
        ("Waar komt de opvang?", Wanted.WHERE),
        ("Wie is verantwoordelijk?", Wanted.WHO),
        ("Is er overleg met bewoners?", Wanted.YES_NO),
        ("How many residents voted in favour?", Wanted.VOTES),
        ("When will the bridge be finished?", Wanted.WHEN),
        ("fietspad Singel", Wanted.WHAT),
    ],
)
def test_the_kind_of_a_question(text: str, kind: Wanted) -> None:
    assert wanted(text)[0] is kind


@pytest.mark.parametrize("text", ["wie " * 20_000, "heeft " * 20_000, "hoe groot is " * 9_000, "a" * 100_000])
def test_a_question_without_end_takes_no_time(text: str) -> None:
    started = time.perf_counter()
    wanted(text)
    assert time.perf_counter() - started < 1
