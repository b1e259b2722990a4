"""Puts findings under the headings of their task."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gemcli.engines.engine import Task
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

TIERS = {"hard": N_("Does not add up"), "signal": N_("Stands out: ask about it"), "info": N_("For information")}


@dataclass(frozen=True, slots=True)
class Arranged:
    """Findings under their headings."""

    findings: tuple[Finding, ...]
    headings: tuple[str, ...]


def arrange(findings: Sequence[Finding], task: Task, intake: Intake) -> Arranged:
    """Group findings: by kind for `extract`, by strength for `flag`, by agenda item or chapter otherwise."""
    translate = translator(task.language)
    if task.name == "extract":
        headings = tuple(translate(heading) for heading in BY_KIND.values())
        return Arranged(tuple(_under(f, translate(BY_KIND.get(f.claim.kind, ""))) for f in findings), headings)
    if task.name == "flag":
        headings = tuple(translate(heading) for heading in TIERS.values())
        return Arranged(
            tuple(_under(f, translate(TIERS.get(str(f.claim.fields.get("tier")), ""))) for f in findings), headings
        )
    if task.name == "draft":
        return Arranged(tuple(findings), ())
    headings = tuple(dict.fromkeys(section.heading for section in intake.sections))
    return Arranged(tuple(sorted(findings, key=_weight)), headings)


def _weight(finding: Finding) -> int:
    return FIRST.index(finding.claim.kind) if finding.claim.kind in FIRST else len(FIRST)


def _under(finding: Finding, heading: str) -> Finding:
    return replace(finding, claim=replace(finding.claim, section=heading))
