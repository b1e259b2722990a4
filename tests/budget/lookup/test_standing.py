"""A word of a question stands in a text as written, in another form, under another name, or shortened."""

from __future__ import annotations

import pytest

from gemcli.budget.lookup.asked import Asked
from gemcli.budget.lookup.standing import said_in


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("schoolgebouwen", "4.2 Onderwijshuisvesting"),
        ("personeel", "Personnel Services"),
        ("spaarpotje", "Verloop reserves"),
        ("gemeentefondsgeld", "gf 2024 Waterrade"),
        ("solvabiliteit", "Solvabiliteitsratio"),
    ],
)
def test_the_same_line_under_another_name(word: str, text: str) -> None:
    assert said_in(text, Asked((word,))) == {word}


@pytest.mark.parametrize(("word", "place"), [("leidse", "Leiden"), ("goudse", "Gouda"), ("italiaanse", "Spanje")])
def test_what_belongs_to_a_place(word: str, place: str) -> None:
    assert bool(said_in(place, Asked((word,), frozenset({word})))) is (word != "italiaanse")


def test_another_place_is_not_the_one_that_is_named() -> None:
    assert not said_in("Waterrade", Asked(("waterland",), frozenset({"waterland"})))
