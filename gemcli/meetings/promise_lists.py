"""Promises that a record lists in a table of its own: number, what, by whom, to whom, by when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.meetings.reading import Reading
from gemcli.meetings.task_tables import TaskRow, task_rows
from gemcli.meetings.terms import term
from gemcli.meetings.walk import heading, item_of
from gemcli.meetings.wording import key_words
from gemcli.model.claim import By, Claim, FieldEvidence, FieldValue, Kind
from gemcli.model.section import Role

LEAST = 6
"""Letters of a word that tells what a promise is about."""


def listed(reading: Reading, promised: Sequence[Claim] = ()) -> tuple[Claim, ...]:
    """Return the promises of such tables as claims; what a row does not say stays open.

    A promise of `promised`, told elsewhere in the same record in whole sentences, is not listed a second time.
    """
    made = (_claim(row, reading) for row in rows_of(reading))
    return tuple(claim for claim in made if claim is not None and not any(_is_same(claim, each) for each in promised))


def _is_same(row: Claim, told: Claim) -> bool:
    """Say whether a row repeats what was told: the same person, no other term, and words of its own in both."""
    if row.fields["status"] == "repeated" or told.fields["status"] in ("repeated", "refused"):
        return False
    names = [str(claim.fields["who"] or "").casefold().split()[-1:] for claim in (row, told)]
    if names[0] != names[1] or not names[0]:
        return False
    due, other = row.fields["due"], told.fields["due"]
    if due and other and due != other:
        return False
    said = {word.casefold() for word in re.findall(rf"\w{{{LEAST},}}", told.text)} - set(names[0])
    words = {word.casefold() for word in re.findall(rf"\w{{{LEAST},}}", str(row.fields["asks"]))} - set(names[0])
    shared = len(words & said)
    return shared >= 1 and (bool(due and due == other) or 2 * shared >= len(words))


CONDITION = re.compile(
    r"\b(?:mits|indien|mocht|tenzij|als\s(?!gevolg)|op voorwaarde dat|if|provided that)\b[^.;,]{4,160}", re.IGNORECASE
)
AGAIN = re.compile(r"\b(?:herhaalt|herhaald|bevestigt|nogmaals|opnieuw toegezegd|repeats|reiterates)\b", re.IGNORECASE)


def _status(row: TaskRow) -> str:
    """Return repeated, conditional or new by the words of a row."""
    if row.is_repeated or AGAIN.search(row.what):
        return "repeated"
    return "conditional" if CONDITION.search(row.what) else "new"


def rows_of(reading: Reading) -> tuple[TaskRow, ...]:
    """Return the rows of the tables of a record that list promises."""
    rows = task_rows(reading.found.rows, reading.places.printed, reading.cues)
    return tuple(row for row in rows if row.is_promise)


def _claim(row: TaskRow, reading: Reading) -> Claim | None:
    words, places = reading.words, reading.places
    ids = places.ids(row.start, row.end)
    near = next((each for each in reading.sentences if each.start < row.end and row.start < each.end), None)
    if not ids or near is None:
        return None
    exact = term(row.due, reading.cues, reading.date) if row.due else None
    item = item_of(near.section, reading.found)
    notes = [f"{name}: {value}" for name, value in ((words.who, row.who), (words.due, row.due)) if value]
    fields: dict[str, FieldValue] = {
        "who": row.who or None,
        "role": Role.COLLEGE.value,
        "to": row.to or None,
        "asks": row.what,
        "due": exact.due if exact else None,
        "due_text": row.due or None,
        "due_proposed": bool(exact and exact.is_proposed),
        "status": _status(row),
        "condition": condition.group().strip(" ,.") if (condition := CONDITION.search(row.what)) else None,
        "subject": heading(None, item.title if item is not None else near.section.title) or None,
    }
    proof = {"due": FieldEvidence(row.due, places.evidence(ids))} if row.due else {}
    return Claim(
        kind=Kind.COMMITMENT,
        text=f'{words.promise}: "{row.what}"' + (f" ({'; '.join(notes)})" if notes else ""),
        evidence=places.evidence(ids),
        by=By.RULE,
        key=f"{reading.day}/{near.section.item}/{key_words(row.what)}",
        section=heading(item, near.section.title),
        fields=fields,
        field_evidence=proof,
        marks=("promise",),
    )
