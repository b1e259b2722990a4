"""Commitments (toezeggingen) as candidates: the words themselves, who said them, and how firm they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.meetings.cues import Cues
from gemcli.meetings.labels import label
from gemcli.meetings.promises import condition_of, is_if_adopted, is_implied, is_request, points_back, status_of
from gemcli.meetings.reading import Reading
from gemcli.meetings.terms import term
from gemcli.meetings.walk import Said, heading, item_of
from gemcli.meetings.wording import key_words
from gemcli.model.claim import By, Claim, FieldEvidence, FieldValue, Kind
from gemcli.model.section import Role, SectionKind

SIEVE = re.compile(
    r"toe\b|toezeg|toegez|belo[fv]|terug|informe|weten|zoek|nagaan|navrag|meenem|\bmee\b|toestur|toezend|toekom"
    r"|\braad\b|\bdelen\b|koppel|rapport|bespre|aandacht|gesprek|\bop\b|oppak|betrek|kijk"
    r"|informatie|\bkom|voorstel|doen\b|regel|verwacht|tegemoet|zorg|brief|commit|undertak|promis|assur"
    r"|report back|come back"
    r"|write to|circulate|provide|will\b",
    re.IGNORECASE,
)
"""Letters without which a sentence is no candidate: a sieve, not a decision."""

PROMISES = re.compile(
    r"\b(?P<who>(?:de |het |the )?(?:wethouder|burgemeester|locoburgemeester|portefeuillehouder|college"
    r"|gedeputeerde|alderman|mayor|portfolio holder|cabinet member)(?:s)?(?:\s(?:(?:van|de|den|der|ten|ter|el"
    r"|al)\s){0,3}(?-i:[A-ZÀ-Ý])[\w'’\-]+){0,3})"
    r"\s[^.;?!]{0,160}?\b(?:(?P<says>zegt|zeggen|zei|zegde)\b[^.;?!]{0,120}?\btoe\b|(?P<has>heeft|hebben|had"
    r"|hadden)\b[^.;?!]{0,120}?\btoegezegd\b|(?P<english>undertook|agreed|committed|undertakes|promised"
    r"|will)\s+to\b)",
    re.IGNORECASE,
)
"""Reported speech: `Wethouder Bakker zegt toe dat ...`, also with words between."""

LABELLED = re.compile(
    r"^(?:[-–•*]\s)?(?:toezegging(?:en)?|undertaking"
    r"|commitment)(?:\s\d{1,3})?(?:\s\(?(?P<who>[^:()]{3,48})\)?)?:\s(?P<what>.{10,})",
    re.IGNORECASE,
)
"""A line of a decision list: `Toezegging wethouder Mol: de raad ontvangt ...`."""
INVERTED = re.compile(
    r"\b(?:heeft|hebben)\s(?P<who>(?:de |het )?(?:wethouder|burgemeester|college"
    r"|portefeuillehouder)(?:\s(?:(?:van|de|den|der|ten|ter|el"
    r"|al)\s){0,3}(?-i:[A-ZÀ-Ý])[\w'’\-]+){0,3})\s[^.;?!]{0,80}?\btoegezegd\b",
    re.IGNORECASE,
)
"""`Dat heeft de wethouder ook toegezegd.`"""
NOTES = re.compile(
    r"\bnote(?:er|ren|ert)\b.{0,60}\btoezegging|\btoezegging\b.{0,60}\b(?:genoteerd|noteren|noteer)\b"
    r"|\bnoted? .{0,40}(?:undertaking|commitment)\b",
    re.IGNORECASE,
)
"""The chair puts a promise on record without saying whose."""
TO_PERSON = re.compile(
    r"\bzeg(?:t|gen)?\b[^.,;:]{0,40}?\b(?P<to>(?:de heer|mevrouw|meneer)\s(?:(?:van|de|den|der|ten|ter|el"
    r"|al)\s){0,3}(?-i:[A-ZÀ-Ý])[\w'’\-]+)[^.,;:]{0,30}?\btoe\b",
    re.IGNORECASE,
)
TO_BODY = re.compile(
    r"(?<!in )(?<!van )(?<!door )\b(?P<to>(?:uw|de|deze) raad|(?:de|uw) commissie|the council"
    r"|the committee)\b",
    re.IGNORECASE,
)
"""To whom: a person inside the promise, or the body that is to get something."""
IN_LETTER = re.compile(
    r"\b(?:wij|we|het college)\b[^.;?!]{0,80}\b(?:uw|de) raad\b[^.;?!]{0,80}"
    r"\b(?:informe\w+|berich\w+|rapporte\w+|voorleggen|toesturen|toezenden|aanbieden)\b"
    r"|\b(?:wij|we|het college)\s(?:zal |zullen )?(?:informe(?:ert|ren)|bericht\w*|rapporte\w+)\s(?:uw|de) raad\b"
    r"|\buw raad (?:ontvangt|krijgt|wordt)\b",
    re.IGNORECASE,
)
"""What a letter of the college undertakes towards the council without the word: "Wij informeren uw raad ..."."""
THIS_LETTER = re.compile(
    r"\b(?:hierbij|hiermee|bij deze|met deze (?:brief|memo)|(?:in|bij) deze brief)\b", re.IGNORECASE
)
NOUN = re.compile(r"toezegging(?:en)?$", re.IGNORECASE)
GIVEN = re.compile(
    r"\b(?:doe|doen|deed|gedaan|geef|geven|gaf|gegeven|krijgt?|kreeg|blijft|herhaal|herhalen|genoteerd|noteer|noteren"
    r"|nakomen|nagekomen|nakom)\b|\b(?:is|als|hierbij) (?:\w+ ){0,2}toezegging\b"
    r"|^\W*(?:een |de )?toezegging\b[^.]{0,3}$|\btoezegging (?:is|om|dat)\b",
    re.IGNORECASE,
)
"""With the noun alone a sentence makes a promise only where it is given, kept or repeated, not spoken of."""
READABLE = 1500
"""Characters beyond which a run of text is no sentence that anybody said."""
LOOK_BACK = 2
"""Sentences before an anaphoric promise that are cited with it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be a commitment."""

    said: Said
    who: str
    role: str
    status: str
    """new, repeated, refused, conditional or implied."""
    is_reported: bool = False
    """The record tells it of somebody, so the sentence stands by itself."""
    before: tuple[Said, ...] = ()
    """What it points at, when it does not say so itself."""


def commitments(sentences: Sequence[Said], cues: Cues) -> tuple[Candidate, ...]:
    """Return the candidates in reading order: what members of the college say, and what is reported of them."""
    candidates = []
    for place, each in enumerate(sentences):
        if len(each.text) > READABLE or not SIEVE.search(each.text) or each.text.endswith("?"):
            continue
        candidate = _reported(each, cues) or _own(each, sentences, place, cues)
        if candidate is not None:
            candidates.append(candidate)
    return tuple(candidates)


def claim_of(candidate: Candidate, reading: Reading) -> Claim:
    """Write a candidate as a claim: the verbatim words, with what they point at."""
    each, cues, places, words = candidate.said, reading.cues, reading.places, reading.words
    item = item_of(each.section, reading.found)
    whole = " ".join((*(before.text for before in candidate.before), each.text))
    when = term(whole, cues, reading.date)
    condition = condition_of(each.text, cues)
    to = TO_PERSON.search(each.text) or TO_BODY.search(each.text)
    own = f'{candidate.who}: "{each.text}"' if candidate.who and not candidate.is_reported else each.text
    text = own
    if candidate.before:
        text = f'{own} ({words.after}: "{" ".join(before.text for before in candidate.before)}")'
    fields: dict[str, FieldValue] = {
        "who": candidate.who or None,
        "role": candidate.role,
        "to": to["to"] if to else None,
        "asks": " ".join(before.text for before in candidate.before) or each.text,
        "due": when.due,
        "due_text": when.text,
        "status": candidate.status,
        "condition": condition,
        "subject": heading(None, item.title if item is not None else each.section.title) or None,
    }
    ids = (*(before.id for before in candidate.before), each.id)
    proof: dict[str, FieldEvidence] = {}
    if when.text:
        proof["due"] = places.field(when.text, ids)
    if condition:
        proof["condition"] = places.field(condition, (each.id,))
    return Claim(
        kind=Kind.COMMITMENT,
        text=text,
        evidence=places.evidence(ids),
        by=By.RULE,
        key=f"{reading.day}/{each.section.item}/{key_words(each.text)}",
        section=heading(item, each.section.title),
        fields=fields,
        field_evidence=proof,
        marks=() if candidate.status == "refused" else ("promise",),
    )


def _own(each: Said, sentences: Sequence[Said], place: int, cues: Cues) -> Candidate | None:
    """Judge a sentence that a member of the college says; of an unnamed voice only explicit words count."""
    section = each.section
    if section.kind is SectionKind.TURN and section.role is Role.COLLEGE:
        unnamed = False
    elif (
        section.role is Role.UNKNOWN and section.kind in (SectionKind.TURN, SectionKind.CHAPTER) and section.item == ""
    ):
        unnamed = True
    else:
        return None
    explicit = cues.found("commitments.explicit", each.text)
    if explicit is not None and is_request(each.text, cues):
        return None
    is_letter = section.kind is SectionKind.CHAPTER and _is_undertaken_in_writing(each.text, cues)
    if unnamed and (explicit is None or not re.search(r"\b(?:[Ii]k|[Ww]ij|[Ww]e|I)\b", each.text)) and not is_letter:
        return None
    if explicit is not None and NOUN.search(explicit.group()) and not GIVEN.search(each.text):
        explicit = None
    hangs_on_vote = explicit is None and is_if_adopted(each.text, cues)
    if explicit is None and not hangs_on_vote and not is_letter and not is_implied(each.text, cues):
        return None
    if cues.found("commitments.not_meant", each.text) and not re.search(
        r"toezeg|toegezegd|promis|commit", each.text, re.IGNORECASE
    ):
        return None
    status = "conditional" if hangs_on_vote else status_of(each.text, explicit is not None, cues)
    points = explicit is not None or hangs_on_vote
    before = _pointed_at(each, sentences, place, cues) if points else ()
    names_self = bool(section.speaker) and section.speaker.lower() in each.text[:60].lower()
    return Candidate(each, section.voice, section.role.value, status, is_reported=names_self, before=before)


def _is_undertaken_in_writing(text: str, cues: Cues) -> bool:
    """Say whether a letter of the college undertakes something; that it informs by this very letter is none."""
    return IN_LETTER.search(text) is not None and THIS_LETTER.search(text) is None and not is_request(text, cues)


def _reported(each: Said, cues: Cues) -> Candidate | None:
    """Judge a sentence that the record or the chair says of a member of the college."""
    if not each.by_record and each.section.role is not Role.COLLEGE and each.section.role is not Role.UNKNOWN:
        return None
    if each.section.role is Role.CHAIR and NOTES.search(each.text):
        return Candidate(each, "", Role.COLLEGE.value, "new", is_reported=True)
    labelled = LABELLED.match(each.text)
    if labelled is not None:
        who = labelled["who"] or ""
        return Candidate(each, _capital(who), Role.COLLEGE.value, "new", is_reported=True)
    inverted = INVERTED.search(each.text)
    if inverted is not None:
        return Candidate(each, _capital(inverted["who"]), Role.COLLEGE.value, "repeated", is_reported=True)
    match = PROMISES.search(each.text)
    if match is None or (match["english"] and cues.language != "en"):
        return None
    status = "repeated" if match["has"] else status_of(each.text, True, cues)
    if match["says"] and status == "repeated" and match["says"].lower() == "zegt":
        status = "new"
    return Candidate(each, _capital(match["who"]), Role.COLLEGE.value, status, is_reported=True)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _pointed_at(each: Said, sentences: Sequence[Said], place: int, cues: Cues) -> tuple[Said, ...]:
    """Return what "Dat zeg ik graag toe." points at: the sentences before it, in this turn or the one before."""
    if not points_back(each.text, cues):
        return ()
    before: list[Said] = []
    back = place - 1
    while back >= 0 and len(before) < LOOK_BACK and each.index - sentences[back].index <= 2:
        earlier = sentences[back]
        if earlier.section.item != each.section.item or (before and earlier.index != before[-1].index):
            break
        back -= 1
        if len(earlier.text) < 25 or label(earlier.text + " ", cues) is not None or earlier.section.role is Role.CHAIR:
            continue
        before.append(earlier)
    return tuple(reversed(before))
