"""Knows the colours of workbooks: the palette of old Excel, that of a theme, and what an XLSX colour names of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gemcli.sources.docx_colours import Palette, tinted
from gemcli.sources.looks import PAPER
from gemcli.sources.markup import attribute, child

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FIRST_OF_PALETTE = 8
"""The numbers before it stand for its first eight colours as they usually are."""
COLOURS: list[str] = re.findall(
    r"[0-9A-F]{6}",
    "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080"
    " 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF"
    " 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696"
    " 003366 339966 003300 333300 993300 993366 333399 333333",
)
"""The usual palette ([MS-XLS] 2.5.161)."""
SYSTEM = {64: "000000", 65: PAPER}
"""Colours of the system: letters and paper."""
THEME = (
    "light1", "dark1", "light2", "dark2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hyperlink",
    "followedHyperlink",
)  # fmt: skip
"""The order in which numbers name the colours of a theme (18.8.3)."""


def of_palette(number: int, palette: list[str]) -> str:
    """Return a colour of six digits by its number; empty for those of the system."""
    if number < FIRST_OF_PALETTE:
        return COLOURS[number]
    at = number - FIRST_OF_PALETTE
    return palette[at] if at < len(palette) else ""


class Colours:
    """The colours of one XLSX workbook."""

    def __init__(self, styles: Element | None = None, theme: Element | None = None) -> None:
        own = child(styles, "colors", "indexedColors")
        given = [attribute(each, "rgb")[-6:].upper() for each in own] if own is not None else []
        shift = FIRST_OF_PALETTE if len(given) > len(COLOURS) else 0
        self._palette = [*given[shift:], *COLOURS[max(0, len(given) - shift) :]]
        self._theme = Palette(theme)

    def of(self, element: Element | None) -> str:
        """Return a colour (CT_Color, 18.8.19) of six digits; empty for one that is not known."""
        if element is None:
            return ""
        colour = self._named(element)
        try:
            tint = float(attribute(element, "tint", "0"))
        except ValueError:
            tint = 0.0
        return tinted(colour, min(1.0, max(-1.0, tint))) if colour and tint else colour

    def _named(self, element: Element) -> str:
        written = attribute(element, "rgb").strip().upper()
        if len(written) in (6, 8):
            return written[-6:]
        theme, number = attribute(element, "theme").strip(), attribute(element, "indexed").strip()
        if theme.isdecimal() and int(theme[:4]) < len(THEME):
            found = self._theme.named(THEME[int(theme[:4])])
            return found if len(found) == 6 else ""
        if number.isdecimal():
            at = int(number[:4])
            return SYSTEM.get(at) or of_palette(at, self._palette)
        return ""
