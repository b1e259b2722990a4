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
from gemcli.sources.pdf_ink import Ink, Inks
from gemcli.sources.pdf_proof import Doubt, unseen
from gemcli.sources.pdf_things import Box

SOFT_HYPHEN = 0xAD
HYPHENS = frozenset((0x02, 0xFFFE, SOFT_HYPHEN))
"""How PDFium shows a hyphen at a line end; a soft hyphen shows nowhere else."""
TINY = 2.0
"""Points; smaller print cannot be read by people."""
BLANKS = frozenset((0, 9, 10, 11, 12, 13, 32))
"""Characters between words; a no-break space binds and stays in its word."""
ASLANT = 0.02
"""Quarters of a turn by which print may be off the level."""
ASCENT, DESCENT = 0.75, 0.2
"""Shares of the print size that letters take above and below the baseline."""
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

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its small letters."""
        return (self.x0 + self.x1) / 2, self.y + self.size / 3


class PageWords(NamedTuple):
    """A page as people see it, and what they do not see."""

    width: float
    words: list[Word]
    hidden: list[Word]
    """Words in no ink, in the colour of their ground, too small, clipped away, painted over, or off the page."""
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
    seen: dict[int, Word] = {}
    hidden: list[Word] = []
    uninked: list[Word] = []
    doubts: dict[int, Doubt] = {}
    frame = Frame(page, turned)
    inks = Inks(page, raw)
    for word, first, ink in _runs(raw, frame, inks):
        place = frame.back(*word.middle)
        if word.size < TINY or not frame.shows(*word.middle):
            hidden.append(word)
        elif ink.is_none:
            uninked.append(word)
        elif inks.is_lost(ink, *place):
            hidden.append(word)
        else:
            seen[first] = word
            if inks.is_doubtful(ink, *place):
                doubts[first] = Doubt(ink.piece, _box(raw, frame, word, first) or inks.painting.box(ink.piece))
    for first in unseen(page, raw, inks.painting, doubts):
        word = seen.pop(first)
        is_scanned = inks.is_under_picture(inks.of(first), *frame.back(*word.middle))
        (uninked if is_scanned else hidden).append(word)
    words = list(seen.values())
    is_scan = len(uninked) > len(words) and inks.has_picture(frame.width, frame.height)
    (words if is_scan else hidden).extend(uninked)
    return PageWords(frame.width, words, hidden, is_scan)


def _box(raw: Any, frame: Frame, word: Word, first: int) -> Box | None:
    """Return the place of a word in the file; none where it does not stand level."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(raw, first, matrix)
    quarters = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
    if word.turned or abs(quarters - round(quarters)) > ASLANT:
        return None
    corners = frame.back(word.x0, word.y - DESCENT * word.size), frame.back(word.x1, word.y + ASCENT * word.size)
    across, up = zip(*corners, strict=True)
    return Box(min(across), min(up), max(across), max(up))


def _runs(raw: Any, frame: Frame, inks: Inks) -> Iterator[tuple[Word, int, Ink]]:
    """Yield each word with the index of its first character, and the ink of that."""
    unicode_at = pdfium.FPDFText_GetUnicode
    codes: list[int] = []
    first = last = 0
    for index in range(pdfium.FPDFText_CountChars(raw)):
        code = unicode_at(raw, index)
        ends_open = code in HYPHENS and (code != SOFT_HYPHEN or pdfium.FPDFText_IsHyphen(raw, index) == 1)
        if code in BLANKS or ends_open:
            if codes:
                ink = inks.of(first)
                yield _word(raw, frame, codes, (first, last), ink.is_bold, ends_open), first, ink
                codes = []
        elif code != SOFT_HYPHEN:
            if not codes:
                first = index
            codes.append(code)
            last = index
    if codes:
        ink = inks.of(first)
        yield _word(raw, frame, codes, (first, last), ink.is_bold, False), first, ink


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
        _size(pdfium.FPDFText_GetFontSize(raw, ends[0]), matrix),
        bold,
        ends_open,
        frame.quarters(matrix.a, matrix.b),
    )


def _size(size: float, matrix: Any) -> float:
    """Return the print size as it is seen: its height, or its breadth where that is squeezed to nothing."""
    broad = size * math.hypot(matrix.a, matrix.b)
    return broad if broad < TINY else size * math.hypot(matrix.c, matrix.d)
