"""How a draft came to be: what was used, by whom, and what was left aside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from gemcli.locales import Message
from gemcli.model.source import Source


class LedgerStatus(StrEnum):
    """What became of an input or a part of one."""

    READ = "read"
    SKIPPED = "skipped"
    WITHHELD = "withheld"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One line of the completeness ledger: nothing is passed over in silence."""

    source: str
    """Relative path as people see it."""
    sha256: str
    status: LedgerStatus
    place: str = ""
    reason: Message = field(default_factory=lambda: Message(""))
    code: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What was asked of the engine (PROV Plan)."""

    prompt: str = ""
    """Name of the prompt file; empty for the embedded engine."""
    prompt_sha256: str = ""
    config_sha256: str = ""
    """Hash of the settings and profile that shape the output."""


@dataclass(frozen=True, slots=True)
class Agent:
    """What did the work (PROV SoftwareAgent)."""

    engine: str
    version: str
    """Version of gemcli."""
    model_asked: str = ""
    model_reported: str = ""
    host: str = ""
    """Host of the endpoint; empty for the embedded engine."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What an engine used; belongs in the run record, outside every hash."""

    requests: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    seconds: float = 0.0
    request_ids: tuple[str, ...] = ()

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.requests + other.requests,
            self.prompt_tokens + other.prompt_tokens,
            self.completion_tokens + other.completion_tokens,
            self.seconds + other.seconds,
            self.request_ids + other.request_ids,
        )


@dataclass(frozen=True, slots=True)
class Second:
    """The second reading of claims (PROV SoftwareAgent with its Plan); empty where there was none."""

    agent: Agent = field(default_factory=lambda: Agent("", ""))
    plan: Plan = field(default_factory=Plan)
    read: int = 0
    """Claims that were read."""
    lowered: int = 0
    """Claims that were supported before and are left to a person now."""
    unread: int = 0
    """Claims that should have been read and were not."""

    @property
    def was_asked(self) -> bool:
        """Whether anything was put to a second reader."""
        return bool(self.read or self.unread)


@dataclass(frozen=True, slots=True)
class Activity:
    """The making of one draft (PROV Activity), without times."""

    task: str
    used: tuple[Source, ...]
    plan: Plan
    agent: Agent
    masked: Mapping[str, int] = field(default_factory=dict)
    """How many spans of each kind of personal data were masked for the engine."""
    ledger: tuple[LedgerEntry, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    """What the user asked for that shapes the output: length, item, about, type."""
    second: Second = field(default_factory=Second)
    norms: tuple[str, ...] = ()
    """The norms that decided what is worth a question, in the draft's language; for budgets only."""
