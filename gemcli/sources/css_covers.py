"""Finds, among the children of an element, those that nobody sees because of another: covered, or left out of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from gemcli.sources.css import Declared
from gemcli.sources.css_colours import painted
from gemcli.sources.css_lengths import numbers

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

PLACED = frozenset({"absolute", "fixed"})
MOVED = frozenset({"relative", "absolute", "fixed", "sticky"})
SLOT = re.compile(r"<slot\b[^<>]{0,200}>", re.IGNORECASE)
SLOT_NAME = re.compile(r"\bname=[\"']?([\w-]{1,60})")


def unseen_children(parent: LexborNode, style_of: Callable[[LexborNode], Declared]) -> set[int]:
    """Return the ids of the children that lie under another or that its shadow tree has no room for.

    The id of the parent itself stands among them where its own words are not shown.
    """
    hidden: set[int] = set()
    waiting: list[int] = []
    below: int = 0
    for child in parent.iter():
        style = style_of(child)
        if below and not _is_moved(style) and _paints(style):
            hidden.add(below)
        below = child.mem_id if style.get("position") in PLACED and _level(style) < 0 else 0
        if _covers(style):
            hidden.update(waiting)
        if not _is_moved(style):
            waiting.append(child.mem_id)
        if child.tag == "template" and "shadowrootmode" in child.attributes:
            hidden |= _left_out(parent, child)
    return hidden


def _left_out(host: LexborNode, shadow: LexborNode) -> set[int]:
    """Return the children of an element that its shadow tree does not show (DOM, 4.2.2)."""
    slots = [SLOT_NAME.search(slot) for slot in SLOT.findall(shadow.html or "")]
    if any(name is None for name in slots):
        return set()
    names = {name[1] for name in slots if name}
    others = (child for child in host.iter() if child.mem_id != shadow.mem_id)
    return {host.mem_id, *(child.mem_id for child in others if child.attributes.get("slot") not in names)}


def _covers(style: Declared) -> bool:
    """Whether an element fills that around it with a colour, above what stands there."""
    if style.get("position") != "absolute" or _level(style) < 0 or not _paints(style):
        return False
    sides = {side: style.get("inset", style.get(side, "")).split(" ")[0] for side in ("top", "left", "right", "bottom")}
    is_full = all(_is_zero(sides[side]) for side in ("right", "bottom"))
    is_full = is_full or all(style.get(size, "") in ("100%", "100vw", "100vh") for size in ("width", "height"))
    return is_full and _is_zero(sides["top"]) and _is_zero(sides["left"])


def _paints(style: Declared) -> bool:
    grounds = [style[name] for name in ("background", "background-color", "background-image") if name in style]
    colours = [colour for ground in grounds for colour in painted(ground)[0]]
    return bool(colours) and all(colour[3] == 1 for colour in colours) and style.get("opacity", "1") in ("1", "100%")


def _is_moved(style: Declared) -> bool:
    return style.get("position") in MOVED


def _level(style: Declared) -> float:
    found = numbers(style.get("z-index", ""))
    return found[0][0] if found else 0.0


def _is_zero(length: str) -> bool:
    return [number for number, _ in numbers(length)[:1]] == [0.0]
