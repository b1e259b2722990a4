"""Asks PDFium about one object of a PDF page: its place, its colours, what it is clipped to, its layer."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

ALIKE = 16
"""Levels of 255 by which two colours differ at least if people are to tell them apart."""
CORNERS = (4, 5)
"""Segments of a path that is a rectangle."""
NEAR = 0.05
"""Points within which sides count as upright or level."""
LYING_OPEN = (
    pdfium.FPDF_ANNOT_LINK,
    pdfium.FPDF_ANNOT_POPUP,
    pdfium.FPDF_ANNOT_TEXT,
    pdfium.FPDF_ANNOT_HIGHLIGHT,
    pdfium.FPDF_ANNOT_UNDERLINE,
    pdfium.FPDF_ANNOT_SQUIGGLY,
    pdfium.FPDF_ANNOT_STRIKEOUT,
)
"""Annotations that leave the words under them to be read."""
LAYER = tuple(map(ord, "OC"))
"""The name of the marks of optional content."""
LAYER_LENGTH = 6
"""Bytes of that name with its end mark, in UTF-16."""

Colour = tuple[int, int, int, int]
"""Red, green, blue and alpha, 0-255."""
Matrix = tuple[float, float, float, float, float, float]
ITSELF: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Box(NamedTuple):
    """A rectangle in coordinates of the file."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a place lies within."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top

    def within(self, other: Box) -> Box:
        """Return the part that two boxes share; its right end lies left of its left end where there is none."""
        return Box(
            max(self.left, other.left),
            max(self.bottom, other.bottom),
            min(self.right, other.right),
            min(self.top, other.top),
        )


def address(thing: Any) -> int:
    """Return what tells one object of a page from another."""
    return ctypes.cast(thing, ctypes.c_void_p).value or 0


def alike(one: Colour, other: Colour) -> bool:
    """Whether people cannot tell two colours apart."""
    return abs(one[0] - other[0]) < ALIKE and abs(one[1] - other[1]) < ALIKE and abs(one[2] - other[2]) < ALIKE


def is_light(colour: Colour) -> bool:
    """Whether a colour is white, or nearly, or lets everything through."""
    red, green, blue, alpha = colour
    return min(red, green, blue) >= 256 - ALIKE or alpha == 0


class Asked:
    """Asks PDFium about objects; the cells into which it writes its answers are made once."""

    def __init__(self) -> None:
        self._sides = tuple(ctypes.c_float() for _ in range(4))
        self._levels = tuple(ctypes.c_uint() for _ in range(4))
        self._name = (ctypes.c_ushort * 8)()
        self._length = ctypes.c_ulong()

    def bounds(self, thing: Any, matrix: Matrix) -> Box:
        """Return the box around an object."""
        left, bottom, right, top = self._sides
        pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
        return moved(Box(left.value, bottom.value, right.value, top.value), matrix)

    def fill(self, thing: Any) -> Colour:
        """Return the colour in which an object is filled."""
        return self._colour(pdfium.FPDFPageObj_GetFillColor, thing)

    def stroke(self, thing: Any) -> Colour:
        """Return the colour of the outlines of an object."""
        return self._colour(pdfium.FPDFPageObj_GetStrokeColor, thing)

    def has_layer(self, thing: Any) -> bool:
        """Whether an object belongs to optional content, which viewers can leave out (ISO 32000, 8.11)."""
        for index in range(pdfium.FPDFPageObj_CountMarks(thing)):
            mark = pdfium.FPDFPageObj_GetMark(thing, index)
            pdfium.FPDFPageObjMark_GetName(mark, self._name, ctypes.sizeof(self._name), self._length)
            if self._length.value == LAYER_LENGTH and self._name[0] == LAYER[0] and self._name[1] == LAYER[1]:
                return True
        return False

    def _colour(self, ask: Any, thing: Any) -> Colour:
        red, green, blue, alpha = self._levels
        ask(thing, red, green, blue, alpha)
        return red.value, green.value, blue.value, alpha.value


def is_transparent(thing: Any) -> bool:
    """Whether an object lets through what lies under it: alpha, a blend mode, a soft mask."""
    return bool(pdfium.FPDFPageObj_HasTransparency(thing))


def clips_of(thing: Any, matrix: Matrix) -> tuple[tuple[Box, ...], bool]:
    """Return the boxes outside of which nothing of an object is seen, and whether one is around no rectangle."""
    clip = pdfium.FPDFPageObj_GetClipPath(thing)
    boxes: list[Box] = []
    is_odd = False
    for index in range(max(pdfium.FPDFClipPath_CountPaths(clip), 0)):
        count = pdfium.FPDFClipPath_CountPathSegments(clip, index)
        points = [_point(pdfium.FPDFClipPath_GetPathSegment(clip, index, each)) for each in range(min(count, 5))]
        is_odd |= count not in CORNERS or not _is_upright(points)
        if points:
            across, up = zip(*points, strict=True)
            boxes.append(moved(Box(min(across), min(up), max(across), max(up)), matrix))
    return tuple(boxes), is_odd


def is_rectangle(path: Any) -> bool:
    """Whether a shape fills the whole box around it, as far as its own points say."""
    count = pdfium.FPDFPath_CountSegments(path)
    if count not in CORNERS:
        return False
    return _is_upright([_point(pdfium.FPDFPath_GetPathSegment(path, index)) for index in range(count)])


def annotated(page: Any) -> Iterator[Box]:
    """Yield the boxes of notes on a page that can lie over its words; links and marks of words cannot."""
    for index in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        box = pdfium.FS_RECTF()
        if pdfium.FPDFAnnot_GetSubtype(annotation) not in LYING_OPEN and pdfium.FPDFAnnot_GetRect(annotation, box):
            yield moved(Box(box.left, box.bottom, box.right, box.top), ITSELF)
        pdfium.FPDFPage_CloseAnnot(annotation)


def matrix_of(form: Any, outer: Matrix) -> Matrix:
    """Return what turns places in a form into places in the file, given what does so for what the form stands in."""
    own = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(form, own)
    p, q, r, s, t, u = outer
    a, b, c, d, e, f = own.a, own.b, own.c, own.d, own.e, own.f
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def moved(box: Box, matrix: Matrix) -> Box:
    """Return the box around a box that a matrix moves and turns."""
    if matrix == ITSELF:
        return box
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (box.left, box.right) for y in (box.bottom, box.top)]
    across = [a * x + c * y + e for x, y in corners]
    up = [b * x + d * y + f for x, y in corners]
    return Box(min(across), min(up), max(across), max(up))


def _point(segment: Any) -> tuple[float, float]:
    x, y = ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, x, y)
    return x.value, y.value


def _is_upright(points: list[tuple[float, float]]) -> bool:
    """Whether each side goes straight up or straight across, and not all of them the same way."""
    sides = [(abs(x - u) < NEAR, abs(y - v) < NEAR) for (x, y), (u, v) in pairwise(points)]
    return all(is_up or is_level for is_up, is_level in sides) and len({x for x, _ in points[:4]}) > 1
