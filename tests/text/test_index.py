"""The index finds the place that resembles a question most, in the right text, and ranks passages by weight."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gemcli.text.index import Bm25, Grams

FIRST = "De raad stelt het krediet voor de nieuwe brug vast op twee miljoen euro. " * 1
SECOND = "Het college zegt toe de buurt voor de zomer te informeren over de bomen aan de singel."
VOCABULARY = ("raad", "brug", "boom", "weg", "krediet", "motie", "stemt", "in", "met", "het", "de")
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=40)


def test_a_changed_quote_is_found_in_its_text() -> None:
    grams = Grams([FIRST, "", SECOND])
    (hit,) = grams.find("zegt toe de buurt na de zomer te informeren", slack=0)
    assert hit.text == 2
    assert "toe de buurt voor de zomer" in SECOND[hit.start : hit.end]


def test_a_run_never_crosses_texts() -> None:
    grams = Grams([FIRST, SECOND])
    (hit,) = grams.find("krediet voor de nieuwe brug", slack=50)
    assert (hit.text, hit.start, hit.end) == (0, 0, len(FIRST.rstrip(". ")))


def test_more_places_come_best_first() -> None:
    grams = Grams(["de raad stelt vast " * 3 + FIRST + SECOND])
    hits = grams.find("De raad stelt het krediet vast", limit=5)
    assert len(hits) > 1
    assert [hit.votes for hit in hits] == sorted((hit.votes for hit in hits), reverse=True)


def test_nothing_shared_is_nothing_found() -> None:
    assert Grams([FIRST]).find("een heel ander verhaal over niets") == []
    assert Grams([]).find("de raad stelt vast") == []
    assert Grams([FIRST]).find("raad") == []


def test_shorter_runs_for_short_questions() -> None:
    assert Grams([FIRST], size=2).find("nieuwe brug")


@given(st.lists(WORDS, max_size=4), st.data())
@settings(deadline=None)
def test_a_run_of_a_text_is_found_with_all_its_votes(texts: list[list[str]], data: st.DataObject) -> None:
    joined = [" ".join(text) for text in texts]
    grams = Grams(joined)
    long = [number for number, text in enumerate(texts) if len(text) >= 3]
    if not long:
        return
    number = data.draw(st.sampled_from(long))
    start = data.draw(st.integers(0, len(texts[number]) - 3))
    question = " ".join(texts[number][start:])
    hit = grams.find(question, limit=3)[0]
    assert hit.votes >= len(texts[number]) - start - 2
    assert 0 <= hit.start < hit.end <= len(joined[hit.text])


def test_rare_words_weigh_more_and_ties_keep_reading_order() -> None:
    ranking = Bm25([["raad", "weg"], ["raad", "brug"], ["raad", "weg"], []])
    assert [ranked.passage for ranked in ranking.rank(["raad", "brug"])] == [1, 0, 2]
    assert ranking.weight("brug") > ranking.weight("raad") > ranking.weight("onbekend") == 0


@pytest.mark.parametrize("passages", [[], [[]], [[], ["raad"]]])
def test_empty_passages_do_no_harm(passages: list[list[str]]) -> None:
    assert len(Bm25(passages).rank(["raad"])) == sum("raad" in passage for passage in passages)


def test_a_longer_passage_says_less_and_a_repeated_word_more() -> None:
    ranking = Bm25([["weg", "brug", "boom", "raad"], ["weg"], ["weg", "weg", "raad", "boom"]])
    scores = {ranked.passage: ranked.score for ranked in ranking.rank(["weg"])}
    assert scores[1] > scores[0]
    assert scores[2] > scores[0]
    assert ranking.holding("weg") == [0, 1, 2]
