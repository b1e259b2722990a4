"""Says what a proposal does not speak of: cover of its costs, a term, an evaluation, alternatives, risks."""

from __future__ import annotations

import re
from collections.abc import Mapping

CUES: Mapping[str, re.Pattern[str]] = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "cover": r"\b(?:ge|be)?dek(?:t|king\w{0,6}|kingsbron)\b|\bdekkingsvoorstel|\bten laste van\b"
        r"|\bbudgettair neutraal\b"
        r"|\bbinnen (?:de )?(?:bestaande|beschikbare) (?:budget\w{0,3}|middelen|begroting)|\bgeen (?:extra )?kosten\b"
        r"|\bgefinancierd\b|\bfinanciering\b|\breserve\b|\bcovered by\b|\bfunded\b",
        "term": r"\b(?:vóór|uiterlijk|binnen|per|vanaf|met ingang van|eind(?:e)?|medio|begin|in) (?:de |het )?"
        r"(?:\d{1,2} )?(?:\w{3,9} )?(?:20\d\d|kwartaal|weken|maanden|jaar|reces|zomer)\b|\bplanning\b|\bQ[1-4]\b"
        r"|\bby 20\d\d\b",
        "evaluation": r"\bevalu(?:atie|eren|eert|eerd|ation|ate)\w{0,4}\b|\bmonitor\w{0,6}\b|\bvoortgangsrapportage\b"
        r"|\btussenrapportage\b",
        "risks": r"\brisico\w{0,8}\b|\bkanttekening\w{0,2}\b|\brisks?\b",
        "cost": r"€|\beuro\b|\bkosten\b|\bfinanci\w{1,6}\b|\bbudget\w{0,3}\b|\bcosts?\b",
    }.items()
}
"""Words with which a paper speaks of each, by the name of what would be lacking."""


def lacks(name: str, text: str) -> bool:
    """Whether a text nowhere speaks of something; KeyError for a name that is not in `CUES`.

    >>> lacks("cover", "De kosten zijn € 10.000."), lacks("cover", "De dekking komt uit de reserve.")
    (True, False)
    """
    return CUES[name].search(text) is None
