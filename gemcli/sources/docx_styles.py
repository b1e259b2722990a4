"""What the styles of a Word file say: which paragraphs are headings, lists or captions, and which are hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from gemcli.sources.headings import HEADING_NAME, TITLE_NAMES
from gemcli.sources.looks import NARROW, Look, is_white
from gemcli.sources.markup import attribute, child, children, count, descendants, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CAPTION_NAMES = frozenset({"caption", "bijschrift"})
TOC_NAME = re.compile(r"(?:toc|inhopg|inhoudsopgave)\s?[1-9]", re.IGNORECASE)
HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000", "darkMagenta": "800080",
    "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip
"""ST_HighlightColor of ECMA-376, 17.18.40."""
FAINTEST = 90_000
"""Thousandths of a per cent by which letters may be transparent and still be seen."""
OFF = frozenset({"0", "false", "off", "none"})


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph, character or table style with what it inherits."""

    name: str = ""
    look: Look = field(default_factory=Look)
    outline: int = 0
    """Level of a heading, from 1; 0 for the rest."""
    list_id: str = ""
    list_level: int = 0

    @property
    def is_title(self) -> bool:
        return self.name in TITLE_NAMES

    @property
    def is_caption(self) -> bool:
        return self.name in CAPTION_NAMES

    @property
    def is_toc(self) -> bool:
        return TOC_NAME.fullmatch(self.name) is not None


class Styles:
    """The styles of one file, looked up by id; a missing style says nothing."""

    def __init__(self, root: Element | None) -> None:
        self._elements = {attribute(style, "styleId"): style for style in children(root, "style")}
        self._known: dict[str, Style] = {}
        default = next((key for key, style in self._elements.items() if _is_default_paragraph(style)), "")
        self._base = Style(look=look_of(child(root, "docDefaults", "rPrDefault", "rPr"), Look()))
        self._default = default

    def paragraph(self, style_id: str) -> Style:
        """Return the style of a paragraph; without an id the file's own default."""
        return self.style(style_id or self._default)

    def style(self, style_id: str) -> Style:
        """Return a style with everything that it is based on."""
        if style_id not in self._known:
            self._known[style_id] = self._resolve(style_id)
        return self._known[style_id]

    def list_of(self, style_id: str) -> str:
        """Return the list that a numbering style stands for, or nothing."""
        return self.style(style_id).list_id

    def _resolve(self, style_id: str) -> Style:
        chain: list[Element] = []
        seen: set[str] = set()
        while style_id in self._elements and style_id not in seen:
            seen.add(style_id)
            chain.append(self._elements[style_id])
            style_id = attribute(child(chain[-1], "basedOn"), "val")
        style = self._base
        for element in reversed(chain):
            style = _with(style, element)
        return style


def look_of(properties: Element | None, inherited: Look) -> Look:
    """Return the look that run properties (w:rPr) give to letters which so far looked like `inherited`."""
    look = inherited
    for item in properties if properties is not None else ():
        match local(item):
            case "vanish" | "specVanish":
                look = replace(look, vanish=is_on(item))
            case "webHidden":
                look = replace(look, web_hidden=is_on(item))
            case "color":
                look = replace(look, color=_ink(item))
            case "textFill":
                look = _filled(look, item)
            case "w":
                look = replace(look, inkless=0 < count(item, "val", 100) < NARROW)
            case "sz":
                look = replace(look, size=count(item, "val"))
            case "shd":
                look = replace(look, shaded=is_shade(item), ground=ground_of(item))
            case "highlight":
                marked = HIGHLIGHTS.get(attribute(item, "val"), "")
                shaded = look.shaded or attribute(item, "val") not in ("none", "white")
                look = replace(look, shaded=shaded, ground=marked or look.ground)
    return look


def ground_of(shade: Element | None) -> str:
    """Return the colour that a w:shd paints all over, where it says one."""
    plain = attribute(shade, "val", "clear") in ("", "clear", "nil") and not attribute(shade, "themeFill")
    return attribute(shade, "fill") if plain else ""


def _ink(color: Element) -> str:
    """Return a colour of letters; one of the theme that is paper is white, whatever the file says beside it."""
    is_paper = attribute(color, "themeColor") in ("background1", "light1") and not attribute(color, "themeShade")
    return "FFFFFF" if is_paper else attribute(color, "val")


def _filled(look: Look, fill: Element) -> Look:
    """Return a look with the fill that newer versions of Word give to letters ([MS-ODRAWXML] 2.23)."""
    if child(fill, "noFill") is not None:
        return replace(look, inkless=True)
    ink = child(fill, "solidFill", "srgbClr")
    is_clear = any(count(alpha, "val") > FAINTEST for alpha in descendants(fill, "alpha"))
    return replace(look, inkless=is_clear, color=attribute(ink, "val") or look.color)


def is_on(toggle: Element) -> bool:
    """Is a switch such as w:vanish on? Present means on, unless it says otherwise."""
    return attribute(toggle, "val", "1").lower() not in OFF


def is_shade(shade: Element | None) -> bool:
    """Does this w:shd paint a ground on which white letters can be read?"""
    if shade is None:
        return False
    fill, theme = attribute(shade, "fill", "auto"), attribute(shade, "themeFill")
    if theme and not theme.startswith(("background1", "light1")):
        return True
    painted = fill.lower() not in ("", "auto") and not is_white(fill)
    return painted or attribute(shade, "val", "clear") not in ("", "clear", "nil")


def has_shade(element: Element | None) -> bool:
    """Does a table style or cell paint any of its parts?"""
    return any(is_shade(shade) for shade in descendants(element, "shd"))


def _with(style: Style, element: Element) -> Style:
    """Return a style as this element of its chain changes it."""
    name = attribute(child(element, "name"), "val").strip().lower()
    paragraph = child(element, "pPr")
    outline = style.outline
    named = HEADING_NAME.match(name)
    if named:
        outline = int(named[1])
    level = count(child(paragraph, "outlineLvl"), "val", -1)
    if level >= 0:
        outline = level + 1 if level < 9 else 0
    look = look_of(child(element, "rPr"), style.look)
    table_shade = attribute(element, "type") == "table" and has_shade(element)
    if is_shade(child(paragraph, "shd")) or table_shade:
        look = replace(look, shaded=True, ground=ground_of(child(paragraph, "shd")) or look.ground)
    list_id = attribute(child(paragraph, "numPr", "numId"), "val") or style.list_id
    list_level = count(child(paragraph, "numPr", "ilvl"), "val", style.list_level)
    return Style(name, look, outline, list_id, list_level)


def _is_default_paragraph(style: Element) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on")
