"""Cuts the blocks of a text layer into sentences, once, and gives both their numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gemcli.model.document import Passage, PassageKind, Sentence
from gemcli.model.span import Span
from gemcli.sources.contents import Block
from gemcli.text import sentences, speech

WHOLE = frozenset({PassageKind.HEADING, PassageKind.TABLE_ROW, PassageKind.MAIL_HEADER})
"""Kinds of block that are one sentence however many stops they hold."""


def cut(text: str, blocks: Iterable[Block], language: str) -> tuple[Passage, ...]:
    """Return the blocks as passages with their sentences; ids and numbers count from 1 in reading order.

    A sentence has more than one span only where the block has: page furniture or the time line of a cue between.
    """
    passages: list[Passage] = []
    counted = 0
    blocks = tuple(blocks)
    is_speech = speech.is_unmarked(text) and _has_few_stops(text, blocks)
    for block in blocks:
        found = []
        for spans in _sentences(text, block, language, is_speech=is_speech):
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
                    is_doubtful=block.is_doubtful,
                )
            )
    return tuple(passages)


def _has_few_stops(text: str, blocks: Sequence[Block]) -> bool:
    """Say whether a stop or comma stands in less than a quarter of the blocks: nobody wrote them."""
    marked = sum(1 for block in blocks if speech.MARK.search(text, block.spans[0].start, block.spans[-1].end))
    return marked * 4 < len(blocks)


def _sentences(text: str, block: Block, language: str, *, is_speech: bool) -> Iterator[tuple[Span, ...]]:
    """Cut the block's text, its spans joined by one blank, and find the sentences back in the layer."""
    joined = " ".join(text[start:end] for start, end in block.spans)
    runs = [(0, len(joined))] if block.kind in WHOLE else sentences.split(joined, language)
    if block.kind is PassageKind.CUE or (is_speech and block.kind not in WHOLE):
        runs = list(_thoughts(joined, runs, language))
    for start, end in runs:
        spans = tuple(_places(text, block, start, end))
        if spans:
            yield spans


def _thoughts(joined: str, runs: Iterable[tuple[int, int]], language: str) -> Iterator[tuple[int, int]]:
    """Yield the runs, those of speech without stops taken apart where a new thought begins."""
    for start, end in runs:
        pieces = speech.split(joined[start:end], language, speech.SPOKEN)
        yield from ((start + first, start + last) for first, last in pieces)


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
