"""Exports a draft: approved, or as a concept that says so on every page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FORMATS = ("docx", "html")


@dataclass(frozen=True, slots=True)
class PublishRequest:
    """What a user typed for `export`."""

    path: Path
    to: str
    is_concept: bool
    out: Path | None = None
