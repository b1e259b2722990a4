"""Tells which paragraphs, rows and tables of a Word file lie where nobody sees them: off the page, in no room."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from gemcli.sources.docx_measures import measure, parts_of_points
from gemcli.sources.looks import NO_ROOM_TWIPS, OFF_TWIPS
from gemcli.sources.markup import attribute, child, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CHARACTER = 2.1
"""Twentieths of a point in a hundredth of a character, as w:leftChars counts: half the height of a line."""
PLACING = ("spacing", "framePr", "ind")
"""Properties of a paragraph (w:pPr) that say where it stands and how high it is."""
INDENTS = ("left", "start", "right", "end", "firstLine", "hanging")

Place = Mapping[str, str]
"""Where a paragraph stands: attributes of the properties in PLACING, as `ind.left`, its styles' and its own."""


def placed(properties: Element | None, inherited: Place) -> Place:
    """Return the place that w:pPr gives to a paragraph which so far stood at `inherited`; attributes go one by one."""
    found = {
        f"{local(item)}.{str(key).rpartition('}')[2]}": str(value)
        for item in (properties if properties is not None else ())
        if local(item) in PLACING
        for key, value in item.items()
    }
    return {**inherited, **found} if found else inherited


def is_out_of_sight(place: Place) -> bool:
    """Whether a paragraph lies beside the page or has no height."""
    if not place:
        return False
    if place.get("spacing.lineRule") == "exact" and 0 < _twips(place, "spacing.line", NO_ROOM_TWIPS) < NO_ROOM_TWIPS:
        return True
    if place.get("framePr.hRule") == "exact" and 0 < _twips(place, "framePr.h", NO_ROOM_TWIPS) < NO_ROOM_TWIPS:
        return True
    moves: list[float] = [_twips(place, f"framePr.{name}") for name in ("x", "y")]
    moves += [_twips(place, f"ind.{name}") for name in INDENTS]
    moves += [CHARACTER * _twips(place, f"ind.{name}Chars") for name in INDENTS]
    return any(abs(move) >= OFF_TWIPS for move in moves)


def is_hidden_row(row: Element) -> bool:
    """Whether a row (w:tr) is hidden or has no height."""
    hidden = child(row, "trPr", "hidden")
    if hidden is not None and attribute(hidden, "val", "1") not in ("0", "false", "off"):
        return True
    height = child(row, "trPr", "trHeight")
    return attribute(height, "hRule") == "exact" and measure(height, "val", default=NO_ROOM_TWIPS) < NO_ROOM_TWIPS


def is_table_off_page(properties: Element | None) -> bool:
    """Whether a table (w:tblPr) floats or is indented beside the page."""
    floats, indent = child(properties, "tblpPr"), child(properties, "tblInd")
    moves = [measure(floats, "tblpX"), measure(floats, "tblpY")]
    moves += [measure(indent, "w")] if attribute(indent, "type", "dxa") == "dxa" else []
    return any(abs(move) >= OFF_TWIPS for move in moves)


def is_narrow(cell: Element | None, table: Element | None) -> bool:
    """Whether a cell (w:tcPr) of a table (w:tblPr) is too narrow for a letter and does not grow with its words."""
    width = child(cell, "tcW")
    is_fixed = attribute(child(table, "tblLayout"), "type") == "fixed"
    return is_fixed and attribute(width, "type", "dxa") == "dxa" and 0 < measure(width, "w") < NO_ROOM_TWIPS


def _twips(place: Place, name: str, default: int = 0) -> int:
    return parts_of_points(place.get(name, ""), default=default)
