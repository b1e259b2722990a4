"""A block in the text of a mail."""

from __future__ import annotations

from dataclasses import dataclass

from gemcli.model.document import PassageKind


@dataclass(frozen=True, slots=True)
class Part:
    """A block of a mail."""

    text: str
    kind: PassageKind
    depth: int = 0
    """0 for what the sender wrote, 1 for the message before, and so on."""
    speaker: str = ""
    """Who wrote a quoted part, as its head names them."""
