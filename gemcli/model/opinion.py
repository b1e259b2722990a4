"""What a second reader is shown of a claim, and what it says of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from gemcli.locales import Message
from gemcli.model.claim import SentenceRef


class Carried(StrEnum):
    """Whether the cited words carry a claim, as a second reader sees it."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"
    UNREAD = "unread"
    """Nobody read it: the endpoint failed, the answer could not be used, or a bound was reached."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One claim with its sentences, as a second reader gets to see it; no verdict of ours is among them."""

    text: str
    cited: tuple[SentenceRef, ...]
    """The sentences that its citations touch, in reading order."""
    others: tuple[SentenceRef, ...] = ()
    """Other sentences that may carry it or help to read it, best first."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a second reader says of one claim."""

    carried: Carried
    elsewhere: tuple[SentenceRef, ...] = ()
    """Sentences that it was shown beside the cited ones and that carry the claim in its eyes."""
    code: str = ""
    """For an unread claim: the stable word of why."""
    why: Message = field(default_factory=lambda: Message(""))
