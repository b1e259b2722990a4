"""Takes out of blocks the words that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gemcli.model.span import Span, touching, without
from gemcli.sources.contents import Block

TAGS = "~ \t\r\n"


def joined(spans: Sequence[Span]) -> Iterator[Span]:
    """Put sorted spans that meet or overlap together."""
    last: Span | None = None
    for span in spans:
        if last is not None and span.start <= last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def seen(text: str, block: Block, away: Sequence[Span]) -> Block:
    """Return a block without the words that nobody sees; without any span where none is left."""
    if not touching(away, Span(block.spans[0].start, block.spans[-1].end)):
        return block
    pieces = [trimmed(text, piece) for span in block.spans for piece in without(span, touching(away, span))]
    return replace(block, spans=tuple(piece for piece in pieces if text[piece.start : piece.end].strip(TAGS)))


def letters(text: str, spans: Sequence[Span]) -> int:
    """Return how many code points stand in spans, white space at their ends aside."""
    return sum(len(text[span.start : span.end].strip()) for span in spans)


def trimmed(text: str, span: Span) -> Span:
    """Return a span without the white space at its ends."""
    written = text[span.start : span.end]
    start = span.start + len(written) - len(written.lstrip())
    return Span(start, max(start, span.start + len(written.rstrip())))
