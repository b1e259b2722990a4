"""Takes the words of a PDF page with their places, as far as people can see them."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from gemcli.sources.pdf_frame import Frame
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
    turned: int
    """Quarters by which it is turned from the way in which people read."""


class PageWords(NamedTuple):
    """A page as people see it, and what they do not see."""

    width: float
    words: list[Word]
    hidden: list[Word]
    """Words in no ink, in white on white, too small, or outside the visible part of the page."""
    is_scan: bool
    """Whether the words stand, without ink, under a picture: OCR put them there."""


def page_words(page: Any) -> PageWords:
    """Return the words of a pypdfium2 page in the order of its content stream.

    Print that lies on its side as a whole (a wide table) is turned upright; single words that do, like a stamp in the
    margin, come last, one below the other.
    """
    textpage = page.get_textpage()
    try:
        found = _sorted_out(page, textpage.raw, 0)
        turns = Counter(word.turned for word in found.words)
        if turns and (most := turns.most_common(1)[0][0]):
            found = _sorted_out(page, textpage.raw, most)
    finally:
        textpage.close()
    upright = [word for word in found.words if not word.turned]
    aside = [word for word in found.words if word.turned]
    low = min((word.y for word in upright), default=0.0)
    upright += [
        word._replace(x0=0.0, x1=1.0, y=low - 3 * word.size * number) for number, word in enumerate(aside, start=1)
    ]
    return found._replace(words=upright)


def _sorted_out(page: Any, raw: Any, turned: int) -> PageWords:
    """Part the words that people see from those that they do not."""
    words: list[Word] = []
    hidden: list[Word] = []
    uninked: list[Word] = []
    frame = Frame(page, turned)
    inks = Inks(page, raw)
    for word, first in _runs(raw, frame, inks):
        x, y = (word.x0 + word.x1) / 2, word.y + word.size / 3
        if word.size < TINY or not frame.shows(x, y):
            hidden.append(word)
        elif inks.is_none(first):
            uninked.append(word)
        elif inks.is_lost(first, *frame.back(x, y)):
            hidden.append(word)
        else:
            words.append(word)
    is_scan = len(uninked) > len(words) and inks.has_picture(frame.width, frame.height)
    (words if is_scan else hidden).extend(uninked)
    return PageWords(frame.width, words, hidden, is_scan)


def _runs(raw: Any, frame: Frame, inks: Inks) -> Iterator[tuple[Word, int]]:
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


def _word(raw: Any, frame: Frame, codes: list[int], ends: tuple[int, int], bold: bool, ends_open: bool) -> Word:
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
        frame.quarters(matrix.a, matrix.b),
    )
