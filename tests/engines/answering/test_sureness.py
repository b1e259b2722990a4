"""What is sure: much of the subject by rare words, the very kind of fact, and the thing that was asked about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from gemcli.engines.answering.answering import Answer
from gemcli.engines.answering.question import question
from gemcli.engines.answering.sureness import SURE, sureness

ASKED = question("Hoeveel kost de vervanging van de Kadebrug?")


def test_a_good_answer_is_sure(asked: Callable[..., Answer]) -> None:
    assert sureness(asked(ASKED.text).found[0], ASKED) >= SURE


@pytest.mark.parametrize("what", ["cover", "evidence", "close", "fact", "topic", "joint"])
def test_less_of_anything_is_less_sure(asked: Callable[..., Answer], what: str) -> None:
    best = asked(ASKED.text).found[0]
    assert sureness(replace(best, **{what: 0.0}), ASKED) < sureness(best, ASKED)


def test_a_word_that_the_sources_have_elsewhere_counts_against(asked: Callable[..., Answer]) -> None:
    best = asked(ASKED.text).found[0]
    assert sureness(replace(best, astray=0.5), ASKED) < sureness(best, ASKED)


def test_a_reason_is_less_sure_than_an_amount(asked: Callable[..., Answer]) -> None:
    best = asked(ASKED.text).found[0]
    assert sureness(best, question("Waarom wordt de Kadebrug vervangen?")) < sureness(best, ASKED)


def test_the_word_of_those_who_are_asked_for_is_surer(asked: Callable[..., Answer]) -> None:
    best = asked(ASKED.text).found[0]
    assert sureness(replace(best, voice=1.0), ASKED) > sureness(best, ASKED)


def test_a_question_after_anything_is_less_surely_answered(asked: Callable[..., Answer]) -> None:
    best = asked(ASKED.text).found[0]
    assert sureness(best, question("Wat gebeurt er met de Kadebrug?")) < sureness(best, ASKED)


def test_a_sentence_that_says_much_besides_is_less_sure(asked: Callable[..., Answer]) -> None:
    best = asked(ASKED.text).found[0]
    assert sureness(replace(best, novel=best.novel + 5), ASKED) < sureness(best, ASKED)


def test_what_a_heading_says_is_less_sure(asked: Callable[..., Answer]) -> None:
    best = asked(ASKED.text).found[0]
    assert sureness(replace(best, block=replace(best.block, is_lead=True)), ASKED) < sureness(best, ASKED)
