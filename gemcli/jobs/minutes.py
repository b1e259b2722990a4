"""What a summary of a meeting says besides its decisions: its head, what motions ask, who spoke, what stayed silent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gemcli.engines.engine import Task
from gemcli.facts.floor import handled, is_debated, top
from gemcli.facts.parties import canonical
from gemcli.jobs.headings import Headings
from gemcli.jobs.intake import Intake
from gemcli.jobs.shorten import DECIDED, words_of
from gemcli.jobs.workbench import Workbench
from gemcli.model.claim import Claim, FieldValue, Kind
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section, SectionKind

ASIDE = ("item", "about", "who")
"""What a user asks for when the meeting as a whole is not wanted."""

ROOM = 200
"""Words below which a summary has no room for the head of its meeting."""

PAGE = 500
"""Words up to which a summary is one page: what was decided, and no quotes where anything was."""

REQUEST_SHARE, ROOMY = 0.06, 2400
"""Share of the length for what motions ask; twice as much in a summary of so many words."""

CAMPS = {"parties_for": "in_favour", "parties_against": "against"}
"""Fields of a vote by party, and the side that each names."""

LEAST_REQUESTS = 0.04
"""Share that they have even where debates need the room."""

HEADING = 8
"""Words of a heading over a debate: its decisions name the whole title."""

SPOKEN = 0.3
"""Share of the sentences that members and college must speak before decisions stand apart from the debate."""


def is_record(document: Document, intake: Intake) -> bool:
    """Whether a document records a meeting: it has agenda items."""
    return any(section.item for section in intake.sections_of(document))


def is_debate(intake: Intake) -> bool:
    """Whether what people said makes up much of the record, so that decisions need a place of their own."""
    sections = [section for section in intake.sections if section.item]
    turns = [section for section in sections if section.kind is SectionKind.TURN and section.speaker]
    return _sentences(turns) > SPOKEN * _sentences(sections)


def headings(intake: Intake, max_words: int) -> Headings:
    """Return the headings of a summary: short ones over debates."""
    return Headings(intake.sections, max_words, HEADING if max_words and is_debate(intake) else 0)


def _sentences(sections: Sequence[Section]) -> int:
    return sum(len(section.sentence_ids) for section in sections)


def heads(claims: Sequence[Claim], intake: Intake, bench: Workbench, task: Task) -> tuple[Claim, ...]:
    """Return what the records say of their meetings; nothing where the user asked for a part of one.

    A document without items is a record when `claims` hold a decision of it.
    """
    from gemcli.meetings.headline import headline

    if any(task.options.get(name) for name in ASIDE) or 0 < task.max_words < ROOM:
        return ()
    profile = bench.municipality()
    deciding = {ref.source_id for claim in claims if claim.kind in DECIDED for ref in claim.evidence.sentences}
    return tuple(
        claim
        for document in intake.dossier.documents
        if is_record(document, intake) or document.source.id in deciding
        for claim in headline(
            document, intake.sections_of(document), profile, bench.cues(document.language), task.language
        )
    )


def is_page(task: Task, claims: Sequence[Claim], intake: Intake) -> bool:
    """Whether the length leaves room for the decisions of a record alone."""
    decides = any(claim.kind in DECIDED for claim in claims)
    return 0 < task.max_words <= PAGE and decides and any(section.item for section in intake.sections)


def requests(claims: Sequence[Claim], task: Task, left: float) -> tuple[Claim, ...]:
    """Return what motions ask while there is room: first where nothing else was proposed, those that were adopted.

    `left` is the number of words that decisions and debates leave. Each item gets one before any gets two.
    """
    from gemcli.meetings.requests import request

    most = REQUEST_SHARE * task.max_words * (2 if task.max_words >= ROOMY else 1)
    room = min(most, max(LEAST_REQUESTS * task.max_words, left))
    made: list[Claim] = []
    proposed = {claim.section for claim in claims if claim.kind is Kind.DECISION}
    waiting = [claim for claim in claims if claim.kind is Kind.MOTION and claim.fields.get("asks")]
    waiting.sort(key=lambda claim: (claim.section in proposed, claim.fields.get("outcome") != "adopted"))
    while waiting and room > 0:
        told: set[str] = set()
        later = []
        for claim in waiting:
            if claim.section in told:
                later.append(claim)
                continue
            told.add(claim.section)
            asked = request(claim, task.language)
            if asked is not None and words_of((asked,)) <= room:
                made.append(asked)
                room -= words_of((asked,))
        if len(later) == len(waiting):
            break
        waiting = later
    return tuple(made)


def topics(claims: Sequence[Claim]) -> dict[str, tuple[str, ...]]:
    """Return for each item the words that its motions and proposals are about."""
    found: dict[str, list[str]] = {}
    for claim in claims:
        item = top(str(claim.fields.get("agenda_item") or claim.section.partition(". ")[0]))
        for name in ("title", "asks"):
            if claim.fields.get(name):
                found.setdefault(item, []).append(str(claim.fields[name]))
    return {item: tuple(texts) for item, texts in found.items()}


def debates(sections: Sequence[Section]) -> int:
    """Return how many agenda items people speak under."""
    return sum(is_debated(sections, item) for item in handled(sections))


def camps(
    claims: Sequence[Claim], sections: Sequence[Section], municipality: Municipality
) -> dict[str, dict[str, frozenset[str]]]:
    """Return for each item what each party, by the name before its speeches, voted on its proposal or else moved."""
    printed: dict[str, set[str]] = {}
    for name in {section.party for section in sections if section.party}:
        printed.setdefault(canonical(name, municipality), set()).add(name)
    found: dict[str, dict[str, set[str]]] = {}
    for claim in claims:
        item = top(str(claim.fields.get("agenda_item") or claim.section.partition(". ")[0]))
        for side, name in CAMPS.items():
            for party in _listed(claim.fields.get(side)):
                mark = name if claim.kind is Kind.DECISION else f"{name} {claim.key}"
                found.setdefault(item, {}).setdefault(canonical(party, municipality), set()).add(mark)
        for party in _listed(claim.fields.get("parties")):
            found.setdefault(item, {}).setdefault(canonical(party, municipality), set()).add(claim.key)
    return {
        item: {name: frozenset(marks) for party, marks in own.items() for name in sorted(printed.get(party, ()))}
        for item, own in found.items()
    }


def _listed(value: FieldValue) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def overview(claims: Sequence[Claim], intake: Intake, bench: Workbench, task: Task) -> tuple[Claim, ...]:
    """Return the lines about the debates told in `claims`, and about the items of which nothing is told."""
    if any(task.options.get(name) for name in ASIDE) or 0 < task.max_words < ROOM:
        return ()
    return (*_silent(claims, intake, task), *_floors(claims, intake, bench, task))


def _silent(claims: Sequence[Claim], intake: Intake, task: Task) -> Iterator[Claim]:
    from gemcli.meetings.overview import silent

    for document in intake.dossier.documents:
        if not is_record(document, intake):
            continue
        sections = intake.sections_of(document)
        places = {each: section for section in sections for each in section.sentence_ids}
        told: set[str] = set()
        for claim in claims:
            told.add(top(claim.section.partition(". ")[0]))
            told.add(top(str(claim.fields.get("agenda_item") or "")))
            if claim.fields.get("fact") is None:
                for ref in claim.evidence.sentences:
                    section = places.get(ref.sentence_id) if ref.source_id == document.source.id else None
                    told.update(top(item) for item in ((section.item, *section.path) if section else ()))
        yield from silent(document, sections, told, task.language)


def _floors(claims: Sequence[Claim], intake: Intake, bench: Workbench, task: Task) -> Iterator[Claim]:
    from gemcli.meetings.overview import floors

    places = {(s.source_id, each): s for s in intake.sections for each in s.sentence_ids}
    shown = headings(intake, task.max_words)
    quoted: dict[str, list[Section]] = {}
    for claim in claims:
        if claim.fields.get("part") and claim.fields.get("fact") is None:
            for ref in claim.evidence.sentences:
                section = places.get((ref.source_id, ref.sentence_id))
                if (
                    section is not None
                    and section.item
                    and section.role is Role.COUNCILLOR
                    and section.party in claim.text
                ):
                    quoted.setdefault(shown.of(claim.section), []).append(section)
    documents = {document.source.id: document for document in intake.dossier.documents}
    yield from floors(documents, intake.sections, quoted, bench.municipality(), task.language)
