"""Checks a draft against its sources again, or any text against given sources. Needs no engine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gemcli.errors import Exit, GemcliError, SourceError, UsageError
from gemcli.jobs.foreign import foreign_findings
from gemcli.jobs.outcome import Outcome, Warned, merged
from gemcli.jobs.own_draft import own_findings
from gemcli.jobs.passed_over import passed_over
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, Translate, say
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.event import Event, Tell
from gemcli.model.finding import Finding, Verdict
from gemcli.model.source import Source
from gemcli.settings import Settings

WRONG = (Verdict.PARTLY, Verdict.MISATTRIBUTED, Verdict.CONTRADICTED, Verdict.UNSUPPORTED)


@dataclass(frozen=True, slots=True)
class VerifyRequest:
    """What a user typed for `verify`."""

    files: tuple[Path, ...]
    against: tuple[Path, ...] = ()
    is_strict: bool = False
    language: str = ""
    translate: Translate = str
    """The language of the person who asks."""


def run(request: VerifyRequest, settings: Settings, tell: Tell) -> Outcome:
    """Check each file: 0 all hold, 4 a claim does not, 5 a source changed (outranks 4), 3 a source is not found."""
    bench = Workbench(settings)
    outcomes: list[Outcome] = []
    for index, path in enumerate(request.files):
        tell(Event(say(N_("Checking each claim against its source")), index, len(request.files)))
        try:
            outcomes.append(_one(path, request, bench))
        except SourceError as error:
            if len(request.files) == 1:
                raise
            outcomes.append(_failure(path, error))
    if len(outcomes) == 1:
        return outcomes[0]
    failed = any(outcome.exit_code is Exit.UNREADABLE for outcome in outcomes)
    codes = [outcome.exit_code for outcome in outcomes]
    return merged(outcomes, Exit.PARTIAL if failed else max(codes))


def _one(path: Path, request: VerifyRequest, bench: Workbench) -> Outcome:
    from gemcli.drafts.grammar import front_matter

    if not path.is_file():
        raise SourceError("not_found", say(N_("This file was not found.")), say(N_("Check the name.")), str(path))
    markdown = _markdown(path)
    if markdown and front_matter(markdown).get("generator", "").startswith("gemcli"):
        outcome = own_findings(path, markdown, request.against, bench, is_compared=True)
    elif not request.against:
        raise UsageError(
            "no_sources",
            say(N_("This text was not written by gemcli, so its sources are not known.")),
            say(N_("Name them: --against FILE or FOLDER.")),
            str(path),
        )
    else:
        outcome = foreign_findings(path, request.against, bench, request.language)
    return _closed(path, outcome, request.translate, is_strict=request.is_strict)


def _closed(path: Path, outcome: Outcome, translate: Translate, *, is_strict: bool) -> Outcome:
    """Decide on the exit code and say what was found, worst first."""
    verdicts = Counter(finding.verdict for finding in outcome.findings)
    wrong = sum(verdicts[verdict] for verdict in WRONG)
    code = outcome.exit_code
    if code is Exit.OK and (wrong or (is_strict and verdicts[Verdict.NEEDS_HUMAN])):
        code = Exit.UNVERIFIED
    said = say(
        N_("{path}: {claims} claims: {quoted} quoted, {supported} supported, {human} for a person, {wrong} not right"),
        path=path.as_posix(),
        claims=len(outcome.findings),
        quoted=verdicts[Verdict.QUOTED],
        supported=verdicts[Verdict.SUPPORTED],
        human=verdicts[Verdict.NEEDS_HUMAN],
        wrong=wrong,
    )
    product = attention(outcome.findings, outcome.sources, translate) + passed_over(outcome, translate)
    return replace(outcome, exit_code=code, product=product, closing=(*outcome.closing, said))


def attention(findings: Sequence[Finding], sources: Mapping[str, Source], translate: Translate) -> str:
    """Return the claims that need attention as plain text, worst first: verdict, claim, reasons, place and words."""
    from gemcli.model.labels import VERDICTS
    from gemcli.text.escape import escape_terminal

    order = (Verdict.CONTRADICTED, Verdict.MISATTRIBUTED, Verdict.PARTLY, Verdict.UNSUPPORTED)
    lines = []
    for finding in sorted((f for f in findings if f.verdict in order), key=lambda f: order.index(f.verdict)):
        lines.append(f"{translate(VERDICTS[finding.verdict])}: {finding.claim.text}")
        lines.extend(f"  {reason.text(translate)}" for reason in finding.reasons)
        for citation in finding.citations:
            lines.append(f'  {sources[citation.source_id].path}, {citation.place}: "{citation.exact[:300]}"')
        if finding.closest:
            lines.append("  " + translate(N_('closest text: "{text}"')).format(text=finding.closest[:300]))
    return "".join(f"{escape_terminal(line)}\n" for line in lines)


def _markdown(path: Path) -> str:
    if path.suffix.lower() not in (".md", ".markdown"):
        return ""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""


def _failure(path: Path, error: GemcliError) -> Outcome:
    entry = LedgerEntry(path.name, "", LedgerStatus.FAILED, reason=error.what, code=error.code)
    return Outcome("verify", error.exit_code, ledger=(entry,), warnings=(Warned(error.code, error.hint, path.name),))
