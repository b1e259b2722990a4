"""What the makers of claims share about one record: its sentences, layout, words and date."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
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
    _places: dict[int, int] = field(init=False, repr=False, compare=False, default_factory=dict)
    _kept: dict[str, tuple[Said, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def place_of(self, start: int) -> int | None:
        """Return which sentence begins at an offset of the text, the first of several; None where none does."""
        if not self._places:
            for place, each in enumerate(self.sentences):
                self._places.setdefault(each.start, place)
        return self._places.get(start)

    def holding(self, pattern: re.Pattern[str]) -> tuple[Said, ...]:
        """Return the sentences in which a pattern stands somewhere, in their order; looked for once."""
        if pattern.pattern not in self._kept:
            self._kept[pattern.pattern] = tuple(each for each in self.sentences if pattern.search(each.text))
        return self._kept[pattern.pattern]

    @property
    def day(self) -> str:
        """The date as part of a key; empty when there is none."""
        return self.date.isoformat() if self.date else ""
