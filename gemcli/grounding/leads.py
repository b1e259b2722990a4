"""Reads backwards from a sentence to the part of a motion that governs it, and to the motion's title."""

from __future__ import annotations

import re
from collections.abc import Sequence

LEAD_IN = re.compile(
    r"^\W{0,4}(?:en\s)?(?:(?P<asks>verzoekt|verzoeken|roept|draagt|spreekt\suit|vraagt|dringt|calls\son|requests|asks|urges)"
    r"|(?P<weighs>constaterende|overwegende|van\smening|gehoord|gelet\sop|gezien|in\saanmerking|noting|considering|whereas)"
    r"|(?P<settles>besluit|beslist|stelt\svast|draagt\sop|stelt\s(?:het\scollege\s)?(?:de\sraad\s)?voor|resolves|decides))\b",
    re.IGNORECASE,
)
"""How the parts of a motion, amendment or proposal begin; what follows as a list is governed by it."""

LISTED = re.compile(r"[▪•●○◦*−–-]\s|[a-z(]|[IVXLC]{1,5}[.)]\s|\d{1,2}[.)]\s|[A-Za-z][.)]\s|en\s", re.ASCII)
"""How an item of a list begins: a mark, a number, or small letters that go on from the lead-in."""

LEADS = re.compile(
    r"\b(?:verzoekt|verzoeken|roept|draagt|besluit|vraagt|requests|calls\son)\b[^:]{0,80}:$", re.IGNORECASE
)
"""A lead-in inside a longer sentence: "De motie ... verzoekt het college:"."""

LEAVES = re.compile(
    r"gaat\sover\stot\sde\sorde\svan\sde\sdag|^(?:toelichting|bijlage)\b|maakt\sonderdeel\suit\svan", re.IGNORECASE
)
"""Where the governing part ends."""

PIECE = re.compile(
    r"^\W{0,3}(?:gewijzigd[e]?\s|herziene\s)?(?:motie|amendement|subamendement|motion|amendment)\b.{0,160}\b[A-Z0-9]{1,6}[./-]?[A-Z0-9]",
    re.IGNORECASE,
)


def governing(own: str, before: Sequence[str]) -> str:
    """Return the lead-in of the list that a sentence is an item of; empty for running text."""
    if LEAD_IN.match(own) or not before or not (LISTED.match(own) or before[-1].endswith(":")):
        return ""
    for text in reversed(before):
        if LEAD_IN.match(text) or (text.endswith(":") and LEADS.search(text)):
            return text[-200:]
        if not LISTED.match(text):
            return ""
    return ""


def piece_title(own: str, before: Sequence[str]) -> str:
    """Return the title line of the motion or amendment that a sentence is part of; one that names its own has none."""
    if PIECE.match(own):
        return ""
    for text in reversed(before):
        if LEAVES.search(text):
            return ""
        if PIECE.match(text) and len(text) < 260:
            return text
    return ""


def is_of_motion(lead: str) -> bool:
    """Whether a lead-in asks or weighs, as those of motions do."""
    match = LEAD_IN.match(lead)
    return match is not None and not match["settles"]


def is_settling(lead: str) -> bool:
    """Whether a lead-in words a decision; in an amendment or motion that is what its makers propose."""
    match = LEAD_IN.match(lead)
    return match is not None and bool(match["settles"])


def called(title: str) -> str:
    """Return what a claim may call those who hand in a piece."""
    return (
        "indiener indieners motie" if re.search(r"\bmotie", title, re.IGNORECASE) else "indiener indieners amendement"
    )
