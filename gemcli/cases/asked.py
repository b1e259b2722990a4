"""Tells what is asked of the municipality: who asks it, when, and in whose own words."""

from __future__ import annotations

from collections.abc import Iterator

from gemcli.cases.case import Case, Wanted
from gemcli.cases.line import joined, line, quoted
from gemcli.cases.papers import ROLES, Paper, introduces
from gemcli.cases.places import PRIVATE, evidence
from gemcli.facts.written_dates import written
from gemcli.locales import N_
from gemcli.model.claim import Claim

SECTION = N_("What is asked")
KINDS = {
    "question": N_("question"),
    "request": N_("request"),
    "complaint": N_("complaint"),
    "objection": N_("objection"),
    "application": N_("application"),
}
ORDER = ("application", "objection", "complaint", "request", "question")
"""What has a term of its own comes first."""
VIEW = N_("view of an interested party")
MEANT = {"application": "application", "objection": "objection", "view": "objection", "complaint": "complaint"}
"""What a paper of a kind asks for."""
DATED, UNDATED = N_("{kind} ({who}, {day}): “{said}”"), N_("{kind} ({who}, undated): “{said}”")


def asked(case: Case) -> Iterator[Claim]:
    """Yield a line for each thing that is asked; a sentence with somebody's number in it is not quoted."""
    papers = {paper.document.source.id: paper for paper in case.papers}
    translate = case.telling.translate
    for each in sorted((*case.wanted, *_unlisted(case)), key=lambda wanted: ORDER.index(wanted.kind)):
        if PRIVATE.search(each.text):
            continue
        paper = papers[each.document.source.id]
        said = quoted(each.text)
        kind = translate(_kind(each, paper))
        day = written(paper.day, case.telling.language) if paper.day else ""
        text = translate(DATED if day else UNDATED).format(
            kind=kind[:1].upper() + kind[1:], who=translate(ROLES[paper.role]), day=day, said=said
        )
        ground = joined(each.evidence, evidence(*([paper.dated_at] if paper.dated_at else [])))
        stated = paper.day.isoformat() if paper.day else ""
        yield line("asked", translate(SECTION), text, ground, {"said": said, "asks": each.kind, "date": stated})


def _unlisted(case: Case) -> Iterator[Wanted]:
    """What a paper is by its title, though no sentence was taken for it: the one that says why its writer writes."""
    listed = {(each.document.source.id, each.kind) for each in case.wanted}
    for paper in case.papers:
        kind = MEANT.get(paper.kind.name, "")
        if kind and paper.is_incoming and (paper.document.source.id, kind) not in listed:
            place = introduces(paper)
            if place is not None:
                yield Wanted(kind, place.text, evidence(place), paper.document)


def _kind(wanted: Wanted, paper: Paper) -> str:
    """A view on a draft or a plan reads like an objection, and is none in law (Awb 6:4)."""
    return VIEW if wanted.kind == "objection" and paper.kind.name == "view" else KINDS[wanted.kind]
