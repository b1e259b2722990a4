"""Whether a sentence says when something is to come: "in juni", "over een halfjaar", "voordat het plan komt"."""

from __future__ import annotations

import re

from gemcli.meetings.cues import Cues
from gemcli.meetings.term_words import PATTERNS

PERIODIC = (
    r"(?:kadernota|kaderbrief|voorjaarsnota|zomernota|najaarsnota|perspectiefnota|eindejaarsrapportage"
    r"|(?:programma|meerjaren)?begroting|jaarrekening|jaarstukken|jaarverslag|(?:\w{0,20})rapportage|burap|berap|marap"
    r"|turap|(?:mei|september|december)circulaire|evaluatie|monitor)"
)
"""Papers that come back by themselves, year after year or at the end of something."""
MONTH = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|zomer|winter|herfst"
    r"|lente|voorjaar|najaar|kerst|jaarwisseling|bouwvak|(?:\w{1,10})?reces|(?:\w{1,10})?vakantie|20\d\d)"
)
MOMENT = re.compile(
    rf"\b(?:in|eind|begin|medio|voor|vóór|na|per|rond|uiterlijk|tegen)\s(?:de\s|het\s|in\s)?(?:loop\svan\s)?{MONTH}\b"
    r"|\bin de loop van\b|\b(?:eerste|tweede|derde|vierde|laatste) (?:kwartaal|helft)\b"
    r"|\b(?:volgende?|komende?|dit|deze) (?:week|maand|jaar|voorjaar|najaar|kwartaal|zomer|winter)\b"
    r"|\bover (?:een |twee |drie |enkele |ongeveer een )(?:half\s?jaar|jaar|maand(?:en)?|week|weken|kwartaal)\b"
    rf"|\b(?:uiterlijk|voor|vóór|per|tegen)\s\d{{1,2}}\s{MONTH}\b|\b(?:uiterlijk|voor|vóór|per)\s\d{{1,2}}-\d{{1,2}}\b"
    rf"|\btegen die tijd\b|\bvoordat\b|\bzodra\b|\bbij (?:de|het) (?:eerstvolgende |volgende )?{PERIODIC}\b"
    r"|\bv[oó][oó]r (?:de|het) [^\s.,;]{3,30} (?:van|op|in)\b",
    re.IGNORECASE,
)


def says_when(text: str, cues: Cues) -> bool:
    """Say whether a sentence names a moment that may lie ahead; its verb must tell that it does.

    >>> from gemcli.meetings.cues import read
    >>> says_when("In juni kom ik met een voorstel.", read({}, "nl"))
    True
    """
    return (
        MOMENT.search(text) is not None
        or cues.found("deadlines.terms", text) is not None
        or any(pattern.search(text) for pattern in PATTERNS)
    )
