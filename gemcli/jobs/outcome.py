"""What a job hands back: one form that the face shows as text or as the JSON envelope."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from gemcli.drafts.record import finding_record
from gemcli.drafts.sidecar import ledger_record
from gemcli.errors import Exit
from gemcli.locales import Message, Translate
from gemcli.model.activity import LedgerEntry, Usage
from gemcli.model.document import Document
from gemcli.model.finding import Finding
from gemcli.model.picture import Survey
from gemcli.model.source import Source

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Output:
    """A file that was written."""

    path: str
    sha256: str
    kind: str
    """`draft`, `sidecar`, `run`, `approval`, `export`, `journal`, `request`, `register`, `changes`,
    `report`, `masked`, `mask_log`, `restored`."""


@dataclass(frozen=True, slots=True)
class Warned:
    """Something that people must be told, though the work went on."""

    code: str
    message: Message
    source: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one command."""

    command: str
    exit_code: Exit = Exit.OK
    outputs: tuple[Output, ...] = ()
    findings: tuple[Finding, ...] = ()
    left_out: tuple[Finding, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    """Every source that a finding cites, by id."""
    ledger: tuple[LedgerEntry, ...] = ()
    warnings: tuple[Warned, ...] = ()
    usage: Usage = field(default_factory=Usage)
    closing: tuple[Message, ...] = ()
    """What was done and what to do next, a line each."""
    not_mentioned: tuple[Finding, ...] = ()
    """What rules found in the sources and the text leaves out, heaviest first."""
    language: str = ""
    """Of the draft, or of the sources of a text that was checked; empty where neither is known."""
    product: str = ""
    """Text for stdout when there is no file to write it to."""
    details: Mapping[str, Any] = field(default_factory=dict)
    """Further keys of the envelope that this command adds."""
    consulted: tuple[Document, ...] = ()
    """Every source as it was read for a check, for a report; not in the envelope."""
    surveys: tuple[Survey, ...] = ()
    """What pictures of findings in budgets are made of; not in the envelope."""
    norms: tuple[str, ...] = ()
    """The norms that the draft names in its head; not in the envelope."""

    def envelope(self, translate: Translate) -> dict[str, Any]:
        """Return the JSON envelope of the contract."""
        return {
            "schema_version": SCHEMA_VERSION,
            "command": self.command,
            "status": self.exit_code.name.lower(),
            "exit_code": int(self.exit_code),
            "outputs": [{"path": out.path, "sha256": out.sha256, "kind": out.kind} for out in self.outputs],
            "findings": [finding_record(finding, self.sources, translate) for finding in self.findings],
            "left_out": [finding_record(finding, self.sources, translate) for finding in self.left_out],
            "not_mentioned": [finding_record(finding, self.sources, translate) for finding in self.not_mentioned],
            "ledger": [ledger_record(entry, translate) for entry in self.ledger],
            "warnings": [
                {
                    "code": warned.code,
                    "message": warned.message.text(translate),
                    "source": warned.source,
                    "place": warned.place,
                }
                for warned in self.warnings
            ],
            "usage": {
                "requests": self.usage.requests,
                "prompt_tokens": self.usage.prompt_tokens,
                "completion_tokens": self.usage.completion_tokens,
                "seconds": round(self.usage.seconds, 3),
            },
            **self.details,
        }


def merged(outcomes: list[Outcome], exit_code: Exit) -> Outcome:
    """Put the outcomes of several inputs together under one exit code."""
    first = outcomes[0]
    return Outcome(
        command=first.command,
        exit_code=exit_code,
        outputs=tuple(output for outcome in outcomes for output in outcome.outputs),
        findings=tuple(finding for outcome in outcomes for finding in outcome.findings),
        left_out=tuple(finding for outcome in outcomes for finding in outcome.left_out),
        not_mentioned=tuple(finding for outcome in outcomes for finding in outcome.not_mentioned),
        sources={name: source for outcome in outcomes for name, source in outcome.sources.items()},
        ledger=tuple(entry for outcome in outcomes for entry in outcome.ledger),
        warnings=tuple(warned for outcome in outcomes for warned in outcome.warnings),
        usage=sum((outcome.usage for outcome in outcomes), Usage()),
        closing=tuple(message for outcome in outcomes for message in outcome.closing),
        product="\n".join(outcome.product for outcome in outcomes if outcome.product),
        details=_details(outcomes),
        language=first.language,
        surveys=tuple(survey for outcome in outcomes for survey in outcome.surveys),
    )


def _details(outcomes: list[Outcome]) -> dict[str, Any]:
    """Lists of several inputs go on where the last one ended; of anything else the last one stays."""
    found: dict[str, Any] = {}
    for outcome in outcomes:
        for key, value in outcome.details.items():
            goes_on = isinstance(value, list) and isinstance(found.get(key), list)
            found[key] = [*found[key], *value] if goes_on else value
    return found
