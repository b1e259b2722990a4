"""Guesses what a document does not say outright: its language, its weight and its date."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from gemcli.facts import dates
from gemcli.model.document import PassageKind, PlaceKind
from gemcli.model.source import Rank
from gemcli.sources.contents import Contents
from gemcli.sources.lines import TURN, label
from gemcli.text.lists import listed

HEAD = 3_000
"""Characters in which a document says what it is."""

WORD = re.compile(r"[a-zà-ÿ']+")
DUTCH = listed("de het een van en dat is in op te voor met zijn niet wordt aan er ook bij als naar")
ENGLISH = listed("the of and to that is in for it on with be are was this have we not you at as")

WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
DATE_LABEL = r"(?:vergader|besluit|verzend)?dat(?:um|e)(?:\s(?:van|of|en|and)\s\w{1,20})?"
RECORD = r"(?:besluitenlijst|notulen|verslag|vergadering|minutes|meeting)"
OWN_DATE = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        rf"^\W{{0,3}}{DATE_LABEL}\s{{0,20}}:?\s{{0,20}}(?:{WEEKDAY},?\s)?\Z",
        rf"\b(?:gehouden|bijeen|held)\s(?:op|on)\s(?:{WEEKDAY},?\s)?\Z",
        rf"\b{WEEKDAY},?\s\Z",
        r"^[ \t]{0,40}(?:[A-Z'][\w' -]{1,40},[ ])?\Z",
        rf"^\W{{0,3}}(?:(?:concept|ontwerp|openbare|draft)[ -]?)?\w{{0,20}}{RECORD}\b[ \w]{{0,50}}\s\Z",
    )
)
"""What stands before a document's own date, surest first: a label, the act of meeting, a weekday, nothing but a
town, its title."""
ADOPTED = re.compile(
    r"[^.;]{0,80}?\b(?:be|were|was|is|are|worden|wordt|zijn)\s(?:\w{1,14}\s){0,2}?(?:approved|confirmed|adopted|agreed|signed"
    r"|accepted|taken|vastgesteld|goedgekeurd)\b",
    re.IGNORECASE,
)
ADOPTS = re.compile(
    r"\b(?:approv|confirm|adopt|sign|accept|receiv)\w{0,3}\s(?:the\s)?minutes\b[^.;]{0,70}\Z", re.IGNORECASE
)
"""The minutes of an earlier meeting are adopted: its date is not that of this one."""
ALONE = 3
"""Index of the pattern that also wants nothing behind the date."""

BEHIND = re.compile(r"[ ]{0,20}[^\s]")
"""Something behind a date in its line and column."""

LIST_HEAD = 400
"""Characters in which a list of decisions calls itself so; minutes speak of one further on."""
LIST_TITLE = re.compile(
    r"^\W{0,5}(?:\w{1,20}[ ]){0,2}(?:besluitenlijst|list of decisions|decision list)\b", re.IGNORECASE | re.MULTILINE
)
MINUTES_TITLE = re.compile(
    r"^\W{0,5}(?:(?:woordelijke?|openbare|adopted)[ ])?(?:notulen|handelingen|presentielijst|aanwezig zijn|minutes of"
    r"|verslag van de|(?:raads|commissie)verslag|vergadering\s+(?:van de )?gemeenteraad)\b",
    re.IGNORECASE | re.MULTILINE,
)
UNADOPTED = re.compile(
    r"^\W{0,5}(?:concept|ontwerp|draft)[ -]?(?:notulen|verslag|minutes|besluitenlijst)", re.IGNORECASE | re.MULTILINE
)
MOTION = re.compile(r"^\W{0,5}(?:Gewijzigde?\s)?(?:Motie|MOTIE|Amendement|AMENDEMENT|Motion|Amendment)\b", re.MULTILINE)
PROPOSAL = re.compile(
    r"^\W{0,5}(?:raadsvoorstel|raadsbesluit|collegebesluit|besluit van|voorstel van het college|council proposal)\b",
    re.IGNORECASE | re.MULTILINE,
)
COLLEGE = re.compile(
    r"\b(?:het\s+)?college\s+van\s+(?:burgemeester\s+en\s+wethouders|B\s?(?:en|&)\s?W)\b,?\s+(?:\S{1,30}\s+){0,6}?"
    r"(?:de\s+)?(?:secretaris|(?:loco)?burgemeester)\b",
    re.IGNORECASE,
)
"""The signature under a letter or decision of the college."""
MANDATED = re.compile(
    r"^\W{0,5}namens\s+(?:het\s+)?(?:college\s+van\s+)?(?:burgemeester\s+en\s+wethouders|B\s?(?:en|&)\s?W)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""The signature of somebody who writes in the name of the college (Awb 10:10)."""
COUNCIL_QUESTIONS = re.compile(
    r"^\W{0,5}(?:(?:schriftelijke|technische|mondelinge)[ ](?:raads)?vragen|raadsvragen"
    r"|art(?:ikel|\.)[ ]?\d{1,3}[ -]vragen|initiatiefvoorstel)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""What members ask the college in writing (Gemeentewet 155), or propose themselves."""
FEW_TURNS = 8
"""Turns of speech from which a text is a record of a meeting."""


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
    if (
        contents.place_kind is PlaceKind.CELL
        or contents.media_type == "text/csv"
        or contents.media_type.startswith("application/json")
        or ";profile=" in contents.media_type
    ):
        return Rank.UNRANKED
    head = f"{name}\n{contents.title}\n{contents.text[:HEAD]}"
    if UNADOPTED.search(head[:LIST_HEAD]):
        return Rank.TRANSCRIPT
    if LIST_TITLE.search(head[:LIST_HEAD]):
        return Rank.OFFICIAL_LIST
    starts = [contents.text[block.spans[0].start : block.spans[0].start + 120] for block in contents.blocks]
    turns = sum(TURN.match(start) is not None and not label(start) for start in starts)
    if max(turns, sum(bool(block.speaker) for block in contents.blocks)) >= FEW_TURNS:
        return Rank.ADOPTED_MINUTES
    if MOTION.search(head[: 2 * LIST_HEAD]):
        return Rank.COUNCIL_PAPER
    if PROPOSAL.search(head[:LIST_HEAD]) or COLLEGE.search(contents.text[-HEAD:]):
        return Rank.OWN_DECISION
    if COUNCIL_QUESTIONS.search(head[:LIST_HEAD]):
        return Rank.COUNCIL_PAPER
    if MANDATED.search(contents.text[-HEAD:]):
        return Rank.OWN_DECISION
    if MINUTES_TITLE.search(head[: HEAD // 2]):
        return Rank.ADOPTED_MINUTES
    return Rank.TRANSCRIPT if _are_named_turns(starts) else Rank.UNRANKED


def _are_named_turns(starts: Sequence[str]) -> bool:
    """Whether blocks begin again and again with the same names and a colon, as in a plain transcript."""
    named = Counter(name for start in starts if (name := label(start)))
    return sum(count for count in named.values() if count > 1) >= FEW_TURNS


def stated_date(contents: Contents) -> date | None:
    """Return the date that a document gives itself on its first page, or None.

    A transcript with times gives it above its first words; a date that somebody names is not its own, and 29
    February of a common year is no date.
    """
    head = contents.text[:HEAD]
    if contents.place_kind is PlaceKind.TIME and contents.blocks:
        head = head[: contents.blocks[0].spans[0].start]
    best: tuple[int, date] | None = None
    for fact in dates.find(head):
        if fact.grain is not dates.Grain.DAY or not fact.year:
            continue
        day = dates.resolve(fact, None)
        sureness = _sureness(head, fact.span.start, fact.span.end)
        if day is not None and sureness is not None and (best is None or sureness < best[0]):
            best = (sureness, day.start)
    return best[1] if best else None


def _sureness(head: str, start: int, end: int) -> int | None:
    """Return the index of the first pattern of OWN_DATE that fits, or None: a date that is only spoken of."""
    before = head[max(0, start - 80) : start]
    if ADOPTS.search(before) or (
        re.search(r"(?:notulen|verslag|minutes)\b[^.;]{0,70}\Z", before, re.IGNORECASE) and ADOPTED.match(head, end)
    ):
        return None
    for index, pattern in enumerate(OWN_DATE):
        if pattern.search(before) and (index != ALONE or not BEHIND.match(head, end)):
            return index
    return None
