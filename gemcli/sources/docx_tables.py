"""Says how the style of a Word table paints each of its cells and what letters look like in them (17.7.6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gemcli.sources.docx_looks import look_of
from gemcli.sources.docx_styles import Styles
from gemcli.sources.looks import Look
from gemcli.sources.markup import attribute, child, children, count

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

USUAL = 0x04A0
"""Which parts of a table its style sets off where it does not say: first row, first column, no bands of columns."""
BITS = {
    "firstRow": 0x0020, "lastRow": 0x0040, "firstColumn": 0x0080, "lastColumn": 0x0100, "noHBand": 0x0200,
    "noVBand": 0x0400,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a cell stands in its table, rows and columns counted from 0."""

    row: int
    column: int
    is_last_row: bool
    is_last_column: bool


class TableStyle:
    """The style of one table, asked cell by cell."""

    def __init__(self, properties: Element | None, styles: Styles) -> None:
        """Take the properties of the table (w:tblPr)."""
        self._palette = styles.palette
        self._base = styles.base.look
        self._chain = styles.chain(attribute(child(properties, "tblStyle"), "val"))
        self._flags = _flags(child(properties, "tblLook"))
        self._own = child(properties, "shd")
        self._bands = max([1, *(count(child(each, "tblPr", "tblStyleRowBandSize"), "val", 1) for each in self._chain)])

    def look(self, spot: Spot) -> Look:
        """Return what letters of a cell look like before their paragraphs' styles say more."""
        look = self._base
        for part in self._parts(spot):
            look = look_of(child(part, "rPr"), look, self._palette)
        return look

    def ground(self, spot: Spot, cell: Element | None, around: str) -> str:
        """Return the colour that a cell (w:tcPr) stands on, `around` where nothing paints it."""
        shade = child(cell, "shd")
        if shade is not None and attribute(shade, "val", "clear") != "nil":
            return self._palette.shade(shade) or around
        found = self._palette.shade(self._own) or around
        for part in self._parts(spot):
            for owner in ("tblPr", "tcPr"):
                painted = child(part, owner, "shd")
                found = found if painted is None else self._palette.shade(painted) or found
        return found

    def _parts(self, spot: Spot) -> Iterator[Element]:
        """Yield the parts of the style that hold for a cell, the weakest first."""
        for style in self._chain:
            yield style
        for name in self._names(spot):
            for style in self._chain:
                yield from (part for part in children(style, "tblStylePr") if attribute(part, "type") == name)

    def _names(self, spot: Spot) -> Iterator[str]:
        """Yield the names of the parts of a table that a cell belongs to, the weakest first (17.7.6.6)."""
        first, last = self._has("firstRow") and spot.row == 0, self._has("lastRow") and spot.is_last_row
        left = self._has("firstColumn") and spot.column == 0
        right = self._has("lastColumn") and spot.is_last_column
        yield "wholeTable"
        row, column = spot.row - self._has("firstRow"), spot.column - self._has("firstColumn")
        if not self._has("noVBand") and column >= 0:
            yield f"band{column % 2 + 1}Vert"
        if not self._has("noHBand") and row >= 0:
            yield f"band{row // self._bands % 2 + 1}Horz"
        sides = {"firstCol": left, "lastCol": right, "firstRow": first, "lastRow": last}
        tops = {"nwCell": first and left, "neCell": first and right}
        ends = {"swCell": last and left, "seCell": last and right}
        yield from (name for name, holds in {**sides, **tops, **ends}.items() if holds)

    def _has(self, name: str) -> bool:
        return bool(self._flags & BITS[name])


def _flags(look: Element | None) -> int:
    """Return which parts w:tblLook sets off, as the bits of its value; its attributes by name weigh more."""
    if look is None:
        return USUAL
    written = attribute(look, "val")
    try:
        flags = int(written, 16) if written else 0
    except ValueError:
        flags = USUAL
    for name, bit in BITS.items():
        said = attribute(look, name)
        if said:
            flags = flags | bit if said in ("1", "true", "on") else flags & ~bit
    return flags
