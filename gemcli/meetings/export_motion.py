"""Motions and amendments of an export as claims: number, title, submitters, request, outcome and votes."""

from __future__ import annotations

import re

from gemcli.facts.votes import Outcome
from gemcli.meetings.export_decision import shortened, telling_ids
from gemcli.meetings.export_submitters import submitted_by, titled_parties
from gemcli.meetings.export_titles import bare, number_and_title
from gemcli.meetings.export_votes import Told
from gemcli.meetings.exported import Piece, Point
from gemcli.meetings.motions import ASKS
from gemcli.meetings.reading import Reading
from gemcli.meetings.vote_fields import vote_fields, vote_marks
from gemcli.meetings.voting import Result
from gemcli.meetings.walk import heading
from gemcli.meetings.wording import joined, key_words, outcome_sentence, quoted
from gemcli.model.claim import By, Claim, FieldEvidence, FieldValue, Kind

REQUEST = re.compile(
    r"\b(?:verzoekt|verzoeken|roept|roepen|draagt|dragen|spreekt|besluit|requests|calls on|instructs)\b.*",
    re.IGNORECASE | re.DOTALL,
)
NAMES = re.compile(r",\s+|(?<!\s)\s++en\s+(?=[A-Z])|;\s*|\n")


def motion(piece: Piece, kind: Kind, own: Told | None, point: Point, reading: Reading) -> Claim:
    """Write the claim about a motion or amendment: what it is called, who submits it, what became of it."""
    words, places = reading.words, reading.places
    raw_id, title = (piece.number, bare(piece.title)) if piece.number else number_and_title(piece.title, kind)
    submitter_rows = piece.values("indiener", "indieners", "ingediend door", "eerste indiener")
    party_rows = piece.values("fractie", "fracties", "partij", "partijen", "ingediend door fractie")
    named = [one for row in submitter_rows for one in submitted_by(row.value)]
    title, of_title = titled_parties(title)
    submitters = tuple(one.name for one in named if one.name)
    parties = tuple(
        dict.fromkeys(
            [
                *(one.party for one in named if one.party),
                *of_title,
                *(name.strip() for row in party_rows for name in NAMES.split(row.value) if name.strip()),
            ]
        )
    )
    asked = next(
        (found for row in piece.values("tekst", "dictum", "verzoek") if (found := REQUEST.search(row.value))), None
    )
    result = own.result if own is not None else None
    subject = joined(words.nouns[kind], raw_id, quoted(title))
    if result is not None and result.outcome is not Outcome.UNKNOWN:
        sentence = outcome_sentence(words, subject, result)
    elif own is not None:
        sentence = f"{subject}: {shortened(own.words or result.raw if result else '')}"
    else:
        sentence = f"{subject}: {words.no_outcome}."
    rows = (*submitter_rows, *party_rows)
    ids = (*piece.head_ids, *piece.ids, *(sid for row in rows for sid in row.ids), *(telling_ids(own) if own else ()))
    proof: dict[str, FieldEvidence] = {}
    if submitters:
        proof["submitters"] = places.field(", ".join(submitters), [sid for row in submitter_rows for sid in row.ids])
    if asked is not None:
        proof["asks"] = places.field(
            shortened(" ".join(asked.group().split()), ASKS),
            [sid for row in piece.values("tekst", "dictum", "verzoek") for sid in row.ids],
        )
    if own is not None:
        proof["outcome"] = places.field(own.words or own.result.raw, telling_ids(own))
    fields: dict[str, FieldValue] = {
        "raw_id": raw_id or None,
        "title": title or None,
        "agenda_item": point.item.id or point.item.title or None,
        "submitters": submitters,
        "parties": parties,
        "asks": shortened(" ".join(asked.group().split()), ASKS) if asked is not None else None,
        "outcome": result.outcome.value if result is not None else Outcome.UNKNOWN.value,
        "outcome_text": (shortened(own.words or own.result.raw) or None) if own is not None else None,
        **vote_fields(result or Result(Outcome.UNKNOWN), reading),
    }
    return Claim(
        kind=kind,
        text=sentence,
        evidence=places.evidence(ids),
        by=By.RULE,
        key=f"{reading.day}/{raw_id or key_words(title) or point.item.start}",
        section=heading(point.item),
        fields=fields,
        field_evidence=proof,
        marks=("needs_human",) if own is not None and own.disagrees else vote_marks(fields),
    )
