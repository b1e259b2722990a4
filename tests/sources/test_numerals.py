"""Counters of lists as their makers see them."""

from __future__ import annotations

import pytest

from gemcli.sources.numerals import HIGHEST, numeral, roman


@pytest.mark.parametrize(
    ("number", "form", "written"),
    [
        (1, "lowerLetter", "a"),
        (26, "lowerLetter", "z"),
        (27, "lowerLetter", "aa"),
        (53, "upperLetter", "AAA"),
        (14, "lowerRoman", "xiv"),
        (1949, "upperRoman", "MCMXLIX"),
        (7, "decimalZero", "07"),
        (12, "decimalZero", "12"),
        (3, "ordinal", "3e"),
        (3, "decimal", "3"),
        (3, "a form of later years", "3"),
        (0, "lowerRoman", "0"),
        (-2, "lowerLetter", "-2"),
        (HIGHEST, "lowerRoman", str(HIGHEST)),
    ],
)
def test_a_counter(number: int, form: str, written: str) -> None:
    assert numeral(number, form) == written


def test_roman_numbers_are_all_different_and_take_off_at_most_once() -> None:
    written = [roman(number) for number in range(1, 400)]
    assert len(set(written)) == len(written)
    assert not any(letter * 4 in one for one in written for letter in "ixc")
