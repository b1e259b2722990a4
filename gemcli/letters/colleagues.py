"""Learns the first names of colleagues from notes, chats and mail: who is present, speaks, is greeted or signs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from gemcli.text.lists import listed

NAME = r"[A-Z][a-zà-ÿ]{1,20}(?:-[A-Z][a-zà-ÿ]{1,20})?"
PRESENT = re.compile(
    r"(?im)^\W{0,4}(?:aanwezig(?:en)?|afwezig(?:en)?|deelnemers|notulist|verslag(?:legging)?|opgesteld door|auteur)"
    r"\s{0,2}:\s{0,3}(?P<names>[^\n]{2,200})"
)
ALONE = re.compile(rf"\s{{0,3}}(?P<name>{NAME})\s{{0,3}}(?:\(|$)")
"""One of those present, by first name only."""
NOTED_BY = re.compile(rf"\((?:notulist|verslag|voorzitter|door)\s{{0,2}}:?\s{{0,3}}(?P<name>{NAME})\)")
SPEAKING = re.compile(rf"(?m)^.{{0,30}}?\d{{1,2}}[:.]\d{{2}}\W{{1,6}}(?P<name>{NAME}):\s")
"""A line of a chat: the time, who speaks, what is said."""
GREETED = re.compile(
    r"(?m)^(?i:beste|hoi|hallo|dag|ha|hee|hey|hi|moi|m[oô]gge|goede ?(?:morgen|middag|avond))\s{1,2}"
    rf"(?P<name>{NAME})\s?[,!.]?\s?$"
)
SIGNED = re.compile(
    rf"(?:\b(?i:gr|groet(?:jes|en)?|mvg|vr\. ?gr)\b[.,]?\s{{0,3}}|\n\s{{0,4}})(?P<name>{NAME})\s{{0,4}}$"
)
OTHERS = listed(
    """
    team allen collega collegas mevrouw meneer heer dames heren iedereen gemeente griffie griffier politie brandweer
    toezicht vergunningen voorzitter bezwaar openbare orde bewoners college wethouder burgemeester secretaris notulist
    verslag klachtbehandelaar medewerker balie
    """
)
"""Words with a capital in such places that are nobody's name."""
OFTEN = 2
"""Lines that somebody says in a chat before its label is taken for a name."""


def first_names(texts: Iterable[str]) -> frozenset[str]:
    """Return the first names that own papers give to colleagues, in small letters.

    >>> sorted(first_names(["Aanwezig: Saskia, Henk-Willem (verslag)", "Hee Annerieke\\n\\nDat klopt.\\n\\ngr Koen"]))
    ['annerieke', 'henk-willem', 'koen', 'saskia']
    """
    found = {name.casefold() for text in texts for name in _names(text)}
    return frozenset(name for name in found if name not in OTHERS)


def _names(text: str) -> Iterator[str]:
    for match in PRESENT.finditer(text):
        parts = re.split(r"[,;/]|\ben\b", match["names"])
        yield from (found["name"] for part in parts if (found := ALONE.match(part)))
    yield from (match["name"] for pattern in (NOTED_BY, GREETED) for match in pattern.finditer(text))
    spoken = Counter(match["name"] for match in SPEAKING.finditer(text))
    yield from (name for name, count in spoken.items() if count >= OFTEN or len(spoken) > 1)
    if signed := SIGNED.search(text.rstrip()[-60:]):
        yield signed["name"]
