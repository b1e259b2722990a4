"""Finds who sits in the council in a transcript of its meeting, by what the chair and the members say of each other.

A transcript by speech recognition has neither capitals nor lists; a member is given the floor, interrupted, counted as
absent, named with a party. Who speaks as a resident is announced as such.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from gemcli.privacy.spoken import spoken

REACH = 90
"""Code points before and behind a name that are looked at."""
NEAR = 60
"""Code points before a name in which a word makes somebody a resident throughout."""
FURTHER = 200
"""Code points before a name in which a resident who speaks is announced."""
TITLE = r"(?:de heer|mevrouw|meneer)"
BEFORE = re.compile(
    rf"(?:\binterruptie(?: van| door| is)?|\binterrumperen(?: voorzitter)?"
    rf"|\b(?:verhindering|afwezig|afmelding|afgemeld|kennisgeving)(?: (?:van|met|kennisgeving|zijn|is)){{0,3}}"
    rf"|\b(?:geloofsbrieven|leden|collega|collega's)(?: (?:zijn|bestaande uit|van))?"
    rf"|\b(?:motie|amendement|betoog|suggestie|bijdrage)(?: \S+){{0,4}} van) {TITLE} $"
    rf"|\b(?:raads ?leden|commissie ?leden|wet ?houders|commissie ?griffier|fractie ?voorzitter|loco ?burge ?meester"
    rf"|gedeputeerde|geloofsbrieven bestaande uit) (?:{TITLE} )?$"
)
"""What is said before a member only."""
AFTER = re.compile(
    r" (?:(?:gaat uw gang|ga uw gang|heeft het woord|ja|nee|dank u|dank u wel|eh) ){1,3}voor ?zitter\b| (?:voor"
    r"|tegen) (?:de heer|mevrouw|meneer)\b"
    r"| (?:doet|heeft) (?:een|het) (?:interruptie|ordevoorstel)\b| namens de fractie\b"
)
"""What is said behind the name of a member only."""
RESIDENTS = re.compile(
    r"insprek|inspreek|ingesproken|spreek ?tijd|minuten|bezwaar|zienswijze|publieke tribune|belangstellende|handhaving"
)
LIVES = re.compile(
    r" (?:ik|u|hij|zij|die) (?:woon|woont)\b| (?:woont|geboren)\b| (?:op|van) (?:de |het )?\w+(?:straat|laan|weg"
    r"|kade|plein|hof)\b"
)
"""What is said behind the name of a resident."""
OF_PARTY = re.compile(r" (?:spreekt |sprak )?(?:van|namens|voor) (?:de |het |d )?(?P<words>\S+(?: \S+){0,4})")
JOINED = re.compile(rf" (?:en )?(?:{TITLE} )?")
"""Between two members in one row."""
SPOKEN_PARTIES = frozenset(
    (
        *("cda", "vvd", "pvda", "d66", "dzesenzestig", "zesenzestig", "sp", "sgp", "christenunie", "cu", "groenlinks"),
        *(
            "partijvoordedieren",
            "partijvandearbeid",
            "gemeentebelangen",
            "gemeentebelang",
            "dorpsbelang",
            "volt",
            "denk",
        ),
        *("bijeen", "vijftigplus", "bbb", "fnp", "pvv", "jaeenentwintig", "forumvoordemocratie", "glpvda", "pvdd"),
    )
)
"""Names of parties as they are recognised, without blanks."""


OF_RESIDENT = re.compile(
    r"\b(?:familie|gezin|buurman|buurvrouw|buren|bewoner|bewoonster|ondernemer|eigenaar|man|vrouw|vader|moeder|zoon"
    r"|dochter|mijn naam is|ik ben|ik heet|oude|oudere|weduwe|advocaat|ambtenaar|medewerker|naam van|brief van|mail van"
    r"|gebeld|gemaild|namens)(?: (?:mevrouw|de heer|meneer|mr|meester))? $"
)
"""What is said before somebody who is no member."""


def low_members(text: str, parties: Collection[str]) -> Iterator[str]:
    """Yield the names of members in a transcript whose lines are joined; `parties` in small letters.

    >>> said = "nu mevrouw bo van der kwirt van het c d a en bij interruptie de heer sjoerd kwart"
    >>> list(low_members(said, ()))
    ['bo van der kwirt', 'sjoerd kwart']
    """
    known = SPOKEN_PARTIES | {re.sub(r"\W", "", party) for party in parties}
    people = list(spoken(text))
    residents = {
        one.text.split()[-1]
        for one in people
        if LIVES.match(text, one.span.end)
        or RESIDENTS.search(text, max(0, one.span.start - NEAR), one.span.start)
        or OF_RESIDENT.search(text, max(0, one.span.start - NEAR), one.span.start)
    }
    end, is_listed = -1, False
    for one in people:
        before, after = text[max(0, one.span.start - REACH) : one.span.start], text[one.span.end : one.span.end + REACH]
        is_next = is_listed and JOINED.fullmatch(text, end, one.span.start) is not None
        is_listed = is_next or BEFORE.search(before) is not None
        end = one.span.end
        is_resident = one.text.split()[-1] in residents
        is_member = not is_resident and (is_listed or _speaks(text, one.span.start, after))
        if is_member or _is_of_party(after, known):
            yield one.text


def _speaks(text: str, start: int, after: str) -> bool:
    return AFTER.match(after) is not None and RESIDENTS.search(text, max(0, start - FURTHER), start) is None


def _is_of_party(after: str, parties: Collection[str]) -> bool:
    """Whether the words behind a name say of which party somebody is."""
    shape = OF_PARTY.match(after)
    if shape is None:
        return False
    words = shape["words"].split(" ")
    is_headed = words[0] in ("lijst", "fractie", "gemeentebelangen", "leefbaar", "lokaal")
    return is_headed or any("".join(words[:size]) in parties for size in range(1, len(words) + 1))
