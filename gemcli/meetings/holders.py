"""Who holds an office in a record: the members of the college by name, and who "de wethouder" is in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from gemcli.meetings.attendance import Attendance
from gemcli.meetings.attendees import attendees
from gemcli.meetings.cues import Cues
from gemcli.meetings.lines import Line
from gemcli.meetings.people import surname
from gemcli.meetings.walk import Said
from gemcli.model.section import Role

HEAD = 40
"""Lines in front of a record in which the college is named."""
MOST = 300
"""Characters of such a line."""
LISTING = re.compile(
    r"(?:^|[.;]\s)(?:aanwezig|aanw\.|tegenwoordig|present|(?:plv\.\s)?voorzitter|portefeuillehouder|wethouder|gedeputeerde"
    r"|burgemeester|heemraad|dijkgraaf|college)[^:.]{0,40}:",
    re.IGNORECASE,
)
"""A line that lists who is there or who holds an office."""
BACK = 60
"""Sentences before and behind one with "de wethouder" in which he is named."""
NAMED = r"(?:(?:van|de|den|der|ten|ter|el|al|van de|van der|van den)\s){0,2}(?-i:[A-ZÀ-Þ])[\w'’-]{1,30}"
"""A surname."""


def college_names(
    rows: Sequence[Line], there: Attendance, voices: Iterable[tuple[str, Role]], cues: Cues
) -> frozenset[str]:
    """Return the surnames, blind to case, of members of the college that a record names.

    In front ("Portefeuillehouders: mw. Kalkman, dhr. Amrani"), in the list of who was there, or as speakers (`voices`,
    name and role). A surname that a member of the council bears too is left out.
    """
    found = {surname(each.name) for each in there.others if each.role is Role.COLLEGE}
    found |= {surname(name) for name, role in voices if role is Role.COLLEGE and name}
    for row in rows[:HEAD]:
        if len(row.text) > MOST:
            continue
        for part in re.split(r"(?<=[a-z)])\.\s", row.text):
            head = cues.pattern("people.college").search(part)
            label = part.find(":")
            if head is not None and head.start() < 4 and head.start() < label:
                found |= {surname(each.name) for each in attendees(part[label + 1 :], cues)}
    members = {surname(name) for name, _ in (*there.present, *there.absent)}
    others = {surname(name) for name, role in voices if role is Role.COUNCILLOR and name}
    return frozenset(name for name in found - members - others if len(name) > 1)


def pattern_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern for these people without their office: "mw. Kalkman", "Hopmans"; None for nobody."""
    known = "|".join(
        f"(?-i:{re.escape(name[0].upper())}){re.escape(name[1:])}" for name in sorted(names, key=len, reverse=True)
    )
    if not known:
        return None
    return re.compile(
        rf"\b(?:(?:de\sheer|mevrouw|meneer|dhr|mw|mevr)\b\.?\s(?:(?:[A-Z]\.){{1,4}}\s)?)?(?:(?:van|de|den|der|ten|ter|el|al)\s){{0,3}}"
        rf"(?:{known})\b",
        re.IGNORECASE,
    )


def bare_office(who: str, offices: re.Pattern[str]) -> str:
    """Return the office where nobody is named with it ("de wethouder"); empty for names, a whole college, the chair."""
    bare = re.fullmatch(rf"(?:(?:de|het|the)\s)?(?P<office>{offices.pattern})", who, re.IGNORECASE)
    if bare is None or bare["office"].casefold().startswith(
        ("college", "gs", "gedeputeerde staten", "dagelijks", "voorzitter")
    ):
        return ""
    return bare["office"]


def sole_holder(office: str, rows: Sequence[Line]) -> tuple[str, Line | None]:
    """Return the only one whom the head of a record names in an office, with the line that does; else nobody.

    `Gedeputeerde: Fokkema` in front tells who "de gedeputeerde" is.
    """
    title = r"(?:(?:mw|dhr|mevr|drs|mr|ir|dr)\.\s|mevrouw\s|de heer\s){0,2}"
    named = re.compile(
        rf"\b{re.escape(office)}\s?:?\s{title}(?P<name>(?:[A-Z]\.\s?){{0,4}}{NAMED})",
        re.IGNORECASE,
    )
    listing = [row for row in rows[:HEAD] if len(row.text) <= MOST and LISTING.search(row.text)]
    found = {match["name"]: row for row in listing for match in named.finditer(row.text)}
    several = any(re.search(rf"\b{re.escape(office)}(?:s|n|en)\b", row.text, re.IGNORECASE) for row in rows[:HEAD])
    if several or len({surname(name) for name in found}) != 1:
        return "", None
    name, row = next(iter(found.items()))
    return f"{office[:1].upper()}{office[1:]} {name}", row


def _is_portfolio(name: str, cues: Cues) -> bool:
    """Say whether what stands behind an office tells its field and no name: "wethouder Stedelijke Ontwikkeling"."""
    return cues.pattern("people.portfolios").fullmatch(name.split()[0]) is not None and name.split()[0][0].isupper()


def in_person(who: str, place: int, sentences: Sequence[Said], cues: Cues) -> tuple[str, str]:
    """Return who "de wethouder" is by name and the sentence that says so, where its item names one in that office.

    Both empty where `who` has a name already, and where the item names nobody or several in that office: an owner is
    never guessed.
    """
    office = bare_office(who, cues.pattern("commitments.offices"))
    if not office:
        return "", ""
    named = re.compile(rf"\b{re.escape(office)}\s(?P<name>{NAMED})(?:\s\([^()]{{1,30}}\))?", re.IGNORECASE)
    item = sentences[place].section.item
    found: dict[str, tuple[str, str]] = {}
    for each in sentences[max(0, place - BACK) : place + BACK]:
        if each.section.item != item:
            continue
        for match in named.finditer(each.text.replace("*", "")):
            if not _is_portfolio(match["name"], cues):
                name = match.group()
                printed = (name[:1].upper() + name[1:], each.id) if name in each.text else ("", "")
                found.setdefault(surname(match["name"]), printed)
        section = each.section
        if section.role is Role.COLLEGE and section.honorific.casefold() == office.casefold() and section.speaker:
            found.setdefault(surname(section.speaker), (section.voice, _opens(each, sentences)))
    return next(iter(found.values())) if len(found) == 1 else ("", "")


def _opens(each: Said, sentences: Sequence[Said]) -> str:
    """Return the first sentence of a turn: it prints who speaks."""
    return next(one.id for one in sentences if one.index == each.index)
