"""A place in a source, pinned three ways: by offsets, by the words themselves and by what people see."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.model.document import Document, PassageKind, PlaceKind, Sentence
from gemcli.model.span import Span, cut, touching, without
from gemcli.model.stand_in import StandIn
from gemcli.model.table import Cell, Table

AROUND = 32
"""Code points of prefix and suffix that a citation keeps (Web Annotation TextQuoteSelector recommends some)."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Evidence cut from a source (W3C TextQuoteSelector + TextPositionSelector + FragmentSelector)."""

    source_id: str
    spans: tuple[Span, ...]
    """Offsets in the text layer; empty for cells."""
    exact: str
    """The spans' text, white space folded, joined by one blank; cells joined by ` | `."""
    prefix: str
    suffix: str
    place: str
    """As people write it: `p. 4-5`, `r. 12`, `par. 7`, `00:01:59`, `Blad1!C14`."""
    page: int = 0
    """First page, from 1; 0 where the document has none."""
    page_end: int = 0
    cells: tuple[str, ...] = ()
    """`Sheet!C14` for each cell; empty for text."""
    match: str = "exact"
    """`exact`, or the name of the normalisation tier under which a foreign quote was found."""
    ordinal: int = 0
    """Told apart from an equal label in one draft, in reading order; 0 for the first."""
    stand_ins: tuple[StandIn, ...] = ()
    """The names in and around the quote that its words show as roles, in reading order."""

    @property
    def label(self) -> str:
        """The footnote label: source, place and a hash of prefix, exact and suffix."""
        material = "\x1f".join((self.prefix, self.exact, self.suffix)).encode()
        slug = re.sub(r"[^0-9a-z]+", "-", self.place.lower()).strip("-")[:24].strip("-")
        tail = f"-{self.ordinal}" if self.ordinal else ""
        return f"{self.source_id}-{slug}-{hashlib.sha256(material).hexdigest()[:6]}{tail}"


def cite(document: Document, spans: Sequence[Span]) -> Citation:
    """Cut a citation at these spans; the only way to make one for text.

    Furniture inside the spans is left out, overlapping or touching spans are joined. Raises ValueError when nothing
    but white space is left. Cutting again from the citation's spans gives the same `exact`.
    """
    pieces = tuple(_solid(document, spans))
    if not pieces:
        raise ValueError(f"nothing to cite in {document.source.id}")
    start, end = pieces[0].start, pieces[-1].end
    return Citation(
        source_id=document.source.id,
        spans=pieces,
        exact=cut(document.text, pieces),
        prefix=document.text[max(0, start - AROUND) : start],
        suffix=document.text[end : end + AROUND],
        place=place_of(document, start, end),
        page=document.page(start) if document.place_kind is PlaceKind.PAGE else 0,
        page_end=document.page(end - 1) if document.place_kind is PlaceKind.PAGE else 0,
    )


def cite_sentences(document: Document, sentence_ids: Sequence[str]) -> Citation:
    """Cut one citation for adjacent sentences, named by id; KeyError for an unknown id."""
    sentences: list[Sentence] = [document.sentence(sentence_id) for sentence_id in sentence_ids]
    return cite(document, sorted(span for sentence in sentences for span in sentence.spans))


def cite_cells(document: Document, table: Table, cells: Sequence[Cell]) -> Citation:
    """Cut one citation for cells of a table; a range of cells is one footnote.

    `exact` holds the stored values joined by ` | `; offsets are empty.
    """
    if not cells:
        raise ValueError(f"no cells to cite in {document.source.id}")
    addresses = [cell.address for cell in cells]
    return Citation(
        source_id=document.source.id,
        spans=(),
        exact=" | ".join(" ".join(cell.text.split()) for cell in cells),
        prefix="",
        suffix="",
        place=f"{table.sheet}!{_ranges(cells)}",
        cells=tuple(f"{table.sheet}!{address}" for address in addresses),
    )


def _solid(document: Document, spans: Sequence[Span]) -> list[Span]:
    """Join touching spans, take furniture out, trim white space at both ends of each piece."""
    joined: list[Span] = []
    for span in sorted(spans):
        if (
            joined
            and not document.text[joined[-1].end : span.start].strip()
            and not touching(document.furniture, Span(joined[-1].end, span.start))
        ):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(Span(*span))
    pieces = []
    for span in joined:
        for piece in without(span, touching(document.furniture, span)):
            text = document.text[piece.start : piece.end]
            start = piece.start + len(text) - len(text.lstrip())
            end = piece.start + len(text.rstrip())
            if start < end:
                pieces.append(Span(start, end))
    return pieces


def place_of(document: Document, start: int, end: int) -> str:
    """Say where a run stands, in the way of its kind of document."""
    match document.place_kind:
        case PlaceKind.PAGE:
            return _between("p.", document.page(start), document.page(end - 1))
        case PlaceKind.LINE:
            return _between("r.", document.line(start), document.line(end - 1))
        case PlaceKind.TIME:
            passage = document.passage_at(start)
            if passage is not None and passage.kind is PassageKind.CUE and passage.start_s >= 0:
                return clock(passage.start_s)
            return _between("r.", document.line(start), document.line(end - 1))
        case _:
            first, last = document.passage_at(start), document.passage_at(end - 1)
            return _between("par.", first.number if first else 0, last.number if last else 0)


def _between(unit: str, first: int, last: int) -> str:
    return f"{unit} {first}" if last <= first else f"{unit} {first}-{last}"


def clock(seconds: float) -> str:
    """Return seconds as `hh:mm:ss`.

    >>> clock(119.4)
    '00:01:59'
    """
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def _ranges(cells: Sequence[Cell]) -> str:
    """Write cells as A1 ranges: vertical runs as `C5:C12`, the rest joined by commas."""
    runs: list[list[Cell]] = []
    for cell in cells:
        last = runs[-1][-1] if runs else None
        if last is not None and cell.column == last.column and cell.row == last.row + 1:
            runs[-1].append(cell)
        else:
            runs.append([cell])
    return ",".join(run[0].address if len(run) == 1 else f"{run[0].address}:{run[-1].address}" for run in runs)
