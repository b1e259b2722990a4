"""Chooses which of the values that checks compared a report marks: in the claim, and in the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gemcli.model.finding import Check, CheckResult, Finding
from gemcli.model.span import Span
from gemcli.model.taken import Taken

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
        Mark(check.claim_span, Standing.of(check))
        for check in _pointed(finding.checks)
        if check.claim_span is not None and _is_value(check.claim_span)
    )


def in_sources(finding: Finding) -> Iterator[tuple[str, Mark]]:
    """Yield the values that the sources have with their places in the text layers, by source id."""
    for check in _pointed(finding.checks):
        if check.source_span is not None and _is_value(check.source_span):
            yield check.source_id, Mark(check.source_span, Standing.of(check))


def _is_value(span: Span) -> bool:
    return span.end - span.start <= LONGEST


def _pointed(checks: Sequence[Check]) -> list[Check]:
    """Checks whose values are shown, those that differ first, so that they win where two values overlap."""
    shown = (check for check in checks if check.name in SHOWN)
    return sorted(shown, key=lambda check: WORST_FIRST.index(Standing.of(check)))


def _apart(marks: Iterator[Mark]) -> tuple[Mark, ...]:
    kept: list[Mark] = []
    taken = Taken()
    for mark in marks:
        if not taken.meets(mark.span):
            taken.add(mark.span)
            kept.append(mark)
    return tuple(sorted(kept, key=lambda mark: mark.span))
