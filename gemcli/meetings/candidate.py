"""A sentence that may be a commitment, and what the sentences of its record are weighed with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from gemcli.meetings.cues import Cues
from gemcli.meetings.family import Family
from gemcli.meetings.frames import Frames
from gemcli.meetings.promisers import office
from gemcli.meetings.walk import Said

REPORTING = frozenset({Family.MINUTES, Family.NARRATIVE_LIST, Family.TABLE_LIST})
"""Records that tell in the third person what was said."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be a commitment."""

    said: Said
    place: int
    """Of the sentence among those of the record."""
    who: str
    role: str
    status: str
    """new, repeated, refused, conditional or implied."""
    is_reported: bool = False
    """The record tells it of somebody, so the sentence stands by itself."""
    before: tuple[Said, ...] = ()
    """What it points at, when it does not say so itself."""
    more: tuple[Said, ...] = ()
    """Further sentences of the same undertaking."""
    is_part: bool = False
    """Only the words around a promise word of a run without marks are meant."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """What a record's sentences are weighed with."""

    sentences: Sequence[Said]
    cues: Cues
    spoken: Frames
    told: Frames
    family: Family
    named: re.Pattern[str] | None = None
    """Members of the college by name, where the record tells who they are."""
    _asking: dict[int, bool] = field(init=False, repr=False, compare=False, default_factory=dict)

    def is_asking(self, place: int) -> bool:
        """Say whether a sentence tells that somebody asked for something; each is looked at once."""
        if place not in self._asking:
            text = self.sentences[place].text
            told = (self.cues.found(f"refusals.{name}", text) for name in ("requests_told", "requests"))
            self._asking[place] = any(told)
        return self._asking[place]

    def whose(self, text: str) -> str:
        """Return the office that undertakes in a text, or the member of the college whom it names; else empty."""
        found = office(text, self.cues)
        if found or self.named is None:
            return found
        match = self.named.search(text)
        return match.group()[:1].upper() + match.group()[1:] if match else ""

    @property
    def reports(self) -> bool:
        """Whether the record tells what was said, in the third person."""
        return self.family in REPORTING
