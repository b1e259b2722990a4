"""Decisions of an export as claims: the item, what was decided in its own words, and the votes."""

from __future__ import annotations

from gemcli.facts.votes import Outcome
from gemcli.meetings.decisions import LONGEST
from gemcli.meetings.export_titles import PROPOSAL
from gemcli.meetings.export_votes import DECISIONS, NOTED, Told
from gemcli.meetings.exported import Piece, Point
from gemcli.meetings.reading import Reading
from gemcli.meetings.titles import short_title
from gemcli.meetings.vote_fields import vote_fields, vote_marks
from gemcli.meetings.walk import heading
from gemcli.meetings.wording import Wording, joined, key_words, outcome_sentence, quoted
from gemcli.model.claim import By, Claim, FieldValue, Kind


def decision(point: Point, title: str, own: Told, reading: Reading, piece: Piece | None = None) -> Claim:
    words, result = reading.words, own.result
    subject = _subject(point, title, own, words)
    counted = result.votes_for is not None and str(result.votes_for) not in own.words
    if NOTED.search(own.words):
        sentence = f"{subject}: {shortened(own.words)}"
    elif own.is_plain and result.outcome is not Outcome.UNKNOWN:
        sentence = outcome_sentence(words, subject, result)
    elif own.words and counted and result.outcome is not Outcome.UNKNOWN:
        sentence = f"{outcome_sentence(words, subject, result).rstrip('.')}: {shortened(own.words)}"
    elif own.words:
        sentence = f"{subject}: {shortened(own.words)}"
    else:
        sentence = f"{subject}: {result.raw}"
    telling = telling_ids(own, counted=own.is_plain)
    spared = telling != telling_ids(own)
    said = (own.words if not spared else "") or _first_said(own, telling) or result.raw
    ids = (*point.head_ids, *(piece.ids if piece else ()), *telling)
    fields: dict[str, FieldValue] = {
        "agenda_item": point.item.id or point.item.title or None,
        "title": title or None,
        "outcome": result.outcome.value,
        "outcome_text": shortened(said) or None,
        **vote_fields(result, reading),
    }
    key = f"{reading.day}/{point.item.id or point.item.start}" + (f"/{key_words(piece.title)}" if piece else "")
    return Claim(
        kind=Kind.DECISION,
        text=sentence,
        evidence=reading.places.evidence(ids),
        by=By.RULE,
        key=key,
        section=heading(point.item),
        fields=fields,
        field_evidence={"outcome": reading.places.field(said, telling)},
        marks=("needs_human",) if own.disagrees else vote_marks(fields),
    )


def _subject(point: Point, title: str, own: Told, words: Wording) -> str:
    """Name what was decided on: the proposal where the item or the vote calls it so, else the item."""
    named = quoted(short_title(title)) if title else ""
    on_vote = next((row.value for row in own.rows if row.label == "stemming"), "")
    noun = PROPOSAL.search(on_vote) or (PROPOSAL.search(title) if own.is_plain else None)
    if noun is not None and named:
        return joined(words.proposal.format(noun=noun.group().lower()), named)
    return joined(words.item.format(id=point.item.id) if point.item.id else "", named) or words.decided


def _first_said(own: Told, telling: tuple[str, ...]) -> str:
    """Return what the first of the cited rows says."""
    row = next((row for row in own.rows if row.ids and row.ids[0] in telling and row.label != "stemming"), None)
    return " ".join(row.value.split()) if row is not None else ""


def telling_ids(own: Told, *, counted: bool = False) -> tuple[str, ...]:
    """Return the sentences that tell an outcome; without its words alone where a counted vote says the same."""
    rows = own.rows
    if counted and own.result.votes_for is not None and any(row.label not in DECISIONS for row in rows):
        rows = tuple(row for row in rows if row.label not in DECISIONS)
    return tuple(sid for row in rows for sid in row.ids)


def shortened(text: str, longest: int = LONGEST) -> str:
    """Return a text, cut at a word with a mark where it is longer."""
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + " …"
