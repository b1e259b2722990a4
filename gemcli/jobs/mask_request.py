"""What a user typed for `mask`, as the job takes it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Doing(StrEnum):
    """What is done with the personal data that is found."""

    LISTING = "list"
    PSEUDONYMS = "pseudonymise"
    PUBLICATION = "woo"
    RESTORING = "restore"


@dataclass(frozen=True, slots=True)
class MaskRequest:
    """One run of `mask`."""

    paths: tuple[Path, ...]
    doing: Doing = Doing.LISTING
    by_role: bool = False
    keep: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    allows_closed: bool = False
    is_strict: bool = False
    is_forced: bool = False
    stdin: bytes | None = None
    """What came in on standard input, for the path `-`."""
    stdin_format: str = "txt"

    @property
    def writes(self) -> bool:
        """Whether masked copies are made."""
        return self.doing in (Doing.PSEUDONYMS, Doing.PUBLICATION)
