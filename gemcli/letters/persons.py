"""Tells whether a sentence names somebody: what it says of him or her does not go into a letter to another."""

from __future__ import annotations

import re

BY_ROLE = re.compile(
    r"\b(?:[Mm]edewerk(?:er|ster)|[Cc]ollega|[Aa]mbtenaar|[Mm]evrouw|[Mm]eneer|[Dd]e heer|[Ff]amilie|[Bb]uurman"
    r"|[Bb]uurvrouw|[Gg]etuige|[Dd]hr\.?|[Mm]w\.?|[Mm]evr\.?)\s(?:[A-Z]\.\s?){0,4}"
    r"(?:(?:van|de|der|den|ten|ter|el|'t)\s){0,3}[A-Z][a-z]"
)
INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\.\s?){1,4}(?:(?:van|de|der|den|ten|ter|el|'t)\s){0,3}[A-Z][a-z]{2,}")
BSN = re.compile(r"(?<!\d)\d{9}(?!\d)")
REACHED = re.compile(r"\b0\d{1,3}[- ]?\d{6,8}\b|[\w.+-]{1,60}@[\w-]{1,60}\.\w{2,}")


def names_somebody(text: str) -> bool:
    """Whether a sentence names a person, or holds a citizen service number.

    >>> names_somebody("Uw medewerker Jan Jansma riep iets."), names_somebody("De medewerker erkent dat.")
    (True, False)
    """
    return any(pattern.search(text) is not None for pattern in (BY_ROLE, INITIALS, BSN))


def is_personal(text: str) -> bool:
    """Whether a sentence from outside names somebody, or tells how he or she is reached."""
    return names_somebody(text) or REACHED.search(text) is not None
