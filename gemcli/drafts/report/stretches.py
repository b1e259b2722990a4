"""Chooses what is shown of a source: the cited pages whole, or some lines around each cited place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gemcli.drafts.report.shelf import Book
from gemcli.model.document import Document, PlaceKind
from gemcli.model.span import Span

AROUND_LINES = 6
"""Lines on either side of a cited place, where a source has no pages."""
AROUND = 1500
"""Code points on either side at most: a text without line ends stays a stretch."""
NEAR = 200
"""Code points between two stretches below which they are shown as one."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A page, or a run of lines."""

    span: Span
    page: int = 0
    """Counted from 1; 0 where the source has no pages."""


def stretches(book: Book) -> tuple[Stretch, ...]:
    """Return what is shown of a source, in reading order, every code point at most once."""
    cited = sorted(span for place in book.places for span in place.citation.spans)
    if book.document.place_kind is PlaceKind.PAGE:
        return tuple(_pages(book.document, cited))
    return tuple(_runs(book.document, cited))


def _pages(document: Document, cited: Sequence[Span]) -> Iterator[Stretch]:
    touched = {page for start, end in cited for page in range(document.page(start), document.page(end - 1) + 1)}
    starts = (*document.page_starts, len(document.text))
    for page in sorted(touched):
        yield Stretch(Span(starts[page - 1], starts[page]), page)


def _runs(document: Document, cited: Sequence[Span]) -> Iterator[Stretch]:
    run: Span | None = None
    for span in cited:
        wide = Span(_before(document.text, span.start), _after(document.text, span.end))
        if run is not None and wide.start <= run.end + NEAR:
            run = Span(run.start, max(run.end, wide.end))
            continue
        if run is not None:
            yield Stretch(run)
        run = wide
    if run is not None:
        yield Stretch(run)


def _before(text: str, start: int) -> int:
    """Go back some lines, or some way where the lines are long."""
    floor = max(0, start - AROUND)
    at = start
    for _ in range(AROUND_LINES + 1):
        found = text.rfind("\n", floor, at)
        if found < 0:
            return floor
        at = found
    return at + 1


def _after(text: str, end: int) -> int:
    ceiling = min(len(text), end + AROUND)
    at = end - 1
    for _ in range(AROUND_LINES + 1):
        found = text.find("\n", at + 1, ceiling)
        if found < 0:
            return ceiling
        at = found
    return at
