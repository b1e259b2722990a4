"""Says what a style makes of print: its size, its strength, whether it is struck through or painted at all."""

from __future__ import annotations

import re

from gemcli.sources.css import Declared
from gemcli.sources.css_lengths import NUMBER, numbers, pixels
from gemcli.sources.css_places import FAINT
from gemcli.text.lists import listed

INHERITED = frozenset(listed("inherit unset currentcolor revert revert-layer"))
"""Values that leave a property which comes down from around what it is there."""
SIZES = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0, "xx-large": 32.0,
    "xxx-large": 48.0, "initial": 16.0,
}  # fmt: skip
"""Pixels of print whose size has a name (CSS Fonts 4, 2.5)."""
STEPS = {"smaller": 5 / 6, "larger": 1.2}
FADED = re.compile(r"opacity\(([^()]{0,20})\)")


def size(style: Declared, outer: float) -> float:
    """Return the print size inside an element in pixels, given that around it."""
    said = ""
    for name, value in style.items():
        if name == "font-size":
            said = value
        elif name == "font":
            said = _size_of_font(value) or said
    if said in SIZES or said in STEPS:
        return SIZES.get(said, outer * STEPS.get(said, 1.0))
    found = numbers(said)
    if not found:
        return outer
    number, unit = found[0]
    return outer * number / (100 if unit == "%" else 1) if unit in ("%", "em") else pixels(said) or 0.0


def _size_of_font(font: str) -> str:
    """Return the size in a shorthand: its first length or share, behind the weight and before the families."""
    for word in font.partition("/")[0].split():
        found = NUMBER.fullmatch(word)
        if word in SIZES or word in STEPS or (found and (found[2] or float(found[1]) == 0)):
            return word
    return ""


def strength(style: Declared, outer: float) -> float:
    """Return the share of ink that is left inside an element, given that around it."""
    faded = FADED.search(style.get("filter", ""))
    left = outer
    for said in (style.get("opacity", ""), faded[1] if faded else ""):
        left *= min(1.0, max(0.0, _share(said, 1.0)))
    return left


def struck(style: Declared, outer: float) -> float:
    """Return 1 inside an element that is struck through, given that around it."""
    lines = (style.get(name, "") for name in ("text-decoration", "text-decoration-line"))
    return 1.0 if any("line-through" in line for line in lines) else outer


def absence(style: Declared, outer: float) -> float:
    """Return 1 inside an element that takes its room and is not painted, given that around it."""
    said = style.get("visibility", "")
    return outer if not said or said in INHERITED else float(is_invisible(style))


def is_invisible(style: Declared) -> bool:
    """Whether an element takes its room and is not painted."""
    return style.get("visibility") in ("hidden", "collapse")


def is_left_out(style: Declared) -> bool:
    """Whether an element is not laid out, or leaves nothing of itself to be seen."""
    if style.get("display") == "none" or style.get("mso-hide") == "all" or style.get("content-visibility") == "hidden":
        return True
    if style.get("content", "").startswith("url(") or style.get("-webkit-text-security", "none") != "none":
        return True
    if _share(style.get("zoom", ""), 1.0) < FAINT:
        return True
    masks = [style.get(name, "") for name in ("mask", "mask-image", "-webkit-mask", "-webkit-mask-image")]
    return any("gradient(transparent, transparent)" in mask.replace(",t", ", t") for mask in masks)


def _share(said: str, otherwise: float) -> float:
    found = numbers(said)[:1]
    return found[0][0] / (100 if found[0][1] == "%" else 1) if found else otherwise
