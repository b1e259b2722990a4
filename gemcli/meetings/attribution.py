"""Whose promise it is, as far as the record says: its speaker, the office that a sentence names, whom "hij" means."""

from __future__ import annotations

import re
from dataclasses import replace

from gemcli.meetings.candidate import Candidate, Hearing
from gemcli.meetings.coming import is_to_be_done, lies_ahead
from gemcli.meetings.conditions import condition_of
from gemcli.meetings.family import Family
from gemcli.meetings.promisers import CALLED, LABELLED, SAYS
from gemcli.meetings.promises import Mouth
from gemcli.meetings.walk import Said
from gemcli.meetings.written import is_undertaken_in_writing
from gemcli.model.section import Role, SectionKind

FAR = 3
"""Sentences before one with "hij" in which he is named."""
PRONOUN = re.compile(r"\b(?:hij|zij|ze|spreker|spreekster|he|she|they)\b", re.IGNORECASE)
HE_WILL = re.compile(r"\b(?:hij|zij|ze) (?:zal|gaat|wil) (?:de|het) ", re.IGNORECASE)
COUNCIL_IS = re.compile(
    r"\b(?:de (?:gemeente)?raad|de commissie|de staten|de leden|het ab|het algemeen bestuur) (?:wordt|worden)\b"
    r"|\b(?:wordt|worden) (?:de (?:gemeente)?raad|de commissie|de staten|de leden|het ab|het algemeen bestuur)\b",
    re.IGNORECASE,
)
"""`De raad wordt te zijner tijd ingelicht.`"""
WILL_BE = re.compile(r"\b(?:zal|zullen)\b", re.IGNORECASE)
PERSON = re.compile(r"\b(?:Councillor|Cllr)\s(?:Mrs\s|Mr\s|Ms\s|Dr\s)?(?:[A-Z]\s)?[A-Z][\w'’-]+")
"""A member whom English minutes name."""


SOMEBODY = re.compile(
    r"\W*(?:\w+\s){0,3}?(?:de heer|mevrouw|meneer|dhr\.|mw\.|mevr\.|raadslid|mr\.?|mrs\.?|ms\.?|cllr\.?|councillor"
    r"|de fractie)\s[A-Z]",
    re.IGNORECASE,
)
"""A sentence that opens with somebody who is not of the college."""
LEAST_WORDS = 3
"""Words of the shortest sentence that tells a promise."""
HEADING = 4
"""Words up to which a line without a stop may be a heading."""


def attributed(candidate: Candidate, mouth: Mouth, hearing: Hearing) -> Candidate | None:
    """Say whose promise it is, as far as the record says; None when it is not one of the college."""
    each, cues = candidate.said, hearing.cues
    section = each.section
    if mouth is Mouth.COLLEGE:
        names_self = bool(section.speaker) and section.speaker.lower() in each.text[:60].lower()
        return replace(candidate, who=section.voice, role=section.role.value, is_reported=names_self)
    if mouth is Mouth.UNNAMED:
        return replace(candidate, who=section.voice, role=section.role.value)
    named = hearing.whose(each.text)
    if mouth is Mouth.MEMBER:
        return replace(candidate, who=named)
    labelled = LABELLED.match(each.text)
    if labelled is not None:
        called = CALLED.match(labelled["what"])
        who = labelled["who"] or (called["who"] if called else named)
        return replace(candidate, who=who[:1].upper() + who[1:], is_reported=True)
    if named and SOMEBODY.match(each.text) and HE_WILL.search(each.text):
        return None  # "De heer Kok: hij zal de wethouder mailen."
    if named:
        return replace(candidate, who=named, is_reported=True)
    member = cues.found("commitments.member_undertakes", each.text) and list(PERSON.finditer(each.text))
    if member:
        return replace(candidate, who=member[-1].group(), role=Role.UNKNOWN.value, is_reported=True)
    if section.role is Role.COLLEGE:
        names_self = bool(section.speaker) and section.speaker in each.text
        return replace(candidate, who=section.voice, role=section.role.value, is_reported=names_self)
    if PRONOUN.search(each.text) and (told := _told_of(candidate.place, hearing)) is not None:
        return replace(candidate, who=hearing.whose(told.text), is_reported=True, before=(told,))
    if mouth is Mouth.CHAIR or candidate.status == "repeated" or SAYS.match(each.text):
        return replace(candidate, is_reported=True)
    if cues.found("actions.undertakings", each.text):
        return None
    if _is_unnamed(candidate.place, hearing):
        return replace(candidate, is_reported=True)
    if each.section.role is not Role.COUNCILLOR and _speaks_for_itself(each.text, hearing):
        return replace(candidate, is_reported=True)
    lies = hearing.family is not Family.TRANSCRIPT and lies_ahead(each.text, cues)
    comes = lies or cues.found("commitments.comes", each.text) or hearing.told.gets.search(each.text)
    written = section.kind is SectionKind.CHAPTER and is_undertaken_in_writing(each.text)
    return candidate if comes or written else None


def _is_unnamed(place: int, hearing: Hearing) -> bool:
    """Say whether "hij zal" is told of somebody whom no sentence just before names, so of nobody of the council."""
    each = hearing.sentences[place]
    if hearing.family is Family.TRANSCRIPT or PRONOUN.match(each.text) is None:
        return False
    near = [one for one in hearing.sentences[max(0, place - FAR) : place] if one.section.item == each.section.item]
    return not any(SOMEBODY.match(one.text) for one in near)


def _speaks_for_itself(text: str, hearing: Hearing) -> bool:
    """Say whether a told sentence is one of the college though it names nobody: it promises, or informs the council."""
    cues = hearing.cues
    if hearing.family is not Family.TRANSCRIPT and (cues.found("commitments.done_told", text) or is_to_be_done(text)):
        return True
    whole = len(text.split()) >= LEAST_WORDS and text.endswith((".", ";", '"', "”"))
    if hearing.family is Family.TRANSCRIPT or SOMEBODY.match(text) or not (whole or len(text.split()) > HEADING):
        return False
    if cues.found("commitments.explicit", text):
        return True
    told = any(pattern.search(text) is not None for pattern in (PRONOUN, WILL_BE, COUNCIL_IS))
    told = told or condition_of(text, cues) is not None
    return told and cues.found("commitments.informs_council", text) is not None


def _told_of(place: int, hearing: Hearing) -> Said | None:
    """Return the sentence before that names whom "hij" or "zij" means, in the same part of the record."""
    each = hearing.sentences[place]
    for before in reversed(hearing.sentences[max(0, place - FAR) : place]):
        near = before.index == each.index or (hearing.reports and before.section.item == each.section.item)
        if near and hearing.whose(before.text):
            return before
    return None


def is_of_office(place: int, hearing: Hearing) -> bool:
    """Say whether "hij" or "zij" is a member of the college whom a sentence just before opens with.

    Minutes tell his answer in the turn of the member who asked.
    """
    each = hearing.sentences[place]
    if PRONOUN.search(each.text) is None:
        return False
    told = _told_of(place, hearing)
    return told is not None and hearing.told.opens.match(told.text) is not None and PRONOUN.match(told.text) is None
