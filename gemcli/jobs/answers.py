"""The job behind `ask`: one question or a list of them, answered in one draft, with what is shown at once."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from gemcli import __version__
from gemcli.drafts.compose import Frame, compose
from gemcli.engines.answering.claims import ANSWERS
from gemcli.engines.answering.question import question
from gemcli.engines.extractive import Extractive
from gemcli.errors import UsageError
from gemcli.jobs.inquiry import NOT_FOUND, Reading, Reply, placed, read_for_questions, reply
from gemcli.jobs.outcome import Outcome
from gemcli.jobs.outputs import write
from gemcli.jobs.proposals import cases_of, closing, counts, exit_code, refuse_what_needs_a_model, target_of, to_stdout
from gemcli.jobs.request import Request
from gemcli.jobs.subject import subject
from gemcli.jobs.tasks import TASKS
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say, translator
from gemcli.model.activity import Activity, Agent, Plan, Usage
from gemcli.model.draft import Draft
from gemcli.model.event import Tell
from gemcli.model.finding import Finding
from gemcli.model.source import Source
from gemcli.settings import Settings
from gemcli.text.escape import escape_terminal

NEAR = N_("Nearest passages, not an answer")


def run(request: Request, settings: Settings, tell: Tell) -> Outcome:
    """Answer the question of a request from its paths as one dossier; exit 0 also when nothing was found.

    Raises UsageError without a question, and what reading raises.
    """
    refuse_what_needs_a_model(request, settings)
    if not request.options.get("question", "").strip():
        raise UsageError("no_question", say(N_("Ask a question, between quotation marks.")))
    started = time.monotonic()
    bench = Workbench(settings)
    case = cases_of(request.paths[:1])[0]
    reading = read_for_questions(request, bench, tell)
    replies = [reply(question(request.options["question"]), reading)]
    draft = drafted(replies, reading, request)
    translate = translator(draft.language)
    usage = Usage(seconds=time.monotonic() - started)
    sources = {source.id: source for source in draft.activity.used}
    common = Outcome(
        command="ask",
        exit_code=exit_code(draft, request),
        findings=tuple(draft.findings()),
        left_out=draft.left_out,
        sources=sources,
        ledger=draft.activity.ledger,
        warnings=reading.intake.warnings,
        usage=usage,
        language=draft.language,
        details={"answers": [_told(each, draft) for each in replies]},
        consulted=reading.intake.dossier.documents,
        product="".join(line + "\n" for line in shown(draft, sources)),
    )
    folder = settings.out or case.home
    record: Mapping[str, Any] = {
        "inputs": [path.resolve().as_posix() for path in request.paths],
        "usage": {"requests": 0, "prompt_tokens": 0, "completion_tokens": 0, "seconds": round(usage.seconds, 3)},
        "request_ids": [],
        "finished": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
    }
    if case.is_stdin and settings.out is None:
        return replace(common, product=to_stdout(draft), closing=(counts(draft),))
    written = write(draft, target_of(case, folder, "ask"), record, translate, force=request.is_forced)
    said = closing(draft, written.markdown, written.stepped_aside)
    return replace(common, outputs=written.outputs, closing=(said,))


def drafted(replies: Sequence[Reply], reading: Reading, request: Request) -> Draft:
    """Put replies into one draft, a section for each question."""
    translate = translator(reading.language)
    is_one = len(replies) == 1
    findings: list[Finding] = []
    headings: list[str] = []
    for each in replies:
        heading = each.question
        near = translate(NEAR) if is_one else f"{translate(NEAR)}: {heading}"
        findings.extend(placed(each, heading, near))
        headings += [heading, near]
    title = translate(TASKS["ask"].title).format(source=subject(reading.intake, reading.bench, reading.language))
    frame = Frame(title, reading.language, "ask", tuple(headings))
    return compose(frame, findings, _activity(reading, request))


def _activity(reading: Reading, request: Request) -> Activity:
    intake = reading.intake
    return Activity(
        task="ask",
        used=tuple(document.source for document in intake.dossier.documents),
        plan=Plan("", "", reading.bench.fingerprint(request)),
        agent=Agent(Extractive().name, __version__),
        ledger=(*intake.dossier.ledger, *intake.withheld),
        options=dict(sorted(request.options.items())),
    )


def _told(given: Reply, draft: Draft) -> dict[str, Any]:
    """What the envelope says of one question: how it ended, which findings answer it, and where was looked."""
    sections = {section.title: section for section in draft.sections}
    own = sections.get(given.question)
    findings = own.findings if own is not None else ()
    return {
        "question": given.question,
        "status": given.status,
        "findings": [each.id for each in findings if each.claim.fields.get("part") == ANSWERS],
        "documents": given.documents,
        "passages": given.passages,
    }


def shown(draft: Draft, sources: Mapping[str, Source]) -> Iterator[str]:
    """Yield what stdout shows: each question, its answers, and under each the places that carry it."""
    for section in draft.sections:
        yield escape_terminal(section.title)
        for finding in section.findings:
            mark = "" if finding.claim.fields.get("part") == NOT_FOUND else "- "
            yield escape_terminal(f"{mark}{finding.claim.text}")
            for citation in finding.citations:
                path = sources[citation.source_id].path
                quote = citation.exact if citation.exact not in finding.claim.text else ""
                yield escape_terminal(f"    {path}, {citation.place}" + (f': "{quote}"' if quote else ""))
        yield ""
