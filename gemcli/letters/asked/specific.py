"""Knows questions whose answer is told by its kind, whatever its words: who pays, and at what hour."""

from __future__ import annotations

import re

SPECIFIC = (
    (
        re.compile(
            r"\bwie (?:betaalt|bekostigt|draait (?:\w{1,12} ){0,4}op|financiert|draagt)\b|\bdekking\b"
            r"|\b(?:waaruit|waarvan|hoe)\b.{0,80}\b(?:betaald|bekostigd|gefinancierd|gedekt)\b|\bwaar komt het geld\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:dekking|bekostigt|financiert|ten laste van|draagt (?:de|alle) kosten|komt voor rekening)\b"
            r"|\bbetaalt (?!(?:u|de|het|een|voor|dit|dat)\b)|\b(?:komt|komen|betaald|gedekt|dekken) uit (?:het |de )?\w"
            r"|\buit (?:het |de )?(?:\w{3,20} )?\w{0,25}(?:budget|voorziening|reserve|begroting)\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(
            r"\bhoe laat\b|\b(?:openings|sluitings|begin|eind)tijd\w{0,3}\b|\btot wanneer\b.{0,40}\bopen\b", re.I
        ),
        re.compile(
            r"(?:\b\w{0,12}(?:tijd\w{0,3}|open|opent|sluit|gesloten|tot|vanaf|van|begint|eindigt)\b).{0,40}?"
            r"\b\d{1,2}(?:[.:]\d{2})? ?(?:u|uur)\b",
            re.IGNORECASE,
        ),
    ),
)
"""How such a question is asked, and how a paper tells its answer."""


def tells_what_is_asked(question: str, text: str) -> bool:
    """Whether a text has the one kind of answer that a question asks for.

    >>> tells_what_is_asked("Wie betaalt de brug?", "dekking: onderhoudsvoorziening")
    True
    >>> tells_what_is_asked("Tot hoe laat mag het open zijn?", "sluitingstijd 23.00 u")
    True
    >>> tells_what_is_asked("Wat kost de brug?", "dekking: onderhoudsvoorziening")
    False
    """
    return any(asks.search(question) and tells.search(text) for asks, tells in SPECIFIC)
