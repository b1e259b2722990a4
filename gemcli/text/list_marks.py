"""Takes off what stands before an item of a list and is no word of it: a bullet, a number, a letter."""

from __future__ import annotations

import re

CAPITAL = "A-ZÀ-ÖØ-Þ\"“„‘'(€"
"""How a sentence of its own begins behind a number; small letters go on from the line above the list."""
BULLET = re.compile(rf"(?:[▪•●○◦■□·‣\uf0a7\uf0b7]\s{{0,8}}|[*–—−\uf02d-]\s{{1,8}}|o\s{{1,8}}(?=[{CAPITAL}]))+")
"""A dash or star needs a blank behind it: "-5 graden" begins with a number. Some writers' "o" is a round bullet."""
NUMBER = re.compile(rf"(?P<number>\d{{1,2}}|[a-z])[.)]\s{{1,8}}(?=[{CAPITAL}])")


def without_mark(text: str, keep: str = "") -> str:
    """Return an item without its mark; `keep` is a number that says more than a place in a list, as of an agenda.

    >>> without_mark("▪ De brug gaat dicht."), without_mark("2) De brug gaat dicht."), without_mark("a. De brug.")
    ('De brug gaat dicht.', 'De brug gaat dicht.', 'De brug.')
    >>> without_mark("4. Motie X is aangenomen.", keep="4"), without_mark("-5 graden is koud."), without_mark("A. Vos.")
    ('4. Motie X is aangenomen.', '-5 graden is koud.', 'A. Vos.')
    """
    bullet = BULLET.match(text)
    bare = text[bullet.end() :] if bullet else text
    number = NUMBER.match(bare)
    return bare[number.end() :] if number and number["number"] != keep.rstrip(".").casefold() else bare
