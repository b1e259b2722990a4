"""What words of a source carry words of a claim: compounds and their parts, never what a front turns round."""

from __future__ import annotations

import pytest

from gemcli.grounding.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("containerproef", "een proef met de container"),
        ("bruggenbouw", "de bouw van bruggen"),
        ("verkeersplan", "een plan voor het verkeer"),
    ],
)
def test_both_halves_of_a_compound_carry_it(word: str, text: str) -> None:
    assert Vocabulary(text).holds_parts(word) or Vocabulary(text).holds(word)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("containerproef", "een proef met de wagen"),
        ("containerproef", "een container met puin"),
        ("bestuursbesluit", "een besluit zonder meer"),
    ],
)
def test_one_half_is_not_enough(word: str, text: str) -> None:
    assert not Vocabulary(text).holds_parts(word)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("gewijzigd", "ongewijzigd"),
        ("geschikt", "ongeschikt"),
        ("gebruikt", "ongebruikt"),
        ("eerlijk", "oneerlijk"),
        ("veilig", "onveilig"),
        ("betaling", "wanbetaling"),
        ("betaling", "terugbetaling"),
    ],
)
def test_a_front_that_turns_a_word_round_does_not_carry_it(word: str, text: str) -> None:
    assert not Vocabulary(text).holds(word)


def test_a_word_of_one_subject_is_told_and_not_held() -> None:
    words = Vocabulary("De woningen aan de kade.")
    assert words.is_about("huisvesting")
    assert not words.holds("huisvesting")
    assert not words.is_about("zwembad")
