"""Where somebody lives is found without a number, or without a street; where work is done is not."""

from __future__ import annotations

import pytest

from gemcli.privacy.homes import homes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zij woont sinds jaar en dag aan de Hellekwirt.", ["Hellekwirt"]),
        ("woonachtig aan de Nieuwe Kwirtkade, geen mail", ["Nieuwe Kwirtkade"]),
        ("ik woon al veertig jaar aan de kwirtlaan en", ["kwirtlaan"]),
        ("die woont op 27 hs.", ["27 hs"]),
        ("(Kwirtenhof, achter nr. 22-bis) zegt", ["Kwirtenhof", "22-bis"]),
        ("Er wordt gewerkt aan de Kwirtlaan.", []),
        ("woont op 5 minuten afstand", []),
        ("Hij woont in 3 kamers", []),
        ("parkeren op de Kwirtlaan", []),
    ],
)
def test_homes(text: str, expected: list[str]) -> None:
    assert [one.text for one in homes(text)] == expected
