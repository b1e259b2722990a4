"""Which forms of a name are one person."""

from __future__ import annotations

import pytest

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.persons import Persons


def found(*words: str, why: str = "initials") -> list[Found]:
    kinds = {True: Kind.EMAIL, False: Kind.PERSON}
    return [Found(Span(0, len(word)), word, kinds["@" in word], why=why) for word in words]


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("F. El Khattabi", "El Khattabi", True),
        ("F. El Khattabi", "Fatima El Khattabi", True),
        ("Khattabi, F. el", "F. El Khattabi", True),
        ("Berg, A.B. van den", "A. van den Berg", True),
        ("A. Smit", "B. Smit", False),
        ("A.B. Smit", "A.C. Smit", False),
        ("Jan de Vries", "Janneke de Vries", False),
        ("JAN DE VRIES", "Jan de Vries", True),
        ("Fatima El Khattabi", "Fatima", True),
        ("Jan  de\nVries", "Jan de Vries", True),
    ],
)
def test_forms_of_one_name_are_one_person(one: str, other: str, is_same: bool) -> None:
    persons = Persons()
    assert (persons.of(one) is persons.of(other)) is is_same


def test_a_bare_surname_is_the_person_whose_whole_name_comes_later() -> None:
    persons = Persons()
    persons.learn(found("Smit", "B. Smit", "A. Smit"))
    assert persons.of("Smit") is persons.of("B. Smit") is not persons.of("A. Smit")


def test_a_first_name_of_two_people_is_neither() -> None:
    persons = Persons()
    persons.learn(found("Fatima Bos", "Fatima Kok", "Fatima"))
    assert persons.of("Fatima") not in (persons.of("Fatima Bos"), persons.of("Fatima Kok"))


def test_behind_a_title_stands_a_surname() -> None:
    persons = Persons()
    persons.learn([*found("Daniel Kok"), *found("Daniel", why="title")])
    assert persons.of("Daniel") is not persons.of("Daniel Kok")


@pytest.mark.parametrize("name", ["El Khattabi", "F. El Khattabi"])
def test_a_mailbox_tells_the_first_name_of_its_owner(name: str) -> None:
    persons = Persons()
    persons.learn(found("Fatima", name, "fatima.elkhattabi@mail.example"))
    assert persons.of("Fatima") is persons.of(name)


def test_a_mailbox_that_may_be_of_two_tells_nothing() -> None:
    persons = Persons()
    persons.learn(found("Fatima", "F. Bos", "F.A. Bos", "G. Bos", "fatima.bos@mail.example"))
    assert persons.of("F. Bos") is persons.of("F.A. Bos") is persons.of("Fatima") is not persons.of("G. Bos")


def test_names_without_end_cost_no_more_than_their_number() -> None:
    persons = Persons()
    persons.learn(
        found(*(f"Naam{number}" for number in range(30_000)), *(f"{chr(65 + n % 26)}.{n}. Vos" for n in range(9_000)))
    )
    assert persons.of("Naam7") is not persons.of("Naam8")
