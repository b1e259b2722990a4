"""Finds Dutch number plates, with or without their hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind

SIDE_CODES = (
    *("XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9"),
    *("9-XXX-99", "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9"),
)
"""Side codes 1 to 14 (RDW)."""

WITH_HYPHENS = "|".join(code.replace("X", "[A-Z]").replace("9", r"\d") for code in SIDE_CODES)
WRITTEN = re.compile(rf"(?<![\w-])(?:{WITH_HYPHENS})(?![\w-])")

MIXED = "|".join(
    code.replace("-", "").replace("X", "[BDFGHJ-NPR-TVWXZ]").replace("9", r"\d")
    for code in SIDE_CODES[2:4] + SIDE_CODES[4:]
)
BARE = re.compile(rf"(?<![\w-])(?:{MIXED})(?![\w-])")
"""Six signs of digits and the consonants of plates, but for the oldest series: hardly anything else looks so."""

LOOSE = "|".join(code.replace("-", "[ -]?").replace("X", "[A-Z]").replace("9", r"\d") for code in SIDE_CODES)
VEHICLE = re.compile(
    r"(?i:\b(?:(?P<word>kentekens?|kentekenplaat|kentekennummer)|(?!post)\w{0,12}(?:auto|wagen|bus|busje|motor|scooter|brommer"
    r"|voertuig|caravan|camper|aanhanger|trekker|truck|taxi|volkswagen|opel|ford|renault|peugeot|toyota|bmw|audi|mercedes|citroën|fiat|volvo)s?)\b)"
    rf"[^\n|;\d]{{0,40}}?(?<![\w-])(?P<plate>{LOOSE}|(?i:{WITH_HYPHENS}))(?![\w-])"
)
"""A plate in any writing behind a word for what carries one."""
POSTCODE = re.compile(r"\d{4} ?[A-Za-z]{2}")


LOW = re.compile(rf"(?<![\w-])(?:(?i:{WITH_HYPHENS}|{MIXED}))(?![\w-])")
"""A plate in small letters, in a text that has no capitals."""


def plates(text: str) -> Iterator[Found]:
    """Yield number plates: written with hyphens, of an unmistakable shape without, or any behind a vehicle.

    `1234 AB` is a postcode, unless it is called a plate.

    >>> [found.text for found in plates("mijn scooter (pl-43-47), de auto is AB 1234, K884SD, zaak AB1234, 12-ABC-3")]
    ['12-ABC-3', 'K884SD', 'pl-43-47', 'AB 1234']
    """
    shapes = [LOW] if not any(map(str.isupper, text[:2000])) else [WRITTEN, BARE]
    for shape in (shape for pattern in shapes for shape in pattern.finditer(text)):
        yield Found(Span(*shape.span()), shape.group(), Kind.PLATE, why="pattern")
    for named in VEHICLE.finditer(text):
        if any(pattern.fullmatch(named.group("plate")) for pattern in shapes):
            continue
        if named.group("word") or not POSTCODE.fullmatch(named.group("plate")):
            yield Found(Span(*named.span("plate")), named.group("plate"), Kind.PLATE, why="context")
