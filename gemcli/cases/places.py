"""Finds the places of a paper that an overview leans on: its title, its date, its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gemcli.facts import dates
from gemcli.model.claim import Evidence, SentenceRef
from gemcli.model.document import Document, Passage, PassageKind, Sentence
from gemcli.model.source import Source
from gemcli.model.span import cut

ASIDE = frozenset({PassageKind.QUOTED_MAIL, PassageKind.DISCLAIMER, PassageKind.COMMENT})
"""What others said before, or what a mail program added."""
PRIVATE = re.compile(
    r"(?<![\d.,/-])(?:\d{8,9}|\d{3}[ .]\d{3}[ .]\d{3}|\d{4}[ .]\d{2}[ .]\d{3})(?![\d/-])"
    r"|\b[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]{4}){2,7}\b|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{2,20}|\b06[\s-]?\d{8}\b"
)
"""Numbers and mailboxes of one person: a sentence with one is never quoted in an overview."""
SUBJECT = re.compile(r"(?:Subject|Onderwerp|Betreft)\s{0,2}:\s{1,3}", re.IGNORECASE)
HEAD = re.compile(
    r"(?:gemeente|team|afdeling|cluster)\s\S{1,30}(?:\s\S{1,30})?$|(?:zaaknummer|ons kenmerk|uw kenmerk|kenmerk|datum"
    r"|from|to|date|cc|van|aan)\s?:",
    re.IGNORECASE,
)
"""A letterhead or label, which says nothing of what a paper is about."""
TOP = 14
"""Sentences at the top of a paper among which its title stands."""


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence with where it stands."""

    document: Document
    passage: Passage
    sentence: Sentence

    @property
    def text(self) -> str:
        return cut(self.document.text, self.sentence.spans)

    @property
    def source(self) -> Source:
        return self.document.source

    @property
    def ref(self) -> SentenceRef:
        return SentenceRef(self.document.source.id, self.sentence.id)

    @property
    def is_private(self) -> bool:
        """Whether it holds a number or mailbox of one person."""
        return PRIVATE.search(self.text) is not None


def evidence(*places: Place) -> Evidence:
    """Return places as what a claim rests on, each once."""
    return Evidence(sentences=tuple(dict.fromkeys(place.ref for place in places)))


def sentences(document: Document) -> Iterator[Place]:
    """Every sentence that the paper itself says, its head and signature included."""
    for passage in document.passages:
        if passage.kind not in ASIDE:
            for sentence in passage.sentences:
                yield Place(document, passage, sentence)


def prose(document: Document) -> Iterator[Place]:
    """Every sentence below the head and above the signature of a message; of other papers all that is no heading."""
    beside = (PassageKind.MAIL_HEADER, PassageKind.SIGNATURE, PassageKind.HEADING)
    for place in sentences(document):
        if place.passage.kind not in beside:
            yield place


def dated(document: Document) -> Place | None:
    """Return the sentence that gives the paper its own date; None where no sentence holds it."""
    own = document.source.dated
    if own is None:
        return None
    return next((place for place in sentences(document) if own in days(place.text)), None)


def titled(document: Document) -> Place | None:
    """Return the line that says what the paper is about: its subject line, its first heading, else its first line."""
    top = [place for _, place in zip(range(TOP), sentences(document), strict=False)]
    for place in top:
        if SUBJECT.match(place.text):
            return place
    telling = [place for place in top if not place.is_private and not HEAD.match(place.text) and not days(place.text)]
    headings = [place for place in telling if place.passage.kind is PassageKind.HEADING]
    return next(iter([*headings, *telling, *top]), None)


def days(text: str, near: date | None = None) -> list[date]:
    """Return every whole day that a text names, in order; one without a year is read from the day that is near."""
    found = []
    for fact in dates.find(text):
        if fact.grain is not dates.Grain.DAY or not (fact.year or near):
            continue
        period = dates.resolve(fact, near)
        if period is not None:
            found.append(period.start)
    return found


def limits(text: str, near: date | None = None) -> list[date]:
    """Return the days that a text names as the last for something: "uiterlijk 20 april", "vóór 1 mei", "tot 3 juni".

    >>> limits("Stuur dit uiterlijk 20 april 2026."), limits("ontvangen op 2 maart 2026")
    ([datetime.date(2026, 4, 20)], [])
    """
    found = []
    for fact in dates.find(text):
        is_limit = fact.relation in (dates.Relation.BEFORE, dates.Relation.UNTIL)
        if not is_limit or fact.grain is not dates.Grain.DAY or not (fact.year or near):
            continue
        period = dates.resolve(fact, near)
        if period is not None:
            found.append(period.start)
    return found


def raw_of(text: str, day: date) -> str:
    """Return a day as a text writes it; empty where it does not."""
    for fact in dates.find(text):
        period = dates.resolve(fact, day) if fact.grain is dates.Grain.DAY else None
        if period is not None and period.start == day:
            return fact.raw
    return ""
