"""What the makers of claims share about one record: its sentences, layout, words and date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gemcli.meetings.cues import Cues
from gemcli.meetings.layout import Layout
from gemcli.meetings.voting import Reader
from gemcli.meetings.walk import Places, Said
from gemcli.meetings.wording import Wording


@dataclass(frozen=True, slots=True)
class Reading:
    """One record as read, before claims are made of it."""

    sentences: tuple[Said, ...]
    found: Layout
    places: Places
    reader: Reader
    cues: Cues
    words: Wording
    date: date | None
    """Of the meeting; None when the record names none."""
    present: int | None
    """Members present, as the record states it."""
    present_at: tuple[int, int] = (0, 0)
    """Offsets of the line that states it."""

    @property
    def day(self) -> str:
        """The date as part of a key; empty when there is none."""
        return self.date.isoformat() if self.date else ""
