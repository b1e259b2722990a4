"""The shipped lists give the words of papers for those of people; forms are found, and chance likeness is not."""

from __future__ import annotations

import pytest

from gemcli.facts.asked_words import alike, in_dutch, written


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("mensen", "inwoners"),
        ("huizen", "woningen"),
        ("stoplichten", "verkeerslichten"),
        ("vuilnis", "afval"),
        ("buurthuis", "wijkcentrum"),
        ("herrie", "geluidsoverlast"),
        ("onderdak", "opvang"),
        ("huuraanpassing", "huurverhoging"),
    ],
)
def test_a_word_of_people_finds_that_of_papers(word: str, other: str) -> None:
    assert other in alike(word)


def test_a_word_in_two_lines_does_not_make_one_thing_of_both() -> None:
    assert "budget" in alike("geld") and "raming" not in alike("geld")


def test_a_word_of_no_line_has_no_others() -> None:
    assert alike("kadebrug") == () and written("kadebrug") == () and in_dutch("kadebrug") == ()
