"""Names in a list of who was there: with a party behind each, behind the last of a party, or none at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gemcli.meetings.cues import Cues
from gemcli.meetings.people import is_name, role_of_title, split_title
from gemcli.model.section import Role

ACADEMIC = re.compile(
    r"^(?:(?:mr|drs|dr|ir|ing|prof|bc|dhr|hr|mw|mevr|mej|mrs|ms|miss|cllr|ald)\.?\s){1,4}", re.IGNORECASE
)
DEGREES = re.compile(r"(?:,?\s(?:MSc|MA|MBA|MPA|mpa|RA|LLM|BSc|MBE|OBE|CBE|JP|MPM|EMIA)){1,8}$")
LEADS = re.compile(
    r"^(?:(?:\d{1,3}\s)?(?:raads|staten|commissie)?leden\b|\d{1,3}[.)]?\s|zijn\s|de\sleden\b|te\sweten\b|members?\b"
    r"|councill?ors\b|cllrs\b\.?|council\smembers\b|and\s|en\s|[:•·▪*–-])[\s:,]*",
    re.IGNORECASE,
)
"""What stands before the first name of a list."""
BRACKET = re.compile(r"\(([^()]{0,80})\)")
PARTS = re.compile(
    r"[,;•\n\t]|\s(?:en|alsmede|evenals|and|&)\s|(?<=\))\s(?=[^\s(])"
    r"|\s(?=(?:[Dd]e (?:heer|heren|dames|leden)|[Mm]evrouw|[Mm]w\.|[Dd]hr\.|(?:Cllrs?|Councill?ors?):?)\s)"
)
NUMERIC = re.compile(r"[\d\s.:/–-]*(?:uur|zetels?|leden|pm|am)?")
NO_PARTY = re.compile(
    r"^(?:afwezig|vanaf|tot|m\.k\.|met|wegens|absent|from|until|arrived|left|via|online|digitaal|geb|geboren|bsn|tel)\b|-$",
    re.IGNORECASE,
)
"""What a bracket may hold besides a party."""
PLURAL = re.compile(r"(?<!secretari)(?<!commissari)(?:s|en)$", re.IGNORECASE)
"""A title that holds for several names: wethouders, gedeputeerden."""
LAST_FIRST = re.compile(
    r"(?P<last>(?:(?:van|de|den|der|ter|Mac|Mc|Ní|Ó|O)\s){0,3}[^\W\d_][\w'’-]{1,40}),\s(?P<first>(?:[A-Z]\.?\s?){1,4})(?=\s?(?:;|$|\.\s?$))"
)
"""`Ahearn, P; Bolger, T.`: surnames first, the people parted by semicolons."""
LONGEST_FUNCTION = 3
"""Words of a function: "senior juridisch adviseur"."""
SINGLE = re.compile(r"^(?:[A-Z]\s){1,3}")
"""Initials without a stop, as English lists print them."""


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody in the list."""

    name: str
    """Without title and degree."""
    party: str = ""
    role: Role = Role.UNKNOWN
    """By the title or the bracket; unknown where neither says it."""


def attendees(text: str, cues: Cues, party: str = "") -> tuple[Attendee, ...]:
    """Read a list of names; `party` is that of a list under the name of one party.

    >>> from gemcli.meetings.cues import read
    >>> [(each.name, each.party) for each in attendees("A. Bos, B. Kok (VVD) en C. Dam (SP)", read({}, "nl"))]
    [('A. Bos', ''), ('B. Kok', 'VVD'), ('C. Dam', 'SP')]
    """
    text = re.sub(r"(?<=\w) [-–] (?=(?:van|de|den|der|ten|ter)\s|[A-Z][a-z])", "-", text)
    text = re.sub(
        rf"\b({cues.pattern('people.college').pattern})\s(?:mw|dhr|mevr|mevrouw|de heer)\b\.?\s",
        lambda match: f"{match[1]} ",
        text,
        flags=re.IGNORECASE,
    )
    if text.count(";") > 1:
        text = LAST_FIRST.sub(lambda match: f"{match['first'].strip()} {match['last']}", text)
    held: list[str] = []
    masked = BRACKET.sub(lambda match: _held(match[1], held), text)
    found: list[Attendee] = []
    office = Role.UNKNOWN
    for part in PARTS.split(masked):
        if found and cues.pattern("people.chair").fullmatch(part.strip(" .")):
            found[-1] = replace(found[-1], role=Role.CHAIR)
            continue
        office, person = _person(part, held, office, cues)
        if person is None and found and found[-1].role is Role.UNKNOWN:
            found[-1] = replace(found[-1], role=_function(part.strip(" ."), cues))
        if person is not None:
            found.append(replace(person, party=person.party or party) if party else person)
    return tuple(_spread(found)) if not party else tuple(found)


def _function(words: str, cues: Cues) -> Role:
    """Return the role of a function that stands alone behind a name, by its first word or its last: "bestuursjurist".

    Unknown where other words stand there too: what somebody came for is no function.
    """
    if not split_title(words, cues)[1]:
        return role_of_title(words, cues)
    last = words.split()[-1:]
    is_short = len(words.split()) <= LONGEST_FUNCTION and words[:1].islower()
    return Role.OFFICIAL if is_short and last and role_of_title(last[0], cues) is Role.OFFICIAL else Role.UNKNOWN


def _held(inside: str, held: list[str]) -> str:
    """Put what a bracket holds aside, so that its commas part no names."""
    held.append(inside)
    return f"(\x00{len(held) - 1})"


def _person(part: str, held: Sequence[str], office: Role, cues: Cues) -> tuple[Role, Attendee | None]:
    """Read one part of a list; a title in the plural ("wethouders") holds for the names that follow."""
    marks = [int(number) for number in re.findall(r"\(\x00(\d+)\)", part)]
    bare = re.sub(r"\s?\(\x00\d+\)", "", part).strip(" .:")
    if bare[-1:].isdigit():
        return office, None
    while (lead := LEADS.match(bare)) is not None and lead.end():
        bare = bare[lead.end() :].strip(" .:")
    title, name = split_title(ACADEMIC.sub("", bare), cues)
    role = role_of_title(title, cues) if title else Role.UNKNOWN
    name = DEGREES.sub("", ACADEMIC.sub("", name)).strip(" .")
    office = Role.UNKNOWN if title and role is Role.UNKNOWN else office
    if role is not Role.UNKNOWN:
        office = role if PLURAL.search(title) else Role.UNKNOWN
    if not is_name(SINGLE.sub("", name)):
        return office, None
    party, inside = _bracket(held[marks[0]] if marks else "", cues)
    known = next((each for each in (inside, role, office) if each is not Role.UNKNOWN), Role.UNKNOWN)
    return office, Attendee(name, party, known)


def _bracket(inside: str, cues: Cues) -> tuple[str, Role]:
    """Tell a party from an office, a time and a note: "CDA, vanaf 20.15 uur", "wethouder", "afwezig"."""
    party, office = "", Role.UNKNOWN
    for part in (piece.strip() for piece in inside.split(",")):
        role = role_of_title(part, cues)
        if role is not Role.UNKNOWN:
            office = role
        elif part and not party and not NUMERIC.fullmatch(part) and not NO_PARTY.search(part):
            party = " ".join(part.split())
    return party, office


def _spread(found: Sequence[Attendee]) -> list[Attendee]:
    """Give a party to the names before it, where only the last of each party has it: `Bos, Kok, Dam (VVD)`."""
    plain = sum(1 for each in found if not each.party and each.role is Role.UNKNOWN)
    if not found or not found[-1].party or plain <= len(found) - plain:
        return list(found)
    spread: list[Attendee] = []
    party = ""
    for each in reversed(found):
        party = each.party or party
        spread.append(each if each.role is not Role.UNKNOWN else replace(each, party=party))
    return spread[::-1]
