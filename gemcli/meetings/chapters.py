"""Sections of documents that are no council record: by their headings, or by time."""

from __future__ import annotations

from collections.abc import Sequence

from gemcli.meetings.lines import words
from gemcli.model.document import Document, Passage, PassageKind
from gemcli.model.section import Role, Section, SectionKind

WINDOW_S = 300.0
"""Seconds of a transcript without speakers or headings that make one section."""


def chapters(document: Document) -> tuple[Section, ...]:
    """Return a chapter for every heading, its path the headings above it; one chapter where there is none.

    What stands before the first heading is the front. A heading without text of its own is kept: its title counts.
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


def cues_by_speaker(document: Document) -> tuple[Section, ...]:
    """Return the turns of a transcript: cues of one voice together; by five minutes where no voice is named."""
    found: list[Section] = []
    run: list[Passage] = []
    spoken = any(passage.speaker for passage in document.passages)
    for passage in document.passages:
        if run and (passage.speaker != run[0].speaker if spoken else _is_later(run[0], passage)):
            found.append(_turn(document, run, spoken))
            run = []
        run.append(passage)
    if run:
        found.append(_turn(document, run, spoken))
    return tuple(found)


def _is_later(first: Passage, passage: Passage) -> bool:
    return passage.start_s >= 0 and first.start_s >= 0 and passage.start_s - first.start_s >= WINDOW_S


def _turn(document: Document, run: Sequence[Passage], spoken: bool) -> Section:
    ids = tuple(sentence.id for passage in run for sentence in passage.sentences)
    first = run[0]
    if spoken:
        return Section(document.source.id, SectionKind.TURN, (), "", ids, speaker=first.speaker, role=Role.UNKNOWN)
    start = f"{int(max(first.start_s, 0)) // 3600:02}:{int(max(first.start_s, 0)) // 60 % 60:02}"
    return Section(document.source.id, SectionKind.CHAPTER, (start,), start, ids)


def _chapter(document: Document, kind: SectionKind, path: Sequence[tuple[int, str]], ids: Sequence[str]) -> Section:
    titles = tuple(title for _, title in path)
    return Section(document.source.id, kind, titles, titles[-1] if titles else document.source.title, tuple(ids))


def _title(document: Document, passage: Passage) -> str:
    return words(document, passage.spans[0].start, passage.spans[-1].end)
