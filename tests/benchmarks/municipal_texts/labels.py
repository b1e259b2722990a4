"""What is known of a made-up text: where personal data stands, whose it is, and what only looks like it."""

from __future__ import annotations

from dataclasses import dataclass

MUST_GO = ("private", "staff")
"""Roles whose data has to be masked."""
STAYS = ("official", "office")
"""Roles whose data has to stay. `organisation` is neither: a firm's number may go or stay."""
ROLES = (*MUST_GO, *STAYS, "organisation")
KINDS = ("person", "phone", "email", "address", "birth_date", "plate", "bsn", "iban")


@dataclass(frozen=True, slots=True)
class Label:
    """A piece of personal data; offsets are code points of the text."""

    start: int
    end: int
    kind: str
    role: str
    form: str
    """The slot that it was written by: full, last, first, listed, phone, ..."""


@dataclass(frozen=True, slots=True)
class Decoy:
    """A piece that looks like personal data and is none."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class MadeText:
    """One made-up document."""

    name: str
    genre: str
    text: str
    labels: tuple[Label, ...]
    decoys: tuple[Decoy, ...]
    own_addresses: tuple[str, ...]
    """What the profile of the municipality says of itself."""
    municipality: str

    @property
    def is_lower(self) -> bool:
        """Whether it is a transcript by speech recognition: small letters, no punctuation."""
        return self.genre == "transcript"
