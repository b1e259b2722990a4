"""First names that stand alone for a colleague, and words that only look like one."""

from __future__ import annotations

import pytest

from gemcli.privacy.first_alone import find, first_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Linda heeft de bewoners gebeld.", ["Linda"]),
        ("Hassan en Petra regelen de bakken.", ["Hassan", "Petra"]),
        ("De bakken zijn door Kees geplaatst.", ["Kees"]),
        ("Gisteren belde Ahmed met Eva, die het weet.", ["Ahmed", "Eva"]),
        ("Op verzoek van Noor komt er een bank.", ["Noor"]),
    ],
)
def test_a_first_name_that_does_something_or_is_spoken_of(text: str, names: list[str]) -> None:
    assert [found.text for found in find(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Max 30 km per uur is de regel.",
        "Het Anna Paulownaplein is klaar.",
        "Basisschool Maria wordt verbouwd.",
        "Het feest is in het Huis van Anna.",
        "De Roos is een speeltuin.",
        "Het werk in de Willem-straat begint.",
        "De kap van iepen begint in mei.",
    ],
)
def test_a_place_or_thing_that_carries_a_name_is_nobody(text: str) -> None:
    assert not list(find(text))


def test_a_colleague_whom_the_papers_know_needs_no_more_than_a_capital() -> None:
    text = "Afgesproken is dat Petra later meet."
    assert not list(find(text))
    assert [found.text for found in find(text, {"petra"})] == ["Petra"]
    assert not list(find("Afgesproken is dat Petra Hal later opent.", {"petra"}))


def test_first_names_of_whole_names() -> None:
    assert first_of(["Marieke de Wit", "J. de Boer", "Team Groen", "Bakker"]) == {"marieke"}
