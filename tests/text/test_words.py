"""Words are cut where people see them, and lists hold what their name says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gemcli.text.words import (
    PARTICLES,
    STOP_EN,
    STOP_NL,
    STOP_WORDS,
    TITLES,
    content_words,
    plain_words,
    stop_words,
    tokens,
)
from tests.patience import patience


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("€ 1.250.000,50 en 3,1%", ["1.250.000,50", "en", "3,1"]),
        ("om 13.30 uur.", ["om", "13.30", "uur"]),
        ("1234AB Oost", ["1234AB", "Oost"]),
        ("2024-2025", ["2024", "2025"]),
        ("zero-emissiezone's", ["zero-emissiezone's"]),
        ("motie N.1, G.A", ["motie", "N", "1", "G", "A"]),
        ("één café", ["één", "café"]),
        ("a_b -- c", ["a", "b", "c"]),
        ("", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(text)] == expected


@given(st.text(max_size=60))
@settings(deadline=None)
def test_tokens_are_slices_in_order(text: str) -> None:
    before = 0
    for token in tokens(text):
        assert text[token.start : token.end] == token.text != ""
        assert token.start >= before
        before = token.end


@pytest.mark.parametrize("hostile", ["1." * 100_000, "a-" * 100_000, "1" * 200_000 + "a", "a'" * 100_000])
def test_tokens_take_linear_time(hostile: str) -> None:
    with patience():
        tokens(hostile)


def test_stop_words_follow_the_language() -> None:
    assert stop_words("nl") == STOP_NL
    assert stop_words("en") == STOP_EN
    assert stop_words("fr") == STOP_WORDS
    assert content_words("The council will the plan", "en") == ["council", "plan"]


def test_lists_are_in_small_letters_and_keep_content_words_out() -> None:
    for words in (STOP_WORDS, TITLES, PARTICLES):
        assert all(word == word.lower() for word in words)
    assert not STOP_NL & {"besluit", "motie", "raad", "college", "euro", "krediet"}


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_words_without_places_are_those_with_places(text: str) -> None:
    assert plain_words(text) == [token.text for token in tokens(text)]
