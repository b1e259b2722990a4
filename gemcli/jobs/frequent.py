"""The job behind `ask --frequent`: what residents ask most, with examples and, from given sources, an answer."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from gemcli import files
from gemcli.drafts.compose import Frame, compose
from gemcli.engines.answering.library import library
from gemcli.engines.answering.question import question
from gemcli.engines.grouping.groups import grouped
from gemcli.errors import UsageError
from gemcli.jobs import frequent_draft, frequent_list
from gemcli.jobs.ask_draft import activity_of, usage_of
from gemcli.jobs.frequent_answer import Answered, answered
from gemcli.jobs.frequent_groups import Frequent, frequent
from gemcli.jobs.incoming import incoming, is_under
from gemcli.jobs.inquiry import Reading, Reply, reply
from gemcli.jobs.intake import Intake, take_in
from gemcli.jobs.outcome import Outcome, Output
from gemcli.jobs.outputs import write
from gemcli.jobs.personal_data import Hidden
from gemcli.jobs.proposals import (
    cases_of,
    closing,
    dry,
    exit_code,
    refuse_what_needs_a_model,
    target_of,
)
from gemcli.jobs.propose import Proposed, judge_of, refuse_translation
from gemcli.jobs.request import Request
from gemcli.jobs.ruled import Ruled
from gemcli.jobs.rules import is_table
from gemcli.jobs.tasks import TASKS
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say, translator
from gemcli.model.activity import LedgerEntry
from gemcli.model.document import Document
from gemcli.model.event import Event, Tell
from gemcli.settings import Settings


def run(request: Request, settings: Settings, tell: Tell) -> Outcome:
    """Group the questions of a folder, most asked first, and answer each from the sources where those are given.

    The paths of the request are the questions and, behind them, the sources of the answers. Exit 0 also where there
    is no question. Raises UsageError for two folders of one name, and what reading and the endpoint raise.
    """
    refuse_what_needs_a_model(request, settings)
    started = time.monotonic()
    bench = Workbench(settings)
    case = cases_of(request.paths[:1])[0]
    has_answers = len(request.paths) > 1
    _refuse_one_name(request.paths)
    tell(Event(say(N_("Reading"))))
    # Sources of answers come first, so that a folder of them inside the folder of questions stays one of sources.
    asked = replace(request, paths=tuple(reversed(request.paths)))
    intake = take_in(asked.paths[0], asked, bench)
    sources, letters = _divided(intake, request.paths if has_answers else ())
    language = request.language or _language(letters)
    refuse_translation(language, intake, bench)
    tell(Event(say(N_("Putting together what asks the same"))))
    found, left = incoming(letters)
    hidden = Hidden(intake, bench)
    groups = frequent(found, grouped([each.text for each in found]), hidden)
    shown = groups[: int(request.options["top"])]
    reading = _reading(intake, sources, bench, request, language)
    answers: list[Answered] = []
    if has_answers:
        for number, group in enumerate(shown):
            tell(Event(say(N_("Looking for the answer")), number, len(shown)))
            answers.append(answered(group, _reply(group, reading, tell), hidden, bench, language))
    replies = [each.reply for each in answers]
    if any(each.requests for each in replies):
        nothing = compose(Frame("", language, "frequent"), (), activity_of(replies, reading))
        bodies = tuple(body for each in replies for body in each.requests)
        return dry(case, request, bench, Proposed(nothing, usage_of(replies), intake.warnings, bodies))
    activity = activity_of(replies, reading)
    cited = {one.source_id for each in shown for one in each.examples} | {each.source.id for each in sources}
    used = tuple(each.source for each in intake.dossier.documents if each.source.id in cited)
    activity = replace(activity, task="frequent", used=used, ledger=_ledger(activity.ledger, left))
    title = translator(language)(TASKS["frequent"].title).format(source=case.path.resolve().stem)
    tally = frequent_draft.tally(groups, shown, found, letters, left)
    findings = frequent_draft.findings(shown, answers, tally, reading.judge, translator(language), language)
    draft = compose(Frame(title, language, "frequent"), findings, activity)
    usage = replace(usage_of(replies), seconds=time.monotonic() - started)
    common = Outcome(
        command="ask",
        exit_code=exit_code(draft, request),
        findings=tuple(draft.findings()),
        left_out=draft.left_out,
        sources={source.id: source for source in draft.activity.used},
        ledger=draft.activity.ledger,
        warnings=(*intake.warnings, *(warned for each in replies for warned in each.warnings)),
        usage=usage,
        language=language,
        details={"questions": frequent_list.records(shown, answers), **tally.record()},
        consulted=intake.dossier.documents,
        product="".join(line + "\n" for line in frequent_draft.lines(shown, answers, tally, translator(language))),
    )
    record: dict[str, Any] = {
        "inputs": [path.resolve().as_posix() for path in request.paths],
        "usage": {"requests": usage.requests, "seconds": round(usage.seconds, 3)},
        "finished": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
    }
    folder = settings.out or (Path.cwd() if case.is_stdin else case.home)
    written = write(draft, target_of(case, folder, "frequent"), record, translator(language), force=request.is_forced)
    table = frequent_list.table(shown, answers, dict(common.sources), settings, translator(language))
    path = written.markdown.with_suffix(".csv")
    files.write_atomic(path, table)
    outputs = (*written.outputs, Output(path.as_posix(), files.sha256(table), "export"))
    return replace(common, outputs=outputs, closing=(closing(draft, written.markdown, written.stepped_aside),))


def _reply(group: Frequent, reading: Reading, tell: Tell) -> Reply:
    """Answer a question, in another wording of it where the first finds nothing; an endpoint is asked once."""
    given = reply(question(group.wording), reading, tell)
    if given.answers or reading.bench.settings.engine == "endpoint":
        return given
    others = (reply(question(each.text), reading, tell) for each in group.examples[1:])
    return next((other for other in others if other.answers), given)


def _refuse_one_name(paths: Sequence[Path]) -> None:
    if len({path.resolve().name for path in paths}) < len(paths):
        raise UsageError(
            "same_name",
            say(N_("The questions and the sources of the answers have the same name.")),
            say(N_("Rename one of the two folders: what is shown of a place begins with it.")),
            paths[0].name,
        )


def _divided(intake: Intake, paths: Sequence[Path]) -> tuple[tuple[Document, ...], tuple[Document, ...]]:
    """Return the documents that answers come from, and those that hold questions."""
    documents = intake.dossier.documents
    if not paths:
        return (), documents
    letters = [each for each in documents if is_under(each, paths[0].name)]
    return tuple(each for each in documents if each not in letters), tuple(letters)


def _language(documents: Sequence[Document]) -> str:
    weights = dict.fromkeys(("nl", "en"), 0)
    for document in documents:
        weights[document.language] = weights.get(document.language, 0) + len(document.text)
    return max(weights, key=lambda each: weights[each])


def _reading(intake: Intake, sources: Sequence[Document], bench: Workbench, request: Request, language: str) -> Reading:
    """Return the sources of the answers, read for questions; what residents write answers nothing."""
    ids = {document.source.id for document in sources}
    sections = tuple(section for section in intake.sections if section.source_id in ids)
    own = replace(intake, dossier=replace(intake.dossier, documents=tuple(sources)), sections=sections)
    prose = [document for document in sources if not is_table(document)]
    tabled = tuple(document for document in sources if document.tables)
    judge = judge_of(intake, Ruled(), bench, language)
    reading = Reading(own, bench, request, language, library(prose, sections), judge, tabled)
    return reading if sources else replace(reading, intake=intake)


def _ledger(ledger: Sequence[LedgerEntry], left: Sequence[LedgerEntry]) -> tuple[LedgerEntry, ...]:
    """Say of a document that was read for nothing why it was left alone, in the place of its entry."""
    alone = {entry.source: entry for entry in left}
    return tuple(alone.get(entry.source, entry) for entry in ledger)
