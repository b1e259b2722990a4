"""Runs of code points in a text layer."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
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


def touching(spans: Sequence[Span], span: Span) -> Sequence[Span]:
    """Return those of sorted, disjoint spans that share a code point with one; found by halves, there may be many.

    >>> touching([Span(0, 2), Span(4, 6), Span(8, 9)], Span(5, 8))
    [Span(start=4, end=6)]
    """
    first = bisect_right(spans, span.start, key=lambda each: each.end)
    last = bisect_left(spans, span.end, key=lambda each: each.start)
    return spans[first:last]
