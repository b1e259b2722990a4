"""What came in from outside: which piece a letter is about, what kind it is, and on which day it was received."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from types import MappingProxyType

from gemcli.facts import dates
from gemcli.facts.written_dates import written
from gemcli.letters.lines import lines
from gemcli.letters.noted import RECEIVED
from gemcli.letters.notice import Notice
from gemcli.letters.pieces import WORDS, kind_of, named_kind
from gemcli.letters.slots import Slot
from gemcli.locales import N_, say
from gemcli.model.claim import Evidence, SentenceRef, SpanRef
from gemcli.model.document import Document, PassageKind
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank
from gemcli.model.span import Span, cut
from gemcli.text.lists import listed

STAMP = re.compile(
    r"(?:datum\s{1,2}(?:van\s{1,2})?ontvangst|ontvangst(?:datum)?|ontvangen|ingekomen|binnengekomen|ingeboekt|received)"
    r"(?:\s{1,2}(?:op|d\.d\.|on))?\s{0,2}:?\s{1,3}(?P<rest>\S.{0,40})",
    re.IGNORECASE,
)
"""A stamp or label with the day of receipt, at the start of a line of its own: "Ontvangen: 12 maart 2026"."""
FIRST_PERSON = re.compile(r"\b(?:ik|mijn|mij|hierbij|ondergetekende)\b", re.IGNORECASE)
"""Words of somebody who writes for himself; a note of the municipality on a stamped paper has none of them."""
NAME = re.compile(r"\b[A-Z][\w'’-]+")
TITLES = listed("mevrouw meneer heer familie aan college stichting vereniging bewoners bewoner")
LONGEST_INITIALS = 3
"""Characters of a capital word that may be no name: "De", "A.", "Aan"."""
HEAD = 200
"""Characters in which a paper says what it is of."""
TOP = 40
"""Lines of a paper among which its stamp stands."""
NOTHING: Mapping[str, Slot] = MappingProxyType({})
HEADER_DATE = re.compile(r"(?:Date|Datum|Verzonden|Sent)\s{0,2}:", re.IGNORECASE)
MAIL = frozenset({"message/rfc822", "application/vnd.ms-outlook"})
"""Formats that carry the moment of sending; for what is received by mail that is the day of receipt."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """The piece that a letter is about."""

    document: Document | None
    """None where nothing from outside lies in the dossier."""
    kind: str
    """A key of `pieces.WORDS`."""
    received: Slot | None
    """The day of receipt in words, with its place; None where neither the dossier nor a source says it."""
    day: date | None
    piece: Slot
    """What the letter calls it."""
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    day: date
    evidence: Evidence
    source: str


def incoming(
    dossier: Dossier,
    municipality: Municipality,
    kind: str = "",
    language: str = "nl",
    noted: Mapping[str, Slot] = NOTHING,
) -> Incoming:
    """Return what came in; `kind` is what the letter type is about, where it says so.

    `dossier.toml` says which file it is (`incoming`), what kind (`piece`) and when it was received (`received`);
    else it is the earliest message from outside, of those that bear the addressee's name where any does. Its day is
    what an own note says of this kind of piece (`noted`), the stamp of an own paper on the application, its own stamp
    or its header; where they differ the first counts and the difference is told. A letter on paper without a stamp has
    no known day of receipt.
    """
    document = _document(dossier, municipality)
    named = dossier.settings.get("piece", "").strip()
    told = named_kind(named) if named else (kind_of(_text(document)) if document else "")
    own = kind or told or "bericht"
    sources = list(_told(document)) if document is not None else []
    sources[:0] = _registered(dossier, document, own)
    note = noted.get(f"{RECEIVED} {own}") or noted.get(RECEIVED)
    day_noted = day_of(note.value) if note is not None else None
    if note is not None and day_noted is not None:
        sources.insert(0, _Told(day_noted, note.evidence, _path(dossier, note)))
    said = day_of(dossier.settings.get("received", ""))
    notices = []
    if said is not None:
        notices = [_differs(said, told) for told in sources if told.day != said]
        slot, day = Slot(written(said, language), _note(dossier, "received")), said
    elif sources:
        first = sources[0]
        notices = [_differs(first.day, told) for told in sources[1:] if told.day != first.day]
        slot, day = Slot(written(first.day, language), first.evidence), first.day
    else:
        return Incoming(document, own, None, None, _word(named, own, dossier, document))
    return Incoming(document, own, slot, day, _word(named, own, dossier, document), tuple(notices))


def day_of(text: str) -> date | None:
    """Return the day that a text is or holds first, written in full; None without one.

    >>> day_of("2026-04-02"), day_of("begin april 2026")
    (datetime.date(2026, 4, 2), None)
    """
    for fact in dates.find(text):
        if fact.grain is dates.Grain.DAY and fact.year:
            period = dates.resolve(fact, None)
            return period.start if period else None
    return None


def is_from_outside(document: Document, municipality: Municipality) -> bool:
    """Whether a third party sent a document: a message, or a paper in the first person that bears a stamp of receipt.

    What the municipality itself mailed is not from outside.
    """
    if document.source.rank is Rank.UNRANKED:
        stamps = (STAMP.match(line.text) for line in lines(document)[:TOP])
        is_stamped = any(match is not None and day_of(match["rest"]) for match in stamps)
        return is_stamped and FIRST_PERSON.search(document.text) is not None
    if document.source.rank is not Rank.THIRD_PARTY:
        return False
    return not municipality.owns(document.source.author)


def _document(dossier: Dossier, municipality: Municipality) -> Document | None:
    named = dossier.settings.get("incoming", "").strip()
    if named:
        return next((d for d in dossier.documents if named in (d.source.path, PurePosixPath(d.source.path).name)), None)
    found = [document for document in dossier.documents if is_from_outside(document, municipality)]
    paths = {document.source.path for document in found}
    # what travels with a message came in with it: an old letter that somebody attached is not the piece
    loose = [
        document for document in found if not paths.intersection(map(str, PurePosixPath(document.source.path).parents))
    ]
    to = dossier.settings.get("addressee", "").split(",")[0]
    names = [name for name in NAME.findall(to) if len(name) > LONGEST_INITIALS and name.casefold() not in TITLES]
    written = [document for document in loose if names and all(name in document.text for name in names)]
    return min(written or loose, key=lambda d: (d.source.dated or date.max, d.source.path), default=None)


def _text(document: Document) -> str:
    """What the sender wrote: title and running text, no mail that it quotes."""
    aside = (PassageKind.QUOTED_MAIL, PassageKind.MAIL_HEADER)
    own = (cut(document.text, passage.spans) for passage in document.passages if passage.kind not in aside)
    return "\n".join((document.source.title, *own))


def _told(document: Document) -> Iterator[_Told]:
    """Days of receipt that a piece bears: stamps on paper, the date in the header of a message.

    What stands in the text of a message is its sender's, and no stamp.
    """
    if document.source.media_type not in MAIL:
        for line in lines(document):
            match = STAMP.match(line.text)
            day = day_of(match["rest"]) if match else None
            if day is not None:
                yield _Told(day, Evidence(spans=(SpanRef(document.source.id, line.spans),)), document.source.path)
        return
    for passage in document.passages:
        if passage.kind is not PassageKind.MAIL_HEADER:
            continue
        for sentence in passage.sentences:
            text = cut(document.text, sentence.spans)
            day = day_of(text) if HEADER_DATE.match(text) else None
            if day is not None:
                reference = SentenceRef(document.source.id, sentence.id)
                yield _Told(day, Evidence(sentences=(reference,)), document.source.path)
                return


def _registered(dossier: Dossier, came: Document | None, kind: str) -> list[_Told]:
    """The day on which an own paper on an application was stamped: a mail about it may be of a later day."""
    own = [d for d in dossier.documents if d.source.rank is Rank.UNRANKED and d is not came and not d.tables]
    of_kind = [d for d in own if kind == "aanvraag" and kind in d.text[:HEAD].casefold()]
    return [told for d in of_kind if d.source.media_type not in MAIL for told in _told(d)]


def _path(dossier: Dossier, slot: Slot) -> str:
    source_id = next(iter(slot.evidence.source_ids), "")
    return next((d.source.path for d in dossier.documents if d.source.id == source_id), "")


def _differs(used: date, told: _Told) -> Notice:
    what = say(N_("The day of receipt is taken as {used}, but this source says {other}."), used=used, other=told.day)
    return Notice("received_differs", what, told.source)


def _word(noted: str, kind: str, dossier: Dossier, document: Document | None) -> Slot:
    """What the letter calls the piece: as noted, else as its writer calls it, with the place; else a guess."""
    if noted:
        return Slot(noted, _note(dossier, "piece"))
    if document is not None:
        for word in WORDS[kind]:
            evidence = _said(document, word)
            if evidence:
                return Slot(word, evidence)
    return Slot(WORDS[kind][0])


def _said(document: Document, word: str) -> Evidence:
    """The first sentence in which the writer, or the subject of the mail, uses a word."""
    for passage in document.passages:
        for sentence in passage.sentences if passage.kind is not PassageKind.QUOTED_MAIL else ():
            if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", cut(document.text, sentence.spans), re.IGNORECASE):
                return Evidence(sentences=(SentenceRef(document.source.id, sentence.id),))
    return Evidence()


def _note(dossier: Dossier, name: str) -> Evidence:
    """The place of a value in `dossier.toml`, where that file is among the documents."""
    toml = next((d for d in dossier.documents if PurePosixPath(d.source.path).name == "dossier.toml"), None)
    return place_of(toml, name, dossier.settings.get(name, "").strip())


def place_of(toml: Document | None, name: str, value: str) -> Evidence:
    """Return where a setting stands in `dossier.toml`; no evidence where that file is no document."""
    if toml is None or not value:
        return Evidence()
    found = re.search(rf"^{re.escape(name)}[ \t]{{0,20}}=[^\n]{{0,3}}?{re.escape(value)}", toml.text, re.MULTILINE)
    if found is None:
        return Evidence()
    return Evidence(spans=(SpanRef(toml.source.id, (Span(found.end() - len(value), found.end()),)),))
