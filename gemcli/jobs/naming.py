"""Decides whether a draft names residents by role, and puts the roles in: `--names role`, the default."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from gemcli.drafts.compose import Frame
from gemcli.jobs.own_names import known_to, stated_in
from gemcli.jobs.personal import IN_FUNCTION, MOVERS, is_prose
from gemcli.jobs.who import people_among, people_in
from gemcli.model.activity import Activity
from gemcli.model.checked import Checked
from gemcli.model.claim import By, Claim
from gemcli.model.finding import Finding
from gemcli.model.section import Role, Section, SectionKind

if TYPE_CHECKING:
    from gemcli.jobs.intake import Intake
    from gemcli.jobs.workbench import Workbench
    from gemcli.privacy.people import People
    from gemcli.privacy.veil import Veil

SUBMITTERS = ("submitters", MOVERS, "questions_by")
"""Fields that name who moved a motion or amendment or asked written questions, with their parties: members of the
council (Gemeentewet, art. 147b and 155)."""

BETWEEN = re.compile(r"(?:(?<!\s)\s++)?(?:[,;()]|\ben\b|\band\b)\s*")
"""What stands between the names and parties of such a field."""

SALUTATION = "salutation"
"""Part of a letter that names who it is sent to, beside the parts around its text."""


def veiled(findings: Sequence[Finding], veil: Veil | None, *, is_letter: bool = False) -> tuple[Finding, ...]:
    """Return findings that name residents by role; as they are where names of the source were asked for.

    What a letter has around its text (address, salutation, reference) keeps the name of who it is sent to.
    """
    if veil is None:
        return tuple(findings)
    return tuple(_veiled(finding, veil, is_letter=is_letter) for finding in findings)


def answers_veiled(findings: Sequence[Finding], veil: Veil | None) -> tuple[Finding, ...]:
    """Return answers that name residents by role, under the question as somebody typed it."""
    shown = veiled(findings, veil)
    return tuple(
        replace(after, claim=replace(after.claim, section=before.claim.section))
        for before, after in zip(findings, shown, strict=True)
    )


def veil_of(intake: Intake, bench: Workbench, findings: Sequence[Finding], language: str) -> Veil | None:
    """Return what hides the residents of a case; None where the user asked for the names of the source.

    Findings that are figures of tables alone name nobody but who was paid, and that is what they are about.
    """
    if bench.settings.names == "source" or not any(is_prose(finding.claim) for finding in findings):
        return None
    claims = [finding.claim for finding in findings]
    return veil_for(people_in(intake, bench), intake.sections, claims, language)


def frame_veiled(frame: Frame, veil: Veil | None) -> Frame:
    """Return what stands around the findings of a draft with residents named by role.

    A letter keeps its title: it is the subject line, which an officer wrote. So does a question that somebody typed.
    """
    if veil is None or frame.task == "draft":
        return frame
    headings = frame.headings if frame.task == "ask" else tuple(map(veil.text, frame.headings))
    return replace(frame, title=veil.title(frame.title), headings=headings)


def activity_veiled(activity: Activity, intake: Intake, bench: Workbench, veil: Veil | None, language: str) -> Activity:
    """Return how a draft was made with the people in the heads of its messages named by role."""
    has_mail = any(source.envelope is not None for source in activity.used)
    if veil is None and has_mail and bench.settings.names != "source":
        veil = veil_for(people_in(intake, bench), intake.sections, (), language)
    return activity if veil is None else replace(activity, used=tuple(map(veil.source, activity.used)))


def by_role(checked: Checked, sections: Sequence[Section], bench: Workbench, language: str) -> Checked:
    """Return a check whose report names the residents of its sources by role, also on the pages that it shows.

    The claims stand as somebody wrote them; quotes and what the checks found are hidden, unless a draft by role had
    them hidden already.
    """
    if bench.settings.names == "source" or not any(is_prose(one.claim) for one in checked.findings):
        return checked
    municipality = known_to(bench.municipality(), stated_in(checked.documents))
    people = people_among(checked.documents, sections, municipality, bench)
    veil = veil_for(people, sections, [one.claim for one in checked.findings], language or "nl")
    is_hidden = any(one.claim.stand_ins or any(c.stand_ins for c in one.citations) for one in checked.findings)
    findings = checked.findings if is_hidden else tuple(map(veil.around, checked.findings))
    stand_ins = {paper.source.id: veil.residents.all_of(paper.source.id) for paper in people.papers}
    return replace(checked, findings=findings, stand_ins=stand_ins, hide=veil.text)


def veil_for(people: People, sections: Sequence[Section], claims: Sequence[Claim], language: str) -> Veil:
    """Return what hides the residents of these papers; who moved a motion by these claims is in function."""
    from gemcli.privacy.residents import Residents
    from gemcli.privacy.veil import Veil

    deciding = people.with_officials((*_movers(claims), *_members(sections, people)))
    return Veil(Residents(deciding, language))


def _veiled(finding: Finding, veil: Veil, *, is_letter: bool) -> Finding:
    is_kept = finding.claim.fields.get("fact") in IN_FUNCTION or (is_letter and _is_around(finding.claim))
    return veil.around(finding) if is_kept else veil.finding(finding)


def _is_around(claim: Claim) -> bool:
    """Whether a claim stands around the text of a letter: the officer wrote these words to stand in it."""
    from gemcli.letters.letter import ASIDE

    return claim.by is By.BLOCK and (claim.section in ASIDE or claim.section == SALUTATION)


def _members(sections: Sequence[Section], people: People) -> Iterator[str]:
    """Yield who speaks in the record of a meeting, but residents and civil servants.

    Who is given the floor by name, and not as somebody from the public, sits at the table. What they say is marked for
    a person all the same.
    """
    speaking = dict.fromkeys(
        section.speaker
        for section in sections
        if section.kind is SectionKind.TURN and section.role not in (Role.RESIDENT, Role.OFFICIAL) and section.speaker
    )
    public = people.public() if speaking else frozenset()
    yield from (speaker for speaker in speaking if people.persons.of(speaker) not in public)


def _movers(claims: Sequence[Claim]) -> Iterator[str]:
    for claim in claims:
        for name in SUBMITTERS:
            value = claim.fields.get(name)
            listed = value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()
            yield from (part for one in listed for part in BETWEEN.split(one) if part)
