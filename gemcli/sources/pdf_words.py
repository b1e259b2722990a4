"""Takes the words of a PDF page with their places, as far as people can see them."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from enum import Enum
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

HYPHENS = frozenset("\x02\ufffe\u00ad")
"""How PDFium shows a hyphen at a line end; U+00AD is a hyphen that shows nowhere else."""
TINY = 2.0
"""Points; smaller print cannot be read by people."""
WHITE = 240
"""Each colour channel of what counts as white, of 255."""
INVISIBLE = 3
"""Text rendering mode 3 of ISO 32000: neither fill nor stroke."""
BLANKS = frozenset((0, 9, 10, 11, 12, 13, 32))
"""Characters between words; a no-break space binds and stays in its word."""
SURROGATES = re.compile("[\ud800-\udfff]{1,2}")


HEAVY = 600
"""Font weight from which a font may be bold."""
BOLD_NAME = re.compile(rb"bold|black|heavy|demi|[-,_ ](?:bd|b)(?![a-z])", re.IGNORECASE)


class Ink(Enum):
    """How a character is painted."""

    COLOUR = 0
    WHITE = 1
    NONE = 2


class Word(NamedTuple):
    """A run without blanks, in points from the lower left corner of the page as shown."""

    text: str
    x0: float
    x1: float
    y: float
    """Baseline."""
    size: float
    bold: bool
    ends_open: bool
    """Whether it ends with a hyphen of unknown kind, which is not in `text`."""


class PageWords(NamedTuple):
    """A page as people see it, and what they do not see."""

    width: float
    height: float
    words: list[Word]
    hidden: list[Word]
    """Words in no ink, in white on white, too small, or outside the visible part of the page."""
    pictures: int
    """Images on the page; counted only when there are no words."""


def page_words(page: Any) -> PageWords:
    """Return the words of a pypdfium2 page in the order of its content stream."""
    textpage = page.get_textpage()
    try:
        frame = _Frame(page)
        words: list[Word] = []
        hidden: list[Word] = []
        unseen: list[tuple[Word, int]] = []
        for word, first in _runs(textpage.raw, frame):
            ink = _ink(textpage.raw, first)
            if word.size < TINY or not frame.shows(word):
                hidden.append(word)
            elif ink is Ink.NONE:
                unseen.append((word, first))
            elif ink is Ink.WHITE and not _on_colour(page, word, frame):
                hidden.append(word)
            else:
                words.append(word)
    finally:
        textpage.close()
    if len(unseen) > len(words):  # the text under a scan, put there by OCR, is meant to be read
        words.extend(word for word, _ in unseen)
    else:
        hidden.extend(word for word, _ in unseen)
    pictures = 0 if words else sum(1 for _ in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3))
    return PageWords(frame.width, frame.height, words, hidden, pictures)


class _Frame:
    """Turns the coordinates of the file into those of the page as shown: cropped and rotated."""

    def __init__(self, page: Any) -> None:
        self._left, self._bottom, self._right, self._top = page.get_cropbox()
        self._quarter = page.get_rotation() // 90 % 4
        across, up = self._right - self._left, self._top - self._bottom
        self.width, self.height = (across, up) if self._quarter % 2 == 0 else (up, across)

    def place(self, x: float, y: float) -> tuple[float, float]:
        x, y = x - self._left, y - self._bottom
        match self._quarter:
            case 1:
                return y, self.height - x
            case 2:
                return self.width - x, self.height - y
            case 3:
                return self.width - y, x
            case _:
                return x, y

    def back(self, x: float, y: float) -> tuple[float, float]:
        """Return the coordinates of the file for a place on the page as shown."""
        match self._quarter:
            case 1:
                x, y = self.height - y, x
            case 2:
                x, y = self.width - x, self.height - y
            case 3:
                x, y = y, self.width - x
        return x + self._left, y + self._bottom

    def shows(self, word: Word) -> bool:
        x, y = (word.x0 + word.x1) / 2, word.y + word.size / 2
        return bool(-1 <= x <= self.width + 1 and -1 <= y <= self.height + 1)


def _runs(raw: Any, frame: _Frame) -> Iterator[tuple[Word, int]]:
    """Yield each word with the index of its first character."""
    unicode_at = pdfium.FPDFText_GetUnicode
    codes: list[int] = []
    first = last = 0
    for index in range(pdfium.FPDFText_CountChars(raw)):
        code = unicode_at(raw, index)
        if code in BLANKS:
            if codes:
                yield _word(raw, frame, codes, first, last, ends_open=False), first
                codes = []
            continue
        if not codes:
            first = index
        if chr(code) in HYPHENS:
            if code != 0xAD or pdfium.FPDFText_IsHyphen(raw, index) == 1:
                yield _word(raw, frame, codes, first, last, ends_open=True), first
                codes = []
            continue
        codes.append(code)
        last = index
    if codes:
        yield _word(raw, frame, codes, first, last, ends_open=False), first


def _pair(match: re.Match[str]) -> str:
    """Return the character that two halves stand for (PDFium gives halves on Windows)."""
    return match.group().encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _word(raw: Any, frame: _Frame, codes: list[int], first: int, last: int, *, ends_open: bool) -> Word:
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetCharOrigin(raw, first, x, y)
    x0, baseline = frame.place(x.value, y.value)
    pdfium.FPDFText_GetLooseCharBox(raw, last, box)
    corners = (frame.place(box.left, box.bottom), frame.place(box.right, box.top))
    pdfium.FPDFText_GetMatrix(raw, first, matrix)
    size = pdfium.FPDFText_GetFontSize(raw, first) * math.hypot(matrix.c, matrix.d)
    text = "".join(map(chr, codes))
    return Word(
        SURROGATES.sub(_pair, text),
        x0,
        max(corners[0][0], corners[1][0]),
        baseline,
        size,
        _is_bold(raw, first),
        ends_open,
    )


def _is_bold(raw: Any, index: int) -> bool:
    """Whether the font is a bold one by its name; its weight alone is a guess that fails for common fonts."""
    if pdfium.FPDFText_GetFontWeight(raw, index) < HEAVY:
        return False
    name = ctypes.create_string_buffer(128)
    length = pdfium.FPDFText_GetFontInfo(raw, index, name, 128, ctypes.c_int())
    return length <= 1 or BOLD_NAME.search(name.value) is not None


def _ink(raw: Any, index: int) -> Ink:
    """Say how a character is painted."""
    piece = pdfium.FPDFText_GetTextObject(raw, index)
    if piece and pdfium.FPDFTextObj_GetTextRenderMode(piece) == INVISIBLE:
        return Ink.NONE
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFText_GetFillColor(raw, index, red, green, blue, alpha):
        return Ink.COLOUR
    if alpha.value == 0:
        return Ink.NONE
    is_white = red.value >= WHITE and green.value >= WHITE and blue.value >= WHITE
    return Ink.WHITE if is_white else Ink.COLOUR


def _on_colour(page: Any, word: Word, frame: _Frame) -> bool:
    """Whether a picture or a filled shape that is not white lies where a white word stands."""
    x, y = frame.back((word.x0 + word.x1) / 2, word.y + word.size / 3)
    kinds = [pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING]
    for thing in page.get_objects(filter=kinds, max_depth=3):
        left, bottom, right, top = thing.get_bounds()
        if left <= x <= right and bottom <= y <= top and _is_coloured(thing):
            return True
    return False


def _is_coloured(thing: Any) -> bool:
    if thing.type != pdfium.FPDF_PAGEOBJ_PATH:
        return True
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(thing.raw, mode, stroke)
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(thing.raw, red, green, blue, alpha)
    return mode.value != 0 and alpha.value > 0 and min(red.value, green.value, blue.value) < WHITE
