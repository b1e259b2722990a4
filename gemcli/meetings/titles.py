"""Titles of agenda items: their subject, their document number, and whether two name the same item."""

from __future__ import annotations

import re

NUMBER = re.compile(
    r"(?:(?<!\s)\s++)?\((?P<number>[A-Z]{2,5}[\s.-]?\d{4,9}|\d{6,9}|[A-Z]{1,4}\d{2}\.\d{3,6}|\d{4}-\d{3,6})\)"
)
PROPOSER = re.compile(
    r"^(?:(?:gewijzigd\s|geamendeerd\s)?raadsvoorstel\s(?=(?-i:[A-Z]))|(?:gewijzigd\s|geamendeerd\s)?(?:raads"
    r"|college)?voorstel\s(?:van\s(?:het\s(?:college|presidium)|de\s[\w ]{3,40}?)\s)?"
    r"(?:inzake|betreffende|over|tot|om|met betrekking tot(?: het| de)?|m\.b\.t\.)\s)",
    re.IGNORECASE,
)
SAME = 18
"""Letters that must agree for a printed item and a head to be the same."""


def short_title(title: str) -> str:
    """Return the subject of a title: without who proposes it, and without its document number.

    >>> short_title("Voorstel van het college inzake Uitbreiding zero-emissiezone (RIS320645)")
    'Uitbreiding zero-emissiezone'
    """
    subject = NUMBER.sub("", title).strip(" .")
    without_source = PROPOSER.sub("", subject)
    return without_source if len(without_source) >= 3 else subject


def number_of(title: str) -> str:
    """Return the document number in a title ("RIS320645"), or an empty text."""
    match = NUMBER.search(title)
    return match["number"] if match else ""


def same_title(one: str, other: str) -> bool:
    """Say whether two printed titles name the same item: equal number, or an equal beginning.

    >>> same_title("Uitbreiding zero-emissiezone (RIS320645).", "Uitbreiding  zero-emissiezone")
    True
    """
    numbers = number_of(one), number_of(other)
    if all(numbers):
        return numbers[0] == numbers[1]
    a, b = (re.sub(r"\W+", "", NUMBER.sub("", title)).casefold() for title in (one, other))
    size = min(len(a), len(b), 60)
    return size > 0 and a[:size] == b[:size] and size >= min(SAME, max(len(a), len(b)) * 2 // 3)
