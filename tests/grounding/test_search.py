"""Where a claim is looked for: its words, those that stand for them, those of its subject, and its values."""

from __future__ import annotations

from typing import Any

import pytest

from gemcli.grounding.akin import akin
from gemcli.grounding.search import OF_ONE_SUBJECT, STANDS_FOR, akin_terms, terms
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.claim import SentenceRef

LINES = (
    "De raad spreekt over de kade.",
    *("Er is koffie in de hal." for _ in range(30)),
    "De begroting noemt 1,25 miljoen.",
    "De huisvesting van leerlingen blijft zorgelijk.",
)


def test_function_words_are_not_looked_up_and_ids_are() -> None:
    assert terms("de het van") == []
    assert "A.1" in terms("motie A.1 over bomen")


def test_words_that_stand_for_a_word_count_more_than_those_of_its_subject() -> None:
    found = akin_terms("bewoners")
    assert {weight for word, weight in found.items() if word in terms("inwoners")} == {STANDS_FOR}
    assert {weight for word, weight in found.items() if word in terms("wijk")} == {OF_ONE_SUBJECT}
    assert akin_terms("de zeepbel") == {}


def test_a_rare_word_says_more_and_a_word_of_the_subject_less(paper: Any) -> None:
    search = paper(*LINES).search
    assert search.weight("kade") > search.weight("koffie")
    assert search.weight("nergens") >= search.weight("kade")
    claim = "woningen kade"
    whole = search.fit(claim, Vocabulary("woningen aan de kade"))
    subject = search.fit(claim, Vocabulary("huisvesting aan de kade"))
    assert 1.0 == whole > subject > search.fit(claim, Vocabulary("zeepbel aan de kade")) > 0
    assert search.fit("", Vocabulary("kade")) == 0.0


def test_a_sentence_far_away_is_reached_by_a_form_of_a_value(paper: Any) -> None:
    search = paper(*LINES).search
    own = (SentenceRef("n", "s1"),)
    far = SentenceRef("n", "s32")
    assert far not in [ref for _, ref, _ in search.around("spreekt over de kade", own)]
    reached = search.around("spreekt over de kade", own, {"1,25"})
    assert (31, far, LINES[31]) in reached
    assert own[0] not in [ref for _, ref, _ in reached]
    assert search.around("kade", (SentenceRef("n", "s99"),)) == []


def test_akin_words_share_a_beginning_or_a_part() -> None:
    assert akin("evaluatie", "geëvalueerd")
    assert akin("parkeerkosten", "parkeergarage")
    assert not akin("onderzoek", "onderwijs")


@pytest.mark.parametrize(("one", "other"), [("gemeenteraad", "gemeentehuis"), ("voorstel", "voordeel")])
def test_a_common_front_makes_no_words_akin(one: str, other: str) -> None:
    assert not akin(one, other)


def test_the_ranking_of_one_text_is_never_given_for_another(paper: Any) -> None:
    asked, fresh = paper(*LINES).search, paper(*LINES).search
    first = asked.passages("begroting")
    assert asked.passages("huisvesting leerlingen") == fresh.passages("huisvesting leerlingen") != first
    assert asked.passages("begroting") == first
