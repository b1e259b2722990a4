"""Postcodes in odd writings, and boxes at a post office: whose they are."""

from __future__ import annotations

import pytest

from gemcli.privacy.places import addresses
from gemcli.privacy.postcodes import boxes


@pytest.mark.parametrize("code", ["1234 ab", "1234ab", "1234 Ab", "1234  AB", "1234-AB", "1234 A B", "1234 nv"])
def test_an_odd_postcode_behind_a_street(code: str) -> None:
    assert code in [found.text for found in addresses(f"J. Vos, Kwirtlaan 12, {code} Dorp. Met groet")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("postcode 1234 ab", ["1234 ab"]),
        ("Pc/plaats: 1234  AB Dorp", ["1234  AB"]),
        ("NL-1234 AB Dorp", ["1234 AB"]),
        ("Sinds 2025 is Dorp groter", []),
        ("er zijn 1250 ha Bos en Lommer", []),
        ("de 1800 in Dorp geplaatste bomen", []),
    ],
)
def test_what_is_a_postcode(text: str, expected: list[str]) -> None:
    assert [found.text for found in addresses(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Afzender:\nPostbus 512\n1234 AB Dorp", ["Postbus 512"]),
        ("Briefadres van mevrouw Vos: antwoordnummer 20", ["antwoordnummer 20"]),
        ("Gemeente Voorbeeldstad\nPostbus 20\n1234 AB Dorp", []),
        ("mevrouw Vos schreef de gemeente, Postbus 20", []),
        ("Postbus 12", []),
    ],
)
def test_a_box_is_that_of_somebody_or_of_a_body(text: str, expected: list[str]) -> None:
    assert [found.text for found in boxes(text)] == expected
