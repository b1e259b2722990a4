"""Names that no list knows, told by what stands right behind them."""

from __future__ import annotations

import pytest

from gemcli.privacy.detect import detect
from gemcli.privacy.found import Kind


def people(text: str) -> list[str]:
    return [found.text for found in detect(text) if found.kind is Kind.PERSON]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zorbaf Kwartin, Kwirtstraat 12 klaagt", ["Zorbaf Kwartin"]),
        ("- Zorbaf Kwartin (06-12345678)", ["Zorbaf Kwartin"]),
        ("Zorbaf van der Kwart / Kwirtdauw 284 / -", ["Zorbaf van der Kwart"]),
        ("Zorbaf Kwartin <zk@voorbeeld.example>", ["Zorbaf Kwartin"]),
        ("Zorbaf Kwartin van de Kwirtstraat 3", ["Zorbaf Kwartin"]),
        ("Zorbaf Kwartin (geb. 3-4-1962)", ["Zorbaf Kwartin"]),
        ("Bakkerij Zorbaf Kwartin, Kwirtstraat 12", []),
        ("Zorbaf Kwartin Supermarkten, Kwirtstraat 12", []),
        ("Locatie Kwartin, Kwirtstraat 12", []),
        ("Mulder Groen, Kwirtstraat 12", []),
        ("1234 AB Bergen op Zoom, 06-12345678", []),
        ("4541KJ;Zorb Kwartin;06-12345678", []),
    ],
)
def test_names_before_an_anchor(text, expected):
    assert people(text) == expected
