"""The job behind `ask`: one question or a list of them, answered from one dossier, shown and written."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from gemcli import files
from gemcli.drafts.compose import Frame, compose
from gemcli.engines.answering.follow_up import followed
from gemcli.engines.answering.question import Question, question
from gemcli.errors import UsageError
from gemcli.jobs import ask_session
from gemcli.jobs.ask_draft import drafted, shown, told, usage_of
from gemcli.jobs.ask_list import overview, questions_in
from gemcli.jobs.ask_session import Session
from gemcli.jobs.inquiry import Reading, Reply, read_for_questions, reply
from gemcli.jobs.outcome import Outcome, Output, Warned
from gemcli.jobs.outputs import write
from gemcli.jobs.proposals import (
    Case,
    case_of_all,
    closing,
    counts,
    dry,
    exit_code,
    refuse_what_needs_a_model,
    target_of,
    to_stdout,
)
from gemcli.jobs.propose import Proposed
from gemcli.jobs.request import Request
from gemcli.jobs.run_record import run_record
from gemcli.jobs.second import strictly
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say, translator
from gemcli.model.activity import Usage
from gemcli.model.draft import Draft
from gemcli.model.event import Event, Tell
from gemcli.settings import Settings


def run(request: Request, settings: Settings, tell: Tell) -> Outcome:
    """Answer the question of a request, or those of its list, from its paths as one dossier.

    Exit 0 also when nothing was found. Raises UsageError without a question, and what reading and the endpoint raise.
    """
    refuse_what_needs_a_model(request, settings)
    started = time.monotonic()
    bench = Workbench(settings)
    case = case_of_all(request.paths)
    folder = settings.out or (Path.cwd() if case.is_stdin else case.home)
    kept = folder / f"{case.stem}.ask.json"
    session = ask_session.load(kept) if request.is_continued else Session()
    asked = _questions(request, settings, session)
    reading = read_for_questions(request, bench, tell)
    replies = []
    for number, each in enumerate(asked):
        tell(Event(say(N_("Looking for the answer")), number, len(asked)))
        replies.append(reply(each, reading, tell))
    if any(each.requests for each in replies):
        return _dry(case, request, bench, reading, replies)
    draft, second = drafted(replies, reading, tell)
    translate = translator(draft.language)
    sources = {source.id: source for source in draft.activity.used}
    usage = usage_of(replies) + second.usage
    usage = replace(usage, seconds=time.monotonic() - started)
    warnings = (
        *reading.intake.warnings,
        *_follow_up(request, session, asked),
        *(warned for each in replies for warned in each.warnings),
        *second.warnings,
    )
    code = strictly(exit_code(draft, request), warnings, is_strict=request.is_strict)
    common = Outcome(
        command="ask",
        exit_code=code,
        findings=tuple(draft.findings()),
        left_out=draft.left_out,
        sources=sources,
        ledger=draft.activity.ledger,
        warnings=warnings,
        usage=usage,
        language=draft.language,
        details={"answers": [told(each, draft) for each in replies], **second.details},
        consulted=reading.intake.dossier.documents,
        product="".join(line + "\n" for line in shown(draft, sources, translate)),
    )
    if case.is_stdin and settings.out is None:
        return replace(common, product=to_stdout(draft), closing=(counts(draft),))
    return _written(common, case, request, folder, draft, replies, settings, (kept, session))


def _questions(request: Request, settings: Settings, session: Session) -> list[Question]:
    """Return the questions of a request, taken apart; a single one may follow on those of its session."""
    if request.questions is not None:
        return [question(text) for text in questions_in(request.questions, settings)]
    text = request.options.get("question", "").strip()
    if not text:
        raise UsageError("no_question", say(N_("Ask a question, between quotation marks.")))
    return [followed(text, session.questions)]


def _follow_up(request: Request, session: Session, asked: list[Question]) -> tuple[Warned, ...]:
    """Say of a follow-up which words of the earlier question it was read with."""
    if not (request.is_continued and session.questions):
        return ()
    own = {term.word for term in question(request.options.get("question", "")).terms}
    taken = [term.word for each in asked for term in each.terms if term.word not in own]
    if not taken:
        return ()
    return (Warned("follow_up", say(N_("Read as following on the question before: {words}."), words=", ".join(taken))),)


def _written(
    common: Outcome,
    case: Case,
    request: Request,
    folder: Path,
    draft: Draft,
    replies: list[Reply],
    settings: Settings,
    kept: tuple[Path, Session],
) -> Outcome:
    translate = translator(draft.language)
    record = run_record(request.paths, common.usage)
    target = target_of(case, folder, "ask")
    written = write(draft, target, record, translate, force=request.is_forced)
    outputs = list(written.outputs)
    if request.questions is not None:
        table = overview(replies, dict(common.sources), settings, translate)
        path = written.markdown.with_suffix(".csv")
        files.write_atomic(path, table)
        outputs.append(Output(path.as_posix(), files.sha256(table), "export"))
    else:
        path, session = kept
        data = ask_session.save(path, session, replies[0].question, replies[0].answers)
        outputs.append(Output(path.as_posix(), files.sha256(data), "journal"))
    said = closing(draft, written.markdown, written.stepped_aside)
    return replace(common, outputs=tuple(outputs), closing=(said,))


def _dry(case: Case, request: Request, bench: Workbench, reading: Reading, replies: list[Reply]) -> Outcome:
    """Write exactly the bytes that would have been sent."""
    from gemcli.jobs.ask_draft import activity_of

    nothing = compose(Frame("", reading.language, "ask"), (), activity_of(replies, reading))
    bodies = tuple(body for each in replies for body in each.requests)
    return dry(case, request, bench, Proposed(nothing, Usage(), reading.intake.warnings, bodies))
