"""Guests of a meeting, who speak and sit in no council."""

from __future__ import annotations

import pytest

from gemcli.model.municipality import Municipality
from gemcli.privacy.guests import guests_of
from gemcli.privacy.roles import roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sprekers uit de samenleving: Anna Vos, B. Kok\n", ["Anna Vos", "B. Kok"]),
        ("Insprekers: mevrouw Vos en de heer Kok\n", ["Vos", "Kok"]),
        ("Indieners: Anna Vos\n", []),
    ],
)
def test_guests(text, expected):
    assert list(guests_of(text)) == expected


def test_guests_are_residents():
    assert roles((), ["Gasten: Anna Vos, Bo Kok\n"], Municipality()).residents == {"anna vos", "bo kok"}
