"""Members of parties: told by brackets, by rows and by what stands behind or under a name."""

from __future__ import annotations

import pytest

from gemcli.privacy.parties import members, of_parties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bo Teves (SP)", [("Bo Teves", "sp")]),
        ("Teves, Bo van der (Groen\nDorp), Quist (SP)", [("Teves, Bo van der", "groen dorp"), ("Quist", "sp")]),
        (
            "A. Bax (Groen), B. Teves (Groen), C. Quist (Groen)",
            [(name, "groen") for name in ("A. Bax", "B. Teves", "C. Quist")],
        ),
        ("Bo Teves (projectleider), Jo Quist (inwoner)", []),
        ("De heer Teves (L)", []),
    ],
)
def test_members(text, expected):
    assert sorted(members(text, {"sp"})) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("de heer Teves van Groen Dorp vroeg", ["Teves"]),
        ("dank mevrouw teves spreekt namens groen dorp", ["teves"]),
        ("Groen Dorp   Teves, B.\nSP   Quist, J.\n", ["Teves, B."]),
        ("Bo Teves, Groen Dorp\n", ["Bo Teves"]),
        ("Bo Teves\nGroen Dorp\n", ["Bo Teves"]),
        ("SP-raadslid Teves", ["Teves"]),
        ("de heer teves namens de sp", ["teves"]),
        ("de heer Teves van de Voorbeeldlaan", []),
    ],
)
def test_of_parties(text, expected):
    assert [name for name in of_parties(text, {"sp", "groen dorp"}) if name][:1] == expected
