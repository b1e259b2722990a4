"""Reads the export or page of a council information system: its items, and what was decided and promised under each.

The readers of `sources/` write such a record as headings and lines with a label in front ("Besluit: ..."); here the
lines that belong together are put together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gemcli.meetings.chapters import turns
from gemcli.meetings.closed import CLOSED_HEADING, is_secret
from gemcli.meetings.cues import Cues
from gemcli.meetings.items import Item
from gemcli.meetings.lines import SOFT_HYPHEN
from gemcli.meetings.timed_names import is_spoken
from gemcli.model.document import Document, Passage, PassageKind
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section, SectionKind

PROFILE = ";profile="
"""What the media type of such a record holds behind its own type."""
LABELLED = re.compile(
    r"(?P<begins>Motie|Amendement|Stemming)\s(?P<number>[^\s:]{1,12}):\s|(?P<label>[A-ZÀ-Ý][\w /()-]{1,40}):[ \n]"
)
DOCUMENT = "Stuk"
"""The label before the title of a document."""
SUBMITTED = re.compile(
    r"(?:(?:Mede\s)?[Ii]ngediend door|Indieners?(?: is| zijn)?):?\s(?P<who>[^.\n]{1,10}[^\n]{1,290}?)\.?$"
)
"""`Ingediend door mevr. D. Prinsen en dhr. O. Kalle.`, in a line of its own."""
BEGINS = frozenset({"motie", "amendement", "toezegging", "stemming", "actie"})
"""Labels with which something of its own begins inside an item."""
SECRET_LABELS = frozenset({"openbaarheid", "vertrouwelijkheid", "geheimhouding", "vertrouwelijk", "besloten"})
SECRET_VALUES = re.compile(r"(?:zeer )?(?:geheim|vertrouwelijk|besloten|ja)\b", re.IGNORECASE)
HIDDEN = "confidential_item"
"""Code of the reader's remark on an item whose contents the system keeps closed."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of an item: what the system shows under a label, or a text without one."""

    label: str
    """As printed, without capitals; empty for running text and for documents."""
    value: str
    ids: tuple[str, ...]
    is_document: bool = False
    start_s: float = -1.0
    speaker: str = ""
    number: str = ""
    """Behind the word "Motie" or "Amendement"."""


@dataclass(slots=True)
class Piece:
    """An agenda item itself, or a motion, amendment or promise in it, with the lines that say more of it."""

    label: str
    """"motie", "amendement", "toezegging", "stemming"; empty for the item itself."""
    title: str
    ids: tuple[str, ...]
    number: str = ""
    """Of a motion or amendment, as printed."""
    rows: list[Row] = field(default_factory=list)
    head_ids: tuple[str, ...] = ()
    """The heading of the item, where the motion is what the item is about."""

    def values(self, *labels: str) -> list[Row]:
        """Return the rows under any of these labels, in order."""
        return [row for row in self.rows if row.label in labels]


@dataclass(frozen=True, slots=True)
class Point:
    """An agenda item of the export with everything under it."""

    item: Item
    sentence_ids: tuple[str, ...]
    head_ids: tuple[str, ...]
    pieces: tuple[Piece, ...]
    """The item itself first."""
    withheld: bool = False

    @property
    def itself(self) -> Piece:
        return self.pieces[0]

    @property
    def documents(self) -> list[Row]:
        """The titles of the documents that go with the item."""
        return [row for row in self.itself.rows if row.is_document]


@dataclass(frozen=True, slots=True)
class Exported:
    """A whole export."""

    title: str
    front: tuple[Row, ...]
    """The lines above the first item: body, day, place, chair, documents of the meeting."""
    front_ids: tuple[str, ...]
    points: tuple[Point, ...]


def is_exported(document: Document) -> bool:
    """Say whether a document was written by a reader of council information systems, and is no page of spoken text."""
    return PROFILE in document.source.media_type and not is_spoken(document)


def exported(document: Document) -> Exported:
    """Return the items of an export in reading order; what its system keeps closed is withheld."""
    groups = list(_groups(document))
    front = list(groups[0]) if groups and not _is_item(groups[0][0]) else []
    items = groups[1:] if front else groups
    hidden = {remark.place.rstrip(".) ") for remark in document.remarks if remark.code == HIDDEN} - {""}
    title = next((_text(document, passage) for passage in front if passage.kind is PassageKind.HEADING), "")
    rows = tuple(_row(document, passage) for passage in front if passage.kind is not PassageKind.HEADING)
    return Exported(title, rows, _ids(front), tuple(_points(document, items, hidden)))


def headline(document: Document) -> str:
    """Return what meets: the title of the export, with its body where the title does not name it."""
    found = exported(document)
    body = next((row.value for row in found.front if row.label == "orgaan"), "")
    named = " ".join(body.split())
    title = " ".join(found.title.split())
    return title if not named or named.casefold() in title.casefold() else f"{title}, {named}" if title else named


def sections(document: Document, municipality: Municipality, cues: Cues) -> tuple[Section, ...]:
    """Return the front and a section for each item, what is spoken in it as turns; a closed item is withheld."""
    found = exported(document)
    tags = {sentence.id: passage.speaker for passage in document.passages for sentence in passage.sentences}
    made = []
    if found.front_ids:
        made.append(Section(document.source.id, SectionKind.FRONT, (found.title,), found.title, found.front_ids))
    for point in found.points:
        kind = SectionKind.CLOSED_PART if point.withheld else SectionKind.ITEM
        path = (point.item.id,) if point.item.id else (point.item.title,)
        whole = Section(
            document.source.id,
            kind,
            path,
            point.item.title,
            point.sentence_ids,
            item=point.item.id,
            withheld=point.withheld,
        )
        made.extend([whole] if point.withheld else turns(whole, tags, cues, municipality))
    return tuple(made)


def _groups(document: Document) -> Iterator[list[Passage]]:
    """Yield the passages of the front, then of each item with its heading first."""
    group: list[Passage] = []
    for passage in document.passages:
        if _is_item(passage) and group:
            yield group
            group = []
        group.append(passage)
    if group:
        yield group


def _is_item(passage: Passage) -> bool:
    return passage.kind is PassageKind.HEADING and passage.level >= 2


def _points(document: Document, items: Sequence[Sequence[Passage]], hidden: set[str]) -> Iterator[Point]:
    closed_level = 0
    for group in items:
        head = group[0]
        text = _text(document, head)
        number, _, title = text.rpartition("\t")
        if closed_level and not number and head.level <= closed_level:
            closed_level = 0
        rows = [_row(document, passage) for passage in group[1:]]
        is_closed = (
            bool(closed_level)
            or is_secret(title)
            or number.rstrip(".) ") in hidden
            or title[:40] in hidden
            or any(row.label in SECRET_LABELS and SECRET_VALUES.match(row.value) for row in rows)
        )
        if not number and CLOSED_HEADING.match(title):
            closed_level = head.level
        item = Item(number.rstrip(".) "), title, head.spans[0].start, head.spans[-1].end, "", is_closed)
        yield Point(item, _ids(group), _ids(group[:1]), _pieces(title, group[:1], rows), is_closed)


def _pieces(title: str, head: Sequence[Passage], rows: Sequence[Row]) -> tuple[Piece, ...]:
    """Put the lines under what they belong to: a motion is followed by its submitters and votes."""
    pieces = [Piece("", title, _ids(head))]
    for row in rows:
        if row.label in BEGINS:
            pieces.append(Piece(row.label, row.value, row.ids, row.number))
        elif row.is_document or row.speaker or row.label == "spreker":
            pieces[0].rows.append(row)
        else:
            pieces[-1].rows.append(row)
    return tuple(pieces)


def _row(document: Document, passage: Passage) -> Row:
    text = _text(document, passage)
    match = LABELLED.match(text)
    label = (match["label"] or match["begins"]).casefold() if match is not None and not passage.speaker else ""
    value = text[match.end() :].strip() if match is not None and label else text
    submitted = SUBMITTED.match(text) if not passage.speaker else None
    if submitted is not None and label not in BEGINS:
        label, value, match = "indiener", submitted["who"].strip(), None
    ids = tuple(sentence.id for sentence in passage.sentences)
    if label == DOCUMENT.casefold() and passage.kind is PassageKind.LIST_ITEM:
        return Row("", value, ids, is_document=True)
    number = (match["number"] or "") if match is not None and label else ""
    return Row(label, value, ids, start_s=passage.start_s, speaker=passage.speaker, number=number)


def _text(document: Document, passage: Passage) -> str:
    return document.text[passage.spans[0].start : passage.spans[-1].end].replace(SOFT_HYPHEN, "")


def _ids(passages: Sequence[Passage]) -> tuple[str, ...]:
    return tuple(sentence.id for passage in passages for sentence in passage.sentences)
