"""What stands on the outside of a message: its id, to whom it went, when, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Envelope:
    """The head of a message as the dossier needs it (RFC 5322, 3.6)."""

    message_id: str = ""
    """Without its angle brackets; empty where the message has none."""
    references: tuple[str, ...] = ()
    """Ids of the messages before it, oldest first; the last is the one that it answers."""
    to: tuple[str, ...] = ()
    copied: tuple[str, ...] = ()
    sent: datetime | None = None
    """With the sender's own offset; None where the message states no time that can be read."""
    thread: str = ""
    """Id of the source that opens its thread in this dossier; its own where it stands alone."""
    answers: str = ""
    """Id of the source that it answers; empty where that message is not in the dossier."""
    is_guessed: bool = False
    """Whether its place in the thread rests on subject, quoted text and date, for want of ids."""

    @property
    def moment(self) -> datetime | None:
        """The time of sending in UTC; a time without an offset is taken as UTC (RFC 5322, 3.3: "-0000")."""
        if self.sent is None:
            return None
        return self.sent.replace(tzinfo=UTC) if self.sent.tzinfo is None else self.sent.astimezone(UTC)
