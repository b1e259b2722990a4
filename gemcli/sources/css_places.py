"""Tells which declarations put an element off the page, shrink it to nothing, turn it away or cut it off (CSS)."""

from __future__ import annotations

import math
import re

from gemcli.sources.css import Declared
from gemcli.sources.css_lengths import numbers, pixels
from gemcli.text.lists import listed

TINY_PIXELS = 2.0
"""Room so small that nobody reads what stands in it."""
ROOT_PIXELS = 16.0
FAINT = 0.1
"""Share of its size or ink below which nothing is seen."""
FAR_PIXELS = 100.0
"""So far to the left of or above its place, print is off the page."""
AWAY_PIXELS = 3_000.0
"""So far to the right or below as well."""
PLACES = listed(
    "left top right bottom inset text-indent margin-left margin-top padding-left padding-top inset-inline inset-block"
    " inset-inline-start inset-inline-end inset-block-start inset-block-end margin-inline margin-inline-start"
    " margin-block margin-block-start padding-inline padding-inline-start padding-block padding-block-start"
)
SPACING = frozenset({"margin-top", "margin-block", "margin-block-start"})
OVERFLOW = ("overflow", "overflow-x", "overflow-y", "overflow-block", "overflow-inline")
ROOMS = listed("height width max-height max-width block-size inline-size max-block-size max-inline-size")
CLOSED = frozenset({"hidden", "clip", "scroll", "auto", "overlay"})
"""Kinds of overflow that show nothing where there is no room."""
CALL = re.compile(r"([a-z0-9]{1,20})\(([^()]{0,300})\)")
CUT = re.compile(r"(rect|inset|circle|ellipse|polygon|path|xywh)\(([^()]{0,200})\)")
ANGLES = {"deg": 1.0, "turn": 360.0, "rad": 180 / math.pi, "grad": 0.9}
AXES = re.compile(r"\b[xyz]\b")


def is_off_the_page(style: Declared) -> bool:
    """Whether an element lies beside the page, is shrunk to nothing or turned away."""
    return _is_beside(style) or any(_is_moved_away(name, inner) for name, inner in _moves(style)) or _shows_back(style)


def _is_beside(style: Declared) -> bool:
    """Whether what says where an element stands puts it beside the page."""
    for name in PLACES & style.keys():
        for number, unit in numbers(style[name]):
            far = number * {"%": 10.0}.get(unit, _pixels_of(unit))
            if far <= -FAR_PIXELS or (far >= AWAY_PIXELS and name not in SPACING):
                return True
            if name in ("left", "top") and unit == "%" and number > 100 and _is_placed(style):
                return True
    return False


def _moves(style: Declared) -> list[tuple[str, str]]:
    """Return the functions of a transform, and the properties that stand for one."""
    moves = CALL.findall(style.get("transform", ""))
    alone = [(name, style[name]) for name in ("translate", "rotate", "scale") if style.get(name, "none") != "none"]
    return [*moves, *alone]


def _is_moved_away(name: str, inner: str) -> bool:
    """Whether one function of a transform takes an element out of sight (CSS Transforms 2)."""
    said = numbers(AXES.sub(" ", inner))
    parts = [number for number, _ in said]
    if name.startswith("translate"):
        return any(abs(number * _pixels_of(unit)) >= 10 * FAR_PIXELS for number, unit in said if unit != "%")
    if name.startswith("scale"):
        return any(abs(number) / (100 if unit == "%" else 1) < FAINT for number, unit in said)
    if name == "matrix" and len(parts) == 6:
        area = abs(parts[0] * parts[3] - parts[1] * parts[2])
        return area < FAINT**2 or max(abs(parts[4]), abs(parts[5])) >= 10 * FAR_PIXELS
    if name == "matrix3d" and len(parts) == 16:
        area = abs(parts[0] * parts[5] - parts[1] * parts[4])
        return area < FAINT**2 or max(abs(parts[12]), abs(parts[13])) >= 10 * FAR_PIXELS
    return abs(_cosine(name, inner)) < FAINT


def _shows_back(style: Declared) -> bool:
    """Whether an element is turned around and its back is not painted."""
    if "hidden" not in (style.get("backface-visibility"), style.get("-webkit-backface-visibility")):
        return False
    return any(_cosine(name, inner) < 0 for name, inner in _moves(style))


def _cosine(name: str, inner: str) -> float:
    """Return how much of an element is left in sight when it is turned out of the page; 1 for what turns it not."""
    angles = [number * ANGLES[unit] for number, unit in numbers(inner) if unit in ANGLES]
    about = {"rotatex": True, "rotatey": True, "rotate3d": not re.match(r"\s*0\s*,\s*0\s*,", inner)}
    alone = name == "rotate" and re.match(r"\s*(?:[xy]\b|1 0 0\b|0 1 0\b|1 1 0\b)", inner) is not None
    return math.cos(math.radians(angles[0])) if angles and (about.get(name) or alone) else 1.0


def _is_placed(style: Declared) -> bool:
    return style.get("position") in ("absolute", "fixed")


def _pixels_of(unit: str) -> float:
    return pixels(f"1{unit}") or 0.0


def is_cut_off(style: Declared, tag: str = "") -> bool:
    """Whether an element is clipped to nothing, or has no room for its words."""
    if any(_leaves_nothing(style.get(name, "")) for name in ("clip", "clip-path", "-webkit-clip-path")):
        return True
    for name, least in (("letter-spacing", ROOT_PIXELS / 2), ("word-spacing", FAR_PIXELS)):
        spacing = pixels(style.get(name, ""))
        if spacing is not None and spacing <= -least:
            return True
    over = {word for name in OVERFLOW for word in style.get(name, "").split()}
    over |= {"auto"} if tag == "textarea" else set()
    if over.isdisjoint(CLOSED):
        return False
    if any(_is_nothing(style[name]) for name in ROOMS & style.keys()):
        return True
    if over.isdisjoint({"hidden", "clip"}):
        return False
    if numbers(style.get("line-height", ""))[:1] == [(0.0, "")]:
        return True
    indents = numbers(style.get("text-indent", ""))
    return bool(indents) and indents[0][1] == "%" and indents[0][0] >= 100


def _is_nothing(room: str) -> bool:
    """Whether a height or width is too small for words."""
    found = numbers(room)[:1]
    return bool(found) and (found[0][0] == 0 if found[0][1] == "%" else (pixels(room) or 0.0) < TINY_PIXELS)


def _leaves_nothing(clip: str) -> bool:
    """Whether a clip has no area (CSS Masking 1)."""
    found = CUT.search(clip)
    if found is None:
        return False
    parts = numbers(found[2])
    sizes = [number for number, _ in parts]
    match found[1]:
        case "rect":
            return bool(sizes) and max(sizes) <= 1
        case "xywh":
            return len(sizes) >= 4 and min(sizes[2:4]) <= 1
        case "inset":
            return any(unit == "%" and number >= 50 for number, unit in parts)
        case "circle" | "ellipse":
            return bool(sizes) and sizes[0] == 0
        case "path":
            return len(sizes) < 6 and not re.search("[hvacqst]", found[2].lower().replace("m", ""))
        case _:
            return len(set(sizes[0::2])) <= 1 or len(set(sizes[1::2])) <= 1
