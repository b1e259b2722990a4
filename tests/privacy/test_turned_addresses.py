"""House numbers before their street, in words, and on a line of their own; and counts that are none."""

from __future__ import annotations

import pytest

from gemcli.privacy.turned_addresses import turned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zij woont op 14b van de Kwirt", ["14b van de Kwirt"]),
        ("hij heeft een huis, nummer 12 aan de Kwirtenroos, sinds mei", ["12 aan de Kwirtenroos"]),
        ("In de tuin van 9 van de Kwirtert ligt asbest", ["9 van de Kwirtert"]),
        ("Adres: 361 Kwirt. BSN", ["361 Kwirt"]),
        ("de aanbouw aan 209 Kwirtert", ["209 Kwirtert"]),
        ("naast 12 Kwirtlaan", ["12 Kwirtlaan"]),
        ("J. Vos\n12-bis De Kwirt\n1234 AB Dorp", ["12-bis De Kwirt"]),
        ("J. Vos\nAchter de Kwirt\n12 III\n1234ab Dorp", ["Achter de Kwirt\n12 III"]),
        ("woonachtig Kwirtert nummer zevenenveertig te Dorp", ["Kwirtert nummer zevenenveertig"]),
        ("aan de Kwirtlaan honderdtwaalf, bij het park", ["Kwirtlaan honderdtwaalf"]),
        ("ik woon op nummer drieënvijftig", ["drieënvijftig"]),
        ("mijn buren van 37 klagen", ["37"]),
        ("mijn buurman van 37 jaar", []),
        ("in de Kwirtstraat een, twee keer", []),
        ("op 3 van de Commissie", []),
        ("op 12 van de Raad aangenomen voorstellen", []),
        ("de Gemeentewet een, met", []),
        ("Agenda\n12 Kwirt\nRondvraag", []),
        ("van 12 aan de Agenda", []),
    ],
)
def test_turned(text: str, expected: list[str]) -> None:
    assert [found.text for found in turned(text)] == expected
