"""Tells which paragraphs, rows and shapes of a Word file lie where nobody sees them: off the page, in no room."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gemcli.sources.markup import attribute, child, descendants

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NO_ROOM = 40
"""Twentieths of a point: two points, in which no line of print can be read."""
OFF = 15_840
"""Twentieths of a point: eleven inches, the height of a page; what is moved or indented so far is beside it."""
NUMBER = re.compile(r"-?\d{1,9}")
HIDES = re.compile(r"(?:visibility|display|mso-hide)\s{0,5}:\s{0,5}(?:hidden|none|all)", re.IGNORECASE)
VML = ("shape", "rect", "roundrect", "group")


def is_out_of_sight(properties: Element | None) -> bool:
    """Whether a paragraph (w:pPr) lies beside the page or has no height."""
    spacing, frame, indent = (child(properties, name) for name in ("spacing", "framePr", "ind"))
    if attribute(spacing, "lineRule") == "exact" and 0 < twips(spacing, "line", NO_ROOM) < NO_ROOM:
        return True
    if attribute(frame, "hRule") == "exact" and 0 < twips(frame, "h", NO_ROOM) < NO_ROOM:
        return True
    moves = [twips(frame, name) for name in ("x", "y")]
    moves += [twips(indent, name) for name in ("left", "start", "right", "end", "firstLine")]
    return any(abs(move) >= OFF for move in moves)


def is_hidden_row(row: Element) -> bool:
    """Whether a row (w:tr) is hidden or has no height."""
    hidden = child(row, "trPr", "hidden")
    if hidden is not None and attribute(hidden, "val", "1") not in ("0", "false", "off"):
        return True
    height = child(row, "trPr", "trHeight")
    return attribute(height, "hRule") == "exact" and twips(height, "val", NO_ROOM) < NO_ROOM


def is_hidden_shape(drawing: Element) -> bool:
    """Whether a drawing (w:drawing, w:pict) is not shown."""
    if any(attribute(shape, "hidden") in ("1", "true") for shape in descendants(drawing, "docPr")):
        return True
    return any(HIDES.search(attribute(shape, "style")) for name in VML for shape in descendants(drawing, name))


def twips(element: Element | None, name: str, default: int = 0) -> int:
    """Return a length in twentieths of a point; the default where there is none."""
    found = NUMBER.fullmatch(attribute(element, name))
    return int(found[0]) if found else default
