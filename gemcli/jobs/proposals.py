"""The four jobs over what a user named: each file its own draft, each folder one dossier."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from gemcli import files
from gemcli.drafts import sidecar
from gemcli.errors import ConfigError, Exit, GemcliError, SourceError, UsageError
from gemcli.jobs.guarded import refuse_without_endpoint
from gemcli.jobs.outcome import Outcome, Warned, merged
from gemcli.jobs.outputs import Target, write
from gemcli.jobs.propose import Proposed, propose
from gemcli.jobs.request import Request
from gemcli.jobs.run_record import run_record
from gemcli.jobs.second import strictly
from gemcli.jobs.tasks import TASKS
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, Message, say, translator
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.draft import Draft
from gemcli.model.event import Tell
from gemcli.model.finding import Verdict
from gemcli.settings import Settings
from gemcli.text.escape import escape_file_name

if TYPE_CHECKING:
    from gemcli.jobs.desk import Desk


@dataclass(frozen=True, slots=True)
class Case:
    """One file, one folder, or standard input; makes one draft."""

    path: Path
    stem: str
    """Of the files that are written; holds the extension where two inputs share a name."""
    folder: Path | None = None
    """The folder of several paths that make one draft."""

    @property
    def is_stdin(self) -> bool:
        return str(self.path) == "-"

    @property
    def home(self) -> Path:
        """Where its draft goes when the user names no folder: beside the input."""
        return self.folder or self.path.resolve().parent


def run(request: Request, settings: Settings, tell: Tell) -> Outcome:
    """Make a draft for each input; what cannot be read is named and the others go on.

    Raises the error of a single input; several inputs of which some fail end with exit code 10.
    """
    refuse_what_needs_a_model(request, settings)
    if request.report is not None:
        from gemcli.jobs.reporting import refuse_wrong_name

        refuse_wrong_name(request.report, request.paths)
    bench = Workbench(settings)
    desk = _desk(request)
    cases = cases_of(request.paths)
    outcomes, failed = [], 0
    for case in cases:
        try:
            outcomes.append(one(case, request, bench, tell))
        except GemcliError as error:
            if len(cases) == 1 or not isinstance(error, SourceError):
                raise
            failed += 1
            outcomes.append(_failure(request.task, case, error))
    worst = max((outcome.exit_code for outcome in outcomes), default=Exit.OK)
    whole = outcomes[0] if len(outcomes) == 1 else merged(outcomes, Exit.PARTIAL if failed else worst)
    if request.report is not None:
        from gemcli.jobs.flag_report import reported

        whole = reported(whole, outcomes, request, bench)
    if desk is None:
        return whole
    from gemcli.jobs.register import follow

    return follow(whole, outcomes, desk, request, settings)


def _desk(request: Request) -> Desk | None:
    """Open the registers that the user named, before anything else is done; a dry run opens none."""
    if request.is_dry_run or (request.register is None and request.since is None):
        return None
    from gemcli.jobs.desk import open_desk

    return open_desk(request)


def one(case: Case, request: Request, bench: Workbench, tell: Tell) -> Outcome:
    """Make one draft: from files to findings to files."""
    started = time.monotonic()
    proposed = propose(case.path, request, bench, tell)
    if proposed.request_bytes:
        return dry(case, request, bench, proposed)
    draft = proposed.draft
    usage = replace(proposed.usage, seconds=time.monotonic() - started)
    translate = translator(draft.language)
    code = strictly(exit_code(draft, request), proposed.warnings, is_strict=request.is_strict)
    common = Outcome(
        command=request.task,
        exit_code=code,
        findings=tuple(draft.findings()),
        left_out=draft.left_out,
        not_mentioned=draft.not_mentioned,
        sources={source.id: source for source in draft.activity.used},
        ledger=draft.activity.ledger,
        warnings=proposed.warnings,
        usage=usage,
        language=draft.language,
        details=proposed.details,
        consulted=proposed.documents,
        surveys=proposed.surveys,
        norms=draft.activity.norms,
    )
    folder = bench.settings.out
    if case.is_stdin and folder is None:
        return replace(common, product=to_stdout(draft), closing=(*passed_over(draft), counts(draft)))
    target = target_of(case, folder or case.home, request.task)
    record = run_record([case.path], usage)
    written = write(draft, target, record, translate, force=request.is_forced)
    said = (*passed_over(draft), closing(draft, written.markdown, written.stepped_aside))
    return replace(common, outputs=written.outputs, closing=said)


def target_of(case: Case, folder: Path, task: str) -> Target:
    """Return where the draft of a case goes; the extension stays in it where another source took the plain name."""
    target = Target(folder, case.stem, TASKS[task].suffix)
    if files.is_folder(case.path) or case.is_stdin or not target.path("json").is_file():
        return target
    try:
        used = sidecar.load(target.path("json").read_bytes()).draft.activity.used
    except (OSError, SourceError):
        return target
    taken = used and all(source.path.partition("/")[0] != case.path.name for source in used)
    return Target(folder, escape_file_name(case.path.name), TASKS[task].suffix) if taken else target


def cases_of(paths: Sequence[Path]) -> list[Case]:
    """Give each input its case; equal stems keep their extension, equal names are a usage error.

    >>> [case.stem for case in cases_of([Path("a.pdf"), Path("a.docx"), Path("b.txt")])]
    ['a.pdf', 'a.docx', 'b']
    """
    if not paths:
        raise UsageError("no_input", say(N_("Name at least one file or folder.")))
    stems = [stem_of(path) for path in paths]
    return [
        Case(path, escape_file_name(path.name) if stems.count(stem) > 1 else stem)
        for path, stem in zip(paths, stems, strict=True)
    ]


def case_of_all(paths: Sequence[Path]) -> Case:
    """Return the one case of all paths: named after the folder that holds them, else after the first."""
    first = cases_of(paths[:1])[0]
    folder = files.shared_folder(paths)
    return replace(first, stem=escape_file_name(folder.name), folder=folder) if folder is not None else first


def stem_of(path: Path) -> str:
    """Return the name that outputs of an input begin with."""
    if str(path) == "-":
        return "stdin"
    resolved = Path(os.path.realpath(path))  # Path.resolve fails for a link to itself
    return escape_file_name(resolved.name if files.is_folder(resolved) else resolved.stem)


def refuse_what_needs_a_model(request: Request, settings: Settings) -> None:
    """`--plain`, a dry run and a second opinion need an endpoint; the embedded engine never fakes them (exit 8)."""
    refuse_without_endpoint(settings)
    if settings.engine == "endpoint":
        return
    asked = N_("Plainer wording") if request.is_plain else N_("A dry run") if request.is_dry_run else ""
    if asked:
        raise ConfigError(
            "needs_endpoint",
            say(N_("{asked} needs an endpoint; the embedded engine cannot do this."), asked=asked),
            say(N_("Set up an endpoint and use --engine endpoint, or leave the option out.")),
        )


def exit_code(draft: Draft, request: Request) -> Exit:
    """0, or 4 when something that the user named as a bar was found or left out."""
    fail_on = request.options.get("fail_on", "")
    if fail_on:
        tiers = {"hard": {"hard"}, "signal": {"hard", "signal"}}.get(fail_on)
        if tiers is None:
            raise UsageError("fail_on", say(N_("--fail-on takes hard or signal.")))
        if any(finding.claim.fields.get("tier") in tiers for finding in draft.findings()):
            return Exit.UNVERIFIED
    return Exit.UNVERIFIED if request.is_strict and draft.left_out else Exit.OK


def counts(draft: Draft) -> Message:
    """Say how many claims there are and how they stand."""
    verdicts = [finding.verdict for finding in draft.findings()]
    return say(
        N_("{claims} claims: {quoted} quoted, {supported} supported, {check} to check, {left_out} left out"),
        claims=len(verdicts),
        quoted=verdicts.count(Verdict.QUOTED),
        supported=verdicts.count(Verdict.SUPPORTED),
        check=sum(finding.is_single for finding in draft.findings()),
        left_out=len(draft.left_out),
    )


def passed_over(draft: Draft) -> tuple[Message, ...]:
    """Say how much the draft does not mention; nothing where it tells all that rules found."""
    if not draft.not_mentioned:
        return ()
    return (say(N_("not mentioned: {count}, listed at the end of the draft"), count=len(draft.not_mentioned)),)


def closing(draft: Draft, markdown: Path, stepped_aside: bool) -> Message:
    """The one line that says what was done and what to do next."""
    name = shown(markdown)
    if not any(draft.findings()) and not draft.left_out:
        if draft.task == "flag":
            return say(N_("Nothing was found that deserves a question in what was checked -> {path}"), path=name)
        return say(N_("Nothing was found that could be said with a source -> {path}"), path=name)
    said = dict(counts(draft).values)
    if stepped_aside:
        return say(
            N_(
                "{claims} claims: {quoted} quoted, {supported} supported, {check} to check, {left_out} left out"
                " -> {path}; the draft that a person touched stays; next: gemcli compare {old} {path}"
            ),
            **said,
            path=name,
            old=name.replace(".new.md", ".md"),
        )
    return say(
        N_(
            "{claims} claims: {quoted} quoted, {supported} supported, {check} to check, {left_out} left out"
            " -> {path}; next: gemcli review {path}"
        ),
        **said,
        path=name,
    )


def shown(path: Path) -> str:
    """A path as people would type it here."""
    try:
        name = path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        name = path.as_posix()
    return f'"{name}"' if " " in name else name


def to_stdout(draft: Draft) -> str:
    """Return the Markdown of a draft that goes to no file."""
    from gemcli.drafts.markdown import render
    from gemcli.drafts.reread import reread

    markdown = render(draft, "", translator(draft.language))
    reread(markdown, draft)
    return markdown


def dry(case: Case, request: Request, bench: Workbench, proposed: Proposed) -> Outcome:
    """Write exactly the bytes that would have been sent."""
    from gemcli.jobs.outcome import Output

    folder = bench.settings.out or (Path.cwd() if case.is_stdin else case.home)
    outputs = []
    for number, body in enumerate(proposed.request_bytes, 1):
        path = folder / f"{case.stem}.{TASKS[request.task].suffix}.request-{number}.json"
        files.write_atomic(path, body, private=True)
        outputs.append(Output(path.as_posix(), files.sha256(body), "request"))
    message = say(N_("{count} requests written; nothing was sent"), count=len(outputs))
    return Outcome(
        request.task,
        outputs=tuple(outputs),
        ledger=proposed.draft.activity.ledger,
        warnings=proposed.warnings,
        closing=(message,),
    )


def _failure(task: str, case: Case, error: GemcliError) -> Outcome:
    entry = LedgerEntry(case.path.name, "", LedgerStatus.FAILED, reason=error.what, code=error.code)
    warned = Warned(error.code, error.hint, case.path.name) if error.hint.template else None
    return Outcome(task, error.exit_code, ledger=(entry,), warnings=(warned,) if warned else ())
