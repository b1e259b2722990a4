"""Finds the words of a text that say what it is about."""

from __future__ import annotations

from gemcli.facts.paraphrase import NEUTRAL, is_function
from gemcli.text.lists import listed
from gemcli.text.words import STOP_WORDS, tokens

FRAME = listed(
    """
    voorstel raadsvoorstel initiatiefvoorstel collegevoorstel burgerinitiatief motie moties amendement amendementen
    subamendement raad gemeenteraad college burgemeester wethouders presidium besluit besluiten besloten vaststelling
    vaststellen vastgesteld vastgestelde gewijzigd gewijzigde aangenomen verworpen ingetrokken aangehouden stemmen stem
    stemming unaniem meerderheid fractie fracties partij partijen vreemd orde dag inzake betreffende betrekking
    ingediend indiener verzoekt verzoek roept oproep wethouder leden lid voor tegen vergadering
    proposal motion amendment council decision resolved adopted rejected carried votes vote majority unanimously members
    """
)
"""Words around pieces of any subject: to share them is no sign of speaking of the same one."""


def subject_words(text: str) -> tuple[str, ...]:
    """Return the words of a text that say what it is about, in small letters, each once.

    >>> subject_words("Het voorstel 'Uitbreiding zero-emissiezone' is aangenomen")
    ('uitbreiding', 'zero-emissiezone')
    """
    words = (token.text.casefold() for token in tokens(text))
    return tuple(dict.fromkeys(word for word in words if _has_letters(word) and not _is_frame(word)))


def _has_letters(word: str) -> bool:
    return len(word) > 1 and any(char.isalpha() for char in word)


def _is_frame(word: str) -> bool:
    return word in FRAME or word in NEUTRAL or word in STOP_WORDS or is_function(word)
