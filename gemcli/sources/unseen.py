"""Tells which elements and words of a web page or a mail are not shown: nobody who looked at it has read them."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from gemcli.sources.css import Colour, Declared, Rule, colour, declarations, filled, numbers, pixels, rules
from gemcli.text.lists import listed

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

NEVER = listed("datalist video audio canvas noframes noembed rp iframe")
"""Elements whose text a browser shows only where it cannot do what they stand for."""
STATE = re.compile(
    r"::|:(?:hover|focus|active|checked|target|visited|disabled|enabled|invalid|valid|empty|before|after)"
)
"""What a selector says of a moment or a part: what it hides is not always hidden."""
DECIDING = frozenset(
    listed(
        "display visibility content-visibility mso-hide font font-size opacity filter color background background-color"
        " background-image -webkit-text-fill-color left top right bottom inset text-indent margin-left margin-top"
        " transform scale clip clip-path zoom height width max-height max-width overflow overflow-x overflow-y"
        " line-height mask mask-image -webkit-mask -webkit-mask-image letter-spacing position text-shadow"
    )
)
"""Properties that can make that nothing is seen."""
MOST_RULES = 1_500
MOST_MATCHES = 100_000
"""Rules of a page, and elements that they apply to, that are followed; a page has far fewer."""
DEEPEST = 200
"""Elements above one among which a ground is looked for."""
ROOT_PIXELS = 16.0
TINY_PIXELS = 2.0
"""Print so small that nobody reads it."""
FAINT = 0.1
"""Share of ink below which nothing is seen."""
ALIKE = 16
"""Levels of 255 by which a colour differs from its ground at least, if people are to see it."""
FAR_PIXELS = 100.0
"""So far to the left of or above its place, print is off the page."""
AWAY_PIXELS = 3_000.0
"""So far to the right or below as well."""
WHITE: Colour = (255.0, 255.0, 255.0, 1.0)
NO_GROUND = frozenset(listed("transparent none inherit initial unset"))
PLACES = ("left", "top", "right", "bottom", "inset", "text-indent", "margin-left", "margin-top")
OVERFLOW = ("overflow", "overflow-x", "overflow-y")
ROOMS = ("height", "width", "max-height", "max-width")
MOVES = re.compile(r"translate(?:x|y|3d)?\(([^()]{0,80})\)")
SCALES = re.compile(r"scale(?:x|y|3d)?\(([^()]{0,80})\)")
TURNED_AWAY = re.compile(r"rotate[xy]\( ?-?(?:90|270)deg ?\)")
FADED = re.compile(r"opacity\(([^()]{0,20})\)")
CUT = re.compile(r"(rect|inset|circle|ellipse|polygon)\(([^()]{0,200})\)")


class Sight:
    """What of a page or a mail is seen, by its own styles and the style sheets inside it."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._sheets: dict[int, list[tuple[tuple[int, int, int], int, Rule]]] = {}
        self._styles: dict[int, Declared] = {}
        self._sizes: dict[int, float] = {}
        self._variables: dict[str, str] = {}
        self._apply(tree)

    def is_hidden(self, node: LexborNode) -> bool:
        """Say whether an element is not shown, with all that stands in it."""
        attributes = node.attributes
        tag = node.tag or ""
        if tag in NEVER or "hidden" in attributes or "popover" in attributes:
            return True
        if (tag == "dialog" and "open" not in attributes) or (tag == "object" and attributes.get("data")):
            return True
        style = self._merged(attributes.get("style") or "", []) if tag in ("html", "body") else self._style(node)
        return bool(style) and (_is_left_out(style) or _is_off_the_page(style) or _is_cut_off(style))

    def is_lost(self, node: LexborNode) -> bool:
        """Say whether the words that stand directly in an element leave no ink: too small, or as their ground."""
        if self._size(node) < TINY_PIXELS:
            return True
        inks = list(self._inks(node))
        if not inks:
            return False
        ink = inks[0]
        if ink[3] < FAINT:
            return True
        ground = self._ground(node)
        return ground is not None and all(abs(a - b) < ALIKE for a, b in zip(ink[:3], ground[:3], strict=True))

    def _apply(self, tree: LexborHTMLParser) -> None:
        """Note for each element which rules of the sheets inside the page apply to it."""
        from selectolax.lexbor import SelectolaxError

        found = [rule for sheet in tree.css("style") for rule in rules(sheet.text() or "")]
        for rule in found:
            named = {**rule.declared, **rule.important}
            self._variables |= {name: value for name, value in named.items() if name.startswith("--")}
        followed = [
            rule
            for rule in found
            if not STATE.search(rule.selector) and not DECIDING.isdisjoint({*rule.declared, *rule.important})
        ]
        matches = 0
        for order, rule in enumerate(followed[:MOST_RULES]):
            with contextlib.suppress(SelectolaxError):  # a rule that no browser understands hides nothing
                for node in tree.css(rule.selector):
                    matches += 1
                    self._sheets.setdefault(node.mem_id, []).append((rule.weight, order, rule))
            if matches > MOST_MATCHES:
                break

    def _style(self, node: LexborNode) -> Declared:
        """Return what holds for an element: the sheets by weight, its own style, what is important."""
        key = node.mem_id
        if key not in self._styles:
            written = node.attributes.get("style") or ""
            applied = sorted(self._sheets.get(key, ()), key=lambda each: each[:2])
            self._styles[key] = self._merged(written, [rule for _, _, rule in applied]) if written or applied else {}
        return self._styles[key]

    def _merged(self, written: str, applied: list[Rule]) -> Declared:
        plain, important = declarations(written)
        style: dict[str, str] = {}
        for part in (*(rule.declared for rule in applied), plain, *(rule.important for rule in applied), important):
            for name, value in part.items():
                style.pop(name, None)  # what is said last stands last, for a shorthand and its parts
                style[name] = value
        own = {**self._variables, **{name: value for name, value in style.items() if name.startswith("--")}}
        return {name: filled(value, own) for name, value in style.items()}

    def _size(self, node: LexborNode) -> float:
        """Return the print size in pixels, as it comes down from the elements around."""
        above: list[LexborNode] = []
        at: LexborNode | None = node
        while at is not None and at.mem_id not in self._sizes and len(above) < DEEPEST:
            above.append(at)
            at = at.parent
        size = self._sizes.get(at.mem_id, ROOT_PIXELS) if at is not None else ROOT_PIXELS
        for each in reversed(above):
            if each.is_element_node:
                size = _size(self._style(each), size)
            self._sizes[each.mem_id] = size
        return size

    def _inks(self, node: LexborNode) -> Iterator[Colour]:
        """Yield the colours that the elements around some words give them, the nearest first."""
        for each in _around(node):
            style = self._style(each)
            if style.get("text-shadow", "none") != "none":
                return
            said = style.get("-webkit-text-fill-color") or style.get("color", "")
            if each.tag == "font" and not said:
                said = (each.attributes.get("color") or "").lower()
            if said and said not in ("inherit", "unset"):
                found = colour(said) or colour(f"#{said}")
                if found is not None:
                    yield found
                return

    def _ground(self, node: LexborNode) -> Colour | None:
        """Return the colour that words stand on; None where it is not one that is known."""
        for each in _around(node):
            attributes = each.attributes
            if attributes.get("background"):
                return None
            style = self._style(each)
            said = [style[name] for name in style if name in ("background", "background-color", "background-image")]
            said += [(attributes.get("bgcolor") or "").lower()] if not said else []
            painted = [value for value in said if value and value not in NO_GROUND]
            if painted:
                found = colour(painted[-1]) or colour(f"#{painted[-1]}")
                if found is None or len(painted) > 1:
                    return None
                if found[3] >= FAINT:
                    return found if found[3] == 1 else None
        return WHITE


def _around(node: LexborNode) -> Iterator[LexborNode]:
    """Yield an element and those around it."""
    at: LexborNode | None = node
    for _ in range(DEEPEST):
        if at is None or not at.is_element_node:
            return
        yield at
        at = at.parent


def _size(style: Declared, outer: float) -> float:
    """Return the print size inside an element, given that around it."""
    said = ""
    for name, value in style.items():
        if name == "font-size":
            said = value
        elif name == "font" and (found := numbers(value.partition("/")[0])):
            said = "".join(f"{number}{unit}" for number, unit in found[-1:])
    found = numbers(said)
    if not found:
        return outer
    number, unit = found[0]
    return outer * number / (100 if unit == "%" else 1) if unit in ("%", "em") else pixels(said) or 0.0


def _is_left_out(style: Declared) -> bool:
    """Whether an element is not laid out, or not painted."""
    if style.get("display") == "none" or style.get("mso-hide") == "all" or style.get("content-visibility") == "hidden":
        return True
    if style.get("visibility") in ("hidden", "collapse"):
        return True
    faded = FADED.search(style.get("filter", ""))
    shares = [numbers(value) for value in (style.get("opacity", ""), faded[1] if faded else "", style.get("zoom", ""))]
    if any(share and share[0][0] / (100 if share[0][1] == "%" else 1) < FAINT for share in shares):
        return True
    masks = [style.get(name, "") for name in ("mask", "mask-image", "-webkit-mask", "-webkit-mask-image")]
    return any("gradient(transparent, transparent)" in mask.replace(",t", ", t") for mask in masks)


def _is_off_the_page(style: Declared) -> bool:
    """Whether an element lies beside the page, is shrunk to nothing or turned away."""
    for name in PLACES:
        for number, unit in numbers(style.get(name, "")):
            far = number * {"%": 10.0}.get(unit, _pixels_of(unit))
            if far <= -FAR_PIXELS or (far >= AWAY_PIXELS and name != "margin-top"):
                return True
            if name in ("left", "top") and unit == "%" and number > 100 and _is_placed(style):
                return True
    transform = style.get("transform", "")
    moved = [part for found in MOVES.findall(transform) for part in numbers(found)]
    if any(abs(number * _pixels_of(unit)) >= 10 * FAR_PIXELS for number, unit in moved if unit != "%"):
        return True
    scaled = [number for found in (*SCALES.findall(transform), style.get("scale", "")) for number, _ in numbers(found)]
    return any(abs(number) < FAINT for number in scaled) or bool(TURNED_AWAY.search(transform))


def _is_placed(style: Declared) -> bool:
    return style.get("position") in ("absolute", "fixed")


def _pixels_of(unit: str) -> float:
    return pixels(f"1{unit}") or 0.0


def _is_cut_off(style: Declared) -> bool:
    """Whether an element is clipped to nothing, or has no room for its words."""
    for name in ("clip", "clip-path"):
        if _leaves_nothing(style.get(name, "")):
            return True
    spacing = pixels(style.get("letter-spacing", ""))
    if spacing is not None and spacing <= -ROOT_PIXELS / 2:
        return True
    if not any(style.get(name, "").split(" ")[-1] in ("hidden", "clip") for name in OVERFLOW):
        return False
    if any(_is_nothing(style.get(name, "")) for name in ROOMS) or numbers(style.get("line-height", ""))[:1] == [
        (0.0, "")
    ]:
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
        case "inset":
            return any(unit == "%" and number >= 50 for number, unit in parts)
        case "circle" | "ellipse":
            return bool(sizes) and sizes[0] == 0
        case _:
            return len(set(sizes[0::2])) <= 1 or len(set(sizes[1::2])) <= 1
