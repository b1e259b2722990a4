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

APART = {"repeated": N_("Commitments told again"), "refused": N_("Not promised")}
"""Sections of what is no commitment of this meeting, by its status."""
FIRMEST = ("new", "conditional", "implied")
"""In which order candidates stand: what a clerk copies first."""

FIRST = (Kind.DECISION, Kind.AMENDMENT, Kind.MOTION)
"""Of an agenda item what was decided stands before what was said."""

TOLD = ("proposal", "argument", "answer", "", "question")
"""In which order a debate is told; what has no part stands where an answer does, promises behind it."""

WHOLE = ("meeting", "chair", "attendance", "items", "silent", "debated")
"""What is said of the meeting as a whole."""


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
        apart = {status: translate(heading) for status, heading in APART.items()}
        listed = [
            _under(finding, apart.get(_status(finding)) or by_kind.get(finding.claim.kind, "")) for finding in findings
        ]
        listed.sort(key=lambda finding: FIRMEST.index(_status(finding)) if _status(finding) in FIRMEST else 0)
        order = list(by_kind.values())
        place = order.index(by_kind[Kind.COMMITMENT]) + 1
        return Arranged(tuple(listed), (*order[:place], *apart.values(), *order[place:]))
    if task.name in ("flag", "draft"):
        return Arranged(tuple(findings), ())
    return _by_item(findings, task, intake)


def _by_item(findings: Sequence[Finding], task: Task, intake: Intake) -> Arranged:
    """Tell a document by its headings; a debate with its head and its decisions before them."""
    from gemcli.jobs.minutes import ASIDE, headings, is_debate
    from gemcli.meetings.headline import SECTION
    from gemcli.meetings.overview import AGENDA

    translate = translator(task.language)
    shown = headings(intake, task.max_words)
    general, head, decided = (translate(name) for name in (N_("General"), SECTION, BY_KIND[Kind.DECISION]))
    is_apart = is_debate(intake) and not any(task.options.get(name) for name in ASIDE)
    order = tuple(heading or general for heading in shown.in_order())
    placed: list[tuple[tuple[int, int], Finding]] = []
    for finding in findings:
        own = shown.of(finding.claim.section) or general
        fact = finding.claim.fields.get("fact")
        place = (order.index(own) if own in order else len(order), _weight(finding))
        if fact == "listed":
            placed.append(((-1, 0), _under(finding, translate(AGENDA))))
        elif fact in WHOLE:
            placed.append(((-2, WHOLE.index(str(fact))), _under(finding, head)))
        elif is_apart and (finding.claim.kind in FIRST or fact == "outcomes"):
            placed.append((place, _under(finding, decided)))
        else:
            placed.append((place, _under(finding, own)))
    placed.sort(key=lambda each: each[0])
    return Arranged(
        tuple(finding for _, finding in placed), (head, *((decided,) if is_apart else ()), translate(AGENDA), *order)
    )


def _weight(finding: Finding) -> int:
    """Decisions first, then the debate by its parts, promises, and how much of it is quoted."""
    claim = finding.claim
    if claim.kind in FIRST:
        return FIRST.index(claim.kind)
    if claim.fields.get("fact") == "outcomes":
        return len(FIRST)
    if claim.fields.get("fact") == "floor":
        return len(FIRST) + len(TOLD) + 2
    if claim.kind is Kind.COMMITMENT:
        return len(FIRST) + len(TOLD) + 1
    return len(FIRST) + 1 + TOLD.index(str(claim.fields.get("part") or ""))


def _status(finding: Finding) -> str:
    """Return the status of a commitment, empty for every other kind."""
    return str(finding.claim.fields.get("status") or "") if finding.claim.kind is Kind.COMMITMENT else ""


def _under(finding: Finding, heading: str) -> Finding:
    return replace(finding, claim=replace(finding.claim, section=heading))
