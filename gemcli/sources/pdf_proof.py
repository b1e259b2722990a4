"""Draws a PDF page with and without pieces of text: where that changes nothing, nobody sees them."""

from __future__ import annotations

import ctypes
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from gemcli.sources.pdf_painting import ROW, Painting, Piece
from gemcli.sources.pdf_things import ALIKE, Box

SCALE = 1.5
"""Pixels a point: print of 2 points, the smallest that is read, leaves its trace."""
MOST_PIXELS = 4_000_000
ROUNDS = 3
"""Pieces that lie over each other are taken away one after the other, so many times at most."""
INNER = 0.25
"""Share of a box that is left off each side when boxes are said to lie over each other."""
SAME_PLACE = 1.5
"""Points within which the same print, set twice, is taken for one: some programs make it bold in that way."""
LONGEST = 4_000
"""Characters of a piece that are compared with those of another."""


class Doubt(NamedTuple):
    """A word that may not be seen: the piece that it belongs to, and its place in the file."""

    piece: Piece
    box: Box


class Drawing(NamedTuple):
    """A page in levels of grey."""

    width: int
    height: int
    stride: int
    levels: bytes


def unseen(page: Any, raw: Any, painting: Painting, doubts: Mapping[int, Doubt]) -> list[int]:
    """Return the keys of the doubts whose piece can be taken off the page without a change that people can see."""
    if not doubts:
        return []
    before = _draw(page)
    found: list[int] = []
    for part in _rounds(doubts):
        after = _without(page, raw, painting, [doubts[key].piece for key in part])
        found += [key for key in part if not _differs(page, before, after, doubts[key].box)]
    return found


def _rounds(doubts: Mapping[int, Doubt]) -> Iterator[list[int]]:
    """Part the keys of the doubts so that pieces of one part do not lie over each other."""
    left = list(doubts)
    for turn in range(ROUNDS):
        part, later = ([], []) if turn + 1 < ROUNDS else (left, [])
        rows: dict[int, list[Doubt]] = defaultdict(list)
        for key in left if turn + 1 < ROUNDS else ():
            doubt = doubts[key]
            inner = _inner(doubt.box)
            near = range(int(inner.bottom // ROW), int(inner.top // ROW) + 1)
            others = (other for row in near for other in rows[row] if other.piece.order != doubt.piece.order)
            if any(_overlap(inner, _inner(other.box)) for other in others):
                later.append(key)
                continue
            part.append(key)
            for row in near:
                rows[row].append(doubt)
        if part:
            yield part
        left = later


def _inner(box: Box) -> Box:
    across, up = INNER * (box.right - box.left), INNER * (box.top - box.bottom)
    return Box(box.left + across, box.bottom + up, box.right - across, box.top - up)


def _overlap(one: Box, other: Box) -> bool:
    both = one.within(other)
    return both.left < both.right and both.bottom < both.top


def _without(page: Any, raw: Any, painting: Painting, away: Sequence[Piece]) -> Drawing:
    """Draw the page without some of its pieces, and without the same print set at the same place."""
    numbers = {piece.order for piece in away}
    places = [(_letters(piece, raw), painting.box(piece)) for piece in {each.order: each for each in away}.values()]
    gone = [piece for piece in painting.pieces if piece.order in numbers or _is_twin(piece, raw, painting, places)]
    for piece in gone:
        pdfium.FPDFPageObj_SetIsActive(piece.thing, False)
    try:
        return _draw(page)
    finally:
        for piece in gone:
            pdfium.FPDFPageObj_SetIsActive(piece.thing, True)


def _is_twin(piece: Piece, raw: Any, painting: Painting, places: Sequence[tuple[str, Box]]) -> bool:
    """Whether a piece is one of others, set once more at its place; PDFium then gives the words of one of them."""
    own = painting.box(piece)
    at = {letters for letters, box in places if all(abs(a - b) <= SAME_PLACE for a, b in zip(own, box, strict=True))}
    return bool(at) and _letters(piece, raw) in {"", *at}


def _letters(piece: Piece, raw: Any) -> str:
    letters = (ctypes.c_ushort * LONGEST)()
    length = min(pdfium.FPDFTextObj_GetText(piece.thing, raw, letters, ctypes.sizeof(letters)), ctypes.sizeof(letters))
    return bytes(letters)[:length].decode("utf-16-le", "replace").rstrip("\0")


def _draw(page: Any) -> Drawing:
    """Draw a page with the notes on it, no larger than memory allows."""
    across, up = page.get_size()
    scale = min(SCALE, math.sqrt(MOST_PIXELS / max(1.0, across * up)))
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    return Drawing(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def _differs(page: Any, before: Drawing, after: Drawing, box: Box) -> bool:
    """Whether two drawings of a page can be told apart within a box."""
    left, right, top, bottom = _pixels(page, before, box)
    for row in range(top, bottom):
        start, end = row * before.stride + left, row * before.stride + right
        one, other = before.levels[start:end], after.levels[start:end]
        if one != other and any(abs(a - b) >= ALIKE for a, b in zip(one, other, strict=True)):
            return True
    return False


def _pixels(page: Any, drawing: Drawing, box: Box) -> tuple[int, int, int, int]:
    """Return the columns and rows of pixels of a box: first and one past the last, each within the drawing."""
    across, up = [], []
    for x, y in ((box.left, box.bottom), (box.right, box.top)):
        column, row = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(page.raw, 0, 0, drawing.width, drawing.height, 0, x, y, column, row)
        across.append(column.value)
        up.append(row.value)
    most = drawing.width, drawing.height
    return (
        max(0, min(across)),
        min(most[0], max(across) + 1),
        max(0, min(up)),
        min(most[1], max(up) + 1),
    )
