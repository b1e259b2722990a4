"""What was found once is found again in its other forms."""

from __future__ import annotations

import pytest

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.known import again, known_of
from gemcli.privacy.roles import Roles


def found_again(text, name, roles=None):
    known = known_of([Found(Span(0, len(name)), name, Kind.PERSON)], roles or Roles())
    return [one.text for one in again(text, known)]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Fenna Kwirtema", "Kwirtema's brief en Kwirtemas auto", ["Kwirtema", "Kwirtema"]),
        ("Fenna Kwirtema", "vraag het Fenna", ["Fenna"]),
        ("A. Kwirt-Teves", "mevrouw Kwirt en Teves", ["Kwirt", "Teves"]),
        ("Teves, Fenna van der", "Fenna van der Teves", ["Fenna van der Teves"]),
        ("J. de Groen", "meer groen", []),
        ("De Teves", "het zwembad De Teves en mevrouw De Teves", ["De Teves"]),
        ("Bloemenwinkel aan de Dorpsstraat", "werk in de Dorpsstraat", []),
        ("Fenna Kwirtema", "Bakkerij Kwirtema, Kwirtema Advocaten en Kwirtema & Zonen", []),
    ],
)
def test_forms(name, text, expected):
    assert found_again(text, name) == expected


def test_a_surname_of_somebody_in_function_is_not_looked_for():
    assert found_again("Kwirtema vroeg", "Fenna Kwirtema", Roles(in_function=frozenset({"kwirtema"}))) == []


def test_a_house_number_alone_is_not_looked_for():
    known = known_of([Found(Span(0, 2), "12", Kind.ADDRESS)], Roles())
    assert list(again("op 12 mei", known)) == []
