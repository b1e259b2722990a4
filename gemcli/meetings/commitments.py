"""Commitments (toezeggingen) as candidates: the words themselves, who said them, and how firm they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gemcli.meetings.conditions import condition_of
from gemcli.meetings.cues import Cues
from gemcli.meetings.family import Family
from gemcli.meetings.pointing import BARE_PROMISE, is_asking, pointed_at, points_back, was_asked, without_interjection
from gemcli.meetings.promisers import LABELLED, SAYS, addressee, office
from gemcli.meetings.promises import OWN, Mouth, firmness, plain, promised
from gemcli.meetings.reading import Reading
from gemcli.meetings.terms import Term, term
from gemcli.meetings.undertakings import Frames, undertaken
from gemcli.meetings.unpunctuated import is_run, windows
from gemcli.meetings.walk import Said, heading, item_of
from gemcli.meetings.wording import key_words
from gemcli.meetings.written import is_undertaken_in_writing
from gemcli.model.claim import By, Claim, FieldEvidence, FieldValue, Kind
from gemcli.model.section import Role, SectionKind

LEAST = 6
"""Characters of the shortest promise: "Zeker."."""
READABLE = 1500
"""Characters beyond which a run of text is no sentence that anybody said."""
NEIGHBOURS = 2
"""Sentences within which two parts of one undertaking stand."""
FAR = 3
"""Sentences before one with "hij" in which he is named."""
PRONOUN = re.compile(r"\b(?:hij|zij|ze|he|she|they)\b", re.IGNORECASE)
PERSON = re.compile(r"\b(?:Councillor|Cllr)\s(?:Mrs\s|Mr\s|Ms\s|Dr\s)?(?:[A-Z]\s)?[A-Z][\w'’-]+")
"""A member whom English minutes name."""
CONFIRMS = 6
"""Sentences within which "Dat is een toezegging" confirms what its speaker said before somebody asked on."""
REPORTING = frozenset({Family.MINUTES, Family.NARRATIVE_LIST, Family.TABLE_LIST})
LISTED = ("new", "implied", "conditional")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be a commitment."""

    said: Said
    place: int
    """Of the sentence among those of the record."""
    who: str
    role: str
    status: str
    """new, repeated, refused, conditional or implied."""
    is_reported: bool = False
    """The record tells it of somebody, so the sentence stands by itself."""
    before: tuple[Said, ...] = ()
    """What it points at, when it does not say so itself."""
    more: tuple[Said, ...] = ()
    """Further sentences of the same undertaking."""
    is_part: bool = False
    """Only the words around a promise word of a run without marks are meant."""


@dataclass(frozen=True, slots=True)
class _Hearing:
    """What a record's sentences are weighed with."""

    sentences: Sequence[Said]
    cues: Cues
    spoken: Frames
    told: Frames
    family: Family

    @property
    def reports(self) -> bool:
        """Whether the record tells what was said, in the third person."""
        return self.family in REPORTING


def commitments(sentences: Sequence[Said], cues: Cues, family: Family) -> tuple[Candidate, ...]:
    """Return the candidates in reading order: what members of the college say, and what is told of them.

    Sentences of one undertaking are one candidate.
    """
    hearing = _Hearing(sentences, cues, Frames.spoken(cues), Frames.told_of(cues), family)
    found: list[Candidate] = []
    for candidate in _all_weighed(hearing):
        joined = _joined(found[-1], candidate, cues) if found else None
        if joined is None:
            found.append(candidate)
        else:
            found[-1] = joined
    return tuple(found)


def _all_weighed(hearing: _Hearing) -> Iterator[Candidate]:
    for place, each in enumerate(hearing.sentences):
        if _mouth(each, hearing) is Mouth.UNNAMED and is_run(each.text):
            word = hearing.cues.pattern("commitments.explicit")
            parts = tuple(replace(each, text=each.text[start:end]) for start, end in windows(each.text, word))
        else:
            parts = (each,) if LEAST <= len(each.text) <= READABLE else ()
        for part in parts:
            candidate = _weighed(part, place, hearing)
            if candidate is not None:
                yield replace(candidate, is_part=part is not each)


def _weighed(each: Said, place: int, hearing: _Hearing) -> Candidate | None:
    cues = hearing.cues
    text = plain(each.text, cues)
    mouth = _mouth(each, hearing)
    status = promised(text, mouth, cues)
    if not status and mouth in (Mouth.RECORD, Mouth.UNNAMED) and LABELLED.match(each.text):
        status = "given"
    is_explicit = bool(status)
    if status == "given":
        status = firmness(text, cues)
    if not status and cues.found("commitments.explicit", text) is None:
        status = _implied(text, place, mouth, hearing)
    if not status:
        return None
    candidate = _attributed(Candidate(each, place, "", Role.COLLEGE.value, status), mouth, hearing)
    if candidate is None:
        return None
    may_point = mouth in (Mouth.COLLEGE, Mouth.UNNAMED) and (is_explicit or status != "repeated")
    if may_point and points_back(each.text, cues):
        return replace(candidate, before=pointed_at(hearing.sentences, place, cues))
    return candidate


def _mouth(each: Said, hearing: _Hearing) -> Mouth:
    """Say who uses the words of a sentence."""
    section, cues = each.section, hearing.cues
    if section.kind is SectionKind.TURN and section.role is Role.COLLEGE:
        return Mouth.RECORD if hearing.reports and _is_told(each, hearing) else Mouth.COLLEGE
    if section.role in (Role.CHAIR, Role.CLERK):
        return Mouth.RECORD if hearing.reports else Mouth.CHAIR
    if section.kind is SectionKind.TURN and section.role is not Role.UNKNOWN:
        undertakes = hearing.reports and (
            cues.found("commitments.member_undertakes", each.text) or hearing.told.opens.match(each.text)
        )
        return Mouth.RECORD if undertakes else Mouth.MEMBER
    if section.kind in (SectionKind.TURN, SectionKind.CHAPTER) and not section.item:
        return Mouth.RECORD if hearing.family is not Family.TRANSCRIPT and _is_told(each, hearing) else Mouth.UNNAMED
    return Mouth.RECORD if section.kind is not SectionKind.TURN else Mouth.MEMBER


def _is_told(each: Said, hearing: _Hearing) -> bool:
    """In minutes that report, a sentence without "ik" and "wij" is told of the speaker."""
    return OWN.search(each.text) is None or bool(hearing.told.future.search(each.text))


def _implied(text: str, place: int, mouth: Mouth, hearing: _Hearing) -> str:
    """Return the status of an undertaking without the word."""
    if mouth is Mouth.COLLEGE:
        declined = hearing.cues.found("commitments.declined", text)
        if (
            declined is not None
            and declined.start() < 10
            and len(text) < 60
            and was_asked(hearing.sentences, place, hearing.cues)
        ):
            return "refused"
        return undertaken(text, hearing.spoken, was_asked(hearing.sentences, place, hearing.cues))
    if mouth is Mouth.RECORD:
        return undertaken(text, hearing.told, asked=False)
    if hearing.sentences[place].section.kind is SectionKind.CHAPTER and is_undertaken_in_writing(text):
        return "implied"
    return ""


def _attributed(candidate: Candidate, mouth: Mouth, hearing: _Hearing) -> Candidate | None:
    """Say whose promise it is, as far as the record says; None when it is not one of the college."""
    each, cues = candidate.said, hearing.cues
    section = each.section
    if mouth is Mouth.COLLEGE:
        names_self = bool(section.speaker) and section.speaker.lower() in each.text[:60].lower()
        return replace(candidate, who=section.voice, role=section.role.value, is_reported=names_self)
    if mouth is Mouth.UNNAMED:
        return replace(candidate, who=section.voice, role=section.role.value)
    named = office(each.text, cues)
    if mouth is Mouth.MEMBER:
        return replace(candidate, who=named)
    labelled = LABELLED.match(each.text)
    if labelled is not None:
        who = labelled["who"] or named
        return replace(candidate, who=who[:1].upper() + who[1:], is_reported=True)
    if named:
        return replace(candidate, who=named, is_reported=True)
    member = cues.found("commitments.member_undertakes", each.text) and list(PERSON.finditer(each.text))
    if member:
        return replace(candidate, who=member[-1].group(), role=Role.UNKNOWN.value, is_reported=True)
    if section.role is Role.COLLEGE:
        names_self = bool(section.speaker) and section.speaker in each.text
        return replace(candidate, who=section.voice, role=section.role.value, is_reported=names_self)
    if PRONOUN.search(each.text) and (told := _told_of(candidate.place, hearing)) is not None:
        return replace(candidate, who=office(told.text, cues), is_reported=True, before=(told,))
    if mouth is Mouth.CHAIR or candidate.status == "repeated" or SAYS.match(each.text):
        return replace(candidate, is_reported=True)
    if cues.found("actions.undertakings", each.text):
        return None
    comes = cues.found("commitments.comes", each.text) or hearing.told.gets.search(each.text)
    written = section.kind is SectionKind.CHAPTER and is_undertaken_in_writing(each.text)
    return candidate if comes or written else None


def _told_of(place: int, hearing: _Hearing) -> Said | None:
    """Return the sentence before that names whom "hij" or "zij" means, in the same part of the record."""
    each = hearing.sentences[place]
    for before in reversed(hearing.sentences[max(0, place - FAR) : place]):
        if before.index == each.index and office(before.text, hearing.cues):
            return before
    return None


def _joined(first: Candidate, second: Candidate, cues: Cues) -> Candidate | None:
    """Return two candidates as one when the second goes on with the undertaking of the first, else None."""
    if first.is_part or second.is_part:
        return None
    distance = second.place - first.place
    near = distance <= NEIGHBOURS and second.said.index == first.said.index
    confirms = (
        distance <= CONFIRMS
        and first.status in LISTED
        and second.status == "new"
        and first.said.section.item == second.said.section.item
        and BARE_PROMISE.match(without_interjection(second.said.text)) is not None
    )
    if not (near or confirms) or "refused" in (first.status, second.status) or first.who != second.who:
        return None
    cited = {first.said.id, *(each.id for each in first.more)}
    points = not second.is_reported and bool(cited & {each.id for each in second.before})
    if not (points or confirms) and not (
        first.status in LISTED and second.status in LISTED and points_back(second.said.text, cues)
    ):
        return None
    statuses = (first.status, second.status)
    status = next(each for each in ("repeated", "conditional", "new", "implied") if each in statuses)
    return replace(first, status=status, more=(*first.more, second.said))


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


IN_BRACKET = re.compile(
    r"\s\((?P<who>(?:councill?or|cllr\.?|alderman|mrs?\.?|ms\.?|dr\.?|de heer|mevrouw|dhr\.|mw\.)\s[^()]{2,40})\)",
    re.IGNORECASE,
)
"""`The Leader (Councillor Oakes)`: who holds the office."""


def _in_person(candidate: Candidate, reading: Reading) -> tuple[str, tuple[str, ...]]:
    """Return who undertakes, by name where the record prints one in brackets behind the office, and where it does."""
    office_named = IN_BRACKET.sub("", candidate.who)
    if not candidate.who or len(office_named.split()) > 4:
        return candidate.who, ()
    printed = re.compile(rf"\b{re.escape(office_named)}{IN_BRACKET.pattern}", re.IGNORECASE)
    for each in reversed([one for one in reading.sentences if one.start <= candidate.said.start]):
        if (match := printed.search(each.text)) is not None:
            return match["who"], (each.id,)
    return candidate.who, ()


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
