"""Names and streets over the end of a folded line, and the ends of other lines."""

from __future__ import annotations

import pytest

from gemcli.privacy.addresses import streets
from gemcli.privacy.line_ends import line_ends
from gemcli.privacy.names import find

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


def test_places_are_those_of_the_text():
    text = f"{BEFORE} mevrouw Fenna \n   Kwirtebeek over"
    found = next(line_ends(text, find))
    assert text[found.span.start : found.span.end] == found.text == "Fenna \n   Kwirtebeek"
