"""Sections of documents that are no council record: by their headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from gemcli.meetings.closed import is_secret
from gemcli.meetings.cues import Cues
from gemcli.meetings.labels import Label, label
from gemcli.meetings.lines import words
from gemcli.meetings.people import split_title
from gemcli.meetings.speakers import Speaker, speaker
from gemcli.model.document import Document, Passage, PassageKind
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section, SectionKind


def chapters(document: Document) -> tuple[Section, ...]:
    """Return a chapter for every heading, its path the headings above it; one chapter where there is none.

    What stands before the first heading is the front; a chapter whose heading is marked as secret is withheld.
    A heading without text of its own is kept: its title counts.
    """
    found: list[Section] = []
    path: list[tuple[int, str]] = []
    ids: list[str] = []
    kind = SectionKind.FRONT
    for passage in document.passages:
        if passage.kind is not PassageKind.HEADING:
            ids.extend(sentence.id for sentence in passage.sentences)
            continue
        title = _title(document, passage)
        if ids or path:
            found.append(_chapter(document, kind, path, ids))
        level = passage.level or 1
        path = [step for step in path if step[0] < level] + [(level, title)]
        ids = [sentence.id for sentence in passage.sentences]
        kind = SectionKind.CHAPTER
    if ids or path:
        found.append(_chapter(document, kind if path else SectionKind.CHAPTER, path, ids))
    return tuple(found)


def chapters_by_speaker(document: Document, municipality: Municipality, cues: Cues) -> tuple[Section, ...]:
    """Return the chapters of a document, cut into turns where its reader knows who speaks.

    Proceedings name the speaker of each paragraph as data; what nobody is named for stays with its chapter.
    """
    spoken = {sentence.id: passage.speaker for passage in document.passages for sentence in passage.sentences}
    if not any(spoken.values()):
        return chapters(document)
    return tuple(
        turn
        for chapter in chapters(document)
        for turn in ([chapter] if chapter.withheld else turns(chapter, spoken, cues, municipality))
    )


def turns(section: Section, spoken: Mapping[str, str], cues: Cues, municipality: Municipality) -> tuple[Section, ...]:
    """Cut a section where somebody else speaks; `spoken` says for each sentence whom the reader knows as its voice."""
    runs = [(tag, tuple(ids)) for tag, ids in groupby(section.sentence_ids, key=lambda each: spoken[each])]
    found = []
    for tag, ids in runs or [("", ())]:
        if not tag:
            found.append(replace(section, sentence_ids=ids))
            continue
        who = _who(tag, cues, municipality)
        found.append(
            replace(
                section,
                kind=SectionKind.TURN,
                sentence_ids=ids,
                speaker=who.name,
                honorific=who.honorific,
                party=who.party,
                role=who.role,
            )
        )
    return tuple(found)


def _who(tag: str, cues: Cues, municipality: Municipality) -> Speaker:
    printed = label(f"{tag}:", cues)
    if printed is None:
        title, name = split_title(tag, cues)
        printed = Label(name or tag, title or ("" if name else tag), "", ":", 0)
    return speaker(printed, cues, municipality, (), ())


def _chapter(document: Document, kind: SectionKind, path: Sequence[tuple[int, str]], ids: Sequence[str]) -> Section:
    titles = tuple(title for _, title in path)
    if any(is_secret(title) or is_secret(title.partition(" ")[2]) for title in titles):
        return Section(document.source.id, SectionKind.CLOSED_PART, titles, titles[-1], tuple(ids), withheld=True)
    return Section(document.source.id, kind, titles, titles[-1] if titles else document.source.title, tuple(ids))


def _title(document: Document, passage: Passage) -> str:
    return words(document, passage.spans[0].start, passage.spans[-1].end)
