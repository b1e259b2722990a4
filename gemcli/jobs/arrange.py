"""Puts findings under the headings of their task."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gemcli.engines.engine import Task
from gemcli.jobs.headings import Headings
from gemcli.jobs.intake import Intake
from gemcli.locales import N_, translator
from gemcli.model.claim import Kind
from gemcli.model.finding import Finding

BY_KIND = {
    Kind.DECISION: N_("Decisions"),
    Kind.AMENDMENT: N_("Amendments"),
    Kind.MOTION: N_("Motions"),
    Kind.COMMITMENT: N_("Commitments (candidates)"),
    Kind.ACTION: N_("Actions"),
}
"""Sections of a list of decisions and actions, in order."""

FIRST = (Kind.DECISION, Kind.AMENDMENT, Kind.MOTION, Kind.COMMITMENT)
"""Under an agenda item: what was decided and promised stands before what was said."""


@dataclass(frozen=True, slots=True)
class Arranged:
    """Findings under their headings."""

    findings: tuple[Finding, ...]
    headings: tuple[str, ...]


def arrange(findings: Sequence[Finding], task: Task, intake: Intake) -> Arranged:
    """Group findings: by kind for `extract`, as their room says for `flag` and `draft`, by agenda item otherwise."""
    translate = translator(task.language)
    if task.name == "extract":
        by_kind = {kind: translate(heading) for kind, heading in BY_KIND.items()}
        placed = (_under(finding, by_kind.get(finding.claim.kind, "")) for finding in findings)
        return Arranged(tuple(placed), tuple(by_kind.values()))
    if task.name in ("flag", "draft"):
        return Arranged(tuple(findings), ())
    headings = Headings(intake.sections, task.max_words)
    general = translate(N_("General"))
    under = (_under(finding, headings.of(finding.claim.section) or general) for finding in findings)
    order = tuple(heading or general for heading in headings.in_order())
    return Arranged(tuple(sorted(under, key=_weight)), order)


def _weight(finding: Finding) -> int:
    return FIRST.index(finding.claim.kind) if finding.claim.kind in FIRST else len(FIRST)


def _under(finding: Finding, heading: str) -> Finding:
    return replace(finding, claim=replace(finding.claim, section=heading))
