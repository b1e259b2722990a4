"""What the styles of a Word file say: which paragraphs are headings, lists or captions, and which are hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from gemcli.sources.docx_colours import Palette
from gemcli.sources.docx_looks import look_of
from gemcli.sources.docx_places import Place, placed
from gemcli.sources.headings import HEADING_NAME, TITLE_NAMES
from gemcli.sources.looks import Look
from gemcli.sources.markup import attribute, child, children, count

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CAPTION_NAMES = frozenset({"caption", "bijschrift"})
TOC_NAME = re.compile(r"(?:toc|inhopg|inhoudsopgave)\s?[1-9]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph, character or table style with what it inherits."""

    name: str = ""
    look: Look = field(default_factory=Look)
    place: Place = field(default_factory=dict)
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

    def __init__(self, root: Element | None, palette: Palette | None = None) -> None:
        self.palette = palette or Palette()
        self._elements = {attribute(style, "styleId"): style for style in children(root, "style")}
        self._known: dict[str, Style] = {}
        self._laid: dict[tuple[str, Look], Look] = {}
        default = next((key for key, style in self._elements.items() if _is_default_paragraph(style)), "")
        defaults = child(root, "docDefaults")
        self.base = Style(
            look=look_of(child(defaults, "rPrDefault", "rPr"), Look(), self.palette),
            place=placed(child(defaults, "pPrDefault", "pPr"), {}),
        )
        self._default = default

    def paragraph(self, style_id: str) -> Style:
        """Return the style of a paragraph; without an id the file's own default."""
        return self.style(style_id or self._default)

    def style(self, style_id: str) -> Style:
        """Return a style with everything that it is based on."""
        if style_id not in self._known:
            self._known[style_id] = self._resolve(style_id)
        return self._known[style_id]

    def over(self, style_id: str, under: Look) -> Look:
        """Return a look with a style laid over it; what is hidden below stays so."""
        key = (style_id, under)
        if key not in self._laid:
            look = under
            for element in self.chain(style_id):
                look = _look(element, look, self.palette)
            hides = under.vanish or look.vanish
            self._laid[key] = replace(look, vanish=hides, struck=under.struck or look.struck)
        return self._laid[key]

    def paragraph_over(self, style_id: str, under: Look) -> Look:
        """Return the look of a paragraph style in a table whose own style gives its letters the look `under`."""
        return self.over(style_id or self._default, under)

    def list_of(self, style_id: str) -> str:
        """Return the list that a numbering style stands for, or nothing."""
        return self.style(style_id).list_id

    def chain(self, style_id: str) -> list[Element]:
        """Return the elements of a style and of all that it is based on, the most general first."""
        found: list[Element] = []
        seen: set[str] = set()
        while style_id in self._elements and style_id not in seen:
            seen.add(style_id)
            found.append(self._elements[style_id])
            style_id = attribute(child(found[-1], "basedOn"), "val")
        return found[::-1]

    def _resolve(self, style_id: str) -> Style:
        style = self.base
        for element in self.chain(style_id):
            style = _with(style, element, self.palette)
        return style


def _look(element: Element, look: Look, palette: Palette) -> Look:
    """Return a look as one style of a chain changes it; the shade of a paragraph is a ground too."""
    look = look_of(child(element, "rPr"), look, palette)
    ground = palette.shade(child(element, "pPr", "shd"))
    return replace(look, ground=ground) if ground else look


def _with(style: Style, element: Element, palette: Palette) -> Style:
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
    list_id = attribute(child(paragraph, "numPr", "numId"), "val") or style.list_id
    list_level = count(child(paragraph, "numPr", "ilvl"), "val", style.list_level)
    look, place = _look(element, style.look, palette), placed(paragraph, style.place)
    return Style(name, look, place, outline, list_id, list_level)


def _is_default_paragraph(style: Element) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on")
