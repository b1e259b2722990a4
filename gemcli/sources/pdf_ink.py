"""Says how the characters of a PDF page are painted: visibly or not, bold or not."""

from __future__ import annotations

import ctypes
import re
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from gemcli.sources.pdf_painting import Painting, Piece
from gemcli.sources.pdf_things import address, alike, is_light, is_transparent

INVISIBLE = 3
"""Text rendering mode 3 of ISO 32000: neither fill nor stroke."""
BOLD_NAME = re.compile(rb"bold|black|heavy|demi|[-,_ ](?:bd|b)(?![a-z])", re.IGNORECASE)
PICTURES = (pdfium.FPDF_PAGEOBJ_IMAGE,)
SCANNED = 0.5
"""Share of a page that the pictures of a scan fill at least, margins that were cut off aside."""
PATTERN = (191, 191, 191)
"""What PDFium gives for letters that are filled with a pattern: it may paint nothing."""
FAINT = 64
"""Alpha, of 255, below which print may be too faint to be seen."""


class Ink(NamedTuple):
    """How a piece of text is painted."""

    piece: Piece
    is_none: bool
    """Whether it leaves no ink at all, like the text that OCR puts under a scan."""
    is_bold: bool
    """Whether the font is a bold one by its name; weights are missing or wrong for common fonts."""


class Inks:
    """The paint of one page; pieces, fonts and fields are looked up once."""

    def __init__(self, page: Any, raw: Any) -> None:
        self._page = page
        self._raw = raw
        self._bold: dict[int, bool] = {}
        self._inks: dict[int, Ink] = {}
        self.painting = Painting(page)

    def of(self, index: int) -> Ink:
        """Return how a character is painted."""
        thing = pdfium.FPDFText_GetTextObject(self._raw, index)
        key = address(thing)
        if key not in self._inks:
            is_none = bool(thing) and pdfium.FPDFTextObj_GetTextRenderMode(thing) == INVISIBLE
            piece = self.painting.piece(thing)
            if thing and self._is_drawn(thing):
                piece = piece._replace(is_doubtful=True)
            self._inks[key] = Ink(piece, is_none, bool(thing) and self._is_bold(thing))
        return self._inks[key]

    def is_lost(self, ink: Ink, x: float, y: float) -> bool:
        """Whether print is transparent, or white where nothing coloured lies under it.

        What is blended with its ground may be white and still be seen: the drawing of the page decides.
        """
        piece = ink.piece
        if not is_light(piece.colour):
            return False
        if piece.colour[3] == 0:
            return True
        if is_transparent(piece.thing):
            return False
        grounds = self.painting.grounds(piece, x, y)
        is_bare = all(field.colour is not None and is_light(field.colour) for field in grounds)
        return is_bare and not self.painting.is_crowded

    def is_doubtful(self, ink: Ink, x: float, y: float) -> bool:
        """Whether print at a place may not be seen: clipped away, painted over, or in the colour of its ground."""
        piece = ink.piece
        if piece.is_doubtful or self.painting.is_crowded or piece.colour[3] < FAINT or piece.colour[:3] == PATTERN:
            return True
        if not all(clip.holds(x, y) for clip in piece.clips) or self.painting.covers(piece, x, y):
            return True
        grounds = self.painting.grounds(piece, x, y)
        if not grounds:
            return False
        colour = grounds[-1].colour
        return colour is None or alike(colour, piece.colour)

    def is_under_picture(self, ink: Ink, x: float, y: float) -> bool:
        """Whether a picture is painted over print at a place, as some programs do that make text of scans."""
        return any(field.kind == pdfium.FPDF_PAGEOBJ_IMAGE for field in self.painting.covers(ink.piece, x, y))

    def has_picture(self, across: float, up: float) -> bool:
        """Whether pictures fill most of a page of this size, as they do on a scan."""
        bounds = [thing.get_bounds() for thing in self._page.get_objects(filter=PICTURES, max_depth=3)]
        filled = sum((right - left) * (top - bottom) for left, bottom, right, top in bounds)
        return bool(filled >= SCANNED * across * up)

    def _is_drawn(self, thing: Any) -> bool:
        """Whether the letters of a font are drawings of the file (Type 3), which has no name: they may be empty."""
        font = pdfium.FPDFTextObj_GetFont(thing)
        return bool(font) and pdfium.FPDFFont_GetBaseFontName(font, None, 0) <= 1

    def _is_bold(self, thing: Any) -> bool:
        font = pdfium.FPDFTextObj_GetFont(thing)
        if not font:
            return False
        key = address(font)
        if key not in self._bold:
            name = ctypes.create_string_buffer(128)
            pdfium.FPDFFont_GetBaseFontName(font, name, 128)
            self._bold[key] = BOLD_NAME.search(name.value) is not None
        return self._bold[key]
