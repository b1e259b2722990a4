"""Makes lists of entries in the columns of a clerk's office: of a register, or of one draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gemcli.errors import UsageError
from gemcli.export.columns import SHEETS, Cell
from gemcli.export.paper import Paper, paper
from gemcli.export.rows import row
from gemcli.jobs.sightings import sightings_of
from gemcli.locales import N_, Translate, say, translator
from gemcli.meetings.following.merging import numbered
from gemcli.meetings.following.states import standing
from gemcli.model.approval import Approval, Approved, ClaimDecision, Decision
from gemcli.model.draft import Draft
from gemcli.model.finding import Finding
from gemcli.model.register import Entry, Register, Standing
from gemcli.settings import Settings

FORMS = ("csv", "xlsx")
BY_PERSON = frozenset({"raw_id", "title", "subject", "agenda_item", "submitters", "parties", "who", "role"})
"""Fields that still hold where a person changed the sentence; outcome, term and status are theirs to say."""


def standings_of(register: Register) -> list[Standing]:
    """Return how each entry of a register stands, in its order."""
    return [standing(entry) for entry in register.entries]


def as_list(
    standings: Sequence[Standing],
    form: str,
    settings: Settings,
    translate: Translate,
    *,
    notes: Sequence[str],
    banner: str = "",
) -> bytes:
    """Return entries as a list, `csv` or `xlsx`; `notes` are the lines of the workbook's last sheet."""
    rows: dict[str, list[dict[str, Cell]]] = {
        sheet.name: [row(one, translate) for one in standings if one.entry.kind in sheet.kinds] for sheet in SHEETS
    }
    if form == "xlsx":
        from gemcli.export.workbook import workbook

        return workbook(rows, notes, translate, banner=banner)
    from gemcli.export.delimited import delimited

    every = [cells for sheet in SHEETS for cells in rows[sheet.name]]
    separator, bom = settings.text("csv.separator"), bool(settings.origins["csv.bom"].value)
    return delimited(every, translate, separator=separator, bom=bom, banner=banner)


def draft_list(subject: Approved | Draft, form: str, settings: Settings, *, concept: bool) -> bytes:
    """Return the findings of a draft of `extract` as a list, one row each.

    With its approval, rejected ones are left out, a corrected sentence stands in the place of what it corrects, and
    who vouches is said under the remarks; a concept says so in every row. UsageError for a draft of another task.
    """
    draft = subject.draft if isinstance(subject, Approved) else subject
    if draft.task != "extract":
        raise UsageError(
            "no_list",
            say(N_("Only a draft of `gemcli extract` is a list; this one is of another task.")),
            say(N_("Export it to docx or html.")),
        )
    translate = translator(draft.language)
    page = paper(subject, concept=concept, translate=translate)
    approval = subject.approval if isinstance(subject, Approved) and not concept else None
    shown = [standing(entry) for entry in _entries(draft, approval, translate)]
    return as_list(shown, form, settings, translate, notes=_notes(page, translate), banner=page.banner)


def _entries(draft: Draft, approval: Approval | None, translate: Translate) -> Iterator[Entry]:
    decided = {decision.finding_id: decision for decision in approval.decisions} if approval is not None else {}
    vouched = [each for each in draft.left_out if _is(decided.get(each.id), Decision.VOUCH)]
    findings = [each for each in (*draft.findings(), *vouched) if not _is(decided.get(each.id), Decision.REJECT)]
    sources = {source.id: source for source in draft.activity.used}
    reviewer = approval.reviewer if approval is not None else ""
    kept = [_as_decided(each, decided.get(each.id)) for each in findings]
    for entry in numbered(sightings_of(kept, sources)):
        decision = decided.get(entry.sightings[0].id)
        yield replace(entry, people=_remarks(decision, reviewer, translate))


def _is(decision: ClaimDecision | None, wanted: Decision) -> bool:
    return decision is not None and decision.decision is wanted


def _as_decided(finding: Finding, decision: ClaimDecision | None) -> Finding:
    """Put a corrected sentence in its place, without the fields that it may have changed."""
    if decision is None or decision.decision is not Decision.CORRECT:
        return finding
    kept = {name: value for name, value in finding.claim.fields.items() if name in BY_PERSON}
    checks = tuple(replace(check, claim_span=None) for check in finding.checks)
    return replace(finding, claim=replace(finding.claim, text=decision.text, fields=kept), checks=checks)


def _remarks(decision: ClaimDecision | None, reviewer: str, translate: Translate) -> dict[str, str]:
    """What the reviewer said, in the columns of people."""
    if decision is None:
        return {}
    if decision.decision is Decision.CORRECT:
        said = translate(N_("corrected by {reviewer}: {text}")).format(reviewer=reviewer, text=decision.text)
        return {"opmerkingen": said, "omschrijving": decision.text}
    if decision.decision is Decision.VOUCH:
        said = translate(N_("vouched for by {reviewer}")).format(reviewer=reviewer)
        return {"opmerkingen": f"{said}: {decision.remark}"}
    return {"opmerkingen": decision.remark} if decision.remark else {}


def _notes(page: Paper, translate: Translate) -> list[str]:
    """Say what this is, who approved it, how it was made and from which sources."""
    first = [line for line in (page.banner, page.adopted) if line]
    return [page.title, *first, *page.label, "", f"{translate(N_('Sources:'))}", *page.sources]
