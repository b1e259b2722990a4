"""What a user typed, as a job takes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from gemcli.errors import UsageError
from gemcli.locales import N_, say


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


def day_of(given: str) -> date:
    """Return the day that a user gave; UsageError for what is no day of the calendar, as for nothing.

    >>> day_of("2026-05-31")
    datetime.date(2026, 5, 31)
    """
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise UsageError(
            "wrong_date",
            say(N_("{value} is no date."), value=given or '""'),
            say(N_("Write it as 2026-05-31.")),
        ) from error
