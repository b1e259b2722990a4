"""Cuts a stretch of a source where cited places, compared values, secret parts and lines begin and end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from gemcli.drafts.report.shelf import Book, Place
from gemcli.drafts.report.values import Standing, worse
from gemcli.model.document import Document, PlaceKind
from gemcli.model.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of code points to which the same applies."""

    span: Span
    places: tuple[Place, ...] = ()
    """Cited places that it is part of."""
    values: Mapping[str, Standing] = field(default_factory=dict)
    """Claims whose compared value it is part of, and how the two sides stand."""
    begins: tuple[Place, ...] = ()
    ends: tuple[Place, ...] = ()
    is_secret: bool = False
    number: int = 0
    """Of the line or paragraph that begins here; 0 where none does."""


def pieces(book: Book, stretch: Span) -> tuple[Piece, ...]:
    """Return a stretch piece by piece; together they are all of it."""
    places = [(span, place) for place in book.places for span in place.citation.spans if _meet(span, stretch)]
    values = [(span, claims) for span, claims in book.values.items() if _meet(span, stretch)]
    numbers = dict(_numbers(book.document, stretch))
    secret = [hole for hole in book.hidden if _meet(hole, stretch)]
    edges = {stretch.start, stretch.end, *numbers}
    for span in (*(span for span, _ in places), *(span for span, _ in values), *secret):
        edges.update(edge for edge in span if stretch.start < edge < stretch.end)
    cuts = sorted(edges)
    return tuple(_piece(Span(start, end), places, values, secret, numbers) for start, end in pairwise(cuts))


def words(book: Book, span: Span) -> str:
    """Return the words of a piece, a role in the place of each name: at its first letter, for all of it."""
    shown, end = [], span.start
    text = book.document.text
    for one in book.stand_ins[bisect_right(book.stand_ins, span.start, key=lambda one: one.span.end) :]:
        if one.span.start >= span.end:
            break
        shown += [text[end : max(end, one.span.start)], one.shown if one.span.start >= span.start else ""]
        end = one.span.end
    return "".join([*shown, text[end : span.end]])


def _piece(
    span: Span,
    places: Sequence[tuple[Span, Place]],
    values: Sequence[tuple[Span, Mapping[str, Standing]]],
    secret: Sequence[Span],
    numbers: Mapping[int, int],
) -> Piece:
    if any(_meet(hole, span) for hole in secret):
        return Piece(span, is_secret=True)
    inside = [place for whole, place in places if _meet(whole, span)]
    told: dict[str, Standing] = {}
    for whole, claims in values:
        if _meet(whole, span):
            told.update({mark: worse(told.get(mark), standing) for mark, standing in claims.items()})
    return Piece(
        span,
        tuple(inside),
        told,
        tuple(place for place in inside if place.citation.spans[0].start == span.start),
        tuple(place for place in inside if place.citation.spans[-1].end == span.end),
        number=numbers.get(span.start, 0),
    )


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and one.end > other.start


def _numbers(document: Document, stretch: Span) -> Iterator[tuple[int, int]]:
    """Yield where lines or paragraphs begin, with the number under which a citation names them."""
    if document.place_kind is PlaceKind.PARAGRAPH:
        for passage in document.passages:
            if stretch.start <= passage.spans[0].start < stretch.end:
                yield passage.spans[0].start, passage.number
    elif document.place_kind is PlaceKind.LINE:
        at, number = stretch.start, document.line(stretch.start)
        while 0 <= at < stretch.end:
            yield at, number
            at, number = document.text.find("\n", at, stretch.end) + 1 or -1, number + 1
