"""What a finished text leaves out of what rules find in its sources, whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from gemcli.grounding.mention import mentions
from gemcli.grounding.naming import Mention
from gemcli.grounding.sought import Sought, sought
from gemcli.grounding.subject_words import subject_words
from gemcli.grounding.telling import telling_of
from gemcli.grounding.told import Place, places_of
from gemcli.jobs.outcome import Outcome
from gemcli.jobs.scope import Ground, Piece, Scope, files, pieces_of, scopes
from gemcli.jobs.shorten import FIRMEST, UNSAID
from gemcli.locales import N_, Message, say
from gemcli.model.claim import By, Claim, Kind
from gemcli.model.document import Document
from gemcli.model.finding import Finding, Verdict
from gemcli.model.section import Section

if TYPE_CHECKING:
    from gemcli.grounding.judge import Judge
    from gemcli.jobs.workbench import Workbench

ORDER = (Kind.DECISION, Kind.AMENDMENT, Kind.MOTION, Kind.KEY_POINT, Kind.COMMITMENT)
"""What a reader misses most stands first."""


@dataclass(frozen=True, slots=True)
class Omissions:
    """What a text does not mention."""

    findings: tuple[Finding, ...] = ()
    """Heaviest first, with the places in the sources."""
    scopes: tuple[Scope, ...] = ()
    """What the text was held against; empty where rules found nothing that belongs to its subject."""
    compared: int = 0
    """How many things of the sources that were."""


class About(Enum):
    """What is known of a text before anything of it is read."""

    ALL = "all"
    """It was made to tell all of its sources: no part has to be looked for."""
    SUBJECT = "subject"
    """It is a letter: however many items it touches, it is not about a meeting."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Material:
    """The sources of a text, and what rules found in them that is worth telling."""

    documents: Sequence[Document]
    sections: Sequence[Section]
    claims: Sequence[Claim]
    about: About = About.UNKNOWN


def omissions(material: Material, findings: Sequence[Finding], judge: Judge, bench: Workbench) -> Omissions:
    """Compare what rules found with the findings on a text.

    What of a meeting counts is what the text is about: see `scope`. Each thing left out is judged like any claim, so
    that it comes with its places; one that the sources do not carry is not held against the text.
    """
    findings = [finding for finding in findings if finding.verdict is not Verdict.NOT_CHECKABLE]
    documents = {document.source.id: document for document in material.documents}
    pieces = pieces_of(material.claims, documents)
    if not pieces:
        return Omissions()
    municipality = bench.municipality()
    looked_for = [sought(piece.claim, documents) for piece in pieces]
    telling = telling_of(((f.claim.text, given(f), f.claim.section) for f in findings), municipality)
    found = mentions(looked_for, telling, municipality)
    within = _scopes(material, pieces, found, findings, documents)
    by_meeting = {scope.meeting: scope for scope in within}
    compared = [
        (piece, look, mention)
        for piece, look, mention in zip(pieces, looked_for, found, strict=True)
        if piece.meeting in by_meeting and by_meeting[piece.meeting].holds(piece)
    ]
    missing = [(piece.claim, look, mention) for piece, look, mention in compared if not mention.is_told]
    missing.sort(key=lambda each: _weight(each[0], each[2]))
    return Omissions(tuple(_judged(_without_twins(missing), judge)), within, len(compared))


def _scopes(
    material: Material,
    pieces: Sequence[Piece],
    found: Sequence[Mention],
    findings: Sequence[Finding],
    documents: dict[str, Document],
) -> tuple[Scope, ...]:
    if material.about is About.ALL:
        meetings = dict.fromkeys(piece.meeting for piece in pieces)
        made: tuple[Scope, ...] = tuple(Scope(each, files(pieces, each), is_whole=True) for each in meetings)
    else:
        rests = [places_of(finding.citations) if _rests(finding) else () for finding in findings]
        made = scopes(pieces, found, rests, Ground(documents, material.sections))
    if material.about is About.SUBJECT:
        made = tuple(scope.narrowed() for scope in made)
    paths = {name: document.source.path for name, document in documents.items()}
    return tuple(replace(scope, sources=tuple(paths[name] for name in scope.sources)) for scope in made)


SPEAKING = 4
"""Words that a sentence without footnote must have of its own to say what a text is about."""

OUTLINE = ("meeting", "chair", "attendance", "items", "silent", "debated", "listed", "floor")
"""Lines about a meeting that cite its agenda, and tell what became of nothing."""


def _rests(finding: Finding) -> bool:
    """Whether a sentence says where a text is at home: it cites the place, or says at some length what stands there."""
    if finding.verdict in (Verdict.QUOTED, Verdict.SUPPORTED):
        return len(subject_words(finding.claim.text)) >= SPEAKING
    return bool(finding.claim.evidence) and finding.verdict.may_stand


def given(finding: Finding) -> tuple[Place, ...]:
    """Return the places that a text itself names: its footnotes.

    A line that a person wrote under the footnotes of another has none.
    """
    claim = finding.claim
    if claim.fields.get("fact") in OUTLINE:
        return ()
    if claim.by is By.PERSON and not claim.evidence.quotes:
        return ()
    return places_of(finding.citations) if claim.evidence else ()


def _weight(claim: Claim, mention: Mention) -> tuple[int, int, int]:
    """What is passed over comes before what is named, proposals first, the firmest promise, the largest amount."""
    status = str(claim.fields.get("status") or "")
    amount = int(str(claim.fields.get("amount") or 0))
    return (
        int(mention is Mention.NAMED),
        ORDER.index(claim.kind),
        FIRMEST.index(status) if status in FIRMEST else -amount,
    )


def _without_twins(missing: Sequence[tuple[Claim, Sought, Mention]]) -> Iterator[tuple[Claim, Mention]]:
    """Leave out amounts that stand in a sentence which is listed anyway."""
    listed = {place for claim, look, _ in missing if claim.kind is not Kind.KEY_POINT for place in look.deciding}
    for claim, look, mention in missing:
        if claim.kind is not Kind.KEY_POINT or listed.isdisjoint(look.deciding):
            yield claim, mention


def _judged(missing: Iterator[tuple[Claim, Mention]], judge: Judge) -> Iterator[Finding]:
    for claim, mention in missing:
        finding = judge.judge_or_spare(_slim(claim))
        if not finding.verdict.may_stand or not finding.citations:
            continue
        if mention is Mention.NAMED:
            reason = say(N_("It is named, but not what became of it."))
            finding = replace(finding, reasons=(*finding.reasons, reason))
        yield finding


def _slim(claim: Claim) -> Claim:
    """Keep what the line says, and of its evidence what carries that."""
    proof = {name: each for name, each in claim.field_evidence.items() if name not in (*UNSAID, "considerations")}
    fields = {name: value for name, value in claim.fields.items() if name not in (*UNSAID, "considerations")}
    return replace(claim, fields=fields, field_evidence=proof)


def with_omissions(outcome: Outcome, left: Omissions) -> Outcome:
    """Put what a text leaves out into the outcome of its check."""
    held = [
        {
            "meeting": scope.meeting,
            "sources": list(scope.sources),
            "scope": "all" if scope.is_whole else "items",
            "items": [] if scope.is_whole else list(scope.items),
        }
        for scope in left.scopes
    ]
    details = {**outcome.details, "not_mentioned_scope": held}
    return replace(outcome, not_mentioned=left.findings, details=details, closing=told(left))


def told(left: Omissions) -> tuple[Message, ...]:
    """Say how many things a text leaves out, and of what; nothing where there was nothing to hold it against."""
    if not left.compared:
        return ()
    if len(left.scopes) == 1:
        scope = left.scopes[0]
        named = ", ".join(scope.sources)
        items = ", ".join(item or "-" for item in scope.items)
        whole = N_(
            "not mentioned: {count} of {compared} (held against all of {sources}); the exit code does not change"
        )
        part = N_(
            "not mentioned: {count} of {compared} (held against agenda items {items} of {sources});"
            " the exit code does not change"
        )
        template = whole if scope.is_whole else part
        values = {"sources": named} if scope.is_whole else {"sources": named, "items": items}
        return (say(template, count=len(left.findings), compared=left.compared, **values),)
    template = N_(
        "not mentioned: {count} of {compared} (held against {meetings} meetings); the exit code does not change"
    )
    return (say(template, count=len(left.findings), compared=left.compared, meetings=len(left.scopes)),)
