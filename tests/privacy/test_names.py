"""Names by their shape: in capitals, and what only looks like a name."""

from __future__ import annotations

import pytest

from gemcli.privacy.names import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("VAN DER KWIRT, J. kwam", ["VAN DER KWIRT, J."]),
        ("Met de meeste hoogachting,\n\nZ. Kwirt\n", ["Z. Kwirt"]),
        ("Voor akkoord door de penningmeester:\n\nH. Kwirt\n", ["H. Kwirt"]),
        ("Getekend te Dorp,\nZ. Kwirt\n", ["Z. Kwirt"]),
        ("Z. Mulder\nadvocaat te Dorp", ["Z. Mulder"]),
        ("B. Kwirten\nde punten", []),
        ("de zaak Kwirtenko c.s. / Dorp", ["Kwirtenko"]),
        ("mevrouw H.D. Groot Kwirtkamp", ["H.D. Groot Kwirtkamp"]),
        ("de heer R. Tjin A Kwirt kwam", ["R. Tjin A Kwirt"]),
        ("3. fam. Vos - Weth. Kwirtlaan 12", ["Vos"]),
        ("Ionuț Țurcanu vroeg", ["Ionuț Țurcanu"]),
        ("mr. P. W. 's Kwirtendijk", ["P. W. 's Kwirtendijk"]),
        ("Betrokkene: Kwirta Kwartin (geb. 1962)", ["Kwirta Kwartin"]),
        ("T.n.v. Kwirta de Vos, secretaris", ["Kwirta de Vos"]),
        ("Ontvanger: Notariskantoor Kwirt Vos\n", []),
        ("Aan: Kwirt Sloopwerken\n", []),
        ("de huurders Kwirt en De Kwart zijn bedreigd", ["Kwirt", "De Kwart"]),
        ("de bewoners Kwirtwijk vragen", []),
        ("brief van de bewoners Vos en Kwirt van de Op de Bies", ["Vos", "Kwirt"]),
        ("met Horst aan de Maas en Bergen op Zoom", []),
        ("onderhandeld met Mulder Groen over", []),
        ("Achternaam | Woonadres | Bereikbaar\n", []),
        ("Tot dan en groet\n\nGetekend te Dorp", []),
        ("sprak met J. A. VAN DE KWAS over", ["J. A. VAN DE KWAS"]),
        ("de brief van J. VNG", []),
        ("sprak met de bewoner van de Kwirtwijk 47. Deze", []),
        ("sprak met de bewoner van der Kwirt, deze", ["van der Kwirt"]),
    ],
)
def test_shapes(text, expected):
    assert sorted({found.text for found in find(text)}) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Leerling      KWIRTA TEVESKA\n", "KWIRTA TEVESKA"),
        ("Voornaam     : Kwirta\n", "Kwirta"),
        ("Bruid/bruidegom zijn KWIRTA AL-TEVES (5-11-87) en", "KWIRTA AL-TEVES"),
        ("Aan de pachters\nO. Teveska en D. Quistra\n", "O. Teveska"),
        ("mevrouw Quist e.v. Teveska, per adres", "Teveska"),
    ],
)
def test_names_in_forms_and_deeds(text: str, name: str) -> None:
    assert name in [one.text for one in find(text)]


@pytest.mark.parametrize(
    "text", ["leerling van Prins Kwirtcollege", "parkeren bij Jan Kwirthart-mavo", "Zaaksysteem Iris"]
)
def test_schools_and_systems_are_nobody(text: str) -> None:
    assert [one.text for one in find(text)] == []
