"""Lists what is painted on a PDF page, in order: pieces of text, and what may lie over or under them."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from gemcli.sources.pdf_things import (
    ITSELF,
    Asked,
    Box,
    Colour,
    Matrix,
    address,
    annotated,
    clips_of,
    is_light,
    is_rectangle,
    is_transparent,
    matrix_of,
)

DEEPEST = 6
"""Forms within forms that are followed."""
MOST_FIELDS = 4_000
"""Fields of a page that are told apart; a page with more (a map) is doubted as a whole."""
THIN = 0.75
"""Points; what is thinner is a rule of a table, which covers nothing."""
BROAD_STROKE = 3.0
"""Points; a line at least so wide can cover words."""
ROW = 24.0
"""Points; fields are kept by rows of this height, so that few are looked at for each word."""
FARTHEST = 20_000.0
"""Points from the origin at which a page ends at the latest (ISO 32000: 14,400)."""
CLIPPING_MODES = 4
"""Text rendering modes from here on cut what follows to the shapes of the letters (ISO 32000, 9.3.6)."""
STROKED_MODES = (1, 2)
NOTE = -1


class Field(NamedTuple):
    """A shape, picture, shading or light print that may cover words or lie under them."""

    order: int
    box: Box
    colour: Colour | None
    """None where it is not one colour all over its box."""
    kind: int
    """Kind of object as PDFium numbers them; NOTE for one that lies on the page."""


class Piece(NamedTuple):
    """A text object: when it is painted and where it can be seen."""

    order: int
    thing: Any
    matrix: Matrix
    """What turns its places into places in the file."""
    colour: Colour
    clips: tuple[Box, ...]
    is_doubtful: bool
    """Whether its manner of painting may leave no ink: transparency, layers, light outlines, clips of odd shapes."""


class _Within(NamedTuple):
    """What a form passes on to what stands in it."""

    matrix: Matrix = ITSELF
    clips: tuple[Box, ...] = ()
    is_doubtful: bool = False
    depth: int = 0


class Painting:
    """The pieces of text and the fields of one page."""

    def __init__(self, page: Any) -> None:
        self._pieces: dict[int, Piece] = {}
        self._rows: dict[int, list[Field]] = defaultdict(list)
        self._asked = Asked()
        self._order = self._fields = 0
        self._is_cut_by_letters = False
        count, get = pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject
        self._look([get(page.raw, index) for index in range(count(page.raw))], _Within())
        for box in annotated(page):
            self._order += 1
            self._keep(Field(self._order, box, None, NOTE))

    @property
    def is_crowded(self) -> bool:
        """Whether there are so many fields that they were not all told apart."""
        return self._fields >= MOST_FIELDS

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces of text, in the order in which they are painted."""
        return tuple(self._pieces.values())

    def piece(self, thing: Any) -> Piece:
        """Return what is known of a text object; one that stands too deep in the page is doubtful."""
        found = self._pieces.get(address(thing))
        return found or Piece(0, thing, ITSELF, self._asked.fill(thing), (), is_doubtful=True)

    def box(self, piece: Piece) -> Box:
        """Return the place of a whole piece in the file."""
        return self._asked.bounds(piece.thing, piece.matrix)

    def _at(self, x: float, y: float) -> Iterator[Field]:
        """Yield the fields that hold a place, in the order in which they are painted."""
        return (field for field in self._rows.get(int(y // ROW), ()) if field.box.holds(x, y))

    def grounds(self, piece: Piece, x: float, y: float) -> list[Field]:
        """Return what lies under a piece of text at a place, other print aside."""
        at = self._at(x, y)
        return [field for field in at if field.order < piece.order and field.kind != pdfium.FPDF_PAGEOBJ_TEXT]

    def covers(self, piece: Piece, x: float, y: float) -> list[Field]:
        """Return what is painted after a piece of text at a place."""
        return [field for field in self._at(x, y) if field.order > piece.order]

    def _look(self, things: list[Any], within: _Within) -> None:
        for thing in things:
            self._order += 1
            kind = pdfium.FPDFPageObj_GetType(thing)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                self._add_piece(thing, within)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM:
                self._enter(thing, within)
            elif not self.is_crowded:
                self._add_field(thing, kind, within)

    def _enter(self, form: Any, within: _Within) -> None:
        if within.depth == DEEPEST:
            return
        clips, _ = clips_of(form, within.matrix)
        inner = _Within(matrix_of(form, within.matrix), (*within.clips, *clips), True, within.depth + 1)
        count, get = pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject
        self._look([get(form, index) for index in range(count(form))], inner)

    def _add_piece(self, thing: Any, within: _Within) -> None:
        clips, is_odd = clips_of(thing, within.matrix)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(thing)
        colour = self._asked.fill(thing)
        if mode in STROKED_MODES and is_light(colour):
            colour = self._asked.stroke(thing)
        is_doubtful = (
            within.is_doubtful
            or is_odd
            or self._is_cut_by_letters
            or mode >= CLIPPING_MODES
            or (mode in STROKED_MODES and is_light(self._asked.stroke(thing)))
            or is_transparent(thing)
            or self._asked.has_layer(thing)
        )
        self._is_cut_by_letters |= mode >= CLIPPING_MODES
        self._pieces[address(thing)] = Piece(
            self._order, thing, within.matrix, colour, (*within.clips, *clips), is_doubtful
        )
        if is_light(colour) and not self.is_crowded:
            self._put(thing, self._asked.bounds(thing, within.matrix), pdfium.FPDF_PAGEOBJ_TEXT, within)

    def _add_field(self, thing: Any, kind: int, within: _Within) -> None:
        box = self._asked.bounds(thing, within.matrix)
        if not (box.top - box.bottom >= THIN and box.right - box.left >= THIN):  # nor where a side is not a number
            return
        if kind != pdfium.FPDF_PAGEOBJ_PATH:
            self._put(thing, box, kind, within)
            return
        mode, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(thing, mode, stroke)
        if mode.value:
            is_plain = is_rectangle(thing) and not is_transparent(thing)
            self._put(thing, box, kind, within, self._asked.fill(thing) if is_plain else None)
        elif stroke.value:
            width = ctypes.c_float()
            pdfium.FPDFPageObj_GetStrokeWidth(thing, width)
            if width.value >= BROAD_STROKE:
                self._put(thing, box, kind, within)

    def _put(self, thing: Any, box: Box, kind: int, within: _Within, colour: Colour | None = None) -> None:
        clips, is_odd = clips_of(thing, within.matrix)
        for clip in (*within.clips, *clips):
            box = box.within(clip)
        self._keep(Field(self._order, box, None if is_odd else colour, kind))

    def _keep(self, field: Field) -> None:
        self._fields += 1
        bottom, top = max(-FARTHEST, field.box.bottom), min(FARTHEST, field.box.top)
        if bottom <= top:
            for row in range(int(bottom // ROW), int(top // ROW) + 1):
                self._rows[row].append(field)
