"""What stands before an item of a list, and what only looks like it."""

from __future__ import annotations

import pytest

from gemcli.text.list_marks import without_mark


@pytest.mark.parametrize(
    "mark", ["▪ ", "▪", "• ", "- ", "– ", "* ", "o ", "1. ", "12) ", "a. ", "b) ", "- 3. ", "▪ a) "]
)
def test_a_mark_is_taken_off(mark: str) -> None:
    assert without_mark(f"{mark}De brug gaat dicht.") == "De brug gaat dicht."


@pytest.mark.parametrize(
    "text",
    [
        "-5 graden is koud.",
        "o wat een brug.",
        "A. Vos spreekt in.",
        "2026. De brug.",
        "1.250 fietsers per dag.",
        "3 bruggen gaan dicht.",
        "1. en 2. zijn gereed.",
        "II. De raad besluit.",
        "—",
    ],
)
def test_words_and_numbers_of_the_sentence_stay(text: str) -> None:
    assert without_mark(text) == text


def test_the_number_of_an_agenda_item_stays() -> None:
    assert without_mark("4. Motie X is aangenomen.", keep="4.") == "4. Motie X is aangenomen."
    assert without_mark("- 4. Motie X is aangenomen.", keep="5") == "Motie X is aangenomen."


def test_a_long_row_of_marks_takes_no_time() -> None:
    assert without_mark("- " * 50_000 + "x") == "x"
