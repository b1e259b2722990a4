"""What a person must look at before a draft may be approved: single items in order, and one group of values."""

from __future__ import annotations

from dataclasses import dataclass

from gemcli.model.draft import Draft
from gemcli.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Checklist:
    """The must-verify list of a draft."""

    singles: tuple[Finding, ...]
    """To be looked at one by one, in the order of the draft."""
    group: tuple[Finding, ...]
    """Values that a check found equal to an official source: shown in one table and accepted together."""


def checklist(draft: Draft) -> Checklist:
    """Return the must-verify list of a draft; what was left out is not on it."""
    findings = tuple(draft.findings())
    return Checklist(
        tuple(finding for finding in findings if finding.is_single),
        tuple(finding for finding in findings if finding.must_verify and not finding.is_single),
    )
