"""Which piece a vote is about: the one named before it, the whole of a list, or what a decision goes on to name."""

from __future__ import annotations

import pytest

from gemcli.facts.reading import read
from gemcli.grounding.rulings import ELSEWHERE, Ruling, rulings


def ruled(text: str) -> list[Ruling]:
    return rulings(text, read(text))


def subjects(text: str) -> list[tuple[str, ...]]:
    return [tuple(one.value for one in ruling.subjects) for ruling in ruled(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Motie A.1 over de brug is aangenomen.", [("A.1",)]),
        ("Motie A.1 is aangenomen. Motie A.2 is verworpen.", [("A.1",), ("A.2",)]),
        ("Verworpen is motie A.3.", [("A.3",)]),
        ("Aangenomen. Motie A.3 komt later.", [()]),
        ("Motie A.1 is ingediend. Het voorstel wordt aangenomen.", [()]),
    ],
)
def test_a_vote_belongs_to_the_piece_beside_it(text: str, expected: list[tuple[str, ...]]) -> None:
    assert subjects(text) == expected


def test_pieces_of_one_list_share_one_outcome() -> None:
    (found,) = subjects("De moties A.1, A.2 en A.3 zijn ingetrokken.")
    assert set(found) == {"A.1", "A.2", "A.3"}
    (alone,) = subjects("Motie A.1 gaat over de brug en hoort bij motie A.2, die is ingetrokken.")
    assert alone == ("A.2",)


def test_a_decision_is_about_what_follows_it() -> None:
    text = "Motie A.1 is besproken.\nDe raad besluit unaniem:\nhet voorstel vast te stellen."
    (found,) = ruled(text)
    assert (found.subjects, found.noun) == ((), "proposal")
    (other,) = ruled("Motie A.1 is besproken.\nDe raad besluit unaniem:\nbomen te planten.")
    assert (other.subjects, other.noun) == ((), ELSEWHERE)


def test_the_noun_stands_for_a_piece_without_a_number() -> None:
    assert [one.noun for one in ruled("Het amendement is verworpen.")] == ["amendment"]
    text = "Verworpen."
    assert [one.noun for one in rulings(text, read(text), noun="motion")] == ["motion"]
