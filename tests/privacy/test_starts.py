"""Where a pattern is tried: every place where it can begin, in rising order, and in linear time."""

from __future__ import annotations

from gemcli.privacy.bare import ODD, STRANGE
from gemcli.privacy.rows import digits_of, letters_of, small
from gemcli.privacy.starts import (
    and_word_before,
    before_numbers,
    either,
    line_of,
    near_numbers,
    pieces,
    words,
)
from tests.patience import patience


def test_small_letters_keep_their_places() -> None:
    text = "İZMİR ıſ\u212a Straße ÉÉN"
    assert small(text) == "izmir isk straße één" and len(small(text)) == len(text)


def test_a_word_is_found_in_whatever_writing() -> None:
    assert words("griffier")("GRIFFIER, oud-griffier, _Grİffıer_, griffiers") == [0, 14, 25]


def test_a_letter_that_becomes_two_breaks_no_word() -> None:
    assert dict(letters_of("Straße 3").places) == {"straße": [0]}
    assert dict(digits_of("Straße 3")) == {"3": [7]}


def test_several_are_in_rising_order() -> None:
    assert either(pieces("b"), words("a c"))("a b c b") == [0, 2, 4, 6]


def test_the_word_before_counts_too() -> None:
    assert and_word_before(words("wethouder"))("Uw wethouder, wethouder") == [0, 3, 14]


def test_a_line_begins_with_its_break() -> None:
    assert line_of(words("c"))("a\nb c c\nd") == [1, 2]
    assert line_of(words("a"))("a\nb") == [0, 1]


def test_numbers_begin_after_what_leads_to_them() -> None:
    assert before_numbers("nr", 8)("Laan, nr. 12") == [4, 5, 9]
    assert before_numbers("nr", 8)("Laan (12)") == [4]
    assert near_numbers(4)("ab cd 1") == [3, 6]


def test_one_long_line_takes_linear_time() -> None:
    with patience():
        assert line_of(words("a"), above=3)("a " * 200_000) == [0, 1]


def test_no_sign_of_everyday_texts_is_odd() -> None:
    everyday = [chr(code) for code in range(0x2100) if not STRANGE.search(chr(code))]
    assert len(everyday) > 600
    assert not [sign for sign in everyday if ODD.search(sign)]
