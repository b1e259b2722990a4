"""Who was there: members with their parties, who else sat at the table, who was absent, who came late or left."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from gemcli.facts.numberwords import dutch, fold
from gemcli.meetings.attendees import Attendee, attendees
from gemcli.meetings.cues import Cues
from gemcli.meetings.labels import label
from gemcli.meetings.lines import Line
from gemcli.meetings.movements import Movement, movements
from gemcli.meetings.people import is_name, role_of_title, split_title
from gemcli.model.document import PassageKind
from gemcli.model.section import Role

COUNT = re.compile(
    r"\b(?:aanwezig|tegenwoordig|present)(?:\s(?:zijn|waren|is|are|were))?\s?[:*]{0,3}\s{0,20}(?P<before>\d{1,3})"
    r"\s(?:van\sde\s\d{1,3}\s)?(?:raads|staten)?(?:leden|members|councill?ors)\b"
    r"|\b(?:er\szijn|zijn\ser|zijn|waren|dat\ser|in\saanwezigheid\svan|door)\s(?P<after>\d{1,3}|[^\W\d_]{3,20})\s(?:van\sde\s\d{1,3}\s)?"
    r"(?:raads|staten)?leden\s(?:ter\svergadering\s)?(?:zijn\s|waren\s)?(?:aanwezig|tegenwoordig|getekend|opgekomen)\b"
    r"|\b(?P<first>\d{1,3}|[^\W\d_]{3,20})\s(?:van\sde\s\d{1,3}\s)?(?:raads|staten)?leden\s(?:zijn\s|waren\s)?(?:aanwezig|tegenwoordig)\b"
    r"|\baanwezige\s(?:raads|staten)?leden\s?[:(]\s{0,20}(?P<listed>\d{1,3})\b"
    r"|\b(?:raads|staten)?leden\saanwezig\b[^.:\n]{0,40}:\s{0,20}(?P<opening>\d{1,3})\b"
    r"|\b(?P<there>\d{1,3})\svan\sde\s\d{1,3}\s(?:raads|staten)?leden\s(?:waren|zijn)\ser\b"
    r"|\b(?:met|ik\stel|wij\stellen)\s(?P<spoken>\d{1,3}|[^\W\d_]{3,20})\s(?:raads|staten)?leden(?=\szijn\b|\saanwezig\b|\.)"
    r"|\b(?P<english>\d{1,3})\s(?:members|councill?ors)\s(?:were\s|are\s)?present\b",
    re.IGNORECASE,
)
"""`Aanwezig zijn 44 leden`, `Er zijn 45 leden aanwezig`, `25 van de 27 leden`, `31 members were present`."""
ALONE = re.compile(r"\s*(?P<count>\d{1,3})\s(?:van\sde\s\d{1,3}\s)?(?:raads|staten)?leden\b", re.IGNORECASE)
"""`Aanwezig:   20 raadsleden`: behind the head of the list."""

LABELLED = re.compile(r"(?P<label>[^:\t]{2,60}?)\s?(?:\(\d{1,2}\))?(?::|\t)\s*(?P<rest>.*)")
"""`PvdA: mevrouw Smit, de heer Kok`, `Griffier: A. Bos`, `Afwezig\tmevrouw Dam`."""
NAMED_OFFICE = re.compile(
    r"(?P<office>[A-Za-z][a-z]{1,20}(?:\s[a-z]{3,20})?),?\s(?:te weten|zijnde|namely),?:?\s(?P<rest>.+)"
)
"""`De wethouders, te weten de heren Bos en Kok`."""
PARTY = re.compile(r"[A-Z0-9][\w!'’/ .&+\-]{1,40}")
PARTY_ALONE = re.compile(r"(?P<party>[A-Z0-9][\w!'’/ .&+\-]{1,40}?)\s?\(\d{1,2}(?:\szetels?)?\):?")
"""`VVD (5)` as a line above the names of a party."""
INSIDE = re.compile(
    r"(?<=[.;])\s(?=(?:[Aa]fwezig|[Vv]erhinderd|[Mm]ede aanwezig|[Aa]bsent|[Aa]pologies)\b)"
    r"|(?<=[.;])\s(?=[A-Z][a-z-]{3,24}(?:\s\([^()]{2,30}\)|\s[a-z]{3,20}){0,2}:\s)"
)
"""The absent, or who holds another office, follow in the same line."""
INITIALS = re.compile(r"(?:[A-Z]\.){1,5}\s?[a-z]{0,3}\s?[A-Z]")
WHOLE_NAME = re.compile(r"[A-Z]\.\s?(?:[a-z]{2,4}\s){0,3}[A-Z][\w'’-]{1,30}$")
"""A line that ends with a whole name, where the comma was forgotten."""
BULLET = re.compile(r"[-•·▪*–]\s?\S")
ENDED = re.compile(r"[a-z]{3}\.\s[A-Z]")
"""A sentence ends inside: no head of a list."""
PROSE = re.compile(r"[a-z]{5}\.\s[A-Z][a-z]{1,20}\s[a-z]")
"""A sentence behind a sentence: a paragraph that tells something, and no list of names."""
SENTENCE_END = re.compile(r"(?<=[a-z)])\.(?:\s|$)")
TITLED = re.compile(r"\b(?:[Dd]e heer|[Mm]evrouw|[Mm]evr?\.|[Mm]w\.|[Dd]hr\.|[Dd]e leden|Cllrs?|Councill?ors?)\s|\)")

OF_OFFICE = re.compile(
    r"^(?:aanwezige?|tegenwoordig|afwezige?)\s(?:\w+\s)?(?:wethouders?|college(?:leden)?|griffie)\b", re.IGNORECASE
)
"""`Aanwezige wethouders:`: they are no members."""
OPENING = 60
"""Lines in which a chair who counts the members counts those present, and no votes."""
SEARCHED = 400
"""Lines in which the list begins."""
LONGEST = 90
"""Lines that the list may take."""
MEMBER_ROLES = (Role.UNKNOWN, Role.COUNCILLOR)
FEWEST = 3
"""Names that make a list."""
MEMBERS, ABSENT, PARTY_OF, OTHERS, COUNTED = "members", "absent", "party", "others", "counted"


@dataclass(frozen=True, slots=True)
class Attendance:
    """Members as printed; empty where the record has no list."""

    present: tuple[tuple[str, str], ...] = ()
    """Name and party of each member; the party is empty where none is printed."""
    count: int | None = None
    """The number of members that the record itself states."""
    start: int = 0
    end: int = 0
    """Offsets of the list in the text layer."""
    absent: tuple[tuple[str, str], ...] = ()
    """Name and party of each member who is named as absent."""
    others: tuple[Attendee, ...] = ()
    """Chair, members of the college, clerk and officials who are named in front."""
    movements: tuple[Movement, ...] = ()
    """Who came late and who left early."""

    @property
    def parties(self) -> frozenset[str]:
        return frozenset(party for _, party in (*self.present, *self.absent) if party)


@dataclass(frozen=True, slots=True)
class Part:
    """A run of lines of the list under one head."""

    kind: str
    head: str
    lines: tuple[Line, ...]
    text: str


def attendance(rows: Sequence[Line], cues: Cues) -> Attendance:
    """Read the list of members present, and who else was there, from the first lines of a record that hold one."""
    count, moved = _count(rows), movements(rows, cues)
    best = Attendance(count=count, movements=moved)
    for index, row in enumerate(rows[:SEARCHED]):
        if not _opens(row, cues):
            continue
        parts = _parts(rows, index, cues)
        found = _read(parts, cues, count, moved)
        if len(found.present) >= FEWEST:
            return found
        if not best.others and not best.absent and (found.others or found.absent or found.present):
            best = found
    return best if best.absent else replace(best, absent=_absent_in_prose(rows, cues))


def _absent_in_prose(rows: Sequence[Line], cues: Cues) -> tuple[tuple[str, str], ...]:
    """Read who is absent from a sentence or a list under it: "Afwezig zijn mevrouw Bos (SP) en de heer Kok (CDA)."."""
    for index, row in enumerate(rows[:SEARCHED]):
        if len(row.text) > 400 or (head := cues.found("people.absent", row.text)) is None:
            continue
        below = [each.text for each in rows[index + 1 : index + 12]] if row.text.endswith(":") else []
        pieces = [each for each in below if BULLET.match(each)]
        if not pieces:
            stop = SENTENCE_END.search(row.text, head.end())
            pieces = [row.text[head.end() : stop.start() if stop else len(row.text)]]
        found = attendees("\n".join(pieces), cues)
        named = tuple((each.name, each.party) for each in found if each.role in MEMBER_ROLES)
        if named and TITLED.search(" ".join(pieces)):
            return named
    return ()


def _opens(row: Line, cues: Cues) -> bool:
    """Say whether a line begins a list of who is there."""
    head = cues.pattern("people.present").match(row.text)
    if head is not None and head.end():
        return True
    labelled = LABELLED.fullmatch(row.text)
    if labelled is None or is_name(split_title(labelled["label"].strip(), cues)[1]):
        return False  # "Wethouder Mol: Sorry, nee." opens a turn.
    return _kind(labelled["label"], cues) in (MEMBERS, OTHERS, ABSENT)


def _parts(rows: Sequence[Line], first: int, cues: Cues) -> list[Part]:
    """Cut the list into parts, each under its head, up to where the record itself begins."""
    parts: list[Part] = []
    kind, head = MEMBERS, ""
    held: list[Line] = []
    pieces: list[str] = []
    for index in range(first, min(len(rows), first + LONGEST)):
        row = rows[index]
        if index > first and _ends(row, rows[index - 1], pieces, cues):
            break
        for piece in INSIDE.split(row.text):
            opened = _opened(piece, row, cues)
            if opened is not None:
                if held:
                    parts.append(Part(kind, head, tuple(held), "\n".join(pieces)))
                kind, head, rest = opened
                held, pieces = [row], [rest]
            else:
                held.append(row)
                pieces.append(piece)
    if held:
        parts.append(Part(kind, head, tuple(held), "\n".join(pieces)))
    return parts


def _opened(piece: str, row: Line, cues: Cues) -> tuple[str, str, str] | None:
    """Read the head of a part: what kind it is, the head itself, and what follows it in its line."""
    headed = LABELLED.fullmatch(piece)
    if headed is not None and OF_OFFICE.search(headed["label"]):
        return OTHERS, headed["label"], headed["rest"]
    office = NAMED_OFFICE.match(piece)
    if office is not None and role_of_title(office["office"], cues) is not Role.UNKNOWN:
        return OTHERS, office["office"], office["rest"]
    for group, kind in (("people.also_present", OTHERS), ("people.absent", ABSENT), ("people.present", MEMBERS)):
        match = cues.pattern(group).match(piece)
        if match is not None and match.end():
            rest = piece[match.end() :].lstrip(" :\t")
            again = LABELLED.fullmatch(rest)
            inner = _kind(again["label"], cues) if again is not None else ""
            if again is not None and inner in (MEMBERS, OTHERS) and group != "people.absent":
                return inner, again["label"], again["rest"]
            return kind, piece[: match.end()], rest
    alone = PARTY_ALONE.fullmatch(piece)
    if alone is not None:
        return PARTY_OF, alone["party"].strip(), ""
    labelled = LABELLED.fullmatch(piece)
    if labelled is None or row.text.startswith(("-", "•")):
        return None
    kind = _kind(labelled["label"], cues)
    return (kind, labelled["label"].strip(), labelled["rest"]) if kind else None


def _kind(head: str, cues: Cues) -> str:
    """Say what stands under a head; empty for what is no head of a list."""
    words = head.strip(" -•")
    if ENDED.search(words):
        return ""
    if OF_OFFICE.search(words):
        return OTHERS
    for group, kind in (
        ("people.also_present", OTHERS), ("people.absent", ABSENT), ("people.present", MEMBERS),
        ("people.members", MEMBERS),
    ):  # fmt: skip
        match = cues.pattern(group).match(words)
        if match is not None and match.end():
            return kind
    role = role_of_title(words, cues)
    if role is Role.COUNCILLOR:
        return MEMBERS
    if role is not Role.UNKNOWN or cues.pattern("people.offices").match(words):
        return OTHERS
    return PARTY_OF if PARTY.fullmatch(words) and len(words.split()) <= 6 else ""


def _ends(row: Line, before: Line, pieces: Sequence[str], cues: Cues) -> bool:
    """Say whether the record begins at a line: a heading, a numbered item, a turn, a sentence after a white line."""
    if cues.pattern("record.agenda_heads").fullmatch(row.plain.strip(" :")):
        return True
    speaks = label(row.text, cues)
    speaks = speaks if any(piece.strip() for piece in pieces) else None
    if speaks is not None and speaks.mark == "." and len(row.text) > speaks.length + 20:
        return True
    if speaks is not None and speaks.mark == "." and row.text.endswith("."):
        return True
    is_heading = row.kind is PassageKind.HEADING
    if is_heading and not row.text[0].isdigit() and _opened(row.text, row, cues) is not None:
        return False
    named = cues.pattern("record.agenda").match(re.sub(r"^[\dA-Za-z]{1,3}[.):\s]{1,3}", "", row.plain))
    if named is not None and named.end() and row.text[0].isalnum() and not before.text.endswith(","):
        return True
    if row.kind is PassageKind.TABLE_ROW:
        return before.kind is not PassageKind.TABLE_ROW and row.text.count("\t") > 1
    if not row.after_gap:
        return False
    if is_heading and not _opens(row, cues):
        return True
    if not any(pieces) or _opened(row.text, row, cues) is not None:
        return False
    if PROSE.search(row.text):
        return True
    return not attendees(row.text, cues) and not before.text.endswith((",", "en", "-"))


def _read(parts: Sequence[Part], cues: Cues, count: int | None, moved: tuple[Movement, ...]) -> Attendance:
    present: list[tuple[str, str]] = []
    absent: list[tuple[str, str]] = []
    others: list[Attendee] = []
    stated, end = None, parts[0].lines[0].start
    for part in parts:
        found = attendees(_joined(part, cues), cues, part.head if part.kind == PARTY_OF else "")
        if part.kind == ABSENT:
            absent.extend((each.name, each.party) for each in found if each.role in MEMBER_ROLES)
        elif part.kind == OTHERS:
            office = role_of_title(part.head, cues)
            others.extend(
                replace(each, role=office)
                if each.role is Role.UNKNOWN or (office is Role.CHAIR and place == 0)
                else each
                for place, each in enumerate(found)
            )
        else:
            alone = ALONE.match(part.text) if part.kind == MEMBERS else None
            stated = stated or (int(alone["count"]) if alone else None)
            for each in found:
                is_member = each.role in MEMBER_ROLES
                if is_member or (each.role in (Role.CHAIR, Role.COLLEGE) and cues.language == "en"):
                    present.append((each.name, each.party))
                if not is_member:
                    others.append(each)
        if found or part.kind == ABSENT:
            end = part.lines[-1].end
    unique = tuple(dict.fromkeys(present)) if len(present) >= FEWEST else ()
    return Attendance(
        unique, stated or count, parts[0].lines[0].start, end, tuple(dict.fromkeys(absent)), tuple(others), moved
    )


def _joined(part: Part, cues: Cues) -> str:
    """Put the lines of a part together: one name a line stays one name a line."""
    pieces = [piece for piece in part.text.split("\n") if piece.strip()]
    single = sum(1 for piece in pieces if len(attendees(piece, cues)) == 1 and not piece.rstrip().endswith(","))
    if len(pieces) > 1 and single * 3 >= len(pieces) * 2:
        return "\n".join(pieces)
    joined = pieces[0] if pieces else ""
    for before, piece in pairwise(pieces):
        if before.endswith("-") and before[-2:-1].isalpha():
            joined += piece
        else:
            joined += f", {piece}" if INITIALS.match(piece) and WHOLE_NAME.search(before) else f" {piece}"
    return joined


def _count(rows: Sequence[Line]) -> int | None:
    for index, row in enumerate(rows):
        following = rows[index + 1].text if index + 1 < len(rows) and not row.text.endswith(".") else ""
        match = COUNT.search(f"{row.text} {following}")
        if match is not None and match["spoken"] and index > OPENING:
            match = None
        number = _number(next(value for value in match.groups() if value)) if match else None
        if match and number is not None and match.start() <= len(row.text):
            return number
    return None


def _number(written: str) -> int | None:
    """Return a number in digits or in Dutch words; None for another word."""
    if written.isdigit():
        return int(written)
    value = dutch(fold(written))
    return int(value) if value is not None else None
