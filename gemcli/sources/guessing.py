"""Guesses what a document does not say outright: its language, its weight and its date."""

from __future__ import annotations

import re
from datetime import date

from gemcli.facts import dates
from gemcli.model.document import PassageKind
from gemcli.model.source import Rank
from gemcli.sources.contents import Contents
from gemcli.text.lists import listed

HEAD = 3_000
"""Characters in which a document says what it is."""

WORD = re.compile(r"[a-zà-ÿ']+")
DUTCH = listed("de het een van en dat is in op te voor met zijn niet wordt aan er ook bij als naar")
ENGLISH = listed("the of and to that is in for it on with be are was this have we not you at as")

WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
OWN_DATE = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        rf"^\W{{0,3}}(?:vergader|besluit|verzend)?dat(?:um|e)(?:\s(?:van|of)\s\w{{1,20}})?\s{{0,20}}:?\s{{0,20}}(?:{WEEKDAY},?\s)?\Z",
        rf"\b{WEEKDAY},?\s\Z",
        r"^[ \t]{0,40}(?:[A-Z'][\w' -]{1,40},[ ])?\Z",
        r"\b(?:vergadering|notulen|besluitenlijst|verslag|minutes|meeting)\b[ \w]{0,40}\b(?:van|op|d\.d\.|of|on)\s\Z",
    )
)
"""What stands before a document's own date, surest first: a label, a weekday, nothing but a town, its title."""
ALONE = 2
"""Index of the pattern that also wants nothing behind the date."""

LIST_HEAD = 400
"""Characters in which a list of decisions calls itself so; minutes speak of one further on."""
LIST_TITLE = re.compile(
    r"^\W{0,5}(?:\w{1,20}[ ]){0,2}(?:besluitenlijst|list of decisions|decision list)\b", re.IGNORECASE | re.MULTILINE
)
MINUTES_TITLE = re.compile(
    r"\bnotulen\b|\bhandelingen\b|\bpresentielijst\b|\baanwezig zijn\b|\bminutes of\b|\bverslag van de (?:openbare )?"
    r"(?:raads|commissie)?vergadering|^vergadering\s+(?:van de )?gemeenteraad",
    re.IGNORECASE | re.MULTILINE,
)
UNADOPTED = re.compile(r"\b(?:concept|ontwerp|draft)[ -]?(?:notulen|verslag|minutes|besluitenlijst)", re.IGNORECASE)
OWN_DECISION = re.compile(
    r"\bhet college (?:van burgemeester en wethouders|van B ?(?:en|&) ?W)\b|\braadsvoorstel\b|\braadsbesluit\b"
    r"|\bcollegebesluit\b|\bvoorstel van het college\b|\bbesluit van (?:de raad|het college|burgemeester)\b",
    re.IGNORECASE,
)
MOTION = re.compile(r"^\s*(?:gewijzigde?\s+)?(?:motie|amendement)\b", re.IGNORECASE | re.MULTILINE)


def guess_language(text: str) -> str:
    """Return "nl" or "en" by the commonest small words; Dutch when in doubt."""
    words = WORD.findall(text[:60_000].lower())
    dutch = sum(word in DUTCH for word in words)
    english = sum(word in ENGLISH for word in words)
    return "en" if english > dutch else "nl"


def guess_rank(contents: Contents, name: str) -> Rank:
    """Return the weight of a document by what it calls itself; a message from outside is a third party's."""
    if any(block.kind is PassageKind.CUE for block in contents.blocks[:50]):
        return Rank.TRANSCRIPT
    if contents.media_type in ("message/rfc822", "application/vnd.ms-outlook"):
        return Rank.THIRD_PARTY
    head = f"{name}\n{contents.title}\n{contents.text[:HEAD]}"
    if UNADOPTED.search(head):
        return Rank.TRANSCRIPT
    if LIST_TITLE.search(head[:LIST_HEAD]):
        return Rank.OFFICIAL_LIST
    if MINUTES_TITLE.search(head[:1_500]):
        return Rank.ADOPTED_MINUTES
    if not MOTION.search(head[:600]) and OWN_DECISION.search(head):
        return Rank.OWN_DECISION
    return Rank.UNRANKED


def stated_date(contents: Contents) -> date | None:
    """Return the date that a document gives itself on its first page, or None."""
    head = contents.text[:HEAD]
    best: tuple[int, date] | None = None
    for fact in dates.find(head):
        if fact.grain is not dates.Grain.DAY or not fact.year:
            continue
        sureness = _sureness(head, fact.span.start, fact.span.end)
        if sureness is not None and (best is None or sureness < best[0]):
            best = (sureness, date(fact.year, fact.month, fact.day))
    return best[1] if best else None


def _sureness(head: str, start: int, end: int) -> int | None:
    """Return the index of the first pattern of OWN_DATE that fits, or None: a date that is only spoken of."""
    before = head[max(0, start - 80) : start]
    for index, pattern in enumerate(OWN_DATE):
        if pattern.search(before) and (index != ALONE or not head[end : end + 40].partition("\n")[0].strip()):
            return index
    return None
