"""What each person of a dossier is there for."""

from __future__ import annotations

from gemcli.privacy.casting import cast
from gemcli.privacy.marking import Marker
from gemcli.privacy.persons import Persons
from gemcli.privacy.role_words import CONCERNED, EMPLOYEE, INTERESTED, SPEAKER
from gemcli.privacy.roles import Roles


def roles_in(*texts: str, is_from_outside: bool = False, roles: Roles | None = None) -> dict[str, str]:
    persons, marker = Persons(), Marker(roles or Roles())
    papers = [(text, marker.mark(text), is_from_outside) for text in texts]
    persons.learn(one for _, marked, _ in papers for one in marked)
    cast(persons, papers, roles or Roles())
    return {person.last: person.role for person in persons.everybody()}


def test_a_role_that_is_stated_once_holds_for_the_person_everywhere() -> None:
    named = roles_in("De heer R. Postma belt.", "Inspreker de heer Postma. Mevrouw Amrani.")
    assert named == {"postma": SPEAKER, "amrani": CONCERNED}


def test_who_speaks_from_the_public_is_a_speaker() -> None:
    assert roles_in("De heer Postma zegt.", roles=Roles(residents=frozenset({"rob postma"}))) == {"postma": SPEAKER}


def test_who_is_first_named_by_a_paper_from_outside_is_an_interested_party() -> None:
    assert roles_in("Ik ben Tom Vos.", is_from_outside=True) == {"vos": INTERESTED}


def test_a_function_says_more_than_that_somebody_is_a_civil_servant() -> None:
    assert roles_in("Behandeld door: P. Dekker", "De heer P. Dekker, jurist, komt.") == {"dekker": "jurist"}
    assert roles_in("Behandeld door: P. Dekker") == {"dekker": EMPLOYEE}
