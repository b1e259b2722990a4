"""What happened to a motion, an amendment or a proposal, and where the record says it."""

from __future__ import annotations

from dataclasses import dataclass

from gemcli.meetings.items import Item
from gemcli.meetings.voting import Result, Subject


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a motion, amendment or proposal."""

    subject: Subject
    result: Result
    item: Item | None
    head: str
    """Title of the vote head, where the item is none of this meeting's agenda."""
    ids: tuple[str, ...]
    """The sentences that say it: what was put to the vote, and the outcome."""
    start: int
    is_disputed: bool = False
    """A member said how he voted and the chair corrected him: both sentences are among `ids`."""
