"""Puts the answers to questions into one draft, a section for each question, and into words for stdout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from gemcli import __version__
from gemcli.drafts.compose import Frame, compose
from gemcli.engines.answering.claims import ANSWERS
from gemcli.engines.extractive import Extractive
from gemcli.jobs.inquiry import NOT_FOUND, Reading, Reply, placed
from gemcli.jobs.naming import activity_veiled, answers_veiled, frame_veiled, veil_of
from gemcli.jobs.second import Judged, Opined, read_twice, second_reading
from gemcli.jobs.subject import subject
from gemcli.jobs.tasks import TASKS
from gemcli.locales import N_, Translate, translator
from gemcli.model.activity import Activity, Agent, LedgerEntry, Plan, Usage
from gemcli.model.draft import Draft
from gemcli.model.event import Tell
from gemcli.model.finding import Finding
from gemcli.model.labels import RANKS
from gemcli.model.languages import INTO, TRANSLATION, isolated
from gemcli.model.source import Source
from gemcli.text.escape import escape_terminal
from gemcli.text.list_marks import without_mark

NEAR = N_("Nearest passages, not an answer")


def drafted(replies: Sequence[Reply], reading: Reading, tell: Tell) -> tuple[Draft, Opined]:
    """Return one draft of all replies, and what a second reader said of them where one is wanted."""
    translate = translator(reading.language)
    findings: list[Finding] = []
    headings: list[str] = []
    for each in replies:
        near = translate(NEAR) if len(replies) == 1 else f"{translate(NEAR)}: {each.question}"
        findings.extend(placed(each, each.question, near))
        headings += [each.question, near]
    intake = reading.intake
    judged = Judged(
        tuple(findings),
        intake.dossier.documents,
        intake.sections,
        reading.judge,
        reading.language,
        stated=intake.dossier.settings,
    )
    second = second_reading(judged, reading.bench, tell)
    veil = veil_of(intake, reading.bench, second.findings, reading.language)
    second = replace(second, findings=answers_veiled(second.findings, veil))
    title = translate(TASKS["ask"].title).format(source=subject(intake, reading.bench, reading.language))
    frame = Frame(title, reading.language, "ask", tuple(headings))
    activity = activity_veiled(activity_of(replies, reading), intake, reading.bench, veil, reading.language)
    return compose(frame_veiled(frame, veil), second.findings, read_twice(activity, second)), second


def activity_of(replies: Sequence[Reply], reading: Reading) -> Activity:
    """Return how these answers came to be."""
    intake, request = reading.intake, reading.request
    proposals = [each.proposal for each in replies if each.proposal is not None]
    plan = proposals[0].plan if proposals else Plan()
    masked = sum((Counter(each.masked) for each in proposals), Counter[str]())
    entries: dict[LedgerEntry, None] = dict.fromkeys((*intake.dossier.ledger, *intake.withheld))
    entries |= dict.fromkeys(entry for each in proposals for entry in each.ledger)
    return Activity(
        task="ask",
        used=tuple(document.source for document in intake.dossier.documents),
        plan=Plan(plan.prompt, plan.prompt_sha256, reading.bench.fingerprint(request)),
        agent=proposals[0].agent if proposals else Agent(Extractive().name, __version__),
        masked=dict(masked),
        ledger=tuple(entries),
        options=dict(sorted(request.options.items())),
    )


def usage_of(replies: Sequence[Reply]) -> Usage:
    """Return what the endpoint used for all of them."""
    return sum((each.proposal.usage for each in replies if each.proposal is not None), Usage())


def told(given: Reply, draft: Draft) -> dict[str, Any]:
    """Return what the envelope says of one question: how it ended, which findings answer it, where was looked."""
    own = next((section.findings for section in draft.sections if section.title == given.question), ())
    return {
        "question": given.question,
        "status": given.status,
        "findings": [each.id for each in own if each.claim.fields.get("part") == ANSWERS],
        "documents": given.documents,
        "passages": given.passages,
    }


def shown(draft: Draft, sources: Mapping[str, Source], translate: Translate) -> Iterator[str]:
    """Yield what stdout shows: each question, its answers, and under each the places that carry it.

    Of sources that disagree the rank and date stand beside each.
    """
    for section in draft.sections:
        yield escape_terminal(section.title)
        for finding in section.findings:
            mark = "" if finding.claim.fields.get("part") == NOT_FOUND else "- "
            yield escape_terminal(f"{mark}{finding.claim.text}")
            code = str(finding.claim.fields.get(INTO) or "")
            if words := str(finding.claim.fields.get(TRANSLATION) or ""):
                yield f"  {isolated(escape_terminal(words), code)}"
            for citation in finding.citations:
                source = sources[citation.source_id]
                quote = "" if without_mark(citation.exact) in finding.claim.text else citation.exact
                rank = ""
                if "sources_disagree" in finding.claim.marks:
                    dated = source.dated.isoformat() if source.dated else ""
                    rank = f" ({', '.join(part for part in (translate(RANKS[source.rank]), dated) if part)})"
                yield escape_terminal(f"    {source.path}, {citation.place}{rank}" + (f': "{quote}"' if quote else ""))
        yield ""
