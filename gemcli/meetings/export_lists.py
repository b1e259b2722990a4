"""Promises, actions and papers that an export lists, as claims."""

from __future__ import annotations

from collections.abc import Iterator

from gemcli.meetings.exported import DOCUMENT, Piece, Point
from gemcli.meetings.reading import Reading
from gemcli.meetings.terms import term
from gemcli.meetings.walk import heading
from gemcli.meetings.wording import key_words
from gemcli.model.claim import By, Claim, FieldValue, Kind
from gemcli.model.section import Role


def promise(piece: Piece, point: Point, reading: Reading) -> Claim:
    """Write a promise that the system lists, with its holder and term."""
    holders = piece.values("portefeuillehouder", "toegezegd door", "wethouder", "door", "gedaan door", "bestuurder")
    terms = piece.values(
        "termijn", "verwachte afdoening", "datum afdoening", "afdoening", "deadline", "verwachte datum afdoening"
    )
    asks = " ".join(piece.title.split())
    who = " ".join(holders[0].value.split()) if holders else ""
    when = term(" ".join(terms[0].value.split()) if terms else asks, reading.cues, reading.date)
    due_text = when.text or (" ".join(terms[0].value.split()) if terms else None)
    ids = (*piece.ids, *(sid for row in (*holders[:1], *terms[:1]) for sid in row.ids))
    fields: dict[str, FieldValue] = {
        "who": who or None,
        "role": Role.COLLEGE.value,
        "to": None,
        "asks": asks,
        "due": when.due,
        "due_text": due_text,
        "status": "new",
        "condition": None,
    }
    return Claim(
        kind=Kind.COMMITMENT,
        text=f'{who}: "{asks}"' if who else asks,
        evidence=reading.places.evidence(ids),
        by=By.RULE,
        key=f"{reading.day}/{point.item.id}/{key_words(asks)}",
        section=heading(point.item),
        fields=fields,
        field_evidence={
            "due": reading.places.field(due_text, [sid for row in terms[:1] for sid in row.ids] or piece.ids)
        }
        if due_text
        else {},
        marks=("promise",),
    )


def action(piece: Piece, point: Point, reading: Reading) -> Claim:
    """Write an action that the system lists, with its owner and term."""
    owners, terms = piece.values("actiehouder", "wie", "eigenaar"), piece.values("termijn", "gereed", "deadline")
    what = " ".join(piece.title.split())
    who = " ".join(owners[0].value.split()) if owners else ""
    when = term(" ".join(terms[0].value.split()) if terms else what, reading.cues, reading.date)
    due_text = when.text or (" ".join(terms[0].value.split()) if terms else None)
    words = reading.words
    aside = ", ".join((*([f"{words.who}: {who}"] if who else []), *([f"{words.due}: {due_text}"] if due_text else [])))
    rows = (*owners[:1], *terms[:1])
    fields: dict[str, FieldValue] = {"who": who or None, "what": what, "due": when.due, "due_text": due_text}
    return Claim(
        kind=Kind.ACTION,
        text=f"{words.action}: {what.rstrip('.')}" + (f" ({aside})." if aside else "."),
        evidence=reading.places.evidence([*piece.ids, *(sid for row in rows for sid in row.ids)]),
        by=By.RULE,
        key=f"{reading.day}/{point.item.id}/{key_words(what)}",
        section=heading(point.item),
        fields=fields,
    )


def papers(point: Point, reading: Reading) -> Iterator[Claim]:
    """Yield the documents that go with an item, each as the system lists it, for a summary."""
    for place, row in enumerate(point.documents):
        yield Claim(
            kind=Kind.KEY_POINT,
            text=f"{DOCUMENT}: {' '.join(row.value.split())}",
            evidence=reading.places.evidence(row.ids),
            by=By.RULE,
            key=f"{reading.day}/{point.item.id or point.item.start}/document/{place}",
            section=heading(point.item),
        )
