"""What a person may mean and a model may not: names known elsewhere, and other words for the same thing."""

from __future__ import annotations

from typing import Any

import pytest

from gemcli.model.claim import By
from gemcli.model.finding import Ground, Verdict

PAPER = (
    "De brug over het kanaal is vernieuwd.",
    "Mevrouw Zwaluw bedankte de aannemer.",
    "Het Roerdomppad is dicht.",
)


@pytest.mark.parametrize(("by", "expected"), [(By.PERSON, Verdict.NEEDS_HUMAN), (By.MODEL, Verdict.PARTLY)])
def test_a_name_that_stands_elsewhere(paper: Any, by: By, expected: Verdict) -> None:
    found = paper(*PAPER).claimed("De brug over het kanaal bij het Roerdomppad is vernieuwd.", 1, by=by)
    assert found.verdict is expected
    unknown = paper(*PAPER).claimed("De brug over het kanaal bij het Kievitpad is vernieuwd.", 1, by=by)
    assert unknown.verdict is Verdict.PARTLY


@pytest.mark.parametrize(("by", "expected"), [(By.PERSON, Verdict.NEEDS_HUMAN), (By.MODEL, Verdict.UNSUPPORTED)])
def test_other_words_for_a_quote(paper: Any, by: By, expected: Verdict) -> None:
    found = paper(*PAPER).quoting("Wie met de boot vaart, heeft weer een oversteek.", PAPER[0], by=by)
    assert found.verdict is expected
    assert (Ground.NEEDS_HUMAN in found.must_verify) is (by is By.PERSON)


def test_other_words_with_a_value_that_stands_nowhere_are_not_left_to_a_person(paper: Any) -> None:
    found = paper(*PAPER).quoting("Wie met de boot vaart, betaalt € 45.", PAPER[0])
    assert found.verdict is Verdict.UNSUPPORTED


def test_another_full_name_is_somebody_else(paper: Any) -> None:
    found = paper("Anna Zwaluw opent de brug.", "Er was koffie.").claimed("Anna Merel opent de brug.", 1)
    assert found.verdict is Verdict.PARTLY


def test_two_full_names_do_not_make_a_third(paper: Any) -> None:
    known = paper("Anna Zwaluw opent de brug.", "Ook Pieter Merel was er.")
    assert known.claimed("Anna Merel opent de brug.", 1).verdict is Verdict.PARTLY
    both = paper("Anna Zwaluw opent met Pieter Merel de brug.")
    assert both.claimed("Anna Merel opent de brug.", 1).verdict is Verdict.PARTLY
    assert both.claimed("Pieter Merel opent met Anna Zwaluw de brug.", 1).verdict is not Verdict.PARTLY


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("De raad stelt het plan voor de kade vast.", "De raad stelt het plan voor de brug vast."),
        ("De raad neemt de motie over de kade aan.", "De raad neemt de motie over de brug aan."),
        ("De raad stelt het krediet voorlopig vast.", "De raad stelt het krediet definitief vast."),
        ("De raad stelt het plan ongewijzigd vast.", "De raad stelt het plan gewijzigd vast."),
    ],
)
def test_what_is_decided_on_stays_the_same(paper: Any, source: str, claim: str) -> None:
    assert paper(source).claimed(claim, 1, by=By.MODEL).verdict is not Verdict.SUPPORTED
