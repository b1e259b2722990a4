"""What a job tells about its progress while it works."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gemcli.locales import Message


@dataclass(frozen=True, slots=True)
class Event:
    """A step that began, or moved on; `total` 0 means that its length is not known."""

    step: Message
    done: int = 0
    total: int = 0


Tell = Callable[[Event], None]


def untold(event: Event) -> None:
    """Tell nobody: the `tell` of callers that want no progress."""
    del event
