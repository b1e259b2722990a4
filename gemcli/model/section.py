"""A run of sentences that belong together: an agenda item, a turn, a vote block, a chapter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SectionKind(StrEnum):
    """What a section is in its record."""

    ITEM = "item"
    TURN = "turn"
    VOTE_BLOCK = "vote_block"
    CLOSED_PART = "closed_part"
    CHAPTER = "chapter"
    FRONT = "front"


class Role(StrEnum):
    """In which function somebody speaks (ORI `rol`)."""

    CHAIR = "voorzitter"
    COLLEGE = "college"
    COUNCILLOR = "raadslid"
    CLERK = "griffier"
    RESIDENT = "inspreker"
    OFFICIAL = "ambtenaar"
    UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True)
class Section:
    """Sections of one document do not overlap and stand in reading order; every sentence is in at most one."""

    source_id: str
    kind: SectionKind
    path: tuple[str, ...]
    """Headings from the outside in: ("K", ) or ("2 Financien", "2.1 Lasten"); for records the agenda id first."""
    title: str
    """The heading or agenda item as printed, without its id."""
    sentence_ids: tuple[str, ...]
    item: str = ""
    """Agenda id as printed ("K", "5.b"); empty outside a record."""
    speaker: str = ""
    """Name as printed at the start of the turn, without title and party."""
    honorific: str = ""
    """Title as printed before the name: "Wethouder", "De heer"; empty where there is none."""
    party: str = ""
    role: Role = Role.UNKNOWN
    withheld: bool = False
    """A secret item or closed part: title only, its sentences are neither used nor sent."""

    @property
    def heading(self) -> str:
        """The heading that people see over claims from this section: "K. Voorstel van ..." or the title alone."""
        if self.item and not self.title.startswith((f"{self.item}.", f"{self.item} ")):
            return f"{self.item}. {self.title}".strip()
        return self.title or " / ".join(self.path)

    @property
    def voice(self) -> str:
        """Who speaks, as a line of a draft says it: `Wethouder Vavier (GroenLinks)`; residents by their role only."""
        return "Inspreker" if self.role is Role.RESIDENT else self.named

    @property
    def named(self) -> str:
        """Who speaks, with the name as printed: `De heer Okafor`; for drafts that may name residents."""
        named = f"{self.honorific} {self.speaker}".strip()
        return f"{named} ({self.party})" if named and self.party and self.role is not Role.RESIDENT else named
