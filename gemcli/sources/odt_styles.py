"""What the styles of an ODF text say: headings, numbering and what cannot be seen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gemcli.sources.headings import HEADING_NAME, TITLE_NAMES
from gemcli.sources.looks import NARROW, Look, is_white
from gemcli.sources.markup import attribute, child, count, descendants, local
from gemcli.sources.numerals import numeral

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

POINTS = re.compile(r"([0-9]{1,4}(?:\.[0-9]{1,4})?)pt")
SHARE = re.compile(r"([0-9]{1,4}(?:\.[0-9]{1,4})?)%")
USUAL = 24
"""Half-points of letters of which nothing is said."""
FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
"""style:num-format, in the words that Word has for the same."""
DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it inherits."""

    look: Look
    names: frozenset[str] = frozenset()
    """Its own name and those of its ancestors, small letters."""
    list_name: str = ""
    is_bold: bool = False

    @property
    def heading(self) -> int:
        """Level of a heading that a plain paragraph takes from its style; 0 for none."""
        if self.names & TITLE_NAMES:
            return 1
        levels = [int(match[1]) for name in self.names if (match := HEADING_NAME.match(name))]
        return min(levels, default=0)


class Styles:
    """The styles of one document, common and automatic, looked up by name."""

    def __init__(self, roots: Iterable[Element | None]) -> None:
        roots = [root for root in roots if root is not None]
        self._elements = {
            (attribute(style, "family"), attribute(style, "name")): style
            for root in roots
            for style in descendants(root, "style")
        }
        self._known: dict[tuple[str, str], Style] = {}
        self.lists = {
            attribute(style, "name"): _levels(style) for root in roots for style in descendants(root, "list-style")
        }
        outlines = [style for root in roots for style in descendants(root, "outline-style")]
        self.outline = _levels(outlines[0]) if outlines else {}

    def style(self, family: str, name: str) -> Style:
        """Return a style of a family ("paragraph", "text", "table-cell"); a missing one says nothing."""
        key = (family, name)
        if key not in self._known:
            self._known[key] = self._resolve(family, name)
        return self._known[key]

    def _resolve(self, family: str, name: str) -> Style:
        chain: list[Element] = []
        while (family, name) in self._elements and len(chain) < DEEPEST:
            chain.append(self._elements[family, name])
            name = attribute(chain[-1], "parent-style-name")
        style = Style(Look(), frozenset({_plain(name)}) - {""})  # a parent may be named and not be there
        for element in reversed(chain):
            style = _with(style, element)
        return style


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and what it prints."""

    form: str
    prefix: str
    suffix: str
    shown: int
    """How many levels the label holds: 2 for "2.1"."""
    start: int

    def label(self, counts: list[int], levels: dict[int, Level]) -> str:
        """Return the label of an item whose counters, outermost first, are these."""
        if not self.form:
            return ""
        first = max(0, len(counts) - self.shown)
        pieces = []
        for index in range(first, len(counts)):
            level = levels.get(index + 1, self)
            if level.form:
                pieces.append(numeral(counts[index], level.form))
        return f"{self.prefix}{'.'.join(pieces)}{self.suffix}".strip()


class Counter:
    """Counts the items of one list, or the headings of a document."""

    def __init__(self, levels: dict[int, Level]) -> None:
        self._levels = levels
        self._counts: list[int] = []

    def label(self, depth: int, start: int = -1) -> str:
        """Count an item at a depth from 1 and return its label; nothing for bullets. `start` restarts the count."""
        depth = max(1, min(depth, DEEPEST))
        level = self._levels.get(depth)
        if level is None:
            return ""
        del self._counts[depth:]
        while len(self._counts) < depth - 1:
            above = self._levels.get(len(self._counts) + 1)
            self._counts.append(above.start if above else 1)
        if len(self._counts) < depth:
            self._counts.append(level.start if start < 0 else start)
        else:
            self._counts[-1] = self._counts[-1] + 1 if start < 0 else start
        return level.label(self._counts, self._levels)


def _with(style: Style, element: Element) -> Style:
    """Return a style as this element of its chain changes it."""
    text = child(element, "text-properties")
    look = style.look
    if attribute(text, "display"):
        look = replace(look, vanish=attribute(text, "display") == "none")
    color = attribute(text, "color").lstrip("#")
    if color:
        look = replace(look, color=color)
    opacity, scale = SHARE.fullmatch(attribute(text, "opacity")), SHARE.fullmatch(attribute(text, "text-scale"))
    if opacity or scale:
        look = replace(look, inkless=any(share and float(share[1]) < NARROW for share in (opacity, scale)))
    smaller = SHARE.fullmatch(attribute(text, "font-size"))
    if smaller:
        look = replace(look, size=max(1, round((look.size or USUAL) * float(smaller[1]) / 100)))
    size = POINTS.fullmatch(attribute(text, "font-size"))
    if size:
        look = replace(look, size=max(1, round(float(size[1]) * 2)))
    grounds = [text, child(element, "paragraph-properties"), child(element, "table-cell-properties")]
    painted = [attribute(ground, "background-color") for ground in grounds]
    if any(map(_is_painted, painted)):
        own = next(color for color in painted if _is_painted(color))
        look = replace(look, shaded=True, ground=own.lstrip("#"))
    names = {_plain(attribute(element, key)) for key in ("name", "display-name")}
    weight = attribute(text, "font-weight")
    return Style(
        look,
        style.names | names - {""},
        attribute(element, "list-style-name") or style.list_name,
        weight == "bold" if weight else style.is_bold,
    )


def _plain(name: str) -> str:
    """Return a style name as people see it: in the file `_20_` stands for a blank."""
    return name.replace("_20_", " ").lower()


def _is_painted(color: str) -> bool:
    return color not in ("", "transparent") and not is_white(color.lstrip("#"))


def _levels(style: Element) -> dict[int, Level]:
    """Return the levels of a list style or of the outline, by depth from 1."""
    levels = {}
    for element in style:
        if local(element) in ("list-level-style-number", "outline-level-style"):
            levels[count(element, "level", 1)] = Level(
                FORMS.get(attribute(element, "num-format"), ""),
                attribute(element, "num-prefix"),
                attribute(element, "num-suffix"),
                count(element, "display-levels", 1),
                count(element, "start-value", 1),
            )
    return levels
