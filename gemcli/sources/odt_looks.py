"""Says what an ODF style makes of letters and of their room, as far as it decides whether they are seen."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from gemcli.sources.css_lengths import numbers, pixels
from gemcli.sources.looks import MIXED, NARROW, NO_ROOM_TWIPS, OFF_TWIPS, USUAL, Look
from gemcli.sources.markup import attribute, child

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SHARE = re.compile(r"(-?[0-9]{1,6}(?:\.[0-9]{1,4})?)%")
DIGITS = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
TWIPS = 15
"""Twentieths of a point in a pixel of CSS."""
MOVES = ("margin-left", "margin-right", "margin-top", "text-indent", "padding-left", "padding-right", "padding-top")
SIZES = ("column-width", "row-height")
GROUNDS = (
    "paragraph-properties",
    "table-cell-properties",
    "table-row-properties",
    "table-properties",
    "section-properties",
    "graphic-properties",
)


def look_of(element: Element, inherited: Look) -> Look:
    """Return the look that a style gives to letters which so far looked like `inherited`."""
    look = inherited
    for name in GROUNDS:
        found = ground_of(child(element, name))
        look = replace(look, ground=found) if found else look
    text = child(element, "text-properties")
    if text is None:
        return look
    look = replace(look, mark=ground_of(text) or look.mark)
    display = attribute(text, "display")
    look = replace(look, vanish=display in ("none", "condition")) if display else look
    for name in ("text-line-through-style", "text-line-through-type"):
        line = attribute(text, name)
        look = replace(look, struck=line != "none") if line else look
    return _placed(text, _sized(text, _inked(text, look)))


def ground_of(properties: Element | None) -> str:
    """Return the colour that some properties paint; empty for none, MIXED for one that is not plain."""
    fill = attribute(properties, "fill")
    if fill in ("bitmap", "gradient", "hatch"):
        return MIXED
    said = attribute(properties, "fill-color" if fill == "solid" else "background-color")
    return "" if said in ("", "transparent") or fill == "none" else digits(said) or MIXED


def digits(color: str) -> str:
    """Return a colour as six digits; empty where it is none.

    >>> digits("#fff"), digits("#123456"), digits("transparent")
    ('FFFFFF', '123456', '')
    """
    found = DIGITS.fullmatch(color)
    if found is None:
        return ""
    return (found[1] if len(found[1]) == 6 else "".join(2 * digit for digit in found[1])).upper()


def twips(length: str, default: float = 0) -> float:
    """Return a length in twentieths of a point; the default for a share or none.

    >>> twips("1pt"), twips("50%", 7)
    (20.0, 7)
    """
    found = numbers(length)[:1]
    known = pixels(length) if found and (found[0][1] or found[0][0] == 0) else None
    return default if known is None else known * TWIPS


def is_without_room(element: Element) -> bool:
    """Whether a style puts what it is of beside the page, or gives it no height or width."""
    for properties in element:
        if any(abs(twips(attribute(properties, name))) >= OFF_TWIPS for name in MOVES):
            return True
        if 0 < twips(attribute(properties, "line-height")) < NO_ROOM_TWIPS:
            return True
        if any(0 <= twips(attribute(properties, name), NO_ROOM_TWIPS) < NO_ROOM_TWIPS for name in SIZES):
            return True
    return False


def is_hidden_frame(frame: Element, style: Element | None) -> bool:
    """Whether a frame or shape is not shown: hidden, of no size, or beside the page."""
    if attribute(frame, "display") in ("none", "printer") or attribute(frame, "visibility") == "hidden":
        return True
    if any(twips(attribute(frame, name), NO_ROOM_TWIPS) < NO_ROOM_TWIPS for name in ("width", "height")):
        return True
    shares = [SHARE.fullmatch(attribute(frame, name)) for name in ("rel-width", "rel-height")]
    if any(share and float(share[1]) < 1 for share in shares):
        return True
    graphic = child(style, "graphic-properties")
    if any(abs(twips(attribute(each, name))) >= OFF_TWIPS for each in (frame, graphic) for name in ("x", "y", *MOVES)):
        return True
    sides = (("x", "width"), ("y", "height"))
    return any(twips(attribute(frame, at)) + twips(attribute(frame, size)) < 0 for at, size in sides)


def _inked(text: Element, look: Look) -> Look:
    """Return a look with the colour that text properties give."""
    color = attribute(text, "color")
    if color:
        look = replace(look, color=digits(color) or "auto", inkless=color == "transparent")
    if attribute(text, "use-window-font-color") == "true":
        look = replace(look, color="auto")
    opacity, scale = SHARE.fullmatch(attribute(text, "opacity")), SHARE.fullmatch(attribute(text, "text-scale"))
    if opacity or scale:
        look = replace(look, inkless=any(share and float(share[1]) < NARROW for share in (opacity, scale)))
    return look


def _sized(text: Element, look: Look) -> Look:
    """Return a look with the size that text properties give."""
    said = attribute(text, "font-size")
    share = SHARE.fullmatch(said)
    if share:
        return replace(look, size=max(1, round((look.size or USUAL) * float(share[1]) / 100)))
    step = attribute(text, "font-size-rel")
    if step:
        return replace(look, size=max(1, round((look.size or USUAL) + twips(step) / 10)))
    size = twips(said, -1)
    return replace(look, size=max(1, round(size / 10))) if size >= 0 else look


def _placed(text: Element, look: Look) -> Look:
    """Return a look with the distances between letters and above their line that text properties give."""
    spacing = attribute(text, "letter-spacing")
    if spacing:
        look = replace(look, spacing=round(twips(spacing)))
    raised, _, smaller = attribute(text, "text-position").partition(" ")
    usual = look.size or USUAL
    share = SHARE.fullmatch(raised)
    if share:
        look = replace(look, raised=round(usual * float(share[1]) / 100))
    share = SHARE.fullmatch(smaller)
    if share and float(share[1]) < NARROW:
        look = replace(look, size=max(1, round(usual * float(share[1]) / 100)))
    return look
