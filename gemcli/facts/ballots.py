"""Who stood on which side of one vote, and what a party as a whole did."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from gemcli.facts import parties
from gemcli.model.span import Span


class Side(StrEnum):
    """Where somebody stood."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Camp:
    """Those who are named on one side."""

    side: Side
    parties: tuple[str, ...]
    """As printed, with the number behind each where there is one: `CDA (6)`."""
    members: tuple[str, ...]
    """As printed; never of a secret vote."""
    total: int
    """The number printed for the side as a whole; -1 where there is none."""
    counted: int
    """What the numbers behind its parties, or its names, add up to; -1 where not every one is counted."""
    span: Span
    of: tuple[str, ...] = ()
    """The parties of its members, where the record lists them party by party."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """All that a text says of who voted on which side of one vote."""

    camps: tuple[Camp, ...] = ()

    def parties(self, side: Side) -> tuple[str, ...]:
        """The parties on one side, each once; a divided one stands where more of its members stood, or nowhere.

        Where both sides list members party by party, a party that is listed on one side only stands there.
        """
        named = tuple(name for camp in self._on(side) for name in camp.parties)
        if not named:
            return self._of_members(side)
        return tuple(dict.fromkeys(name for name in named if self._is_whole(name, side)))

    def members(self, side: Side) -> tuple[str, ...]:
        """The members on one side, each once, and the smaller part of a divided party: `VVD (1)`."""
        named = (name for camp in self._on(side) for name in camp.members)
        parts = (name for camp in self._on(side) for name in camp.parties if not self._is_whole(name, side))
        return tuple(dict.fromkeys((*named, *parts)))

    def printed(self, side: Side) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The parties and the members that are named on one side, whoever else stands on the other."""
        own = self._on(side)
        named = tuple(name for camp in own for name in camp.parties) or self._of_members(side)
        return named, tuple(name for camp in own for name in camp.members)

    def _of_members(self, side: Side) -> tuple[str, ...]:
        """The parties whose members stood on one side only, where the record lists those on both party by party."""
        across = self._on(OPPOSITE[side]) if side in OPPOSITE else ()
        both = (*self._on(side), *across)
        if not (self._on(side) and across) or any(camp.parties or not camp.of for camp in both):
            return ()
        others = {name_of(party) for camp in across for party in camp.of}
        own = (party for camp in self._on(side) for party in camp.of)
        return tuple(dict.fromkeys(party for party in own if name_of(party) not in others))

    def _on(self, side: Side) -> tuple[Camp, ...]:
        return tuple(camp for camp in self.camps if camp.side is side)

    def _is_whole(self, printed: str, side: Side) -> bool:
        """Whether no more of a party stood on the other side; all that is left of it, where no number is printed."""
        if side not in OPPOSITE:
            return True
        own = name_of(printed)
        across = [name for camp in self._on(OPPOSITE[side]) for name in camp.parties if name_of(name) == own]
        return all(_weight(printed) > _weight(name) for name in across)

    def votes(self, side: Side) -> int:
        """How many voted on one side: as printed for the whole side, else added up; -1 where neither can be."""
        own = [camp for camp in self.camps if camp.side is side]
        printed = next((camp.total for camp in own if camp.total >= 0), -1)
        if printed >= 0 or not own:
            return printed
        added = [camp.counted for camp in own]
        return -1 if -1 in added else sum(added)

    @property
    def counts(self) -> tuple[int, int] | None:
        """Votes for and against, where both sides are named and counted, or one side is said to be all."""
        first, second = self.votes(Side.FOR), self.votes(Side.AGAINST)
        return (first, second) if first >= 0 and second >= 0 else None


OPPOSITE = {Side.FOR: Side.AGAINST, Side.AGAINST: Side.FOR}
NUMBER_BEHIND = re.compile(r"\s\((?P<number>\d{1,3})\b")
ALL_LEFT = 1000
"""Weight of a party without a number: the rest of it, beside some that are counted on the other side."""


def name_of(printed: str) -> str:
    """Return the name by which a party is compared: without the number or the names behind it.

    >>> name_of("GL (3)") == name_of("GroenLinks (1, de heer Bos)")
    True
    """
    return parties.canonical(NUMBER_BEHIND.split(printed)[0].strip()).casefold()


def _weight(printed: str) -> int:
    number = NUMBER_BEHIND.search(printed)
    return int(number["number"]) if number is not None else ALL_LEFT
