"""A hyphen at a line end: one word, two words, or part of a row of words."""

from __future__ import annotations

import pytest

from gemcli.sources.hyphens import bridge, vocabulary

WORDS = vocabulary(["De gemeenteraad van Oosterdijk", "een zero-emissiezone, een emissiezone", "zeroemissiezone"])


@pytest.mark.parametrize(
    ("before", "after", "between"),
    [
        ("de gemeente", "raad besluit", ""),
        ("de Gemeente", "raad besluit", ""),
        ("een zero", "emissiezone komt", "-"),
        ("de dorps", "kern blijft", "-"),
        ("binnen", "en buitenland", "- "),
        ("van 2025", "2026 en later", "-"),
        ("", "raad", "-"),
    ],
)
def test_what_stands_between_two_lines(before: str, after: str, between: str) -> None:
    assert bridge(before, after, WORDS) == between


def test_words_with_a_hyphen_are_known_as_a_whole() -> None:
    assert {"gemeenteraad", "oosterdijk", "zero-emissiezone"} <= WORDS
    assert "zero" not in WORDS
    assert not any(word[0].isdigit() for word in vocabulary(["3 en 12e"]))
