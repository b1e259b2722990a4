"""How agenda items are numbered: 7, 5.b, 12a, K, E.9, IV, II.3, V-7, 21.44, C 10/034, and several at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

ITEM = re.compile(
    r"""
    (?P<word>(?:agendapunt(?:en)?|agenda\sitems?|items?|punt(?:en)?|ad)\s+)?
    (?P<id>(?-i:[A-Z]{1,3}\s?\d{1,3}/\d{1,4}|\d{1,4}/\d{1,4}[A-Z]?|[A-Z]{1,2}-\d{1,3}
        |(?:[IVXL]{1,6}|[A-Z]{1,2})(?![A-Za-zÀ-ÿ])(?:\.\d{1,3}){0,2}(?:\.[a-z]\b)?
        |\d{1,3}(?:\.\d{1,3}){0,2}(?:\.?[a-z]\b)?))
    (?:\s?(?:t/m|tot\sen\smet|en|&|/|,|to|and|-|–)\s?(?P<until>\d{1,3}[a-z]?)(?=[.):]|\s))?
    (?P<stop>\s?[.):]|\t|\s?[–-](?=\s))?
    (?:\s*(?P<title>\S.*))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A line that begins with a number."""

ROMAN = re.compile(r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
RANGE = 20
"""Items that are taken together at most."""


class Style(StrEnum):
    """What the numbers of a record are made of."""

    DIGITS = "digits"
    LETTERS = "letters"
    ROMAN = "roman"
    DASHED = "dashed"
    SLASHED = "slashed"
    YEARED = "yeared"
    """`24/102`: the year first, the number that rises behind it."""


@dataclass(frozen=True, slots=True)
class Number:
    """The number at the start of a line, in one way of reading it."""

    id: str
    style: Style
    value: float
    """Orders items: 5 < 5.a < 5.b < 6, 3 < 3.1 < 3.2 < 4."""
    title: str
    """What follows in the line; empty for a number alone."""
    has_word: bool
    """`Agendapunt 7`, `Item 7`."""
    has_stop: bool
    """A stop, a bracket, a dash or a tab parts the number from the title."""
    until: str = ""
    """The last of several items taken together."""


def numbers(text: str) -> tuple[Number, ...]:
    """Return the ways in which a line can be read as beginning with the number of an item.

    >>> [(each.id, each.style.value, each.value) for each in numbers("II.3 Grondexploitatie")]
    [('II.3', 'roman', 2.03), ('II.3', 'letters', 243.03)]
    >>> [(each.id, each.until) for each in numbers("Agendapunten 5 t/m 7: hamerstukken")]
    [('5', '7')]
    """
    match = ITEM.match(text)
    if match is None or (match["title"] is None and match.end() < len(text)):
        return ()
    title = (match["title"] or "").strip()
    if not match["stop"] and match.end("id") < len(text) and not text[match.end("id")].isspace() and not match["until"]:
        return ()
    return tuple(
        Number(match["id"], style, value, title, bool(match["word"]), bool(match["stop"]), match["until"] or "")
        for style, value in _values(match["id"])
    )


def _values(written: str) -> tuple[tuple[Style, float], ...]:
    """Return style and value of an id; two of them for what can be Roman or a letter."""
    if "/" in written:
        parts = re.findall(r"\d+", written)
        first, second = (float(part) for part in parts[:2])
        if written[0].isalpha():
            return ((Style.SLASHED, float(max(parts, key=len))),)
        return ((Style.SLASHED, first), (Style.YEARED, second)) if second >= 1 else ((Style.SLASHED, first),)
    if "-" in written:
        return ((Style.DASHED, float(written.split("-")[1])),)
    head = re.match(r"[A-Z]+|\d+", written)
    if head is None:
        return ()
    rest = _fraction(written[head.end() :])
    if head.group().isdigit():
        return ((Style.DIGITS, int(head.group()) + rest),)
    found: list[tuple[Style, float]] = []
    if ROMAN.fullmatch(head.group()):
        found.append((Style.ROMAN, roman(head.group()) + rest))
    if len(head.group()) <= 2:
        found.append((Style.LETTERS, _letters(head.group()) + rest))
    return tuple(found)


def _fraction(rest: str) -> float:
    """Return what comes behind the first part of an id: ".1" is 0.01, "b" 0.02, ".2.a" 0.0201."""
    value, unit = 0.0, 0.01
    for part in re.findall(r"\d+|[a-z]", rest):
        value += (int(part) if part.isdigit() else ord(part) - 96) * unit
        unit /= 100
    return round(value, 6)


def roman(written: str) -> int:
    """Return a Roman number.

    >>> roman("XIV")
    14
    """
    values = [ROMAN_VALUES[letter] for letter in written]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


def _letters(written: str) -> int:
    """A is 1, Z 26, AA 27."""
    value = 0
    for letter in written:
        value = value * 26 + ord(letter) - 64
    return value


def span(number: Number) -> tuple[str, ...]:
    """Return the ids of items taken together, each once.

    >>> span(numbers("5 t/m 7. Hamerstukken")[0])
    ('5', '6', '7')
    """
    first, last = number.id, number.until
    if first.isdigit() and last.isdigit() and int(first) < int(last) <= int(first) + RANGE:
        return tuple(str(each) for each in range(int(first), int(last) + 1))
    return (first, last) if last and last != first else (first,)
