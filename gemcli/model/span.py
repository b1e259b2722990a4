"""Runs of code points in a text layer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """Start (inclusive) and end (exclusive), in Unicode code points of the whole text layer."""

    start: int
    end: int


def cut(text: str, spans: Iterable[Span]) -> str:
    """Return the spans' text with white space folded, spans joined by one blank: the `exact` of a citation.

    >>> cut("one  two\\n3\\nthree", [Span(0, 8), Span(11, 16)])
    'one two three'
    """
    return " ".join(" ".join(text[start:end].split()) for start, end in spans).strip()


def without(span: Span, holes: Iterable[Span]) -> tuple[Span, ...]:
    """Return what is left of a span outside the holes (sorted, disjoint), empty pieces dropped.

    >>> without(Span(0, 10), [Span(3, 5)])
    (Span(start=0, end=3), Span(start=5, end=10))
    """
    pieces: list[Span] = []
    start = span.start
    for hole in holes:
        if hole.end <= start or hole.start >= span.end:
            continue
        if hole.start > start:
            pieces.append(Span(start, hole.start))
        start = max(start, hole.end)
    if start < span.end:
        pieces.append(Span(start, span.end))
    return tuple(pieces)
