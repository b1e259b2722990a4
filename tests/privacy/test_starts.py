"""Where a pattern is tried: every place where it can begin, in rising order, and in linear time."""

from __future__ import annotations

from gemcli.privacy.bare import ODD, STRANGE
from gemcli.privacy.rows import digits_of, letters_of, small
from gemcli.privacy.starts import (
    and_blanks_before,
    and_word_before,
    before_numbers,
    both,
    capitals_before,
    either,
    line_of,
    near_numbers,
    pieces,
    words,
    words_before_numbers,
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


def test_capitals_before_something_come_once() -> None:
    assert capitals_before(pieces(","), 4)("Bo Ko, Jo, ja") == [3, 7]
    with patience():
        assert len(capitals_before(pieces(","), 600)("A," * 200_000)) == 200_000


def test_blanks_before_a_word_count_too() -> None:
    assert and_blanks_before(words("naam"), 2)("x   naam") == [2, 3, 4]
    assert both(words("a b"), words_before_numbers)("a b 3 a") == [2]


def test_a_piece_is_looked_for_where_its_words_stand() -> None:
    assert pieces(" en zijn ", "groet")("Bo EN zijn zoon, begroet") == [2, 19]
    assert pieces(" en zijn ")("Bo en haar zijn") == []


def test_one_long_line_takes_linear_time() -> None:
    with patience():
        assert line_of(words("a"), above=3)("a " * 200_000) == [0, 1]


def test_no_sign_of_everyday_texts_is_odd() -> None:
    everyday = [chr(code) for code in range(0x2100) if not STRANGE.search(chr(code))]
    assert len(everyday) > 600
    assert not [sign for sign in everyday if ODD.search(sign)]
