"""Asks the engine for words, and puts them beside what the rules found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gemcli import __version__
from gemcli.engines.engine import EMBEDDED, Proposal, Task
from gemcli.engines.room import LINE_WORDS
from gemcli.errors import EndpointError
from gemcli.jobs.guarded import guarded
from gemcli.jobs.intake import Intake, is_of_item
from gemcli.jobs.outcome import Warned
from gemcli.jobs.ruled import Ruled
from gemcli.jobs.rules import is_table
from gemcli.jobs.who import people_in
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say
from gemcli.model.activity import Agent, Plan
from gemcli.model.claim import Claim
from gemcli.model.event import Tell
from gemcli.model.section import Section, SectionKind
from gemcli.model.source import MESSAGES

if TYPE_CHECKING:
    from gemcli.engines.endpoint.proposing import Endpoint

WEIGHTY = re.compile(
    r"besl(?:ispunt|uit)|dictum|conclusie|aanbevel|samenvatting|financi|beoogd|gevraagd|decision|recommend|summary|cost",
    re.IGNORECASE,
)
"""Headings of a paper that a reader looks for first."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What rules and engine have to say together."""

    claims: tuple[Claim, ...]
    proposal: Proposal
    warnings: tuple[Warned, ...] = ()
    requests: tuple[bytes, ...] = ()
    """For a dry run: the bodies that would have been sent."""


def ask(task: Task, intake: Intake, ruled: Ruled, bench: Workbench, tell: Tell, *, is_dry: bool) -> Asked:
    """Let the embedded engine or the endpoint propose what the rules left open.

    Raises what the engine raises; an endpoint that fails gives way to the embedded engine where the settings say
    so, and the draft is marked.
    """
    asked = _asked(task, intake, ruled, bench, tell, is_dry=is_dry)
    if task.name != "summarise" or ruled.is_arranged:
        return asked
    from gemcli.jobs.minutes import overview

    return replace(asked, claims=(*asked.claims, *overview(asked.claims, intake, bench, task)))


def _asked(task: Task, intake: Intake, ruled: Ruled, bench: Workbench, tell: Tell, *, is_dry: bool) -> Asked:
    if bench.settings.engine != "endpoint" or ruled.is_arranged:
        return _embedded(task, intake, ruled, bench, tell)
    try:
        return _endpoint(task, intake, ruled, bench, tell, is_dry=is_dry)
    except EndpointError:
        if bench.settings.text("endpoint.on_error") != "embedded":
            raise
    warned = Warned("fell_back", say(N_("The endpoint failed; the embedded engine made this draft instead.")))
    asked = _embedded(task, intake, ruled, bench, tell)
    settings = endpoint(bench, intake).settings
    agent = replace(asked.proposal.agent, model_asked=settings.model, host=settings.host)
    return replace(asked, proposal=replace(asked.proposal, agent=agent), warnings=(warned,))


def _embedded(task: Task, intake: Intake, ruled: Ruled, bench: Workbench, tell: Tell) -> Asked:
    if not ruled.wants_engine:
        return Asked(ruled.claims, Proposal((), Agent(EMBEDDED, __version__)))
    from gemcli.engines.extractive import Extractive

    engine = Extractive(bench.settings.names == "source", bench.importance(task.language), ruled.topics, ruled.camps)
    left = _remaining(task, ruled)
    sections = _open(intake, ruled, left.max_words, task.options.get("item", ""))
    proposal = engine.propose(left, intake.dossier.documents, sections, tell=tell)
    told = {reference for claim in ruled.claims for reference in claim.evidence.sentences}
    titles = {_letters(text) for section in intake.sections for text in (section.heading, section.title) if text}
    fresh = [
        claim
        for claim in proposal.claims
        if told.isdisjoint(claim.evidence.sentences) and _letters(claim.text) not in titles
    ]
    return Asked((*ruled.claims, *fresh), proposal)


def _letters(text: str) -> str:
    """A heading as it is compared: its letters and digits."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _endpoint(task: Task, intake: Intake, ruled: Ruled, bench: Workbench, tell: Tell, *, is_dry: bool) -> Asked:
    bodies: list[bytes] = []

    def keep(name: str, address: str, body: bytes) -> None:
        del name, address
        bodies.append(body)

    engine = endpoint(bench, intake)
    if is_dry:
        engine = replace(engine, dry_run=keep)
    if task.name == "flag":
        from gemcli.jobs.questions import asked_plainer

        claims, proposal, warnings = asked_plainer(engine, task, ruled.claims)
        return Asked(claims, proposal, warnings, tuple(bodies))
    if task.name == "draft" and not ruled.wants_engine:
        return Asked(ruled.claims, Proposal((), Agent(EMBEDDED, __version__)))
    left = _remaining(task, ruled)
    sections = (
        _own(intake) if task.name == "draft" else _open(intake, ruled, left.max_words, task.options.get("item", ""))
    )
    proposal = engine.propose(left, intake.dossier.documents, sections, tell=tell)
    if task.name == "draft":
        from gemcli.letters.placing import placed

        words, warnings = _allowed(proposal.claims)
        return Asked(placed(ruled.claims, words), proposal, warnings, tuple(bodies))
    asked = Asked((*ruled.claims, *_new(proposal.claims, ruled.claims)), proposal)
    return replace(_with_prose(engine, task, intake, ruled, asked), requests=tuple(bodies))


def endpoint(bench: Workbench, intake: Intake) -> Endpoint:
    """Return the endpoint engine with the shield that this case needs."""
    from gemcli.engines.endpoint.proposing import Endpoint

    settings, guard = guarded(bench, people_in(intake, bench))
    return Endpoint(settings, guard)


def _with_prose(engine: Endpoint, task: Task, intake: Intake, ruled: Ruled, asked: Asked) -> Asked:
    """Put a few sentences of the model about the key figures of budgets before them; the lines of the rules stay."""
    from gemcli.jobs.prose import is_figure, told

    if task.name != "summarise" or not any(is_figure(claim) for claim in ruled.claims):
        return asked
    claims, told_by, warnings = told(engine, task, ruled.claims, intake.dossier.documents)
    plans = [told_by.plan] if not asked.proposal.usage.requests else [asked.proposal.plan, told_by.plan]
    proposal = replace(
        asked.proposal,
        agent=told_by.agent,
        plan=Plan(" + ".join(plan.prompt for plan in plans), " + ".join(plan.prompt_sha256 for plan in plans)),
        usage=asked.proposal.usage + told_by.usage,
        masked=told_by.masked,
    )
    return replace(asked, claims=(*claims, *asked.claims), proposal=proposal, warnings=(*asked.warnings, *warnings))


def _remaining(task: Task, ruled: Ruled) -> Task:
    return replace(task, max_words=max(1, task.max_words - ruled.words)) if task.max_words else task


def _open(intake: Intake, ruled: Ruled, room: int, item: str) -> tuple[Section, ...]:
    """The sections that may be read; where the length is short, those of as many headings as there is room for.

    Headings without any claim of a rule come first, then those under which most was said.
    """
    tables = {document.source.id for document in intake.dossier.documents if is_table(document)}
    sections = tuple(
        section
        for section in intake.sections
        if not section.withheld and section.source_id not in tables and is_of_item(section.item, item)
    )
    if not room:
        return sections
    said: Counter[str] = Counter()
    for section in sections:
        if section.item or section.kind is SectionKind.CHAPTER:
            said[section.heading] += len(section.sentence_ids)
    told = _told(ruled)
    silent = {section.heading for section in sections if section.item and section.item not in told}
    ordered = sorted(said, key=lambda head: (head not in silent, not WEIGHTY.search(head), -said[head]))
    chosen = set(ordered[: max(len(silent), room // LINE_WORDS)])
    return tuple(section for section in sections if section.heading in chosen or section.heading not in said)


def _told(ruled: Ruled) -> set[str]:
    """The agenda items of which rules report something, and the items that they are a part of."""
    told = {claim.section.partition(". ")[0] for claim in ruled.claims}
    return told | {item.partition(".")[0] for item in told}


def _own(intake: Intake) -> tuple[Section, ...]:
    """What a third party writes is no source for a statement of the municipality."""
    foreign = {doc.source.id for doc in intake.dossier.documents if doc.source.rank in MESSAGES}
    return tuple(s for s in intake.sections if not s.withheld and s.source_id not in foreign)


def _allowed(words: Sequence[Claim]) -> tuple[list[Claim], tuple[Warned, ...]]:
    """Leave out what a model may not bring into a letter: clauses, legal bases, who is competent; and say so."""
    from gemcli.letters.reserved import REASONS, reserved

    found = [(claim, reserved(claim.text)) for claim in words]
    counts = Counter(reason for _, reason in found if reason)
    warnings = tuple(
        Warned("model_reserved", say(REASONS[reason], count=count)) for reason, count in sorted(counts.items())
    )
    return [claim for claim, reason in found if not reason], warnings


def _new(words: Sequence[Claim], ruled: Sequence[Claim]) -> list[Claim]:
    """Leave out what a model repeats of the rules: the same kind on the same sentences."""
    known = {(claim.kind, reference) for claim in ruled for reference in claim.evidence.sentences}
    return [
        claim for claim in words if not any((claim.kind, reference) in known for reference in claim.evidence.sentences)
    ]
