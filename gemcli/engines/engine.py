"""What every engine does: read sections and propose claims, each with the sentences it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from gemcli.model.activity import Agent, LedgerEntry, Plan, Usage
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document
from gemcli.model.event import Event, Tell
from gemcli.model.section import Section

EMBEDDED = "extractive"
"""Name of the embedded engine, known without loading it."""


@dataclass(frozen=True, slots=True)
class Task:
    """What an engine is asked for; the same task gives the same prompt."""

    name: str
    """`summarise`, `extract`, `draft`, `flag` or `ask`."""
    language: str
    """Language of the claims' text ("nl", "en")."""
    kinds: tuple[Kind, ...]
    """Kinds of claim that are wanted; an engine proposes no others."""
    prompt: str = ""
    """Name of the prompt without language and suffix; empty for the task's own name."""
    max_words: int = 0
    """Length of the whole outcome in words; 0 for no bound."""
    options: Mapping[str, str] = field(default_factory=dict)
    """What the user asked for: `length`, `about`, `who`, `item`, `type`, `question`."""

    @property
    def prompt_name(self) -> str:
        """Name of the prompt that belongs to this task."""
        return self.prompt or self.name


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an engine hands back; nothing in it has been checked."""

    claims: tuple[Claim, ...]
    agent: Agent
    plan: Plan = field(default_factory=Plan)
    usage: Usage = field(default_factory=Usage)
    ledger: tuple[LedgerEntry, ...] = ()
    """What was not read, not sent or cut; nothing is passed over in silence."""
    masked: Mapping[str, int] = field(default_factory=dict)
    """How many spans of each kind of personal data were masked before a request."""


def untold(event: Event) -> None:
    """Tell nobody: the `tell` of callers that want no progress."""


class Engine(Protocol):
    """Turns sections into claims. Sections that are `withheld` are neither read nor sent.

    Claims name sentences of the given documents and nothing else; a claim is one sentence. Their order follows
    the order of sections, so that the same input gives the same proposal. Raises only errors of `gemcli.errors`.
    """

    @property
    def name(self) -> str:
        """`extractive` or `endpoint`: what `--engine` says and provenance records."""
        ...

    def propose(
        self, task: Task, documents: Sequence[Document], sections: Sequence[Section], *, tell: Tell = untold
    ) -> Proposal:
        """Read the sections and propose claims of the task's kinds."""
        ...


class Shield(Protocol):
    """Keeps personal data on this machine: hides it before a request and puts it back after."""

    def hide(self, text: str) -> str:
        """Return the text with placeholders for personal data; WithheldError for what may not leave."""
        ...

    def restore(self, text: str) -> str:
        """Put the words back for the placeholders that `hide` made."""
        ...

    def counts(self) -> Mapping[str, int]:
        """How many spans of each kind were hidden so far."""
        ...
