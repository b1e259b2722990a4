"""Knows the colours of a Word file: those of its theme, of letters, of shades and of drawn shapes."""

from __future__ import annotations

import colorsys
from collections.abc import Callable
from typing import TYPE_CHECKING

from gemcli.sources.looks import MIXED, PAPER, is_alike
from gemcli.sources.markup import attribute, child, count, descendants, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OFFICE = {
    "dark1": "000000", "light1": "FFFFFF", "dark2": "44546A", "light2": "E7E6E6", "accent1": "4472C4",
    "accent2": "ED7D31", "accent3": "A5A5A5", "accent4": "FFC000", "accent5": "5B9BD5", "accent6": "70AD47",
    "hyperlink": "0563C1", "followedHyperlink": "954F72",
}  # fmt: skip
"""The theme of Office where a file brings none."""
SAME = {
    "dk1": "dark1", "lt1": "light1", "dk2": "dark2", "lt2": "light2", "tx1": "dark1", "bg1": "light1", "tx2": "dark2",
    "bg2": "light2", "text1": "dark1", "background1": "light1", "text2": "dark2", "background2": "light2",
    "hlink": "hyperlink", "folHlink": "followedHyperlink",
}  # fmt: skip
"""ST_ThemeColor and ST_SchemeColorVal of ECMA-376 -> one name; as every document maps them."""
HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000", "darkMagenta": "800080",
    "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0", "white": "FFFFFF",
}  # fmt: skip
"""ST_HighlightColor of ECMA-376, 17.18.40."""
FAINTEST = 90_000
"""Thousandths of a per cent by which letters may be transparent and still be seen."""
WHOLE = 100_000
"""Thousandths of a per cent, as DrawingML counts shares."""


class Palette:
    """The colours of the theme of one file."""

    def __init__(self, theme: Element | None = None) -> None:
        self._named = dict(OFFICE)
        for slot in _slots(theme):
            for inner in slot:
                found = attribute(inner, "lastClr") or attribute(inner, "val")
                if len(found) == 6:
                    self._named[SAME.get(local(slot), local(slot))] = found.upper()

    def named(self, name: str) -> str:
        """Return a colour of the theme as six digits; MIXED where there is none of that name."""
        return self._named.get(SAME.get(name, name), MIXED)

    def ink(self, element: Element | None) -> str:
        """Return the colour that a w:color gives: six digits, "auto", or empty."""
        return self._of(element, "val", "theme")

    def shade(self, shade: Element | None) -> str:
        """Return the colour that a w:shd paints; empty for none, MIXED for a pattern of two (17.18.78)."""
        pattern = attribute(shade, "val", "clear")
        if shade is None or pattern == "nil":
            return ""
        fill, front = self._of(shade, "fill", "themeFill"), self._of(shade, "color", "theme")
        if pattern == "clear":
            return "" if fill in ("", "auto") else fill
        paper = PAPER if fill in ("", "auto") else fill
        ink = "000000" if front in ("", "auto") else front
        share = 100 if pattern == "solid" else int(pattern[3:]) if pattern[3:].isdecimal() else 50
        mixed = mix(ink, paper, min(100, share) / 100)
        return mixed if pattern.startswith(("solid", "pct")) or ink == paper else MIXED

    def filled(self, fill: Element | None) -> str:
        """Return the colour of a DrawingML fill around its kinds; empty for none, MIXED for one that is not plain.

        A fill that is all but transparent counts as none.
        """
        for kind in fill if fill is not None else ():
            match local(kind):
                case "noFill":
                    return ""
                case "solidFill":
                    return next((self._drawn(colour) for colour in kind), MIXED)
                case "gradFill":
                    return _one_of([self._drawn(colour) for stop in descendants(kind, "gs") for colour in stop])
                case "blipFill" | "pattFill" | "grpFill":
                    return MIXED
        return ""

    def drawn(self, holder: Element) -> str:
        """Return the colour that stands in an element of DrawingML; empty where there is none."""
        return next((self._drawn(colour) for colour in holder), "")

    def _of(self, element: Element | None, plain: str, prefix: str) -> str:
        """Return a colour of WordprocessingML: that of the theme where one is named, else the digits."""
        theme = attribute(element, "themeColor" if prefix == "theme" else prefix)
        if not theme or theme == "none":
            found = attribute(element, plain)
            return found.upper() if len(found) == 6 else found
        colour = self.named(theme)
        for change, towards in (("Tint", "FFFFFF"), ("Shade", "000000")):
            share = attribute(element, f"{prefix}{change}")
            if share and colour != MIXED:
                colour = mix(colour, towards, _byte(share) / 255)
        return colour

    def _drawn(self, element: Element) -> str:
        """Return a colour of DrawingML (20.1.2.3); empty where it is transparent."""
        if any(local(change) == "alpha" and _is_clear(element, change) for change in element):
            return ""
        match local(element):
            case "srgbClr":
                colour = attribute(element, "val").upper()
            case "schemeClr":
                colour = self.named(attribute(element, "val"))
            case "sysClr":
                colour = attribute(element, "lastClr", MIXED).upper()
            case _:
                return MIXED
        return _changed(colour, element) if len(colour) == 6 else MIXED


def mix(one: str, other: str, share: float) -> str:
    """Return a colour that holds a share (0-1) of one and the rest of another; MIXED where one is not known.

    >>> mix("000000", "FFFFFF", 0.5)
    '808080'
    """
    try:
        pairs = zip(bytes.fromhex(one), bytes.fromhex(other), strict=True)
        return "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)
    except ValueError:
        return MIXED


def tinted(colour: str, tint: float) -> str:
    """Return a colour made lighter (up to 1) or darker (down to -1), as spreadsheets do (ECMA-376-1, 18.8.19).

    >>> tinted("000000", 1.0), tinted("808080", -1.0)
    ('FFFFFF', '000000')
    """
    return _lit(colour, lambda light: light * (1 + tint) if tint < 0 else light * (1 - tint) + tint)


def _one_of(stops: list[str]) -> str:
    """Return the colour of a gradient whose stops people take for one, else MIXED."""
    one = stops[0] if stops else ""
    return one if all(stop == one or is_alike(stop, one) for stop in stops) else MIXED


def _is_clear(colour: Element, alpha: Element) -> bool:
    """Whether letters or a fill leave no ink: Word's own alpha says how transparent, DrawingML's how opaque."""
    share = count(alpha, "val", WHOLE)
    return share > FAINTEST if "/word/" in str(colour.tag) else share < WHOLE - FAINTEST


def _changed(colour: str, element: Element) -> str:
    """Return a colour with its lumMod, lumOff, tint and shade (20.1.2.3)."""

    def changed(light: float) -> float:
        for change in element:
            share = count(change, "val", WHOLE) / WHOLE
            match local(change):
                case "lumMod" | "shade":
                    light *= share
                case "lumOff":
                    light += share
                case "tint":
                    light = light * share + 1 - share
        return light

    return _lit(colour, changed)


def _lit(colour: str, change: Callable[[float], float]) -> str:
    """Return a colour with another lightness, 0-1; MIXED for what is none."""
    try:
        red, green, blue = (part / 255 for part in bytes.fromhex(colour))
    except ValueError:
        return MIXED
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    channels = colorsys.hls_to_rgb(hue, min(1.0, max(0.0, change(light))), saturation)
    return "".join(f"{round(255 * channel):02X}" for channel in channels)


def _byte(share: str) -> int:
    try:
        return int(share[:2], 16)
    except ValueError:
        return 255


def _slots(theme: Element | None) -> list[Element]:
    scheme = child(theme, "themeElements", "clrScheme")
    return list(scheme) if scheme is not None else []
