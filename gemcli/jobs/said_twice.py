"""Leaves out of the sections what a message only repeats of another one: one sentence is one source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gemcli.model.document import Document
from gemcli.model.section import Section


def without_repeats(sections: Sequence[Section], documents: Sequence[Document]) -> tuple[Section, ...]:
    """Return the sections without the sentences of quoted parts whose message is in the dossier itself."""
    repeated = {document.source.id: frozenset(_repeated(document)) for document in documents}
    if not any(repeated.values()):
        return tuple(sections)
    return tuple(_kept(sections, repeated))


def _repeated(document: Document) -> Iterator[str]:
    for passage in document.passages:
        if passage.quotes:
            yield from (sentence.id for sentence in passage.sentences)


def _kept(sections: Sequence[Section], repeated: dict[str, frozenset[str]]) -> Iterator[Section]:
    for section in sections:
        gone = repeated.get(section.source_id, frozenset())
        kept = tuple(each for each in section.sentence_ids if each not in gone)
        if kept or not section.sentence_ids:
            yield section if len(kept) == len(section.sentence_ids) else replace(section, sentence_ids=kept)
