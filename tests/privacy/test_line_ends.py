"""Names and streets over the end of a folded line, and the ends of other lines."""

from __future__ import annotations

import pytest

from gemcli.privacy.addresses import streets
from gemcli.privacy.line_ends import line_ends
from gemcli.privacy.names import find
from tests.patience import patience

BEFORE = "Wij spraken gisteren in het stadhuis uitgebreid met"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BEFORE} mevrouw Fenna\nKwirtebeek over", ["Fenna\nKwirtebeek"]),
        (f"{BEFORE} Fenna\nvan der Kwirt over", ["Fenna\nvan der Kwirt"]),
        (f"{BEFORE} de heer A.\n  Kwirt over", ["A.\n  Kwirt"]),
        ("Fenna\nKwirtebeek", []),
        (f"{BEFORE} Fenna\nNotulist: B. Vos", []),
        (f"{BEFORE} Fenna.\n\nKwirtebeek", []),
    ],
)
def test_names(text, expected):
    assert sorted({found.text for found in line_ends(text, find)}) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BEFORE} bewoners van de Kwirtlaan\n12 over", ["Kwirtlaan\n12"]),
        (f"{BEFORE} bewoners van Dorp\nKwirtlaan 12, 1234 AB Dorp", []),
        (f"{BEFORE} bewoners, wonend in Dorp\n103,Vos", []),
    ],
)
def test_streets(text, expected):
    assert [found.text for found in line_ends(text, streets)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("J.P.\tde Kwirt\nA.B.   Vosmaar", ["A.B.   Vosmaar", "J.P.\tde Kwirt"]),
        ("B.\tInsprekers\nC.\tMededelingen\n", []),
        ("Zie art.  Kwirt", []),
    ],
)
def test_initials_apart_from_their_surname(text, expected):
    assert sorted({found.text for found in line_ends(text, find)}) == sorted(expected)


def test_many_folded_names_take_linear_time():
    with patience():
        found = list(line_ends(f"{BEFORE} mevrouw Fenna\nKwirtebeek over\n" * 6000, find))
    assert len({one.span for one in found}) == 6000


def test_places_are_those_of_the_text():
    text = f"{BEFORE} mevrouw Fenna \n   Kwirtebeek over"
    found = next(line_ends(text, find))
    assert text[found.span.start : found.span.end] == found.text == "Fenna \n   Kwirtebeek"
