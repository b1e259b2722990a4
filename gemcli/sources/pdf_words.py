"""Takes the words of a PDF page with their places, as far as people can see them."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from gemcli.sources.pdf_ink import Inks

SOFT_HYPHEN = 0xAD
HYPHENS = frozenset((0x02, 0xFFFE, SOFT_HYPHEN))
"""How PDFium shows a hyphen at a line end; a soft hyphen shows nowhere else."""
TINY = 2.0
"""Points; smaller print cannot be read by people."""
BLANKS = frozenset((0, 9, 10, 11, 12, 13, 32))
"""Characters between words; a no-break space binds and stays in its word."""
SURROGATES = re.compile("[\ud800-\udfff]{1,2}")


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


def page_words(page: Any) -> PageWords:
    """Return the words of a pypdfium2 page in the order of its content stream."""
    textpage = page.get_textpage()
    words: list[Word] = []
    hidden: list[Word] = []
    uninked: list[Word] = []
    try:
        frame = _Frame(page)
        inks = Inks(page, textpage.raw)
        for word, first in _runs(textpage.raw, frame, inks):
            if word.size < TINY or not frame.shows(word):
                hidden.append(word)
            elif inks.is_none(first):
                uninked.append(word)
            elif inks.is_lost(first, *frame.back((word.x0 + word.x1) / 2, word.y + word.size / 3)):
                hidden.append(word)
            else:
                words.append(word)
    finally:
        textpage.close()
    is_scan = len(uninked) > len(words)  # then OCR put it under the picture, to be read
    (words if is_scan else hidden).extend(uninked)
    return PageWords(frame.width, frame.height, words, hidden)


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


def _runs(raw: Any, frame: _Frame, inks: Inks) -> Iterator[tuple[Word, int]]:
    """Yield each word with the index of its first character."""
    unicode_at = pdfium.FPDFText_GetUnicode
    codes: list[int] = []
    first = last = 0
    for index in range(pdfium.FPDFText_CountChars(raw)):
        code = unicode_at(raw, index)
        ends_open = code in HYPHENS and (code != SOFT_HYPHEN or pdfium.FPDFText_IsHyphen(raw, index) == 1)
        if code in BLANKS or ends_open:
            if codes:
                yield _word(raw, frame, codes, (first, last), inks.is_bold(first), ends_open), first
                codes = []
        elif code != SOFT_HYPHEN:
            if not codes:
                first = index
            codes.append(code)
            last = index
    if codes:
        yield _word(raw, frame, codes, (first, last), inks.is_bold(first), False), first


def _pair(match: re.Match[str]) -> str:
    """Return the character that two halves stand for (PDFium gives halves on Windows)."""
    return match.group().encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _word(raw: Any, frame: _Frame, codes: list[int], ends: tuple[int, int], bold: bool, ends_open: bool) -> Word:
    """Measure a word by its first and last character."""
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(raw, ends[0], x, y)
    pdfium.FPDFText_GetMatrix(raw, ends[0], matrix)
    pdfium.FPDFText_GetLooseCharBox(raw, ends[1], box)
    x0, baseline = frame.place(x.value, y.value)
    corners = (frame.place(box.left, box.bottom), frame.place(box.right, box.top))
    return Word(
        SURROGATES.sub(_pair, "".join(map(chr, codes))),
        x0,
        max(corners[0][0], corners[1][0]),
        baseline,
        pdfium.FPDFText_GetFontSize(raw, ends[0]) * math.hypot(matrix.c, matrix.d),
        bold,
        ends_open,
    )
