"""Makes claims of what a model said: one sentence each, with evidence, personal data put back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gemcli.engines.endpoint.windows import Line
from gemcli.engines.replies import FIELDS, Said
from gemcli.model.claim import By, Claim, Evidence, FieldEvidence, FieldValue, Kind, SentenceRef
from gemcli.text import sentences
from gemcli.text.neutral import plain_line

OPEN_FIELDS: Mapping[Kind, Mapping[str, FieldValue]] = {
    Kind.DECISION: {"agenda_item": "", "outcome": "unknown", "outcome_text": None},
    Kind.MOTION: {
        "raw_id": None,
        "title": None,
        "agenda_item": "",
        "submitters": (),
        "parties": (),
        "asks": None,
        "outcome": "unknown",
        "outcome_text": None,
        "votes_for": None,
        "votes_against": None,
    },
    Kind.COMMITMENT: {
        "who": None,
        "role": None,
        "to": None,
        "asks": None,
        "due": None,
        "due_text": None,
        "status": "new",
        "condition": None,
    },
    Kind.ACTION: {"who": None, "what": None, "due": None, "due_text": None},
}
"""Keys of the JSON contract by kind. Outcomes, votes and dates stay open: rules find them in the source."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What turns a reply into claims: the sentences behind its numbers, and how to put personal data back."""

    lines: Mapping[str, Line]
    restore: Callable[[str], str]
    language: str


def claims(reading: Reading, said: Sequence[Said]) -> list[Claim]:
    """Return the claims of a reply in its order; a text with several sentences becomes several claims."""
    return [claim for one in said for claim in _claims(reading, one)]


def _claims(reading: Reading, said: Said) -> Iterator[Claim]:
    named = [reading.lines[alias] for alias in dict.fromkeys(said.evidence)]
    evidence = Evidence(sentences=tuple(line.ref for line in named))
    first = named[0].section
    fields, field_evidence = _fields(reading, said, named)
    text = plain_line(said.text)
    for start, end in sentences.split(text, reading.language):
        if not any(char.isalpha() for char in text[start:end]):
            continue
        yield Claim(
            kind=said.kind,
            text=reading.restore(text[start:end]),
            evidence=evidence,
            by=By.MODEL,
            section=first.heading,
            fields=fields,
            field_evidence=field_evidence,
        )


def _fields(
    reading: Reading, said: Said, named: Sequence[Line]
) -> tuple[dict[str, FieldValue], dict[str, FieldEvidence]]:
    """Return the fields of the contract, and the evidence of those that stand word for word in a named sentence."""
    kind = Kind.MOTION if said.kind is Kind.AMENDMENT else said.kind
    fields: dict[str, FieldValue] = dict(OPEN_FIELDS.get(kind, {}))
    if "agenda_item" in fields:
        fields["agenda_item"] = named[0].section.item
    evidence: dict[str, FieldEvidence] = {}
    for name in FIELDS.get(said.kind, ()):
        value = plain_line(getattr(said, name) or "")
        if not value:
            continue
        fields[name] = reading.restore(value)
        ref = _holder(value, named)
        if ref is not None:
            evidence[name] = FieldEvidence(reading.restore(value), Evidence(sentences=(ref,)))
    return fields, evidence


def _holder(value: str, named: Sequence[Line]) -> SentenceRef | None:
    return next((line.ref for line in named if value in line.text), None)
