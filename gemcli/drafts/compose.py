"""Puts findings in the order of a document: what may stand in the body, what is left out and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from gemcli.drafts.footnotes import number_coincident
from gemcli.model.activity import Activity
from gemcli.model.claim import Kind
from gemcli.model.draft import Draft, DraftSection
from gemcli.model.finding import Finding, Verdict

LEFT_OUT_ORDER = (Verdict.CONTRADICTED, Verdict.MISATTRIBUTED, Verdict.PARTLY, Verdict.UNSUPPORTED)
"""What a reviewer must see first."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a draft has before its findings: the words that code chooses."""

    title: str
    language: str
    task: str
    headings: tuple[str, ...] = ()
    """Sections that come first, in this order; sections of findings that are not named follow as they occur."""


def compose(
    frame: Frame, findings: Sequence[Finding], activity: Activity, not_mentioned: Sequence[Finding] = ()
) -> Draft:
    """Make a draft of findings; a finding that says the same in the same section as an earlier one is dropped.

    What the draft does not mention comes behind it, with labels of the same series.
    """
    told = _once(findings)
    both = _with_unique_ids(number_coincident((*told, *not_mentioned)))
    numbered, passed_over = both[: len(told)], tuple(both[len(told) :])
    body = [finding for finding in numbered if finding.verdict.may_stand]
    left_out = [finding for finding in numbered if not finding.verdict.may_stand]
    left_out.sort(key=lambda finding: LEFT_OUT_ORDER.index(finding.verdict))
    titles = dict.fromkeys((*frame.headings, *(finding.claim.section for finding in body)))
    sections = tuple(
        DraftSection(title, 2, inside)
        for title in titles
        if (inside := tuple(finding for finding in body if finding.claim.section == title))
    )
    return Draft(frame.title, frame.language, frame.task, sections, tuple(left_out), activity, passed_over)


def _once(findings: Iterable[Finding]) -> list[Finding]:
    seen: set[tuple[str, str, tuple[str, ...]]] = set()
    kept = []
    for finding in findings:
        mark = (finding.claim.section, finding.claim.text, finding.labels)
        if mark not in seen or finding.claim.not_checkable or finding.claim.kind is Kind.GAP:
            seen.add(mark)
            kept.append(finding)
    return kept


def _with_unique_ids(findings: Iterable[Finding]) -> list[Finding]:
    """Two findings of one kind on the same place are told apart by their order."""
    counts: dict[str, int] = {}
    unique = []
    for finding in findings:
        counts[finding.id] = counts.get(finding.id, 0) + 1
        again = counts[finding.id]
        unique.append(finding if again == 1 else replace(finding, id=f"{finding.id}~{again}"))
    return unique
