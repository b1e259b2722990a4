"""Tells which text boxes of a Word file are shown, and on what colour their words stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from gemcli.sources.css import declarations
from gemcli.sources.css_colours import colour
from gemcli.sources.css_lengths import numbers, pixels
from gemcli.sources.docx_colours import Palette
from gemcli.sources.looks import MIXED, PAPER
from gemcli.sources.markup import attribute, child, children, count, descendants, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NO_ROOM = 25_400
"""English metric units: two points, in which no line of print can be read."""
OFF = 10_058_400
"""English metric units: eleven inches, the height of a page; what is moved so far is beside it."""
MARGIN = 1_828_800
"""English metric units: two inches, beyond which no margin of a page goes."""
OFF_PIXELS, NO_ROOM_PIXELS = OFF / 9525, NO_ROOM / 9525
OFF_SHARE = 100_000
"""Thousandths of a per cent of the page by which a shape is moved beside it (wp14:pctPosHOffset)."""
HELD = frozenset({"txbxContent", "drawing", "pict", "object"})
OFFSET = re.compile(r"-?[0-9]{1,14}")
TRUE, FALSE = ("1", "true", "t", "on"), ("0", "false", "f", "off")


def is_hidden_box(box: Element) -> bool:
    """Whether a text box (w:txbxContent) stands in a shape that is not shown: hidden, of no size, or off the page."""
    return any(_is_hidden(shape) for shape in _around(box))


def ground_of_box(box: Element, palette: Palette, around: str) -> str:
    """Return the colour that the words of a text box stand on: that of the nearest shape which paints one.

    `around` is what it is where no shape does.
    """
    for shape in _around(box):
        match local(shape):
            case "wsp" | "sp":
                filled = _drawn(shape, palette)
            case "shape" | "rect" | "roundrect" | "oval":
                filled = _painted(shape)
            case _:
                filled = ""
        if filled:
            return filled
    return around


def has_floating_ground(body: Element, palette: Palette) -> bool:
    """Whether a picture or a painted shape floats over or under the text of a document, where words may stand on it."""
    for anchor in descendants(body, "anchor"):
        if next(descendants(anchor, "blip"), None) is not None:
            return True
        if any(_drawn(shape, palette) not in ("", PAPER) for shape in descendants(anchor, "wsp")):
            return True
    return any("absolute" in attribute(_held_by(image), "style") for image in descendants(body, "imagedata"))


def _held_by(element: Element) -> Element | None:
    return element.getparent()


def _around(box: Element) -> Iterator[Element]:
    """Yield the elements between a text box and its drawing, the drawing's own last."""
    for above in box.iterancestors():
        if local(above) == "txbxContent":
            return
        yield above
        if local(above) in HELD:
            return


def _is_hidden(shape: Element) -> bool:
    """Whether one element around a text box hides it."""
    if local(shape) in ("anchor", "inline") and (attribute(shape, "hidden") in TRUE or _is_off_page(shape)):
        return True
    named = [*children(shape, "docPr"), *children(shape, "cNvPr")]
    if any(attribute(properties, "hidden") in TRUE for properties in named):
        return True
    sizes = [child(shape, "extent"), child(shape, "spPr", "xfrm", "ext")]
    if any(size is not None and min(count(size, "cx"), count(size, "cy")) < NO_ROOM for size in sizes[:1]):
        return True
    if any(size is not None and min(count(size, "cx"), count(size, "cy")) <= 0 for size in sizes[1:]):
        return True
    style = attribute(shape, "style")
    return bool(style) and _is_unseen(declarations(style)[0])


def _is_off_page(anchor: Element) -> bool:
    """Whether a drawing (wp:anchor) stands beside the page, at its left or above as a whole."""
    for direction, side in (("positionH", "cx"), ("positionV", "cy")):
        position = child(anchor, direction)
        for offset in position if position is not None else ():
            moved = _whole(offset.text)
            if local(offset).startswith("pctPos"):
                if abs(moved) >= OFF_SHARE:
                    return True
                continue
            slack = 0 if attribute(position, "relativeFrom") == "page" else MARGIN
            if abs(moved) >= OFF or moved + count(child(anchor, "extent"), side) < -slack:
                return True
    return False


def _is_unseen(style: dict[str, str]) -> bool:
    """Whether the style of a shape of old (VML) hides it; lengths without a unit count in what its group says."""
    if style.get("visibility") == "hidden" or style.get("display") == "none" or style.get("mso-hide") == "all":
        return True
    for name in ("margin-left", "margin-top", "left", "top"):
        for number, unit in numbers(style.get(name, ""))[:1]:
            if unit and abs(number * (pixels(f"1{unit}") or 0)) >= OFF_PIXELS:
                return True
    for name in ("width", "height"):
        for number, unit in numbers(style.get(name, ""))[:1]:
            if number == 0 or (unit and unit != "%" and number * (pixels(f"1{unit}") or 1) < NO_ROOM_PIXELS):
                return True
    return False


def _drawn(shape: Element, palette: Palette) -> str:
    """Return the colour that a shape of DrawingML paints; MIXED where its style does."""
    properties = child(shape, "spPr")
    kinds = [local(kind) for kind in properties] if properties is not None else []
    if any(kind.endswith("Fill") for kind in kinds):
        return palette.filled(properties)
    reference = child(shape, "style", "fillRef")
    if reference is None or attribute(reference, "idx", "0") == "0":
        return ""
    return palette.drawn(reference) or MIXED


def _painted(shape: Element) -> str:
    """Return the colour that a shape of old (VML) paints: white where it says nothing; MIXED for a name of its own."""
    if attribute(shape, "filled") in FALSE or attribute(child(shape, "fill"), "on") in FALSE:
        return ""
    fill = child(shape, "fill")
    if fill is not None and attribute(fill, "type", "solid") != "solid":
        return MIXED
    said = attribute(shape, "fillcolor") or attribute(fill, "color")
    if not said:
        return PAPER
    found = colour(said.split(" ")[0].lower())
    return "".join(f"{round(channel):02X}" for channel in found[:3]) if found else MIXED


def _whole(text: str | None) -> int:
    written = (text or "").strip()
    return int(written) if OFFSET.fullmatch(written) else 0
