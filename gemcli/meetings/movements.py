"""Who came in late and who left before the end, with the time as the record says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gemcli.meetings.attendees import ACADEMIC
from gemcli.meetings.cues import Cues
from gemcli.meetings.lines import Line
from gemcli.meetings.people import is_name, split_title

TIME = re.compile(r"\b(?P<clock>\d{1,2}[.:]\d{2})(?:\s?(?:uur|u\.|h|hrs|[ap]\.?m\.?))?", re.IGNORECASE)
WHO = re.compile(
    r"\(?(?P<who>(?:[Dd]e heer|[Mm]evrouw|[Mm]w\.|[Dd]hr\.|[Hh]et lid|[Rr]aadslid|Councill?or|Cllr|Mrs?\.?|Ms\.?)\s"
    r"[^.,;:()]{2,48}?)(?:\s\((?P<party>[^()]{1,40})\))?\s(?:(?:komt|is|arriveert|verlaat|neemt|treedt|heeft|vertrekt"
    r"|arrived|left|joined|entered|returned|komt terug|keert)\b)",
)
LONGEST = 240
"""Characters of a line in which such a remark stands."""


class Move(StrEnum):
    """Which way somebody went."""

    CAME = "came"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Movement:
    """Somebody who was not there from the beginning to the end."""

    name: str
    party: str
    """Empty where none is printed."""
    move: Move
    time: str
    """As printed: "20.15"."""


def movements(rows: Sequence[Line], cues: Cues) -> tuple[Movement, ...]:
    """Return who came late or left early: a person, a verb that says so, and a time in one sentence."""
    found = []
    for row in rows:
        if len(row.text) > LONGEST or (clock := TIME.search(row.text)) is None:
            continue
        text = TIME.sub("", row.text)
        arrives, leaves = cues.found("people.arrives", text), cues.found("people.leaves", text)
        match = WHO.search(row.text) if arrives or leaves else None
        if match is None:
            continue
        _, name = split_title(match["who"], cues)
        name = ACADEMIC.sub("", name)
        if is_name(name):
            move = Move.LEFT if leaves else Move.CAME
            found.append(Movement(name, match["party"] or "", move, clock["clock"]))
    return tuple(dict.fromkeys(found))
