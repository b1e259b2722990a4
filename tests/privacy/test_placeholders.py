"""Placeholders of masked copies: stable, in three manners, and put back exactly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemcli.privacy.grounds import Grounds
from gemcli.privacy.marking import Marker
from gemcli.privacy.persons import Persons
from gemcli.privacy.placeholders import Manner, Placeholders, put_back, replaced
from gemcli.privacy.role_words import SPEAKER
from gemcli.privacy.word_lists import WordLists

MARKER = Marker(lists=WordLists().over([], ["Zonnehof"]))
PLANTED = st.sampled_from(
    [
        "mevrouw El Khattabi",
        "de heer J. Postma, jurist",
        "inspreker Postma",
        "[PERSOON-1]",
        "[TEKST-1]",
        "[TEKST-1\\]",
        "[inspreker 1]",
        "[persoon 1.2]",
        "[GELAKT-1]",
        "Zonnehof",
        "06-12345678",
        "x@y.example",
        "Dorpsstraat 12, 1234 AB Dorp",
        "999990019",
        "(",
        ":",
        "\n",
        "\r\n",
        ". ",
        "De raad besluit",
    ]
)


def cast_as(name: str, role: str) -> Persons:
    persons = Persons()
    persons.of(name).stated = role
    return persons


def masked(text: str, placeholders: Placeholders, marker: Marker = MARKER, *, in_markdown: bool = False) -> str:
    return replaced(text, placeholders.pieces(text, marker.mark(text)), in_markdown=in_markdown)


@pytest.mark.parametrize("in_markdown", [False, True])
@pytest.mark.parametrize("manner", [Manner.NUMBERED, Manner.ROLE])
@given(texts=st.lists(st.lists(PLANTED | st.text(max_size=12), max_size=10).map("".join), min_size=1, max_size=3))
def test_what_was_masked_comes_back(texts: list[str], manner: Manner, in_markdown: bool) -> None:
    placeholders = Placeholders(manner, cast_as("Postma", SPEAKER))
    hidden = [masked(text, placeholders, in_markdown=in_markdown) for text in texts]
    assert [put_back(text, placeholders.words) for text in hidden] == texts


def test_forms_of_a_name_share_a_number_through_the_dossier() -> None:
    placeholders = Placeholders()
    assert masked("Mevrouw Hoekstra en mevrouw F. Hoekstra.", placeholders) == (
        "Mevrouw [PERSOON-1] en mevrouw [PERSOON-1.2]."
    )
    assert masked("De heer Amrani en mevrouw Hoekstra.", placeholders) == "De heer [PERSOON-2] en mevrouw [PERSOON-1]."


def test_by_role_people_are_named_by_what_they_are_there_for() -> None:
    placeholders = Placeholders(Manner.ROLE, cast_as("Hoekstra", SPEAKER))
    text = "Mevrouw Hoekstra, mevrouw Amrani en de heer Vos, jurist, op 06-12345678."
    assert masked(text, placeholders) == (
        "Mevrouw [inspreker 1], mevrouw [betrokkene 1] en de heer [medewerker 1], jurist, op [TELEFOON-1]."
    )


def test_for_publication_stands_the_ground_and_a_civil_servant_by_function() -> None:
    placeholders = Placeholders(Manner.GROUND, cast_as("Vos", "jurist"))
    text = "Mevrouw Hoekstra, BSN 999990019, de heer Vos, jurist. [PERSOON-1]"
    assert (
        masked(text, placeholders) == "Mevrouw [5.1.2.e], BSN [5.1.1.e], de heer [jurist, 5.1.2.e], jurist. [PERSOON-1]"
    )
    assert placeholders.words == {}


def test_the_municipality_may_decide_on_other_grounds() -> None:
    grounds = Grounds.from_table({"woo": {"kinds": {"plate": "5.1.2.c"}, "people": {"staff": "5.1.2.i"}}})
    placeholders = Placeholders(Manner.GROUND, grounds=grounds)
    text = "Kenteken 12-AB-34. Steller: mevrouw Hoekstra. De heer Amrani."
    assert (
        masked(text, placeholders) == "Kenteken [5.1.2.c]. Steller: mevrouw [medewerker, 5.1.2.i]. De heer [5.1.2.e]."
    )


@pytest.mark.parametrize("behind", ["(SP)", "[noot]", ": ja"])
def test_in_markdown_no_placeholder_becomes_a_link(behind: str) -> None:
    from markdown_it import MarkdownIt

    hidden = masked(f"Zonnehof{behind}\n\n[noot]: x", Placeholders(), in_markdown=True)
    shown = MarkdownIt("commonmark").render(hidden)
    assert "[GELAKT-1]" in shown and "href" not in shown.split("]")[0]


def test_only_placeholders_of_the_map_are_replaced() -> None:
    assert put_back("[PERSOON-7] [x] [PERSOON-1\\]", {"[PERSOON-1]": "Vos"}) == "[PERSOON-7] [x] Vos"


@pytest.mark.parametrize("piece", ["[a ", "[a b c d ", "[PERSOON-", "[", "jurist, ", "inspreker ", "[x 1.1.1"])
def test_hostile_repeats_cost_no_more_than_their_length(piece: str) -> None:
    text = piece * 40_000
    assert put_back(masked(text, Placeholders()), {}) is not None
