"""The printed lines of a record, page furniture left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gemcli.model.document import Document, Passage, PassageKind, PlaceKind
from gemcli.model.span import Span, cut, without

LINE = re.compile(r"[^\n\f\v\u2028\u2029]+")

HARD_HYPHEN = "\ufffe"
"""What PDFium puts where a hyphen stands at the end of a line."""


SOFT_HYPHEN = "\u00ad"
"""Where a word may be broken: nothing that is read or said."""

DELIMITED = "text/csv"


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line with text on it."""

    start: int
    """Offset of its first character that is no white space."""
    end: int
    """Offset after its last character that is no white space."""
    text: str
    """White space folded, tabs kept: they part the columns of a table."""
    kind: PassageKind = PassageKind.PARAGRAPH
    level: int = 0
    """Depth of the heading that it belongs to; 0 elsewhere."""
    after_gap: bool = False
    """An empty line, a page turn or another block lies before it."""

    @property
    def plain(self) -> str:
        """The text with tabs as blanks."""
        return self.text.replace("\t", " ")


def lines(document: Document) -> tuple[Line, ...]:
    """Return the lines of a document that hold something else than page furniture, in reading order."""
    return document.once("lines", (), lambda: _lines(document))


def _lines(document: Document) -> tuple[Line, ...]:
    if has_side_headings(document):
        return tuple(_beside_headings(document))
    found: list[Line] = []
    passages = _Passages(document.passages)
    furniture = _Furniture(document.furniture)
    end_of_last = 0
    for match in LINE.finditer(document.text, 0, _end(document)):
        for piece in furniture.outside(Span(match.start(), match.end())):
            raw = document.text[piece.start : piece.end]
            text = fold(raw)
            if not text:
                continue
            start = piece.start + len(raw) - len(raw.lstrip())
            end = piece.start + len(raw.rstrip())
            passage = passages.at(start)
            gap = document.text[end_of_last:start].count("\n") > 1 or passage is not passages.previous
            found.append(
                Line(start, end, text, passage.kind, passage.level, gap)
                if passage
                else Line(start, end, text, after_gap=gap)
            )
            passages.previous = passage
            end_of_last = end
    return tuple(found)


def _end(document: Document) -> int:
    """Return the offset after which nothing is read as lines: in a delimited file the end of its last passage.

    The reader cuts passages from the first rows only. An export of all bookings has hundreds of thousands of rows
    below them; no list of decisions is that long, and its table holds every row all the same.
    """
    if document.source.media_type != DELIMITED or not document.passages:
        return len(document.text)
    return document.passages[-1].spans[-1].end


def has_side_headings(document: Document) -> bool:
    """Say whether headings stand beside their text: then the lines of one passage lie between those of another."""
    return document.place_kind is PlaceKind.LINE and any(
        one.spans[-1].end > other.spans[0].start for one, other in pairwise(document.passages)
    )


def _beside_headings(document: Document) -> Iterator[Line]:
    """Yield each heading at the side as one line, then the lines of the text beside it."""
    for passage in document.passages:
        if passage.kind is PassageKind.HEADING:
            first = passage.spans[0]
            text = fold(" ".join(document.text[start:end] for start, end in passage.spans))
            yield Line(first.start, first.end, text, passage.kind, passage.level, after_gap=True)
            continue
        gap = True
        for span in passage.spans:
            for match in LINE.finditer(document.text, span.start, span.end):
                raw = match.group()
                if text := fold(raw):
                    start = match.start() + len(raw) - len(raw.lstrip())
                    yield Line(start, match.start() + len(raw.rstrip()), text, passage.kind, passage.level, gap)
                    gap = False


def fold(raw: str) -> str:
    """Fold white space but keep tabs; a hyphen mark of PDFium becomes a hyphen.

    >>> fold("  zero\\ufffeemissiezone \\t  Aangenomen")
    'zero-emissiezone\\tAangenomen'
    """
    columns = (" ".join(column.split()) for column in raw.replace(HARD_HYPHEN, "-").split("\t"))
    return "\t".join(columns).strip()


def words(document: Document, start: int, end: int) -> str:
    """Return the text between two offsets as one line, furniture left out, hyphen marks as hyphens."""
    spans = without(Span(start, end), document.furniture) if document.furniture else (Span(start, end),)
    return cut(document.text, spans).replace(HARD_HYPHEN, "-").replace(SOFT_HYPHEN, "")


def width(rows: Sequence[Line]) -> int:
    """Return how wide the printed lines of a document are: the length that nine in ten stay under."""
    lengths = sorted(len(row.text) for row in rows)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def wraps(row: Line, following: Line, columns: int) -> bool:
    """Tell whether a line ends because the page does: the next word would hardly have fitted on it."""
    if following.after_gap or not following.text:
        return False
    first = following.text.split()[0]
    return len(row.text) + 1 + len(first) >= columns * 0.85


class _Passages:
    """Walks over the passages in step with the lines."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._rest: Iterator[Passage] = iter(passages)
        self._current: Passage | None = next(self._rest, None)
        self.previous: Passage | None = None

    def at(self, offset: int) -> Passage | None:
        while self._current is not None and self._current.spans[-1].end <= offset:
            self._current = next(self._rest, None)
        if self._current is not None and self._current.spans[0].start <= offset:
            return self._current
        return None


class _Furniture:
    """Walks over the furniture in step with the lines."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._index = 0

    def outside(self, span: Span) -> tuple[Span, ...]:
        while self._index < len(self._spans) and self._spans[self._index].end <= span.start:
            self._index += 1
        near = []
        for hole in self._spans[self._index :]:
            if hole.start >= span.end:
                break
            near.append(hole)
        return without(span, near) if near else (span,)
