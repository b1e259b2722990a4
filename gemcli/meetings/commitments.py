"""Commitments (toezeggingen) as candidates: the words themselves, who said them, and how firm they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gemcli.meetings.attribution import attributed, is_of_office
from gemcli.meetings.candidate import Candidate, Hearing
from gemcli.meetings.cues import Cues
from gemcli.meetings.family import Family
from gemcli.meetings.frames import Frames
from gemcli.meetings.pointing import BARE_PROMISE, pointed_at, points_back, was_asked, without_interjection
from gemcli.meetings.promisers import LABELLED, office
from gemcli.meetings.promises import OWN, Mouth, firmness, plain, promised
from gemcli.meetings.undertakings import undertaken
from gemcli.meetings.unpunctuated import is_run, windows
from gemcli.meetings.walk import Said
from gemcli.meetings.written import is_undertaken_in_writing
from gemcli.model.section import Role, SectionKind

LEAST = 6
"""Characters of the shortest promise: "Zeker."."""
READABLE = 1500
"""Characters beyond which a run of text is no sentence that anybody said."""
NEIGHBOURS = 2
"""Sentences within which two parts of one undertaking stand."""
CONFIRMS = 6
"""Sentences within which "Dat is een toezegging" confirms what its speaker said before somebody asked on."""
LISTED = ("new", "implied", "conditional")


def commitments(sentences: Sequence[Said], cues: Cues, family: Family) -> tuple[Candidate, ...]:
    """Return the candidates in reading order: what members of the college say, and what is told of them.

    Sentences of one undertaking are one candidate.
    """
    hearing = Hearing(sentences, cues, Frames.spoken(cues), Frames.told_of(cues), family)
    found: list[Candidate] = []
    for candidate in _all_weighed(hearing):
        joined = _joined(found[-1], candidate, cues) if found else None
        if joined is None:
            found.append(candidate)
        else:
            found[-1] = joined
    return tuple(found)


def _all_weighed(hearing: Hearing) -> Iterator[Candidate]:
    for place, each in enumerate(hearing.sentences):
        if _mouth(each, place, hearing) is Mouth.UNNAMED and is_run(each.text):
            word = hearing.cues.pattern("commitments.explicit")
            parts = tuple(replace(each, text=each.text[start:end]) for start, end in windows(each.text, word))
        else:
            parts = (each,) if LEAST <= len(each.text) <= READABLE else ()
        for part in parts:
            candidate = _weighed(part, place, hearing)
            if candidate is not None:
                yield replace(candidate, is_part=part is not each)


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
        status = _implied(text, place, mouth, hearing)
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
        return Mouth.RECORD if hearing.reports and _is_told(each, hearing) else Mouth.COLLEGE
    if section.role in (Role.CHAIR, Role.CLERK):
        return Mouth.RECORD if hearing.reports else Mouth.CHAIR
    if section.kind is SectionKind.TURN and section.role is not Role.UNKNOWN:
        undertakes = hearing.reports and (
            cues.found("commitments.member_undertakes", each.text)
            or hearing.told.opens.match(each.text)
            or is_of_office(place, hearing)
        )
        return Mouth.RECORD if undertakes else Mouth.MEMBER
    if section.kind in (SectionKind.TURN, SectionKind.CHAPTER) and not section.item:
        return Mouth.RECORD if hearing.family is not Family.TRANSCRIPT and _is_told(each, hearing) else Mouth.UNNAMED
    return Mouth.RECORD if section.kind is not SectionKind.TURN else Mouth.MEMBER


def _is_told(each: Said, hearing: Hearing) -> bool:
    """In minutes that report, a sentence without "ik" and "wij" is told of the speaker."""
    return OWN.search(each.text) is None or bool(hearing.told.future.search(each.text))


def _implied(text: str, place: int, mouth: Mouth, hearing: Hearing) -> str:
    """Return the status of an undertaking without the word."""
    declines = mouth in (Mouth.COLLEGE, Mouth.RECORD) and hearing.cues.found("commitments.declines", text)
    if declines and (mouth is Mouth.COLLEGE or office(text, hearing.cues)):
        return "refused"
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
