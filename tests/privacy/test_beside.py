"""Names that no list knows, told by the people beside them and by what only people do."""

from __future__ import annotations

import pytest

from gemcli.privacy.beside import beside
from gemcli.privacy.names import find
from tests.patience import patience


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bo Vos en Zorbaf Kwart kwamen", ["Zorbaf Kwart"]),
        ("Bo Vos (3-4-1962) en Zorbaf Kwart", ["Zorbaf Kwart"]),
        ("Zorbaf Kwart en Bo van Beek", ["Zorbaf Kwart"]),
        ("Bo Vos en Stichting Kwart", []),
        ("het verhaal van Zorbaf Kwart en", ["Zorbaf Kwart"]),
        ("vergezeld van Zorbaf van Kwart,", ["Zorbaf van Kwart"]),
        ("Getuige 1, Zorbaf Kwart, zag", ["Zorbaf Kwart"]),
        ("Dan volgt Groene Voorstraat", []),
        ("Zorbaf Kwart belde en", ["Zorbaf Kwart"]),
        ("Zorbaf Kwart en zijn zoon", ["Zorbaf Kwart"]),
        ("Royal Kwart heeft gebeld", []),
        ("een kind dat Zorba heet", ["Zorba"]),
        ("De chauffeur heet geloof ik Zorba en", ["Zorba"]),
        ("Groepje 2 (Anna, Zorba en Fleur) wil", ["Zorba"]),
        ("Anna, Kwirt en Zorba", []),
        ("Anna en Gemeente", []),
        ("Forum voor Democratie en Martin van den Goor", []),
    ],
)
def test_beside(text, expected):
    assert sorted({found.text for found in beside(text, list(find(text)))}) == expected


def test_capitals_take_linear_time():
    with patience():
        assert len(list(beside("Kwirt " * 20_000 + "belt", []))) <= 1
        assert list(beside("Kwirt, " * 20_000, [])) == []
