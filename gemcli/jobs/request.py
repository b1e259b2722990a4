"""What a user typed, as a job takes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Request:
    """One run of one task."""

    task: str
    paths: tuple[Path, ...]
    options: Mapping[str, str] = field(default_factory=dict)
    """What shapes the outcome: `length`, `max_words`, `item`, `about`, `who`, `type`, `fail_on`,
    `waive`, `reason`, `by`, `question`."""
    language: str = ""
    """Language of the draft; empty for the source's own."""
    is_plain: bool = False
    is_strict: bool = False
    is_forced: bool = False
    allows_closed: bool = False
    is_dry_run: bool = False
    against: Path | None = None
    """Another version to hold the input against."""
    layout: Path | None = None
    """A file in which a person fixed how the tables of a budget are read."""
    waivers: Path | None = None
    """The file of findings that were explained."""
    reference: tuple[Path, ...] = ()
    """Tables with the figures of other municipalities."""
    report: Path | None = None
    """Where an HTML report of the findings goes."""
    register: Path | None = None
    """The register that the findings of this run are merged into."""
    since: Path | None = None
    """An earlier register, against which the changes are told."""
    questions: Path | None = None
    """A list of questions that are answered one by one."""
    is_continued: bool = False
    """Whether a question follows on the one before."""
    keeps_index: bool = False
    """Whether what was read of a folder is kept in it for the next time."""
    stdin: bytes | None = None
    """What came in on standard input, for the path `-`."""
    stdin_format: str = "txt"
    """How to read it: md, txt, vtt or eml."""
