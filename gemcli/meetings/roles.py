"""In which role people speak, by what the record says elsewhere: who is there, the item, their own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from gemcli.meetings.attendance import Attendance
from gemcli.meetings.attendees import Attendee
from gemcli.meetings.cues import Cues
from gemcli.meetings.lines import Line
from gemcli.meetings.people import surname
from gemcli.meetings.speakers import Speaker
from gemcli.model.section import Role

READ = 5
"""Lines of a turn that are read for what its speaker says of himself."""
SHORT = 7
"""Words of a turn, with its label, in which a mayor who chairs does no more than that."""
MAYOR = re.compile(r"\b(?:burgemeester|mayor|dijkgraaf|commissaris van de koning|gezaghebber)\b", re.IGNORECASE)
"""Who heads the executive and chairs the council."""
RESIDENT_TITLES = re.compile(r"\b(?:de heer|mevrouw|meneer|dhr|mw|mevr|mr|mrs|ms)\b", re.IGNORECASE)


def settled(
    says: Mapping[int, Speaker],
    rows: Sequence[Line],
    residents: Iterable[range],
    there: Attendance,
    cues: Cues,
) -> dict[int, Speaker]:
    """Return who speaks at each line, with what the rest of the record tells of them.

    Members get the party, and others the role, that the list in front gives to their name alone. A name without a
    party that is in no list is a resident inside an item for residents (`residents`, ranges of lines). The chair is
    of the college where he says so himself, and a mayor is the chair where nobody else chairs and he leads the meeting.
    """
    known = _known(there)
    ranges = tuple(residents)
    elsewhere = {each.party for index, each in says.items() if not any(index in place for place in ranges)}
    parties = there.parties | (elsewhere - {""})
    chaired = any(each.role is Role.CHAIR for each in says.values())
    addressed = _addressed(rows, cues)
    order = sorted(says)
    found: dict[int, Speaker] = {}
    for place, index in enumerate(order):
        end = min(order[place + 1] if place + 1 < len(order) else len(rows), index + READ)
        words = " ".join(row.text for row in rows[index:end])
        who = _listed(says[index], known)
        if who.role is Role.UNKNOWN and not who.party and surname(who.name) in addressed:
            who = replace(who, role=Role.COLLEGE)
        if any(index in each for each in ranges):
            who = _resident(who, known, parties)
        found[index] = _leading(who, words, cues, chaired=chaired)
    return found


def _addressed(rows: Sequence[Line], cues: Cues) -> frozenset[str]:
    """Return the surnames of whom others call by an office of the college: "wethouder Dek", in lower case too."""
    pattern = re.compile(
        rf"\b(?:(?:{cues.pattern('people.college').pattern})\s){{1,2}}"
        r"(?:(?:de heer|mevrouw|van|de|den|der|ten|ter)\s){0,3}"
        r"(?P<name>[^\W\d_][\w'’-]{2,30})",
        re.IGNORECASE,
    )
    return frozenset(match["name"].casefold() for row in rows for match in pattern.finditer(row.text))


def _known(there: Attendance) -> dict[str, Attendee | None]:
    """Return who is in the list, by surname; None for a surname that several bear."""
    known: dict[str, Attendee | None] = {}
    members = [Attendee(name, party, Role.COUNCILLOR) for name, party in (*there.present, *there.absent)]
    for each in (*there.others, *members):
        key = surname(each.name)
        other = known.get(key)
        if key not in known:
            known[key] = each
        elif other is not None and other != each and other.role is each.role:
            known[key] = None
    return known


def _listed(who: Speaker, known: Mapping[str, Attendee | None]) -> Speaker:
    """Fill in party and role from the list; what the label itself says stays."""
    listed = known.get(surname(who.name))
    if listed is None or who.role in (Role.CHAIR, Role.RESIDENT):
        return who
    if who.role is Role.UNKNOWN:
        return replace(who, role=listed.role, party=who.party or listed.party)
    same = who.role is listed.role
    return replace(who, party=listed.party) if same and not who.party else who


def _resident(who: Speaker, known: Mapping[str, Attendee | None], parties: Iterable[str]) -> Speaker:
    """Take a name for a resident that is in no list and has no party of this council behind it."""
    if who.role not in (Role.UNKNOWN, Role.COUNCILLOR) or surname(who.name) in known:
        return who
    if who.role is Role.COUNCILLOR and (not RESIDENT_TITLES.search(who.honorific) or who.party in set(parties)):
        return who
    return replace(who, role=Role.RESIDENT, party="")


def _leading(who: Speaker, words: str, cues: Cues, *, chaired: bool) -> Speaker:
    """Tell the chair from the member of the college that the same person is."""
    if who.role is Role.CHAIR and cues.found("people.as_college", words):
        return replace(who, role=Role.COLLEGE)
    is_mayor = who.role is Role.COLLEGE and MAYOR.search(f"{who.honorific} {who.name}") is not None
    if is_mayor and not chaired and not cues.found("people.as_college", words):
        leads = cues.found("people.chairs", words) is not None or len(words.split()) <= SHORT
        return replace(who, role=Role.CHAIR) if leads else who
    return who
