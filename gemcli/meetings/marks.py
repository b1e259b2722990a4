"""The places where sections begin, and the sentences between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from gemcli.meetings.items import Item
from gemcli.meetings.speakers import Speaker
from gemcli.model.document import Document, Sentence
from gemcli.model.section import Section, SectionKind


@dataclass(frozen=True, slots=True)
class Mark:
    """The place where a section begins."""

    start: int
    kind: SectionKind
    items: tuple[Item, ...] = ()
    speaker: Speaker = field(default_factory=Speaker)
    withheld: bool = False
    title: str = ""
    """Set where the title is not that of the items: a head inside the voting block."""


def filled(document: Document, found: Iterable[Mark]) -> tuple[Section, ...]:
    """Give every sentence to the section in which it begins; a section without sentences stays when it has a title."""
    places = list(found)
    starts = [mark.start for mark in places]
    ids: list[list[str]] = [[] for _ in places]
    for sentence in document.sentences():
        place = max(0, bisect_right(starts, sentence.spans[0].start) - 1)
        if _holds_title_only(places, place, sentence):
            place += 1
        ids[place].append(sentence.id)
    sections = []
    for mark, sentence_ids in zip(places, ids, strict=True):
        if not sentence_ids and not (mark.items and mark.kind in (SectionKind.ITEM, SectionKind.CLOSED_PART)):
            continue
        sections.append(_section(document, mark, sentence_ids))
    return tuple(sections)


def _holds_title_only(places: Sequence[Mark], place: int, sentence: Sentence) -> bool:
    """Say whether a sentence only begins in a withheld item: at its head, which is no secret, and goes on behind it."""
    mark = places[place]
    if not mark.withheld or not mark.items or place + 1 == len(places) or places[place + 1].withheld:
        return False
    head_end, following = mark.items[-1].end, places[place + 1].start
    return sentence.spans[-1].end > following and following - head_end <= 3


def _section(document: Document, mark: Mark, sentence_ids: list[str]) -> Section:
    return Section(
        source_id=document.source.id,
        kind=mark.kind,
        path=tuple(item.id or item.title for item in mark.items) or ((mark.title,) if mark.title else ()),
        title=" / ".join(dict.fromkeys(item.title for item in mark.items)) or mark.title,
        sentence_ids=tuple(sentence_ids),
        item=mark.items[0].id if mark.items else "",
        speaker=mark.speaker.name,
        honorific=mark.speaker.honorific,
        party=mark.speaker.party,
        role=mark.speaker.role,
        withheld=mark.withheld,
    )
