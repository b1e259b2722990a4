"""Streets whose names are no row of words with capitals, and what only looks like one."""

from __future__ import annotations

import pytest

from gemcli.privacy.odd_streets import odd_streets
from gemcli.privacy.places import find
from tests.patience import patience


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("wonend Plein 1944 62-III te Dorp", ["Plein 1944 62-III"]),
        ("de buurman van Kwirtplein 1953 12a belt", ["Kwirtplein 1953 12a"]),
        ("Laan '40-'45 3, 1234 AB", ["Laan '40-'45 3"]),
        ("in de tuin van Achter de Kwirt 94 stond", ["Achter de Kwirt 94"]),
        ("verhuisd van Tussen de Kwirten 256 naar Dorp", ["Tussen de Kwirten 256"]),
        ("(beiden Aan de Greune Kwirt 53)", ["Aan de Greune Kwirt 53"]),
        ("ik woon op de achter de kwirt 78 en dat", ["achter de kwirt 78"]),
        ("Op de Kwirt 30 bomen geplant", []),
        ("Op de Kwirt 30.", ["Op de Kwirt 30"]),
        ("de herdenking op Plein 1944", []),
        ("zie Onder de Motie 12", []),
    ],
)
def test_odd_streets(text, expected):
    assert [found.text for found in odd_streets(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. L. Vos / Kwirtdauw 284 / 06-23456150", "Kwirtdauw 284"),
        ("Bo Kwirt  De Kwirt 88  0641234912", "De Kwirt 88"),
        ("Bo Vos, It Kwirt 388, 4847 SL Dorp", "It Kwirt 388"),
        ("in de tuin van Weth. Kwirtstraat 37", "Weth. Kwirtstraat 37"),
        ("Burg. Kwirtlaan 3", "Burg. Kwirtlaan 3"),
        ("op de Kwirt de Vosplein 90", "Kwirt de Vosplein 90"),
        ("woonachtig Provincialeweg Oost 175 (1966 JP Dorp)", "Provincialeweg Oost 175"),
        ("Als adres gaf zij op: Kwirtzwin 90 te Dorp", "Kwirtzwin 90"),
        ("per 12 mei verhuizing van Kwirtzwin 217 naar Dorp", "Kwirtzwin 217"),
        ("fam. Vos\nKwirtersgang 37B - 9779 BT Dorp", "Kwirtersgang 37B"),
        ("geboren in 1961, huisnummer 192. Klopt", "192"),
        ("2. M.F. Vos - Kwirtwal 97 C\n", "Kwirtwal 97 C"),
    ],
)
def test_addresses_in_rows_and_sentences(text, expected):
    assert expected in {found.text for found in find(text)}


def test_words_that_say_where_take_linear_time():
    with patience():
        assert list(odd_streets("Achter de Kwirt " * 20_000)) == []
