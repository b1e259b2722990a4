"""Something that people must be told about a letter."""

from __future__ import annotations

from dataclasses import dataclass

from gemcli.locales import Message


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that people must be told about a letter."""

    code: str
    message: Message
    source: str = ""
    place: str = ""
    is_error: bool = False
    """The letter cannot go out like this."""
