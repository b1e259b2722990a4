"""A commitment as a claim: the verbatim words, with what they point at, their term and their condition."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.meetings import holders
from gemcli.meetings.candidate import Candidate
from gemcli.meetings.conditions import condition_of
from gemcli.meetings.family import Family
from gemcli.meetings.pointing import is_asking
from gemcli.meetings.promisers import addressee
from gemcli.meetings.reading import Reading
from gemcli.meetings.terms import Term, term
from gemcli.meetings.walk import Said, heading, item_of
from gemcli.meetings.wording import key_words
from gemcli.model.claim import By, Claim, FieldEvidence, FieldValue, Kind

IN_BRACKET = re.compile(
    r"\s\((?P<who>(?:councill?or|cllr\.?|alderman|mrs?\.?|ms\.?|dr\.?|de heer|mevrouw|dhr\.|mw\.)\s[^()]{2,40})\)",
    re.IGNORECASE,
)
"""`The Leader (Councillor Oakes)`: who holds the office."""


SPOKEN = frozenset({Family.VERBATIM, Family.TRANSCRIPT, Family.PROCEEDINGS})
"""Records of what was said word by word: whom a speaker means by "de wethouder" they do not tell."""


def claim_of(candidate: Candidate, reading: Reading) -> Claim:
    """Write a candidate as a claim: the verbatim words, with what they point at."""
    who, who_ids = _in_person(candidate, reading)
    each, cues, places, words = candidate.said, reading.cues, reading.places, reading.words
    item = item_of(each.section, reading.found)
    parts = (*candidate.before, each, *candidate.more)
    own_parts = parts[len(candidate.before) :] if candidate.is_reported else parts
    when = Term() if candidate.status == "refused" else _when(own_parts, reading)
    condition, hangs = next(
        ((clause, part) for part in parts if (clause := condition_of(part.text, cues))), (None, each)
    )
    condition = condition if candidate.status == "conditional" else None
    own = " ".join(part.text for part in (each, *candidate.more))
    voice = candidate.said.section.voice
    text = f'{voice}: "{own}"' if voice and not candidate.is_reported else own
    if candidate.before:
        last = candidate.before[-1]
        asker = last.section.voice if is_asking(last.text, cues) and last.index != each.index else ""
        by = asker if asker != voice else ""
        note = words.asked.format(who=by) if by else words.after
        text = f'{text} ({note}: "{" ".join(before.text for before in candidate.before)}")'
    fields: dict[str, FieldValue] = {
        "who": who or None,
        "role": candidate.role,
        "to": addressee(own),
        "asks": " ".join(before.text for before in candidate.before) or own,
        "due": when.due,
        "due_text": when.text,
        "due_proposed": when.is_proposed,
        "status": candidate.status,
        "condition": condition,
        "subject": heading(None, item.title if item is not None else each.section.title) or None,
    }
    ids = tuple(part.id for part in parts)
    evidence = places.part(each.id, each.text) if candidate.is_part else places.evidence(ids)
    proof: dict[str, FieldEvidence] = {}
    if when.text:
        proof["due"] = FieldEvidence(when.text, evidence)
    if who_ids:
        proof["who"] = places.field(who, who_ids)
    if condition:
        proof["condition"] = FieldEvidence(condition, evidence if candidate.is_part else places.evidence((hangs.id,)))
    return Claim(
        kind=Kind.COMMITMENT,
        text=text,
        evidence=evidence,
        by=By.RULE,
        key=f"{reading.day}/{each.section.item}/{key_words(each.text)}",
        section=heading(item, each.section.title),
        fields=fields,
        field_evidence=proof,
        marks=() if candidate.status == "refused" else ("promise",),
    )


def _in_person(candidate: Candidate, reading: Reading) -> tuple[str, tuple[str, ...]]:
    """Return who undertakes, by name where the record prints one in brackets behind the office, and where it does."""
    place = reading.place_of(candidate.said.start)
    if place is not None and reading.found.family not in SPOKEN:
        offices = reading.cues.pattern("commitments.offices")
        name, sentence = holders.in_person(candidate.who, place, reading.sentences, reading.cues)
        if name:
            return name, (sentence,)
        office = holders.bare_office(candidate.who, offices)
        name, row = holders.sole_holder(office, reading.found.rows) if office else ("", None)
        if row is not None and (ids := reading.places.ids(row.start, row.end)):
            return name, ids
    office_named = IN_BRACKET.sub("", candidate.who)
    if not candidate.who or len(office_named.split()) > 4:
        return candidate.who, ()
    printed = re.compile(rf"\b{re.escape(office_named)}{IN_BRACKET.pattern}", re.IGNORECASE)
    for each in reversed(reading.holding(IN_BRACKET)):
        if each.start <= candidate.said.start and (match := printed.search(each.text)) is not None:
            return match["who"], (each.id,)
    return candidate.who, ()


def _when(parts: Sequence[Said], reading: Reading) -> Term:
    """Return the term of an undertaking, of its own words before those it points at; one in its condition last."""
    for cut in (True, False):
        for part in reversed(parts):
            condition = condition_of(part.text, reading.cues) if cut else None
            text = part.text.replace(condition, " " * len(condition)) if condition else part.text
            found = term(text, reading.cues, reading.date)
            if found.text:
                return found
    return Term()
