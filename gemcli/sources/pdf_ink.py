"""Says how the characters of a PDF page are painted: visibly or not, bold or not."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from typing import Any

import pypdfium2.raw as pdfium

WHITE = 240
"""Each colour channel of what counts as white, of 255."""
INVISIBLE = 3
"""Text rendering mode 3 of ISO 32000: neither fill nor stroke."""
BOLD_NAME = re.compile(rb"bold|black|heavy|demi|[-,_ ](?:bd|b)(?![a-z])", re.IGNORECASE)
PICTURES = (pdfium.FPDF_PAGEOBJ_IMAGE,)
SCANNED = 0.5
"""Share of a page that the pictures of a scan fill at least, margins that were cut off aside."""
PAINTED = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING)


class Inks:
    """The paint of one page; fonts and coloured fields are looked up once."""

    def __init__(self, page: Any, raw: Any) -> None:
        self._page = page
        self._raw = raw
        self._bold: dict[int | None, bool] = {}
        self._fields: Sequence[tuple[float, float, float, float]] | None = None

    def is_none(self, index: int) -> bool:
        """Whether a character leaves no ink at all, like the text that OCR puts under a scan."""
        piece = pdfium.FPDFText_GetTextObject(self._raw, index)
        return bool(piece) and pdfium.FPDFTextObj_GetTextRenderMode(piece) == INVISIBLE

    def is_lost(self, index: int, x: float, y: float) -> bool:
        """Whether a character is transparent, or white where nothing coloured lies under it."""
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        if not pdfium.FPDFText_GetFillColor(self._raw, index, red, green, blue, alpha):
            return False
        if min(red.value, green.value, blue.value) < WHITE and alpha.value:
            return False
        return alpha.value == 0 or not self._is_on_field(x, y)

    def has_picture(self, across: float, up: float) -> bool:
        """Whether pictures fill most of a page of this size, as they do on a scan."""
        bounds = [thing.get_bounds() for thing in self._page.get_objects(filter=PICTURES, max_depth=3)]
        filled = sum((right - left) * (top - bottom) for left, bottom, right, top in bounds)
        return bool(filled >= SCANNED * across * up)

    def is_bold(self, index: int) -> bool:
        """Whether the font is a bold one by its name; weights are missing or wrong for common fonts."""
        piece = pdfium.FPDFText_GetTextObject(self._raw, index)
        font = pdfium.FPDFTextObj_GetFont(piece) if piece else None
        if not font:
            return False
        address = ctypes.cast(font, ctypes.c_void_p).value
        if address not in self._bold:
            name = ctypes.create_string_buffer(128)
            pdfium.FPDFFont_GetBaseFontName(font, name, 128)
            self._bold[address] = BOLD_NAME.search(name.value) is not None
        return self._bold[address]

    def _is_on_field(self, x: float, y: float) -> bool:
        """Whether a picture or a filled shape that is not white lies at a place, in coordinates of the file."""
        if self._fields is None:
            things = self._page.get_objects(filter=PAINTED, max_depth=3)
            self._fields = [thing.get_bounds() for thing in things if _is_coloured(thing)]
        return any(left <= x <= right and bottom <= y <= top for left, bottom, right, top in self._fields)


def _is_coloured(thing: Any) -> bool:
    if thing.type != pdfium.FPDF_PAGEOBJ_PATH:
        return True
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(thing.raw, mode, stroke)
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(thing.raw, red, green, blue, alpha)
    return mode.value != 0 and alpha.value > 0 and min(red.value, green.value, blue.value) < WHITE
