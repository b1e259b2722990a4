"""Finds Dutch number plates, with or without their hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.rows import small
from gemcli.privacy.starts import near_numbers, words

SIDE_CODES = (
    *("XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9"),
    *("9-XXX-99", "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9"),
)
"""Side codes 1 to 14 (RDW)."""
SIGNS = 6
"""Of a plate, without the hyphens."""
BARE = frozenset(code.replace("-", "") for code in SIDE_CODES)
SURE = BARE - {"XX9999", "9999XX"}
"""Plates without hyphens that hardly anything else looks like when their letters are consonants."""

CANDIDATE = Lazy(
    r"(?<![\w-])(?=[A-Za-z\d -]{0,7}\d)"
    r"(?:[A-Z\d]{1,6}(?:[ -][A-Z\d]{1,4}){0,2}|[a-z\d]{1,3}(?:-[a-z\d]{1,3}){2}|[a-z\d]{6})(?![\w-])",
    at=near_numbers(7),
)
"""Six letters and digits in at most three groups."""
SAID = Lazy(
    r"\bkenteken(?:plaat|nummer)?(?:\s(?:is|was|van))?\s(?P<plate>(?:[a-z]{1,3}|\d{1,3})(?:[\s-](?:[a-z]{1,3}|\d{1,3})){2})"
    r"(?:\sof\s(?P<or>(?:[a-z]{1,3}|\d{1,3})(?:[\s-](?:[a-z]{1,3}|\d{1,3})){2}))?(?!\w)",
    re.IGNORECASE,
    at=words("kenteken kentekenplaat kentekennummer"),
)
"""As somebody says it: `kenteken v 482 tk`."""
SHAPE = str.maketrans({**{chr(65 + at): "X" for at in range(26)}, **{str(digit): "9" for digit in range(10)}})
VOWELS = frozenset("AEIOUYCQ")
"""Letters that plates have not had since 1978 (RDW)."""
NUMBERED = re.compile(
    r"\b(?:voorstel|motie|besluit|kenmerk|zaak|zaaknr|zaaknummer|dossier"
    r"|referentie)[ .:]{1,3}$",
    re.IGNORECASE,
)
"""What stands before the number of a paper."""
VEHICLES = (
    *("auto", "wagen", "bus", "busje", "motor", "scooter", "brommer", "voertuig", "caravan", "camper", "aanhanger"),
    *("trekker", "truck", "taxi", "volkswagen", "opel", "ford", "renault", "peugeot", "toyota", "bmw", "audi"),
    *("mercedes", "citroën", "fiat", "volvo", "parkeerboete", "parkeerbon", "naheffing", "kenteken"),
)
VEHICLE = re.compile(
    rf"(?i:(?P<word>\bkentekens?|\bkentekenplaat|\bkentekennummer)|(?<!post)(?:{'|'.join(VEHICLES[:-1])})s?)\b"
    r"[^\n|;\d]{0,40}[;|]?$"
)
"""What carries a plate, shortly before it."""


def plates(text: str) -> Iterator[Found]:
    """Yield number plates: written with hyphens, of an unmistakable shape without, or any behind a vehicle.

    `1234 AB` is a postcode, unless it is called a plate.

    >>> [found.text for found in plates("mijn scooter (pl-43-47), de auto is AB 1234, K884SD, zaak AB1234, 12-ABC-3")]
    ['pl-43-47', 'AB 1234', 'K884SD', '12-ABC-3']
    """
    is_lower = not any(map(str.isupper, text[:2000]))
    for shape in CANDIDATE.finditer(text):
        why = _why(text, shape, is_lower=is_lower)
        if why:
            yield Found(Span(*shape.span()), shape.group(), Kind.PLATE, why=why)
    for shape in SAID.finditer(text):
        for group in ("plate", "or"):
            if shape[group] and re.sub(r"[\s-]", "", shape[group].upper()).translate(SHAPE) in BARE:
                yield Found(Span(*shape.span(group)), shape[group], Kind.PLATE, why="context")


def _why(text: str, shape: re.Match[str], *, is_lower: bool) -> str:
    """Return why letters and digits are a plate, or nothing."""
    if NUMBERED.search(text, max(0, shape.start() - 20), shape.start()):
        return ""
    raw = shape.group().upper() if is_lower or "-" in shape.group() else shape.group()
    compact = raw.replace("-", "").replace(" ", "")
    if len(compact) != SIGNS:
        return ""
    form = compact.translate(SHAPE)
    if form not in BARE:
        return ""
    is_written = raw.translate(SHAPE) in SIDE_CODES
    is_small = shape.group() != raw
    if is_written and (not is_small or is_lower):
        return "pattern"
    if compact == raw and form in SURE and VOWELS.isdisjoint(raw):
        return "pattern"
    before = small(text[max(0, shape.start() - 60) : shape.start()])
    if not any(piece in before for piece in VEHICLES):
        return ""
    vehicle = VEHICLE.search(text, max(0, shape.start() - 60), shape.start())
    if vehicle is None or (form == "9999XX" and not vehicle["word"]):
        return ""
    return "context"
