"""What a record says is done with: "de motie M3 wordt als afgedaan beschouwd", a letter that settles a motion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.facts import persons
from gemcli.facts.votes import Outcome
from gemcli.meetings.family import Family
from gemcli.meetings.layout import own_patterns
from gemcli.meetings.motion_ids import Mention, find
from gemcli.meetings.reading import Reading
from gemcli.meetings.walk import Said, heading, item_of
from gemcli.meetings.wording import key_words
from gemcli.model.claim import By, Claim, FieldValue, Kind
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, SectionKind

SETTLED = re.compile(
    r"\b(?:is|zijn|wordt|worden|werd|werden|was|waren|beschouwt|beschouwen|verklaart|verklaren|acht|besluit(?:en)?)\b"
    r"[^.;?!]{0,120}?\b(?:afgedaan|afgehandeld|nagekomen|afgevoerd)\b"
    r"|\b(?:afgedaan|afgehandeld|afgevoerd) (?:te )?(?:beschouw\w{1,3}|verklaren|verklaard)\b"
    r"|\baf te voeren (?:van|uit)\b"
    r"|\b(?:has|have|was|were|is|are)\s(?:been\s)?(?:discharged|fulfilled|completed|closed)\b",
    re.IGNORECASE,
)
"""`zijn afgedaan`, `als afgedaan te beschouwen`, `wordt afgevoerd van de lijst`, `has been discharged`."""
NOT_SETTLED = re.compile(
    r"\b(?:niet|nog niet|geen|nog geen|tenzij|zodra|wanneer|als|indien|of|not|unless|once|if)\s(?:\w{1,20}\s){0,6}?"
    r"(?:afgedaan|afgehandeld|nagekomen|afgevoerd|af te voeren|discharged|fulfilled|completed|closed)\b",
    re.IGNORECASE,
)
AS_SETTLED = re.compile(r"\bals (?:zijnde )?(?:afgedaan|afgehandeld)\b", re.IGNORECASE)
"""`als afgedaan` is the form of the thing itself, no condition."""
PROPOSES = re.compile(
    r"\bstel(?:t|len)\b[^.;?!]{0,80}?\bvoor\b|\bhet voorstel is\b|\bvoorgesteld\b|\bproposes?\b", re.IGNORECASE
)
"""Somebody proposes to settle it: the council still decides."""
COLLEGE = re.compile(r"\b(?:het college|wij|we|gedeputeerde staten|het dagelijks bestuur|the cabinet)\b", re.IGNORECASE)
PROMISE = re.compile(r"\b(?:toezegging(?:en)?|commitments?|undertakings?)\b", re.IGNORECASE)
MOTION = re.compile(r"\b(?:moties?|motions?|amendement(?:en)?|amendments?)\b", re.IGNORECASE)
SUBJECT = re.compile(
    r"\b(?P<sort>afdoening|tussenbericht|tussenrapportage|voortgang|beantwoording|reactie op|uitvoering|settlement"
    r"|response)\b[^‘'’\"“”]{0,60}?\b(?:motie|motion)\b[^‘'’\"“”]{0,60}?[‘'\"“](?P<title>[^’'\"”]{3,160})[’'\"”]",
    re.IGNORECASE,
)
"""The subject of a letter about a motion: `Afdoening motie: ‘Geef ruimte’`."""
NAMED = re.compile(r"[‘'\"“](?P<title>[^‘’'\"“”]{3,160})[’'\"”]")
ABOUT = re.compile(
    r"\btoezegging(?:en)?\b[^.;:]{0,80}?\b(?:over|inzake|betreffende|aangaande|met betrekking tot|om|m\.b\.t\.)\s"
    r"(?P<what>[^.;]{3,160}?)(?=\s(?:is|zijn|wordt|worden|werd|was|als|af te|van de lijst)\b|[.;]|$)"
    r"|\b(?:commitment|undertaking)\b[^.;:]{0,60}?\b(?:on|about|to|regarding)\s(?P<english>[^.;]{3,160}?)"
    r"(?=\s(?:is|are|was|were|has|have)\b|[.;]|$)",
    re.IGNORECASE,
)
"""What the promise was about: `de toezegging van wethouder Mol over de fietsbrug is afgedaan`."""
INTERIM = ("tussenbericht", "tussenrapportage", "voortgang")
READABLE = 600
"""Characters beyond which a run of text is no sentence."""


@dataclass(frozen=True, slots=True)
class Closing:
    """A sentence that says that something is done with, or is proposed to be."""

    said: Said
    settles: Kind
    """What is settled: a motion, an amendment or a promise."""
    mentions: tuple[Mention, ...] = ()
    title: str = ""
    what: str = ""
    stage: str = "settled"
    """`settled`, `settle_proposal` (the college says so, the council still decides) or `interim`."""
    subject: Said | None = None
    """The line of a letter that names the motion."""


def closings(reading: Reading, municipality: Municipality) -> tuple[Closing, ...]:
    """Return what a record or a letter says is done with, in reading order.

    In minutes only the record and the chair count: a speaker who calls something settled settles nothing.
    """
    patterns = own_patterns(municipality)
    letter = _letter(reading.sentences) if reading.found.family is Family.UNKNOWN else None
    found = []
    for each in reading.sentences:
        if len(each.text) > READABLE or each.text.endswith("?") or not _may_say(each):
            continue
        closing = _closing(each, letter, patterns)
        if closing is not None:
            found.append(closing)
    if letter is not None and not found and letter[1]["sort"].casefold() in INTERIM:
        found.append(Closing(letter[0], Kind.MOTION, title=letter[1]["title"], stage="interim"))
    return tuple(found)


def claim_of(closing: Closing, reading: Reading) -> Claim:
    """Write a closing as a decision in the record's own words; what it settles stands in its fields."""
    each, subject = closing.said, closing.subject
    item = item_of(each.section, reading.found)
    text = f'{subject.text.rstrip(".")}: "{each.text}"' if subject is not None else each.text
    ids = (*((subject.id,) if subject is not None else ()), each.id)
    named = persons.find(each.text) if closing.settles is Kind.COMMITMENT else ()
    fields: dict[str, FieldValue] = {
        "agenda_item": item.id if item is not None and item.id else None,
        "title": closing.title or None,
        "outcome": Outcome.UNKNOWN.value,
        "outcome_text": each.text,
        "votes_for": None,
        "votes_against": None,
        "settles": closing.settles.value,
        "stage": closing.stage,
        "settled_ids": tuple(mention.raw_id for mention in closing.mentions),
        "settled_what": closing.what or None,
        "settled_who": named[0].raw if named else None,
    }
    return Claim(
        kind=Kind.DECISION,
        text=text,
        evidence=reading.places.evidence(ids),
        by=By.RULE,
        key=f"{reading.day}/{item.id if item is not None and item.id else each.id}/{key_words(text)}",
        section=heading(item, each.section.title),
        fields=fields,
        field_evidence={"outcome": reading.places.field(each.text, (each.id,))},
        marks=("promise",) if closing.settles is Kind.COMMITMENT else ("legal",),
    )


def _may_say(each: Said) -> bool:
    """The record itself, the chair, or a letter that speaks for the college."""
    kind, role = each.section.kind, each.section.role
    return kind in (SectionKind.ITEM, SectionKind.CHAPTER) or role is Role.CHAIR


def _closing(
    each: Said, letter: tuple[Said, re.Match[str]] | None, patterns: Sequence[re.Pattern[str]]
) -> Closing | None:
    text = each.text
    if SETTLED.search(text) is None or NOT_SETTLED.search(AS_SETTLED.sub("", text)) is not None:
        return None
    proposed = PROPOSES.search(text) is not None
    if MOTION.search(text) is not None:
        mentions = find(text, patterns)
        named = NAMED.search(text)
        stage = "settle_proposal" if proposed or COLLEGE.search(text) else "settled"
        if mentions or named is not None:
            kind = mentions[0].kind if mentions else Kind.MOTION
            return Closing(each, kind, mentions, named["title"] if named else "", stage=stage)
        if letter is not None and letter[0] is not each:
            return Closing(each, Kind.MOTION, title=letter[1]["title"], stage="settle_proposal", subject=letter[0])
        return None
    if PROMISE.search(text) is None:
        return None
    about = ABOUT.search(text)
    named = NAMED.search(text)
    what = (about["what"] or about["english"]) if about else (named["title"] if named else "")
    if not what:
        return None
    return Closing(each, Kind.COMMITMENT, what=what, stage="settle_proposal" if proposed else "settled")


def _letter(sentences: Sequence[Said]) -> tuple[Said, re.Match[str]] | None:
    """Return the line that names the motion which a letter is about."""
    for each in sentences[:FRONT]:
        match = SUBJECT.search(each.text[:READABLE])
        if match is not None:
            return each, match
    return None


FRONT = 60
"""Sentences in which a letter names its subject."""
