"""Streets with a house number, with and without the ending of a street, and what is none."""

from __future__ import annotations

import pytest

from gemcli.privacy.addresses import streets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Achterhuis 9 bis, 1234 AB Dorp", ["Achterhuis 9 bis"]),
        ("zij woont aan de Wilgenroos 146-III", ["Wilgenroos 146-III"]),
        ("Bo Vos, De Kwirt 12", ["De Kwirt 12"]),
        ("Adres: Kwirt 3", ["Kwirt 3"]),
        ("de bewoner van de Kwirt 5a", ["Kwirt 5a"]),
        ("(Kwirtenroos 12b)", ["Kwirtenroos 12b"]),
        ("1e Jan Kwirtdwarsstraat 4-hs", ["1e Jan Kwirtdwarsstraat 4-hs"]),
        ("een losse tegel op de Kwirtlaan thv nr 9", ["Kwirtlaan thv nr 9"]),
        ("Fenna van nummer 12 klaagt", ["12"]),
        ("ik woon op nummer 8", ["8"]),
        ("sectie A, nummer 499 bij de woning", []),
        ("de Rijksweg 44", []),
        ("Oude Rijksweg 44", ["Oude Rijksweg 44"]),
        ("de Rijksweg 44 bis", ["Rijksweg 44 bis"]),
        ("aan de Kwirtert nr. 12", ["Kwirtert nr. 12", "12"]),
        ("het schema nr. 12 van de raad", []),
        ("Kwirtstraat 12hs", ["Kwirtstraat 12hs"]),
        ("Kwirtstraat 12 t/m 16", ["Kwirtstraat 12"]),
        ("Noordeinde 7 staat leeg", ["Noordeinde 7"]),
        ("Het Zand 22", ["Het Zand 22"]),
        ("Kwirtenhofje 6", ["Kwirtenhofje 6"]),
        ("Skoalkwirtstrjitte 4", ["Skoalkwirtstrjitte 4"]),
        ("Kwirtstr. 6", ["Kwirtstr. 6"]),
        ("Kwirtert 12 in Dorp", ["Kwirtert 12"]),
        ("Kwirtert 12 (Dorp)", ["Kwirtert 12"]),
        ("• Kwirtert 12: dakkapel", ["Kwirtert 12"]),
        ("Mevrouw Vos - Kwirtert 12 - Dorp", ["Kwirtert 12"]),
        ("ter hoogte van Kwirtert 8", ["Kwirtert 8"]),
        ("plaatselijk bekend als Kwirtert 8", ["Kwirtert 8"]),
        ("sloopvergunning Kwirtert 8", ["Kwirtert 8"]),
        ("Betreft: Kwirtert 8", ["Kwirtert 8"]),
        ("Vos, 't Kwirt 67, over", ["'t Kwirt 67"]),
        ("zij woont op de Kwirtert (354-A). Hulp", ["Kwirtert (354-A"]),
        ("meert af bij Kwirtert, ter hoogte van huisnummer 301.", ["Kwirtert, ter hoogte van huisnummer 301", "301"]),
        ("gelegen aan Kwirtert t.o. nr. 12", ["Kwirtert t.o. nr. 12"]),
        ("J. Vos, Achter de Kwirt 4-III, over", ["Achter de Kwirt 4-III"]),
        ("het adres Kwirt voor Kwart 18 III; de", ["Kwirt voor Kwart 18 III"]),
        ("Fenna van de Kwirtert 364 is boos", ["Kwirtert 364"]),
        ("adres: Kwirtert 118/3 / geb", ["Kwirtert 118/3"]),
        ("Hoofdstraat 12", ["Hoofdstraat 12"]),
        ("Hoofdstuk 12", []),
        ("op de Agenda 3 en in Kamer 12", []),
        ("Plein 1944", []),
        ("op de Kwirtdag 12 mei", []),
        ("de Zuiderkwirt 12 procent", []),
    ],
)
def test_streets(text, expected):
    assert [found.text for found in streets(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ik woon aan de kwirtlaan 12 en", ["kwirtlaan 12"]),
        ("ik woon aan de kwirt 12 en", ["kwirt 12"]),
        ("ik woon aan het kwirt van kwart 12 en", ["kwirt van kwart 12"]),
        ("dat staat op de agenda 12", []),
    ],
)
def test_small_letters(text, expected):
    assert [found.text for found in streets(text, is_lower=True)] == expected


def test_a_year_behind_a_name_is_no_house() -> None:
    assert not [one.text for one in streets("Van der Kwirt (1966) komt elke dinsdag")]
