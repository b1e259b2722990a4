"""Commitments (toezeggingen) as candidates: the words themselves, who said them, and how firm they are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from gemcli.meetings.answers import answered
from gemcli.meetings.attribution import SOMEBODY, attributed, is_of_office
from gemcli.meetings.candidate import Candidate, Hearing
from gemcli.meetings.coming import is_to_be_done
from gemcli.meetings.conditions import condition_of
from gemcli.meetings.cues import Cues
from gemcli.meetings.family import Family
from gemcli.meetings.frames import Frames
from gemcli.meetings.holders import pattern_of
from gemcli.meetings.pointing import BARE_PROMISE, pointed_at, points_back, was_asked, without_interjection
from gemcli.meetings.promisers import LABELLED, SAYS
from gemcli.meetings.promises import OWN, Mouth, firmness, plain, promised
from gemcli.meetings.refusals import denies, is_requested, refuses, refuses_plainly, says_no, turns_down
from gemcli.meetings.told_of import clauses, in_telegraph_style
from gemcli.meetings.undertakings import undertaken
from gemcli.meetings.unpunctuated import is_run, windows
from gemcli.meetings.walk import READABLE, Said
from gemcli.meetings.written import THIS_LETTER, is_undertaken_in_writing
from gemcli.model.section import Role, SectionKind

LEAST = 3
"""Characters of the shortest answer that promises: "Ja."."""
NEIGHBOURS = 2
"""Sentences within which two parts of one undertaking stand."""
CONFIRMS = 6
"""Sentences within which "Dat is een toezegging" confirms what its speaker said before somebody asked on."""
ON_REQUEST = re.compile(
    r"\b(?:op (?:verzoek|een verzoek|vragen|een vraag|de vraag|aandringen) van|desgevraagd|in antwoord op|in reactie op"
    r"|richting|aan) (?:(?:de heer|mevrouw|mw\.|dhr\.|raadslid|de fractie)\s)?",
    re.IGNORECASE,
)
"""Before a member whose wish the college meets: "op verzoek van mw. Bleeker zegt mw. Kalkman toe"."""
HOLDER = re.compile(r"(?:de heer|mevrouw|meneer|dhr\.?|mw\.?)\s[^,]{2,40},\s(?:de\s)?", re.IGNORECASE)
"""Before the office that somebody holds: "De heer Vos, wethouder, ..."."""
INVERTED = re.compile(r"\b(?:wil|zou|zal|kan|gaat|krijgt)\s(?:(?:de|het)\s)?$", re.IGNORECASE)
"""The verb of whom is named behind it: "daarvan wil de wethouder niets weten"."""
HALVES = re.compile(r";\s|,\s(?=maar\s|but\s)")
CONDITION_FIRST = 15
"""Characters before a condition with which a sentence begins."""
HALF = 20
"""Characters of the shortest half of a sentence that is weighed by itself."""
LISTED = ("new", "implied", "conditional")
SPOKEN = re.compile(r"\b(?:ik|I)\b")
"""The first person singular: a record that tells does not use it."""


def commitments(
    sentences: Sequence[Said], cues: Cues, family: Family, college: Collection[str] = (), most: int | None = None
) -> tuple[Candidate, ...]:
    """Return the candidates in reading order: what members of the college say, and what is told of them.

    Sentences of one undertaking are one candidate. `college` are the surnames of its members, as far as known. No
    further sentence is weighed when there are more than `most` candidates.
    """
    named = pattern_of(college)
    hearing = Hearing(sentences, cues, Frames.spoken(cues), Frames.told_of(cues, named), family, named)
    found: list[Candidate] = []
    for candidate in _all_weighed(hearing):
        joined = _joined(found[-1], candidate, cues) if found else None
        if joined is not None:
            found[-1] = joined
            continue
        found.append(candidate)
        if most is not None and len(found) > most:
            break
    return tuple(found)


def _all_weighed(hearing: Hearing) -> Iterator[Candidate]:
    for place, each in enumerate(hearing.sentences):
        if _mouth(each, place, hearing) is Mouth.UNNAMED and is_run(each.text):
            word = hearing.cues.pattern("commitments.explicit")
            parts = tuple(replace(each, text=each.text[start:end]) for start, end in windows(each.text, word))
        else:
            parts = _in_parts(each, place, hearing) if LEAST <= len(each.text) <= READABLE else ()
        for part in parts:
            candidate = _weighed(part, place, hearing)
            if candidate is not None:
                yield replace(candidate, is_part=part is not each)


def _in_parts(each: Said, place: int, hearing: Hearing) -> tuple[Said, ...]:
    """Return a sentence whole, or its two halves where one of them refuses and the other undertakes.

    "Hij zal met de aannemer overleggen; beloven kan hij niets."
    """
    halves = HALVES.split(each.text)
    if len(halves) != 2 or min(len(half) for half in halves) < HALF:
        return (each,)
    parts = tuple(replace(each, text=half) for half in halves)
    found = [_weighed(part, place, hearing) for part in parts]
    statuses = {candidate.status for candidate in found if candidate is not None}
    return parts if "refused" in statuses and statuses & set(LISTED) else (each,)


def _weighed(each: Said, place: int, hearing: Hearing) -> Candidate | None:
    cues = hearing.cues
    text = plain(each.text, cues)
    mouth = _mouth(each, place, hearing)
    status = promised(text, mouth, cues)
    if not status and mouth in (Mouth.RECORD, Mouth.UNNAMED) and LABELLED.match(each.text):
        status = "given"
    is_explicit = bool(status)
    if status == "given":
        status = firmness(text, cues)
    if not status and cues.found("commitments.explicit", text) is None:
        status = _implied(each, text, place, mouth, hearing)
    if status in ("", "implied", "refused"):
        answer, request = answered(each, place, hearing)
        if answer:
            return attributed(Candidate(each, place, "", Role.COLLEGE.value, answer, before=request), mouth, hearing)
    if not status:
        return None
    candidate = attributed(Candidate(each, place, "", Role.COLLEGE.value, status), mouth, hearing)
    if candidate is None:
        return None
    may_point = mouth in (Mouth.COLLEGE, Mouth.UNNAMED) and (is_explicit or status != "repeated")
    if may_point and points_back(each.text, cues):
        return replace(candidate, before=pointed_at(hearing.sentences, place, cues))
    return candidate


def _mouth(each: Said, place: int, hearing: Hearing) -> Mouth:
    """Say who uses the words of a sentence."""
    section, cues = each.section, hearing.cues
    if section.kind is SectionKind.TURN and section.role is Role.COLLEGE:
        if in_telegraph_style(each.text) and OWN.search(each.text) is None:
            return Mouth.RECORD
        return Mouth.RECORD if hearing.reports and _is_told(each, hearing) else Mouth.COLLEGE
    says = SAYS.match(each.text) if section.role is not Role.COLLEGE else None
    if says is not None and hearing.family is not Family.TRANSCRIPT and hearing.whose(says["who"]):
        return Mouth.RECORD
    if section.role in (Role.CHAIR, Role.CLERK):
        return Mouth.RECORD if hearing.reports else Mouth.CHAIR
    if section.kind is SectionKind.TURN and (section.role is not Role.UNKNOWN or hearing.reports):
        undertakes = hearing.reports and (
            cues.found("commitments.member_undertakes", each.text)
            or hearing.told.opens.match(each.text)
            or _tells_of_office(each.text, hearing)
            or is_of_office(place, hearing)
        )
        return Mouth.RECORD if undertakes else Mouth.MEMBER
    if section.kind in (SectionKind.TURN, SectionKind.CHAPTER) and not section.item:
        return Mouth.RECORD if hearing.family is not Family.TRANSCRIPT and _is_told(each, hearing) else Mouth.UNNAMED
    if section.kind is SectionKind.ITEM and section.role is Role.UNKNOWN and _is_speech(each, hearing):
        return Mouth.UNNAMED
    return Mouth.RECORD if section.kind is not SectionKind.TURN else Mouth.MEMBER


def _tells_of_office(text: str, hearing: Hearing) -> bool:
    """Say whether a sentence tells what a member of the college says, not what a member of the council asks of him."""
    whose = hearing.whose(text)
    start = text.casefold().find(whose.casefold()) if whose else -1
    if HOLDER.fullmatch(text[: max(0, start)]):
        return True
    before = INVERTED.sub("", ON_REQUEST.sub(" ", text[: max(0, start)]))
    return start >= 0 and hearing.cues.found("commitments.members_ask", before) is None


def _is_speech(each: Said, hearing: Hearing) -> bool:
    """In a record whose speakers nobody could read, a sentence in the first person with a promise word is spoken."""
    if hearing.family in (Family.TABLE_LIST, Family.NARRATIVE_LIST):
        return False
    return SPOKEN.search(each.text) is not None and hearing.cues.found("commitments.explicit", each.text) is not None


def _is_told(each: Said, hearing: Hearing) -> bool:
    """In minutes that report, a sentence without "ik" and "wij" is told of the speaker."""
    return OWN.search(each.text) is None or bool(hearing.told.future.search(each.text))


def _implied(each: Said, text: str, place: int, mouth: Mouth, hearing: Hearing) -> str:
    """Return the status of an undertaking without the word."""
    if mouth in (Mouth.COLLEGE, Mouth.RECORD) and says_no(text, place, hearing, told=mouth is Mouth.RECORD):
        return "refused"
    if mouth is Mouth.COLLEGE:
        status = undertaken(text, hearing.spoken, was_asked(hearing.sentences, place, hearing.cues))
        status = status or (
            undertaken(telegraph, hearing.told, asked=False) if (telegraph := in_telegraph_style(text)) else ""
        )
        return status or ("refused" if refuses(each, text, place, hearing, told=False) else "")
    if mouth is Mouth.RECORD:
        if SOMEBODY.match(text) and hearing.whose(text) and not _tells_of_office(text, hearing):
            return ""
        if turns_down(text, hearing.cues) and refuses(each, text, place, hearing, told=True):
            return "refused"
        status = _told(each, text, place, hearing)
        if status == "implied" and refuses_plainly(text, place, hearing):
            return "refused"
        return status or ("refused" if refuses(each, text, place, hearing, told=True) else "")
    if mouth is Mouth.UNNAMED and hearing.cues.found("commitments.to_council", text) and not THIS_LETTER.search(text):
        status = undertaken(text, hearing.spoken, asked=False)
        if status:
            return status
    if hearing.sentences[place].section.kind is SectionKind.CHAPTER and is_undertaken_in_writing(text):
        return "implied"
    return ""


def _told(each: Said, text: str, place: int, hearing: Hearing) -> str:
    """Return the status of an undertaking that the record tells: by itself, in a clause, or quoted behind a name."""
    asked = is_requested(place, hearing)
    status = undertaken(text, hearing.told, asked=asked)
    if status:
        return status
    says = SAYS.match(text)
    if says is not None and hearing.whose(says["who"]):
        if OWN.search(says["what"]):
            status = undertaken(says["what"].strip('"“”'), hearing.spoken, asked=True)
            return status or ("refused" if denies(says["what"], hearing.cues) else "")
        if denies(says["what"], hearing.cues):
            return "refused"
        text = f"{says['who']} {says['what']}"
    for clause in clauses(text, hearing.told):
        status = undertaken(clause, hearing.told, asked=False)
        if status:
            return status
    if asked and (hearing.cues.found("commitments.done_told", text) or is_to_be_done(text)):
        return "implied"
    if each.section.role is Role.COLLEGE and (telegraph := in_telegraph_style(text)):
        return undertaken(telegraph, hearing.told, asked=False)
    return ""


def _opens_with_condition(text: str, cues: Cues) -> bool:
    """Say whether a sentence begins with what it hangs on, so that it begins an undertaking of its own."""
    clause = condition_of(text, cues)
    return clause is not None and text.find(clause) < CONDITION_FIRST


def _joined(first: Candidate, second: Candidate, cues: Cues) -> Candidate | None:
    """Return two candidates as one when the second goes on with the undertaking of the first, else None."""
    if first.is_part or second.is_part:
        return None
    distance = second.place - first.place
    if second.status == "conditional" != first.status and _opens_with_condition(second.said.text, cues):
        return None
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
