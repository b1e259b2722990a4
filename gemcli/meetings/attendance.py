"""Who was there: the list of members present with their parties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.meetings.cues import Cues
from gemcli.meetings.lines import Line
from gemcli.meetings.people import is_name, label, split_title

MEMBER = re.compile(r"(?P<name>[^,;:()\t]{2,60}?)\s*\((?P<party>[^()]{1,48})\)")
"""`Van den Bos (PvdD)`; a comma between two members may be missing."""

COUNT = re.compile(
    r"\b(?:aanwezig zijn|er zijn|aanwezig:?|present:?|in aanwezigheid van)\s(?P<before>\d{1,3})\s(?:raads)?leden\b"
    r"|\b(?P<after>\d{1,3})\s(?:raads)?leden\s(?:zijn\s)?aanwezig\b|\b(?P<english>\d{1,3})\s(?:members"
    r"|councillors)\s(?:were\s|are\s)?present\b",
    re.IGNORECASE,
)
"""`Aanwezig zijn 44 leden`, `Er zijn 45 leden aanwezig`, `31 members were present`."""

PARTY_LINE = re.compile(r"(?P<party>[A-Z0-9][\w!'’/ .&+\-]{1,40}?)\s?(?:\(\d{1,2}\))?:\s(?P<names>.{3,400})")
"""`PvdA: mevrouw Smit, de heer Van den Berg en de heer Kok`."""

OFFICES = ("people.chair", "people.clerk", "people.college")
"""What a line of the list may begin with besides a party: "Voorzitter: ...", "Griffier: ..."."""

LONGEST = 80
"""Lines that a list of members may take."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Members as printed; empty where the record has no list."""

    present: tuple[tuple[str, str], ...] = ()
    """Name and party of each member."""
    count: int | None = None
    """The number of members that the record itself states."""
    start: int = 0
    end: int = 0
    """Offsets of the list in the text layer."""

    @property
    def parties(self) -> frozenset[str]:
        return frozenset(party for _, party in self.present if party)


def attendance(rows: Sequence[Line], cues: Cues) -> Attendance:
    """Read the list of members present from the first lines of a record that hold one."""
    count = _count(rows)
    for index, row in enumerate(rows[:400]):
        head = cues.pattern("people.present").match(row.text)
        if head is None or head.end() == 0:
            continue
        block = _block(rows, index, cues)
        text = " ".join(line.text for line in block)
        members = _inline(text[head.end() :], cues) or _grouped(block[1:], cues)
        if members:
            own = COUNT.search(text)
            return Attendance(members, _number(own) if own else count, row.start, block[-1].end)
    return Attendance((), count)


def _block(rows: Sequence[Line], index: int, cues: Cues) -> list[Line]:
    """Return the lines of the list: up to the absent, a speaker or the longest that a list may be."""
    block = [rows[index]]
    for row in rows[index + 1 : index + LONGEST]:
        absent = cues.pattern("people.absent").match(row.text)
        if absent is not None and absent.end():
            break
        speaks = label(row.text, cues)
        if speaks is not None and speaks.mark == "." and row.text.endswith((".", " ")):
            break
        if speaks is not None and len(row.text) > speaks.length + 20 and speaks.mark == ".":
            break
        block.append(row)
    return block


def _inline(text: str, cues: Cues) -> tuple[tuple[str, str], ...]:
    """Read `Name (Party), Name (Party) en Name (Party)`."""
    found = []
    for match in MEMBER.finditer(text):
        name = re.sub(r"^(?:en|and|&|\d{1,3}[.)]?|leden|members)\s+", "", match["name"].strip(" .•-–"))
        name = name.removeprefix("en ").strip()
        _, bare_name = split_title(name, cues)
        if is_name(bare_name):
            found.append((bare_name, " ".join(match["party"].split())))
    return tuple(found) if len(found) >= 3 else ()


def _grouped(block: Sequence[Line], cues: Cues) -> tuple[tuple[str, str], ...]:
    """Read lines that begin with the party: `PvdA: mevrouw Smit en de heer Kok`."""
    found = []
    for row in block:
        match = PARTY_LINE.match(row.plain)
        if match is None or any(cues.pattern(group).match(match["party"]) for group in OFFICES):
            continue
        for part in re.split(r",|;|\ben\b|\band\b", match["names"]):
            _, name = split_title(part.strip(" ."), cues)
            if name and is_name(name):
                found.append((name, match["party"].strip()))
    return tuple(found) if len(found) >= 3 else ()


def _count(rows: Sequence[Line]) -> int | None:
    for row in rows:
        match = COUNT.search(row.text)
        if match:
            return _number(match)
    return None


def _number(match: re.Match[str]) -> int:
    return int(match["before"] or match["after"] or match["english"])
