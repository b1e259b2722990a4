"""Says what run and paragraph properties of a Word file make of letters, as far as it decides whether they are seen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gemcli.sources.docx_colours import HIGHLIGHTS, Palette
from gemcli.sources.docx_measures import HALVES, measure
from gemcli.sources.looks import MIXED, NARROW, Look
from gemcli.sources.markup import attribute, child, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OFF = frozenset({"0", "false", "off", "none"})
PLAIN = Palette()


def look_of(properties: Element | None, inherited: Look, palette: Palette = PLAIN) -> Look:
    """Return the look that run properties (w:rPr) give to letters which so far looked like `inherited`."""
    look = inherited
    for item in properties if properties is not None else ():
        match local(item):
            case "vanish" | "specVanish":
                look = replace(look, vanish=is_on(item))
            case "webHidden":
                look = replace(look, web_hidden=is_on(item))
            case "strike" | "dstrike":
                look = replace(look, struck=is_on(item))
            case "color":
                look = replace(look, color=palette.ink(item))
            case "textFill":
                look = _filled(look, item, palette)
            case "shd":
                look = replace(look, ground=palette.shade(item))
            case "highlight":
                marked = attribute(item, "val")
                look = replace(look, mark="" if marked in OFF else HIGHLIGHTS.get(marked, MIXED))
            case name:
                look = _measured(look, item, name)
    return look


def _measured(look: Look, item: Element, name: str) -> Look:
    """Return a look with one more size or distance."""
    match name:
        case "w":
            return replace(look, inkless=0 < measure(item, "val", default=100) < NARROW)
        case "sz":
            return replace(look, size=measure(item, "val", HALVES))
        case "fitText":
            return replace(look, fit=measure(item, "val"))
        case "spacing":
            return replace(look, spacing=measure(item, "val"))
        case "position":
            return replace(look, raised=measure(item, "val", HALVES))
    return look


def _filled(look: Look, fill: Element, palette: Palette) -> Look:
    """Return a look with the fill that newer versions of Word give to letters ([MS-ODRAWXML] 2.23)."""
    ink = palette.filled(fill)
    return replace(look, inkless=not ink, color=ink or look.color)


def is_on(toggle: Element) -> bool:
    """Is a switch such as w:vanish on? Present means on, unless it says otherwise."""
    return attribute(toggle, "val", "1").lower() not in OFF


def is_phantom(formula: Element) -> bool:
    """Whether a part of a formula (m:phant) takes room and shows nothing (ECMA-376, 22.1.2.81)."""
    shown = child(formula, "phantPr", "show")
    return shown is not None and not is_on(shown)
