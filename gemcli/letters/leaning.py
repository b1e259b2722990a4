"""Says whether a sentence leans on the one before it, so that the two are told together or not at all."""

from __future__ import annotations

import re

FIRST = re.compile(
    r"(?:dit|dat|deze|die|hij|zij|ze|hier|(?:daar|hier)(?:mee|om|naast|door|toe|na|van|voor|bij|op|in|over)?)\b",
    re.IGNORECASE,
)
"""First words that point back: "Daarvan is de helft betaald"."""
NEAR_THE_FRONT = re.compile(
    r"(?:\w{1,20}\s){0,4}?"
    r"(?:daar(?:van|voor|mee|bij|op|in|over|toe|na)?"
    r"|(?:tot|vanaf|op|na|vóór|voor|in) (?:die|deze|dat) (?:dag|datum|moment|tijd|periode|jaar|week|maand))\b",
    re.IGNORECASE,
)
"""What points back among the first words: "De reden daarvoor is", "Tot die dag blijft"."""


def leans(text: str) -> bool:
    """Whether a sentence points back to what was said before it.

    >>> leans("Die zijn van hout."), leans("De reden daarvoor is de hitte."), leans("Tot die dag blijft alles open.")
    (True, True, True)
    >>> leans("De bank is van hout.")
    False
    """
    return bool(FIRST.match(text) or NEAR_THE_FRONT.match(text))
