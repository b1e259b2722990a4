"""Checks a draft against its sources again, or any text against given sources. Needs no engine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gemcli.errors import Exit, GemcliError, SourceError, UsageError
from gemcli.jobs.attention import WRONG, Attention, attention
from gemcli.jobs.attention_text import plain
from gemcli.jobs.foreign import foreign_findings
from gemcli.jobs.guarded import refuse_without_endpoint
from gemcli.jobs.outcome import Outcome, Warned, merged
from gemcli.jobs.own_draft import own_findings
from gemcli.jobs.passed_over import passed_over
from gemcli.jobs.reporting import ReportOrder, refuse_wrong_name, write_report
from gemcli.jobs.second import nobody, strictly
from gemcli.jobs.second_check import SecondCheck
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, Translate, say, translator
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.event import Event, Tell
from gemcli.model.finding import Verdict
from gemcli.settings import Settings
from gemcli.sources.reader import look_at


@dataclass(frozen=True, slots=True)
class VerifyRequest:
    """What a user typed for `verify`."""

    files: tuple[Path, ...]
    against: tuple[Path, ...] = ()
    is_strict: bool = False
    language: str = ""
    """Of the report; empty for that of the text."""
    translate: Translate = str
    """The language of the person who asks."""
    allows_closed: bool = False
    """Whether a second reader on this machine, and the report, may show documents that are closed as a whole."""
    is_dry_run: bool = False
    """Whether what a second reader would be asked is written, and nothing sent."""
    report: Path | None = None
    """Where an HTML report goes; None for none."""
    present: Callable[[Attention, Translate], str] = plain
    """How what needs attention is written."""


def run(request: VerifyRequest, settings: Settings, tell: Tell) -> Outcome:
    """Check each file: 0 all hold, 4 a claim does not, 5 a source changed (outranks 4), 3 a source is not found."""
    refuse_without_endpoint(settings)
    if request.report is not None:
        refuse_wrong_name(request.report, request.files)
    bench = Workbench(settings)
    outcomes: list[Outcome] = []
    done: list[tuple[Path, Outcome]] = []
    for index, path in enumerate(request.files):
        tell(Event(say(N_("Checking each claim against its source")), index, len(request.files)))
        try:
            outcomes.append(_one(path, request, bench, tell))
            done.append((path, outcomes[-1]))
        except SourceError as error:
            if len(request.files) == 1:
                raise
            outcomes.append(_failure(path, error))
    return _reported(_together(outcomes), done, request, bench)


def _together(outcomes: list[Outcome]) -> Outcome:
    if len(outcomes) == 1:
        return outcomes[0]
    failed = any(outcome.exit_code is Exit.UNREADABLE for outcome in outcomes)
    codes = [outcome.exit_code for outcome in outcomes]
    return merged(outcomes, Exit.PARTIAL if failed else max(codes))


def _reported(
    outcome: Outcome, done: Sequence[tuple[Path, Outcome]], request: VerifyRequest, bench: Workbench
) -> Outcome:
    """Write the report where one was asked for, and say where it lies.

    It is a document: its headings are in the language of the text, whatever language the person reads messages in.
    """
    if request.report is None or not done:
        return outcome
    language = request.language or next((one.language for _, one in done if one.language), "")
    translate = translator(language) if language else request.translate
    order = ReportOrder(request.report, translate, request.against, request.allows_closed)
    output = write_report(order, done, bench)
    said = say(N_("Report: {path}"), path=output.path)
    return replace(outcome, outputs=(*outcome.outputs, output), closing=(*outcome.closing, said))


def _one(path: Path, request: VerifyRequest, bench: Workbench, tell: Tell) -> Outcome:
    from gemcli.drafts.grammar import front_matter

    if not path.is_file():
        raise SourceError("not_found", say(N_("This file was not found.")), say(N_("Check the name.")), str(path))
    second = SecondCheck(path, request.against, bench, tell, request.allows_closed, request.is_dry_run)
    read_again = second if bench.settings.wants_second_opinion else nobody
    markdown = _markdown(path)
    if markdown and front_matter(markdown).get("generator", "").startswith("gemcli"):
        outcome = own_findings(path, markdown, request.against, bench, read_again, is_compared=True)
    elif not request.against:
        raise UsageError(
            "no_sources",
            say(N_("This text was not written by gemcli, so its sources are not known.")),
            say(N_("Name them: --against FILE or FOLDER.")),
            str(path),
        )
    else:
        outcome = foreign_findings(path, request.against, bench, read_again)
    if request.is_dry_run and read_again is second:
        return second.unsent(outcome)
    return _closed(path, outcome, request)


def _closed(path: Path, outcome: Outcome, request: VerifyRequest) -> Outcome:
    """Decide on the exit code and say what was found, worst first."""
    verdicts = Counter(finding.verdict for finding in outcome.findings)
    wrong = sum(verdicts[verdict] for verdict in WRONG)
    code = outcome.exit_code
    if code is Exit.OK and (wrong or (request.is_strict and verdicts[Verdict.NEEDS_HUMAN])):
        code = Exit.UNVERIFIED
    code = strictly(code, outcome.warnings, is_strict=request.is_strict)
    said = say(
        N_("{path}: {claims} claims: {quoted} quoted, {supported} supported, {human} for a person, {wrong} not right"),
        path=path.as_posix(),
        claims=len(outcome.findings) - verdicts[Verdict.NOT_CHECKABLE],
        quoted=verdicts[Verdict.QUOTED],
        supported=verdicts[Verdict.SUPPORTED],
        human=verdicts[Verdict.NEEDS_HUMAN],
        wrong=wrong,
    )
    documents = {document.source.id: document for document in outcome.consulted}
    found = attention(path.name, outcome.findings, documents, request.translate)
    product = request.present(found, request.translate) + passed_over(outcome, request.translate)
    return replace(outcome, exit_code=code, product=product, closing=(*outcome.closing, said))


def _markdown(path: Path) -> str:
    if path.suffix.lower() not in (".md", ".markdown"):
        return ""
    try:
        look_at(path)
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError, SourceError):
        return ""


def _failure(path: Path, error: GemcliError) -> Outcome:
    entry = LedgerEntry(path.name, "", LedgerStatus.FAILED, reason=error.what, code=error.code)
    return Outcome("verify", error.exit_code, ledger=(entry,), warnings=(Warned(error.code, error.hint, path.name),))
