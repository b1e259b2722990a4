"""Cuts the blocks of a text layer into sentences, once, and gives both their numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gemcli.model.document import Passage, PassageKind, Sentence
from gemcli.model.span import Span
from gemcli.sources.contents import Block
from gemcli.text import sentences

WHOLE = frozenset({PassageKind.HEADING, PassageKind.TABLE_ROW, PassageKind.MAIL_HEADER})
"""Kinds of block that are one sentence however many stops they hold."""


def cut(text: str, blocks: Iterable[Block], language: str) -> tuple[Passage, ...]:
    """Return the blocks as passages with their sentences; ids and numbers count from 1 in reading order.

    A sentence has more than one span only where the block has: page furniture or the time line of a cue between.
    """
    passages: list[Passage] = []
    counted = 0
    for block in blocks:
        found = []
        for spans in _sentences(text, block, language):
            counted += 1
            found.append(Sentence(f"s{counted}", spans))
        if found:
            passages.append(
                Passage(
                    block.kind,
                    block.spans,
                    tuple(found),
                    len(passages) + 1,
                    block.level,
                    block.speaker,
                    block.start_s,
                    block.end_s,
                )
            )
    return tuple(passages)


def _sentences(text: str, block: Block, language: str) -> Iterator[tuple[Span, ...]]:
    """Cut the block's text, its spans joined by one blank, and find the sentences back in the layer."""
    joined = " ".join(text[start:end] for start, end in block.spans)
    runs = [(0, len(joined))] if block.kind in WHOLE else sentences.split(joined, language)
    for start, end in runs:
        spans = tuple(_places(text, block, start, end))
        if spans:
            yield spans


def _places(text: str, block: Block, start: int, end: int) -> Iterator[Span]:
    """Map a run of the joined text to spans of the layer, white space at their ends left out."""
    offset = 0
    for piece in block.spans:
        first = max(start - offset, 0) + piece.start
        last = min(end - offset, piece.end - piece.start) + piece.start
        offset += piece.end - piece.start + 1
        if first < last:
            run = text[first:last]
            first += len(run) - len(run.lstrip())
            last = first + len(run.strip())
            if first < last:
                yield Span(first, last)
