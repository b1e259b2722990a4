"""What lies before a council under one item: members' motions, amendments, and what the item itself proposes."""

from __future__ import annotations

from dataclasses import dataclass, field

from gemcli.facts.votes import Outcome
from gemcli.meetings.items import Item
from gemcli.meetings.motion_ids import Mention
from gemcli.meetings.motions import Motion
from gemcli.meetings.submissions import Submission
from gemcli.meetings.vote_event import Event
from gemcli.model.claim import Kind


@dataclass(slots=True)
class Piece:
    """Something on the floor: a member's motion, an amendment, or what an item proposes."""

    kind: Kind
    start: int
    raw_id: str = ""
    number: str = ""
    title: str = ""
    by: tuple[str, ...] = ()
    seconded: tuple[str, ...] = ()
    asks: str = ""
    ids: tuple[str, ...] = ()
    """Sentences that name it and who moves it."""
    title_ids: tuple[str, ...] = ()
    asks_ids: tuple[str, ...] = ()
    span: tuple[int, int] = (0, 0)
    events: list[Event] = field(default_factory=list)
    changed: bool = False
    resolved: tuple[str, ...] = ()
    """Sentences of the resolution that it came to."""

    @property
    def is_open(self) -> bool:
        return not self.events or self.events[-1].result.outcome in (Outcome.TIED, Outcome.UNKNOWN)

    def submission(self) -> Submission:
        """Return it as handed in."""
        mention = Mention(self.kind, self.raw_id, "", 0, 0)
        people = tuple(dict.fromkeys((*self.by, *self.seconded)))
        return Submission(
            mention, self.title, people, self.asks, False, self.span, (0, 0), (0, 0), 0, 0,
            ids=tuple(dict.fromkeys((*self.title_ids, *self.ids, *self.asks_ids))), leading=len(self.by),
        )  # fmt: skip


@dataclass(slots=True)
class Business:
    """What was done under one item."""

    place: tuple[str, ...]
    item: Item | None
    head: str
    motion_title: str | None = None
    """The title, where the item is a member's motion; empty where it stands among motions without one."""
    by_head: tuple[str, ...] = ()
    head_ids: tuple[str, ...] = ()
    pieces: list[Piece] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Done:
    """Everything that English minutes say was moved and resolved."""

    motions: tuple[Motion, ...]
    decided: tuple[tuple[Event, Piece], ...]
    taken: frozenset[str]
    """Sentences that are used up."""
