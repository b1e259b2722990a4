"""What kinds of pieces come in: an application, an objection, a complaint, a Woo request, or a message."""

from __future__ import annotations

import re
from collections.abc import Mapping

KINDS: Mapping[str, re.Pattern[str]] = {
    "woo": re.compile(
        r"\bWoo-?\s?verzoek|\bWet open overheid\b|\bverzoek\b.{0,40}?\bopenbaar(?:making)?\b", re.IGNORECASE
    ),
    "bezwaar": re.compile(
        r"\bbezwaarschrift\b|\b(?:maak|maken|teken|tekenen|dien|dienen)\b.{0,60}?\bbezwaar\b"
        r"|\bben het niet eens met (?:uw|het|dit) besluit\b",
        re.IGNORECASE,
    ),
    "klacht": re.compile(
        r"\bklaagschrift\b|\b(?:een|mijn|onze|deze)\s(?:\w{1,20}\s)?klacht\b|\bklachtenformulier\b", re.IGNORECASE
    ),
    "aanvraag": re.compile(
        r"\b(?:vraag|vragen)\b.{0,60}?"
        r"\b(?:vergunning|ontheffing|subsidie|vrijstelling|voorziening|uitkering|toestemming)\b"
        r"|\baanvraag(?:formulier)?\b",
        re.IGNORECASE,
    ),
}
"""What kind of piece a text says that it is, the kind with the strictest rules first."""
WORDS: Mapping[str, tuple[str, ...]] = {
    "aanvraag": ("aanvraag",),
    "bezwaar": ("bezwaarschrift", "bezwaar"),
    "klacht": ("klacht",),
    "woo": ("Woo-verzoek",),
    "bericht": ("bericht",),
}
"""What a letter calls each kind: the first of these words that its writer used, else the first."""


def named_kind(noted: str) -> str:
    """The kind that an officer names in a word or two: "bezwaar", "aanvraag vergunning"."""
    folded = noted.casefold()
    return next((kind for kind, words in WORDS.items() if any(word.casefold() in folded for word in words)), "")


def kind_of(text: str) -> str:
    """Return what kind of piece a text says that it is; empty where it does not say.

    >>> kind_of("Hierbij maak ik bezwaar tegen uw besluit."), kind_of("Wanneer komt de bus?")
    ('bezwaar', '')
    """
    return next((kind for kind, pattern in KINDS.items() if pattern.search(text)), "")
