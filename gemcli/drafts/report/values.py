"""Finds where the values that a check compared stand: in the claim, and in the words that it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gemcli.facts import votes
from gemcli.model.document import Document
from gemcli.model.finding import Check, CheckResult, Finding
from gemcli.model.span import Span

SHOWN = frozenset(
    [
        *("money", "percent", "count", "number", "value", "difference", "date", "time", "opened", "closed", "due_text"),
        *("vote", "id", "raw_id", "party", "person", "name", "chair", "addressee", "polarity", "modality", "roles"),
    ]
)
"""Checks of something that can be pointed at; those of whole sentences mark nothing."""

LONGEST = 80
"""Code points from which a value is no value but a sentence."""

GOOD = (CheckResult.EQUAL, CheckResult.ENTAILED)


class Standing(StrEnum):
    """How the two sides of a value stand to each other."""

    OTHER = "other"
    """They differ, or one side has none."""
    OPEN = "open"
    """A person must say."""
    SAME = "same"

    @classmethod
    def of(cls, check: Check) -> Standing:
        if check.result in GOOD:
            return cls.SAME
        return cls.OPEN if check.result is CheckResult.UNDECIDED else cls.OTHER


WORST_FIRST = tuple(Standing)


def worse(one: Standing | None, other: Standing) -> Standing:
    """Return what is told of a place that two checks point at."""
    return min(one or other, other, key=WORST_FIRST.index)


@dataclass(frozen=True, slots=True)
class Mark:
    """A value at its place."""

    span: Span
    standing: Standing


def in_claim(finding: Finding) -> tuple[Mark, ...]:
    """Return the values of a claim at their places in its text, none of them overlapping."""
    return _apart(
        Mark(span, Standing.of(check))
        for check in _pointed(finding.checks)
        if (span := place(check, check.claim, finding.claim.text)) is not None
    )


def in_sources(finding: Finding, documents: Mapping[str, Document]) -> Iterator[tuple[str, Mark]]:
    """Yield the values that the sources have with their places in the text layers, by source id.

    Looked for in the citation that the check names first, then in the others of the claim.
    """
    for check in _pointed(finding.checks):
        ordered = sorted(finding.citations, key=lambda citation: citation.label != check.citation)
        places = ((citation.source_id, span) for citation in ordered for span in citation.spans)
        for source_id, span in places:
            found = place(check, check.source, documents[source_id].text[span.start : span.end])
            if found is not None:
                offset = span.start
                yield source_id, Mark(Span(offset + found.start, offset + found.end), Standing.of(check))
                break


def place(check: Check, value: str, text: str) -> Span | None:
    """Return where a value of a check stands in a text; None where it is told in other words.

    >>> check = Check("vote", CheckResult.EQUAL, "I.C rejected 6-37", "")
    >>> place(check, check.claim, "Het amendement wordt verworpen met 6 tegen 37 stemmen.")
    Span(start=21, end=53)
    """
    if not value or len(value) > LONGEST:
        return None
    if check.name == "vote":
        return next((vote.span for vote in votes.find(text) if _is_vote(vote, value)), None)
    words = r"\s{1,3}".join(re.escape(word) for word in value.split())
    found = re.search(rf"(?<!\w)(?<!\d[.,]){words}(?!\w|[.,]\d)", text, re.IGNORECASE)
    return Span(*found.span()) if found else None


def _is_vote(vote: votes.Vote, value: str) -> bool:
    if value.isdecimal():
        return int(value) in (vote.votes_for, vote.votes_against)
    return value == vote.canonical or value.endswith(f" {vote.canonical}") or value == vote.outcome.value


def _pointed(checks: Sequence[Check]) -> list[Check]:
    """Checks whose values are shown, those that differ first, so that they win where two values overlap."""
    shown = (check for check in checks if check.name in SHOWN)
    return sorted(shown, key=lambda check: WORST_FIRST.index(Standing.of(check)))


def _apart(marks: Iterator[Mark]) -> tuple[Mark, ...]:
    kept: list[Mark] = []
    for mark in marks:
        if not any(mark.span.start < other.span.end and mark.span.end > other.span.start for other in kept):
            kept.append(mark)
    return tuple(sorted(kept, key=lambda mark: mark.span))
