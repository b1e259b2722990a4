"""Writes what English minutes say was moved and resolved as claims: motions, amendments, and decisions on items."""

from __future__ import annotations

from dataclasses import replace

from gemcli.facts.votes import Outcome
from gemcli.meetings import decisions, motions
from gemcli.meetings.business import Done, Piece
from gemcli.meetings.family import Family
from gemcli.meetings.procedural import is_put_off
from gemcli.meetings.reading import Reading
from gemcli.meetings.vote_event import Event
from gemcli.meetings.voting import Subject
from gemcli.meetings.wording import ENGLISH, outcome_sentence, quoted
from gemcli.model.claim import Claim, FieldEvidence, FieldValue, Kind

KINDS_OF_RECORD = (Family.MINUTES, Family.NARRATIVE_LIST, Family.UNKNOWN)
LONGEST = 240
"""Characters of what was moved that a sentence repeats."""


def speaks_for(reading: Reading) -> bool:
    """Say whether a record is one of English minutes that report, to be read by what is moved and resolved."""
    return reading.words is ENGLISH and reading.found.family in KINDS_OF_RECORD and not reading.found.table


def claims(done: Done, reading: Reading) -> list[Claim]:
    """Return the claims in the order of the record."""
    made = [_motion(motion, reading) for motion in done.motions]
    made.extend(_decision(event, piece, reading) for event, piece in done.decided)
    return [claim for claim in made if claim is not None]


def _decision(event: Event, piece: Piece, reading: Reading) -> Claim | None:
    """Write what became of what was moved: the resolution in its own words, else the outcome and the move."""
    outcome = event.result.outcome
    event = replace(event, subject=Subject(Kind.DECISION, changed=event.subject.changed))
    named = tuple(dict.fromkeys((*piece.ids, *piece.asks_ids)))
    event = replace(event, ids=tuple(dict.fromkeys((*named, *event.ids))))
    claim = decisions.of_event(event, reading)
    if claim is None or outcome is Outcome.UNKNOWN:
        return None
    text = claim.text.strip()
    if event.item is None:
        before = reading.words.item.format(id="").strip() if event.head else reading.words.nouns[Kind.MOTION]
        text = f"{before} {text}"
    if piece.resolved:
        text = decisions.short(event.result.raw)
        text = f"{text[:1].upper()}{text[1:]}"
    elif piece.asks:
        text = _with_move(text, piece.asks)
    fields: dict[str, FieldValue] = dict(claim.fields)
    if is_put_off(piece):
        text = outcome_sentence(ENGLISH, f"{_on(event)}the motion {piece.asks}", event.result)
        fields["outcome"] = Outcome.HELD.value
    proof: dict[str, FieldEvidence] = dict(claim.field_evidence)
    people = tuple(dict.fromkeys((*piece.by, *piece.seconded)))
    if people:
        fields["submitters"] = people
        proof["submitters"] = reading.places.field(", ".join(people), piece.ids)
    return replace(claim, text=text, fields=fields, field_evidence=proof)


def _on(event: Event) -> str:
    """Return the words that say on which item something was moved, before what was moved."""
    item = event.item
    named = (
        " ".join(one for one in (ENGLISH.item.format(id=item.id) if item.id else "", quoted(item.title)) if one)
        if item
        else ""
    )
    return f"On {named[:1].lower()}{named[1:]} " if named else ""


def _motion(motion: motions.Motion, reading: Reading) -> Claim | None:
    """Write a motion; what it moves stands in its sentence when it has neither number nor title."""
    claim = motions.claim_of(motion, reading)
    if claim is None or claim.fields["raw_id"] or claim.fields["title"] or not claim.fields["asks"]:
        return claim
    return replace(claim, text=_with_move(claim.text, str(claim.fields["asks"])))


def _with_move(sentence: str, asks: str) -> str:
    """Return a sentence with what was moved behind it."""
    asks = asks if len(asks) <= LONGEST else asks[:LONGEST].rsplit(" ", 1)[0] + " …"
    return f"{sentence.rstrip('.')}: {asks}."
