"""Who a text says is in function, and who only has a word for one beside the name."""

from __future__ import annotations

import pytest

from gemcli.privacy.council_papers import movers
from gemcli.privacy.functions import holders, holders_low


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aldus besloten,\nB. Teves, griffier", ["B. Teves"]),
        ("de brief van Bo Teves, die als wethouder tekende", ["Bo Teves"]),
        ("Van: Bo Teves, fractie Groen Dorp", ["Bo Teves"]),
        ("De fracties van Groen Dorp en fractie Teves", ["Teves"]),
        ("Raadsleden: B. Teves, Van der Zwaan", ["B. Teves", "Van der Zwaan"]),
        ("de secretaris, de burgemeester,\nBo Teves Jan van Dijkema", ["Bo Teves", "Jan van Dijkema"]),
        ("de secretaris,     de burgemeester,\nB. Teves     J. Quist", ["B. Teves", "J. Quist"]),
        ("Hoofdelijk: Teves en Quist", ["Teves", "Quist"]),
        ("Bo Teves          Jo Quist\nsecretaris        burgemeester\n", ["Bo Teves", "Jo Quist"]),
        ("BO TEVES: Ik zeg dat mijn fractie tegen is", ["BO TEVES"]),
        ("Interruptie van mevrouw Teves", ["Teves"]),
        ("kopie: raadsfractie Groen Dorp, Bo Teves\n", ["Bo Teves"]),
        ("Bij handopsteken: voor zijn B. Teves en J. Quist, tegen is A. Bax.", ["B. Teves", "J. Quist", "A. Bax"]),
        ("Bij handopsteken: aangenomen. Zij is voor zijn huis", []),
        ("Tegen het voorstel stemden:\nGroen Dorp: mevrouw Teves en de heren Quist en Bax;", ["Teves", "Quist", "Bax"]),
        ("Op de tribune als inspreker: mevrouw Bo Teves; tegen stemden allen", []),
        ("Uw voorzitter, Bo Teves, belde", []),
        ("Namens het college: B. Teves, juridisch adviseur", []),
        ("Namens het college: B. Teves (toezichthouder)", []),
        ("Bo Teves, secretaris-adjunct", []),
    ],
)
def test_holders(text, expected):
    found = set(holders(text))
    assert set(expected) <= found if expected else not found & {"Bo Teves", "B. Teves"}


def test_who_moves_a_motion_sits_in_the_council():
    assert list(movers("Motie: Meer groen\nIndiener: Bo Teves, Groen Dorp\nDe raad")) == [("Bo Teves", "Groen Dorp")]
    assert list(movers("Bezwaarschrift\nIndiener: Bo Teves, Groen Dorp\n")) == []


def test_offices_in_small_letters():
    assert list(holders_low("dan vraagt wethouder teves aan de griffier el hamid of")) == ["teves", "el hamid"]
