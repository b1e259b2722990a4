"""What gemcli writes: sections of findings, what was left out, and how it was made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gemcli.model.activity import Activity
from gemcli.model.citation import Citation
from gemcli.model.finding import Finding

SHOWN = 12
"""How many things that a text does not mention are shown; the sidecar and the envelope hold all."""


@dataclass(frozen=True, slots=True)
class DraftSection:
    """A heading with its claims; the heading is written by code."""

    title: str
    level: int
    """2 for a section, 3 for one inside it."""
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A document in the making (PROV Entity); always a concept."""

    title: str
    language: str
    task: str
    sections: tuple[DraftSection, ...]
    left_out: tuple[Finding, ...]
    """Claims that may not stand in the body, with their reasons; contradicted ones first."""
    activity: Activity
    not_mentioned: tuple[Finding, ...] = ()
    """What rules found in the sources and no finding of the body tells, heaviest first."""

    @property
    def passed_over(self) -> tuple[Finding, ...]:
        """The first of what is not mentioned: as many as a page shows."""
        return self.not_mentioned[:SHOWN]

    def findings(self) -> Iterator[Finding]:
        """Every finding of the body, in order."""
        for section in self.sections:
            yield from section.findings

    def citations(self) -> dict[str, Citation]:
        """Every citation of the page by its label, in order of first use."""
        shown = (*self.findings(), *self.passed_over)
        return {citation.label: citation for finding in shown for citation in finding.citations}
