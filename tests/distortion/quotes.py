"""Quotes with one thing changed: another word, another digit, a denial put in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

from tests.distortion.edit import like
from tests.distortion.numerals import NUMBER, another

OTHERS = ("bewoners", "uitstel", "krediet", "morgen", "provincie", "wethouder", "verkeer", "opnieuw")
"""Words that take the place of another one."""


def word_changed(quote: str, chance: Random) -> str:
    """Put another word in the place of one, or return "" where it has none of four letters."""
    words = list(re.finditer(r"(?<![\w-])[^\W\d_]{4,}(?![\w-])", quote))
    free = [word for word in OTHERS if word not in quote.lower()]
    if not words or not free:
        return ""
    match = chance.choice(words)
    return quote[: match.start()] + like(match[0], chance.choice(free)) + quote[match.end() :]


def digit_changed(quote: str, chance: Random) -> str:
    """Put another number in the place of one, or return "" where it has none."""
    for match in re.finditer(rf"(?<![\w.,])(?:{NUMBER})", quote):
        new = another(match[0], quote, chance)
        if new:
            return quote[: match.start()] + new + quote[match.end() :]
    return ""


def denied(quote: str, chance: Random) -> str:
    """Put "niet" between two words, where none stands."""
    gaps = [match.end() for match in re.finditer(r"\w[,;]? ", quote)]
    free = [gap for gap in gaps if "niet" not in quote[max(0, gap - 6) : gap + 5].lower()]
    if not free:
        return ""
    gap = chance.choice(free)
    return f"{quote[:gap]}niet {quote[gap:]}"


FALSIFIED: Mapping[str, Callable[[str, Random], str]] = {
    "word changed": word_changed,
    "digit changed": digit_changed,
    "denial put in": denied,
}


def falsified(quote: str, chance: Random) -> str:
    """Change a quote in one of the ways that it allows, or return ""."""
    found = [new for change in FALSIFIED.values() if (new := change(quote, chance))]
    return chance.choice(found) if found else ""
