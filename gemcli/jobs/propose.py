"""The line from files to a draft, readable from top to bottom: read, divide, propose, judge, compose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from gemcli.drafts.compose import Frame, compose
from gemcli.engines.engine import Proposal, Task
from gemcli.errors import ConfigError, WithheldError
from gemcli.jobs.arrange import Arranged, arrange
from gemcli.jobs.asking import Asked, ask
from gemcli.jobs.conflicts import weighed
from gemcli.jobs.intake import Intake, take_in
from gemcli.jobs.naming import activity_veiled, frame_veiled, veil_of, veiled
from gemcli.jobs.outcome import Warned
from gemcli.jobs.own_names import with_own_addresses
from gemcli.jobs.personal import marked
from gemcli.jobs.request import Request
from gemcli.jobs.rewording import Wording, reworded
from gemcli.jobs.ruled import Ruled
from gemcli.jobs.rules import rules_for
from gemcli.jobs.second import Judged, read_twice, second_reading, unshown
from gemcli.jobs.subject import subject
from gemcli.jobs.targets import target_of
from gemcli.jobs.tasks import TASKS, TaskRecord
from gemcli.jobs.workbench import Workbench
from gemcli.jobs.worth import worth_telling
from gemcli.locales import N_, say, translator
from gemcli.model.activity import Activity, Plan, Usage
from gemcli.model.claim import Claim
from gemcli.model.document import Document
from gemcli.model.draft import Draft
from gemcli.model.event import Event, Tell
from gemcli.model.finding import Finding
from gemcli.model.picture import Survey

if TYPE_CHECKING:
    from gemcli.grounding.judge import Judge

SHORTEST = 120
"""Words below which no summary is pressed."""

PARTS = {"short": 10, "normal": 5, "long": 3}
"""A summary is at most one part in so many of its source, by length."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A draft that is not yet a file."""

    draft: Draft
    usage: Usage
    warnings: tuple[Warned, ...]
    request_bytes: tuple[bytes, ...] = field(default=())
    """For a dry run: the bodies that would have been sent; the draft is then empty."""
    details: Mapping[str, object] = field(default_factory=dict)
    """What the JSON envelope says of the second reading."""
    documents: tuple[Document, ...] = ()
    """What the draft was made of, for a report."""
    surveys: tuple[Survey, ...] = ()
    """What pictures of findings in budgets are made of."""


def propose(path: Path, request: Request, bench: Workbench, tell: Tell) -> Proposed:
    """Make the draft of one case.

    Raises SourceError when nothing can be read, WithheldError for a closed document, and what the engine raises.
    """
    record = TASKS[request.task]
    tell(Event(say(N_("Reading"))))
    intake = take_in(path, request, bench)
    language = request.language or intake.language
    refuse_translation(language, intake, bench)
    target = target_of(request, intake)
    language = intake.language if target else language
    task = _task(record, request, bench, intake, language)
    tell(Event(say(N_("Looking for what rules find"))))
    ruled = rules_for(task, intake, request, bench)
    asked = ask(task, intake, ruled, bench, tell, is_dry=request.is_dry_run)
    if request.is_dry_run:
        sent = (*asked.requests, *_further(asked, intake, ruled, bench, request, language, target))
        return _unsent(record, intake, replace(asked, requests=sent), bench, request, language)
    tell(Event(say(N_("Checking each claim against its source"))))
    judge = judge_of(intake, ruled, bench, language)
    worth = _worth(task, ruled, intake, bench)
    both = marked((*asked.claims, *worth), intake, bench)
    claims, worth = both[: len(asked.claims)], both[len(asked.claims) :]
    documents = intake.dossier.documents
    findings = weighed(tuple(judge.judge_or_spare(claim) for claim in claims), documents)
    wording = Wording(intake, bench, judge, language, record.name)
    said = reworded(findings, wording, target, is_plain=request.is_plain)
    asked = replace(asked, proposal=said.told(asked.proposal), warnings=(*asked.warnings, *said.warnings))
    arranged = Arranged(said.findings, ()) if ruled.is_arranged else arrange(said.findings, task, intake)
    stated = intake.dossier.settings
    judged = Judged(arranged.findings, (*documents, *ruled.blocks), intake.sections, judge, language, stated=stated)
    second = second_reading(judged, bench, tell)
    told = [finding for finding in second.findings if finding.verdict.may_stand]
    left = _omitted(worth, intake, told, judge, bench) if worth else ()
    veil = veil_of(intake, bench, (*second.findings, *left), language)
    is_letter = record.name == "draft"
    second = replace(second, findings=veiled(second.findings, veil, is_letter=is_letter))
    frame = Frame(_title(record, intake, ruled, bench, language), language, record.name, arranged.headings)
    activity = read_twice(_activity(record, intake, ruled, asked.proposal, bench, request), second)
    activity = activity_veiled(activity, intake, bench, veil, language)
    draft = compose(frame_veiled(frame, veil), second.findings, activity, veiled(left, veil))
    warnings = (*intake.warnings, *ruled.warnings, *asked.warnings, *second.warnings)
    usage = asked.proposal.usage + second.usage
    return Proposed(
        draft,
        usage,
        warnings,
        details=second.details,
        documents=(*documents, *ruled.blocks),
        surveys=ruled.surveys,
    )


def _further(
    asked: Asked, intake: Intake, ruled: Ruled, bench: Workbench, request: Request, language: str, target: str
) -> tuple[bytes, ...]:
    """What would be asked for other words of what rules say; what a model says is not known before it is asked."""
    if request.task != "draft" or not (request.is_plain or target):
        return ()
    judge = judge_of(intake, ruled, bench, language)
    findings = tuple(judge.judge_or_spare(claim) for claim in asked.claims)
    wording = Wording(intake, bench, judge, language, request.task, is_dry=True)
    return reworded(findings, wording, target, is_plain=request.is_plain).requests


def refuse_translation(language: str, intake: Intake, bench: Workbench) -> None:
    """Another language than the source's needs an endpoint: the embedded engine only quotes (exit 8)."""
    if language != intake.language and bench.settings.engine != "endpoint":
        raise ConfigError(
            "needs_endpoint",
            say(N_("A draft in another language than its source needs an endpoint.")),
            say(N_("Leave out --language, or use --engine endpoint.")),
        )


def _worth(task: Task, ruled: Ruled, intake: Intake, bench: Workbench) -> tuple[Claim, ...]:
    """What a summary must tell or name; an index holds all of it, and a letter or an answer is about its subject."""
    if task.name != "summarise" or ruled.is_arranged:
        return ()
    return worth_telling(ruled.found, intake.dossier.documents, intake.sections, bench)


def _omitted(
    worth: tuple[Claim, ...], intake: Intake, told: Sequence[Finding], judge: Judge, bench: Workbench
) -> tuple[Finding, ...]:
    """Return what is worth telling and is not told."""
    from gemcli.jobs.omissions import About, Material, omissions

    material = Material(intake.dossier.documents, intake.sections, worth, About.ALL)
    return omissions(material, told, judge, bench).findings


def judge_of(intake: Intake, ruled: Ruled, bench: Workbench, language: str) -> Judge:
    """Return who checks each claim against the documents, and the text blocks that a letter quotes."""
    from gemcli.grounding.judge import Judge

    documents = (*intake.dossier.documents, *ruled.blocks)
    return Judge(documents, intake.sections, with_own_addresses(bench.municipality(), documents), language)


def _task(record: TaskRecord, request: Request, bench: Workbench, intake: Intake, language: str) -> Task:
    return Task(
        name=record.name,
        language=language,
        kinds=record.kinds,
        max_words=_max_words(request, bench, intake) if record.name == "summarise" else 0,
        options={**request.options, **({"plain": "yes"} if request.is_plain else {})},
    )


def _max_words(request: Request, bench: Workbench, intake: Intake) -> int:
    """The length that the user named, else that of the settings; a paper gets a part of its own length at most.

    A record of a meeting gets the whole length: its decisions must all be there.
    """
    if "max_words" in request.options:
        return int(request.options["max_words"])
    length = request.options.get("length", "")
    bound = bench.settings.max_words(length)
    if any(section.item for section in intake.sections):
        return bound
    words = sum(len(document.text.split()) for document in intake.dossier.documents)
    return min(bound, max(SHORTEST, words // PARTS.get(length or bench.settings.length, PARTS["normal"])))


def _title(record: TaskRecord, intake: Intake, ruled: Ruled, bench: Workbench, language: str) -> str:
    """A letter has its own title; other drafts are named after their task and the meeting or file."""
    return ruled.title or translator(language)(record.title).format(source=subject(intake, bench, language))


def _activity(
    record: TaskRecord, intake: Intake, ruled: Ruled, proposal: Proposal, bench: Workbench, request: Request
) -> Activity:
    documents = (*intake.dossier.documents, *ruled.blocks)
    plan = proposal.plan
    return Activity(
        task=record.name,
        used=tuple(document.source for document in documents),
        plan=Plan(plan.prompt, plan.prompt_sha256, bench.fingerprint(request)),
        agent=proposal.agent,
        masked=proposal.masked,
        ledger=(*intake.dossier.ledger, *intake.withheld, *ruled.ledger, *proposal.ledger),
        options={**_options(request.options), **{name: value for name, value in ruled.options.items() if value}},
        norms=ruled.norms,
    )


def _options(options: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in sorted(options.items()) if name != "fail_on"}


def _unsent(
    record: TaskRecord, intake: Intake, asked: Asked, bench: Workbench, request: Request, language: str
) -> Proposed:
    if not asked.requests:
        raise WithheldError("nothing_to_send", say(N_("No request would be made for this input.")))
    nothing = Ruled()
    activity = _activity(record, intake, nothing, asked.proposal, bench, request)
    draft = compose(Frame(_title(record, intake, nothing, bench, language), language, record.name), (), activity)
    warnings = (*intake.warnings, *unshown(bench))
    return Proposed(draft, asked.proposal.usage, warnings, asked.requests)
