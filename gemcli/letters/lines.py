"""Reads a document line by line, each line with its place, page furniture left aside."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gemcli.model.document import Document, PassageKind, PlaceKind
from gemcli.model.span import Span, cut, without

LINE = re.compile(r"[^\n\f\v\r\u2028\u2029]+")
CELL = re.compile(r"(?:\s{0,8}(?:[•▪●○◦■□·*\uf0a7\uf0b7\uf02d–—−-]|\d{1,2}[.)]|[a-z][.)])\s{0,8}\t)?[^\t]+")
ASIDE = frozenset(
    {
        PassageKind.FOOTNOTE,
        PassageKind.COMMENT,
        PassageKind.MAIL_HEADER,
        PassageKind.QUOTED_MAIL,
        PassageKind.SIGNATURE,
        PassageKind.DISCLAIMER,
    }
)
"""Blocks that are not the running text of a document."""

BULLET = re.compile(
    r"(?:(?:[•▪●○◦■□·*\uf0a7\uf0b7\uf02d–—−-]|\d{1,2}[.)]|[a-z][.)]|[IVX]{1,4}\.)\s{1,8}(?=\S)|o\s{1,8}(?=[A-Z]))"
)
"""What stands before a list item."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line, or a whole paragraph where the format has no lines."""

    text: str
    """White space folded."""
    spans: tuple[Span, ...]
    is_paragraph: bool
    is_cell: bool = False
    """Stands in a further column of its printed line, as a stamp or the value of a form does."""

    @property
    def is_item(self) -> bool:
        return BULLET.match(self.text) is not None

    def without_bullet(self) -> tuple[Span, ...]:
        """The place of the line's words, its bullet or number left out."""
        found = BULLET.match(self.text)
        if found is None:
            return self.spans
        first, *rest = self.spans
        return (Span(first.start + found.end(), first.end), *rest)


def lines(document: Document) -> list[Line]:
    """Return the lines of a document in reading order, none of them blank."""
    if document.place_kind is PlaceKind.PARAGRAPH:
        return [
            Line(cut(document.text, passage.spans), passage.spans, True)
            for passage in document.passages
            if passage.kind not in ASIDE
        ]
    if document.place_kind is PlaceKind.LINE:
        return list(_of_text(document))
    found: list[Line] = []
    furniture = iter(document.furniture)
    hole = next(furniture, None)
    for match in LINE.finditer(document.text):
        while hole is not None and hole.end <= match.start():
            hole = next(furniture, None)
        if hole is not None and hole.start < match.end():
            continue
        found.extend(_cells(match.group(), match.start()))
    return found


def _of_text(document: Document) -> Iterator[Line]:
    """Yield the lines of a text file, without what no viewer shows of one."""
    holes = document.furniture
    for match in LINE.finditer(document.text):
        first = bisect_right(holes, match.start(), key=lambda hole: hole.end)
        last = bisect_left(holes, match.end(), key=lambda hole: hole.start)
        for start, end in without(Span(*match.span()), holes[first:last]):
            yield from _cells(document.text[start:end], start)


def _cells(text: str, offset: int) -> Iterator[Line]:
    """Split a printed line at the tabs that keep its columns apart; a bullet stays with its words."""
    is_first = True
    for match in CELL.finditer(text):
        cell = match.group()
        start = offset + match.start() + len(cell) - len(cell.lstrip())
        end = offset + match.start() + len(cell.rstrip())
        if start < end:
            yield Line(" ".join(cell.split()), (Span(start, end),), False, not is_first)
            is_first = False


@dataclass(frozen=True, slots=True)
class Words:
    """A value with the place where it stands; without a text where a document does not state it."""

    text: str = ""
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Joined(Line):
    """Lines read as one, so that a pattern may run over a line break."""

    parts: tuple[Line, ...] = ()


def joined(near: Sequence[Line]) -> list[Joined]:
    """Return the lines as one; nothing for no lines."""
    if not near:
        return []
    spans = tuple(span for line in near for span in line.spans)
    return [Joined(" ".join(line.text for line in near), spans, False, parts=tuple(near))]


def first(pattern: re.Pattern[str], near: Sequence[Line], names: tuple[str, ...]) -> Words:
    """Return the first match of a pattern in these lines, by the first of its groups that holds something."""
    for line in near:
        match = pattern.search(line.text)
        if match:
            name = next(name for name in names if match[name])
            return part(line, *match.span(name))
    return Words()


def part(line: Line, start: int, end: int) -> Words:
    """Return part of a line with its place; a line whose white space was folded gives its place as a whole."""
    text = line.text[start:end]
    left = start + len(text) - len(text.lstrip())
    right = start + len(text.rstrip())
    if isinstance(line, Joined):
        return Words(line.text[left:right], tuple(_across(line, left, right)))
    head, *rest = line.spans
    if not rest and head.end - head.start == len(line.text):
        return Words(line.text[left:right], (Span(head.start + left, head.start + right),))
    return Words(line.text[left:right], line.spans)


def _across(line: Joined, left: int, right: int) -> Iterator[Span]:
    offset = 0
    for piece in line.parts:
        start, end = max(left - offset, 0), min(right - offset, len(piece.text))
        if start < end:
            yield from part(piece, start, end).spans
        offset += len(piece.text) + 1
