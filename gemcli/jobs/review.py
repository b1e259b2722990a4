"""A person's review of a draft: opened, decided on, and approved under a name."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from gemcli import files
from gemcli.drafts import sidecar
from gemcli.drafts.altered import says_the_same
from gemcli.errors import Exit, SourceError, UnverifiedError, UsageError
from gemcli.jobs.large_page import page_of
from gemcli.jobs.outcome import Outcome, Output, Warned
from gemcli.jobs.own_draft import CARRIED, own_findings
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, Message, Translate, say, translator
from gemcli.model.approval import ClaimDecision, Decision
from gemcli.model.claim import Kind
from gemcli.model.draft import Draft, DraftSection
from gemcli.model.finding import Finding, Ground, Verdict
from gemcli.model.source import Source
from gemcli.review import approval, decisions
from gemcli.review.approval import Bytes, record_path
from gemcli.review.session import Session, Signature
from gemcli.settings import Settings
from gemcli.sources.reader import read_bytes
from gemcli.text.escape import LONGEST_WHOLE_NAME, escape_file_name, escape_terminal

LOG = "log.jsonl"
"""Name of the reviewer's own log in the user's data folder."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A draft on the reviewer's desk."""

    path: Path
    bound: Bytes
    session: Session
    log: Path
    agrees: bool = True
    """Whether the Markdown is what the sidecar describes, claim by claim and footnote by footnote."""
    warnings: tuple[Warned, ...] = ()

    @property
    def draft(self) -> Draft:
        return self.session.draft

    @property
    def notes(self) -> Path:
        """Where decisions are kept between sittings."""
        return self.path.with_name(f"{self.path.name.removesuffix('.md')}.review.json")

    def decide(self, decision: ClaimDecision) -> None:
        """Take a decision and keep it; what no source carries can only be vouched for, corrected or rejected.

        A gap is filled in by correcting it, or left out by rejecting it: accepted as it is it would go out.
        """
        finding = next((f for f in self.draft.findings() if f.id == decision.finding_id), None)
        if decision.decision is Decision.ACCEPT and finding is not None and not finding.verdict.may_stand:
            raise UsageError(
                "cannot_accept",
                say(N_("The sources do not carry this sentence, so it cannot be accepted as it is.")),
                say(N_("Correct it, reject it, or vouch for it with your own source.")),
            )
        if decision.decision is Decision.ACCEPT and finding is not None and finding.claim.kind is Kind.GAP:
            raise UsageError(
                "gap_open",
                say(N_("Something still has to be filled in here, so it cannot be accepted as it is.")),
                say(N_("Correct it with the text that belongs there, or reject it to leave it out.")),
            )
        self.session.decide(decision)
        self.keep()

    def accept_group(self) -> None:
        """Accept the table of values together."""
        self.session.accept_group()
        self.keep()

    def keep(self) -> None:
        """Write the decisions down, so that a next sitting goes on from here."""
        data = decisions.dump(self.session.decisions, files.sha256(self.bound.markdown))
        files.write_atomic(self.notes, data, private=True)

    def approve(self, reviewer: str, remark: str = "") -> Outcome:
        """Approve the draft under a name: a record beside it and a line in the log."""
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        record = record_path(self.path)
        given = approval.approve(self.session, Signature(reviewer, now, remark), self.bound, record, self.log)
        output = Output(record.as_posix(), files.sha256(record.read_bytes()), "approval")
        closing = say(
            N_("Approved by {reviewer}; next: gemcli export {path} --to docx"),
            reviewer=given.reviewer,
            path=self.path.as_posix(),
        )
        return Outcome("review", outputs=(output,), closing=(closing,), warnings=self.warnings)


def open_desk(path: Path, settings: Settings) -> Desk:
    """Open a draft for review, judged anew: verdicts in a file are what whoever wrote the file says.

    Where the Markdown, the sidecar or what the sources say differ, the sidecar follows what is judged now. Raises
    SourceError when the file or its sidecar is missing or is no draft of gemcli, UnverifiedError when a source changed.
    """
    desk = look(path, settings)
    if desk.agrees:
        desk = _judged_again(desk, settings)
    if not desk.agrees:
        beside = _sidecar_path(path, desk.bound.markdown)
        digest = files.sha256(desk.bound.markdown)
        data = sidecar.dump(desk.draft, digest, translator(desk.draft.language), is_edited=True)
        files.write_atomic(beside, data)
        desk = look(path, settings)
    return _with_earlier_decisions(desk)


def look(path: Path, settings: Settings) -> Desk:
    """Read a draft as it stands, one that a person edited with the verdicts that it earns now; write nothing."""
    markdown = read_bytes(path)
    beside = _sidecar_path(path, markdown)
    kept = read_bytes(beside)
    written = sidecar.load(kept, beside.name)
    draft = written.draft
    agrees = files.sha256(markdown) == written.markdown_sha256 and says_the_same(
        page_of(_decoded(path, markdown)), written
    )
    if not agrees:
        draft = rejudged(path, markdown, draft, Workbench(settings))
    return Desk(path, Bytes(markdown, kept), Session(draft), settings.data_dir / LOG, agrees)


def _judged_again(desk: Desk, settings: Settings) -> Desk:
    """Hold an unedited draft against its sources: where it earns less than its sidecar says, it counts as edited.

    Where the sources are not at hand the verdicts are the sidecar's, and a warning says so.
    """
    try:
        now = rejudged(desk.path, desk.bound.markdown, desk.draft, Workbench(settings))
    except SourceError as error:
        what = say(N_("The sources are not at hand, so nothing was judged again: the verdicts are the sidecar's."))
        return replace(desk, warnings=(Warned("not_judged_again", what, error.path),))
    earned = {finding.claim.text: finding.verdict for finding in now.findings()}
    if all(_is_earned(finding.verdict, earned.get(finding.claim.text)) for finding in desk.draft.findings()):
        return desk
    return replace(desk, session=Session(now), agrees=False)


def _is_earned(verdict: Verdict, now: Verdict | None) -> bool:
    return now is not None and not (
        (verdict in CARRIED and now not in CARRIED) or (verdict.may_stand and not now.may_stand)
    )


def apply(path: Path, file: Path, reviewer: str, settings: Settings) -> Outcome:
    """Take decisions from a file; approve when it says so and nothing is left open."""
    desk = open_desk(path, settings)
    given = decisions.load(read_bytes(file), file.name)
    if given.draft_sha256 and given.draft_sha256 != files.sha256(desk.bound.markdown):
        raise UsageError(
            "other_draft",
            say(N_("These decisions are about another version of the draft.")),
            say(N_("Review this version.")),
            file.name,
        )
    for decision in given.decisions:
        desk.decide(decision)
    if given.accept_group:
        desk.accept_group()
    if given.approve:
        return desk.approve(reviewer or given.reviewer, given.remark)
    return _state(desk)


def overview(path: Path, settings: Settings) -> Outcome:
    """Say what is left to decide, with the ids that `--apply` takes."""
    return _state(open_desk(path, settings))


def _state(desk: Desk) -> Outcome:
    progress = desk.session.progress
    open_items = [f for f in desk.session.checklist.singles if desk.session.decision(f.id) is None]
    sources = {source.id: source for source in desk.draft.activity.used}
    translate = translator(desk.draft.language)
    lines = "".join(_open_item(finding, sources, translate) for finding in open_items)
    closing: Message = say(
        N_("{done} of {total} single items decided, {group} values open; next: gemcli review {path}"),
        done=progress.done,
        total=progress.total,
        group=progress.group_open,
        path=desk.path.as_posix(),
    )
    return Outcome(
        "review", findings=tuple(open_items), sources=sources, product=lines, closing=(closing,), warnings=desk.warnings
    )


def _open_item(finding: Finding, sources: Mapping[str, Source], translate: Translate) -> str:
    """What has to be decided, why, and where it stands."""
    from gemcli.model.labels import GROUNDS

    grounds = ", ".join(translate(GROUNDS[ground]) for ground in finding.must_verify if ground.is_single)
    lines = [f"{finding.id}", f"  {finding.claim.text}", f"  {grounds}"]
    lines += [f"  {sources[citation.source_id].path}, {citation.place}" for citation in finding.citations]
    return "".join(f"{escape_terminal(line)}\n" for line in lines)


def _with_earlier_decisions(desk: Desk) -> Desk:
    """Go on where an earlier sitting on the same bytes stopped.

    Decisions on other bytes do not count, nor do those on claims that are not the draft's since it was judged again.
    """
    if desk.notes.is_file():
        kept = decisions.load(read_bytes(desk.notes), desk.notes.name)
        if kept.draft_sha256 == files.sha256(desk.bound.markdown):
            ids = {finding.id for finding in (*desk.draft.findings(), *desk.draft.left_out)}
            still = tuple(decision for decision in kept.decisions if decision.finding_id in ids)
            return replace(desk, session=Session(desk.draft, still))
    return desk


def _sidecar_path(path: Path, markdown: bytes) -> Path:
    page = page_of(markdown.decode("utf-8", "replace"))
    beside = path.with_name(
        escape_file_name(page.front.get("sidecar") or path.with_suffix(".json").name, longest=LONGEST_WHOLE_NAME)
    )
    if not page.is_ours or not beside.is_file():
        raise SourceError(
            "not_a_draft",
            say(N_("This is not a draft of gemcli with its sidecar beside it.")),
            say(N_("Review the .md file that gemcli wrote, or check any text with gemcli verify.")),
            str(path),
        )
    return beside


def rejudged(path: Path, markdown: bytes, draft: Draft, bench: Workbench) -> Draft:
    """Return the draft as the edited Markdown has it, each line with the verdict that it earns now."""
    outcome = own_findings(path, _decoded(path, markdown), (), bench)
    if outcome.exit_code is Exit.CHANGED:
        raise UnverifiedError(
            "source_changed",
            say(N_("A source of this draft was changed since it was made.")),
            say(N_("Make the draft again.")),
            str(path),
        )
    findings = [_to_be_seen(finding) for finding in outcome.findings]
    titles = dict.fromkeys(finding.claim.section for finding in findings)
    sections = tuple(
        DraftSection(title, 2, tuple(finding for finding in findings if finding.claim.section == title))
        for title in titles
    )
    return replace(draft, sections=sections)


def _decoded(path: Path, markdown: bytes) -> str:
    """Return the text of a draft; SourceError for one that a program saved in another encoding."""
    try:
        return markdown.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(
            "not_utf8",
            say(N_("This draft is not saved as UTF-8.")),
            say(N_("Save it as UTF-8 in your editor, then try again.")),
            str(path),
        ) from error


def _to_be_seen(finding: Finding) -> Finding:
    """A sentence that the sources do not carry stays where a person put it, and must be looked at."""
    if finding.verdict.may_stand or Ground.NEEDS_HUMAN in finding.must_verify:
        return finding
    return replace(finding, must_verify=(*finding.must_verify, Ground.NEEDS_HUMAN))
