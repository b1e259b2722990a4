"""What the styles of an ODF text say: headings, numbering and what cannot be seen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gemcli.sources.headings import HEADING_NAME, TITLE_NAMES
from gemcli.sources.looks import Look
from gemcli.sources.markup import attribute, child, count, descendants, local
from gemcli.sources.numerals import numeral
from gemcli.sources.odt_looks import is_without_room, look_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

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
    is_lost: bool = False
    """Does it put what it is of beside the page, or leave it no room?"""

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
        self._laid: dict[tuple[str, Look], Look] = {}
        self._base = Style(Look())
        for element in (each for root in roots for each in descendants(root, "default-style")):
            if attribute(element, "family") == "paragraph":
                self._base = _with(self._base, element)
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

    def element(self, family: str, name: str) -> Element | None:
        """Return the element of a style itself; None where there is none."""
        return self._elements.get((family, name))

    def over(self, name: str, under: Look) -> Look:
        """Return a look with a style of letters laid over it; what is hidden or struck below stays so."""
        key = (name, under)
        if key not in self._laid:
            look = under
            for element in self._chain("text", name)[0]:
                look = look_of(element, look)
            self._laid[key] = replace(look, vanish=under.vanish or look.vanish, struck=under.struck or look.struck)
        return self._laid[key]

    def _chain(self, family: str, name: str) -> tuple[list[Element], str]:
        """Return the elements of a style, the most general first, and the name of an ancestor that is not there."""
        chain: list[Element] = []
        while (family, name) in self._elements and len(chain) < DEEPEST:
            chain.append(self._elements[family, name])
            name = attribute(chain[-1], "parent-style-name")
        return chain[::-1], name

    def _resolve(self, family: str, name: str) -> Style:
        chain, missing = self._chain(family, name)
        base = self._base if family == "paragraph" else Style(Look())
        style = replace(base, names=frozenset({_plain(missing)}) - {""})  # a parent may be named and not be there
        for element in chain:
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
    names = {_plain(attribute(element, key)) for key in ("name", "display-name")}
    weight = attribute(child(element, "text-properties"), "font-weight")
    return Style(
        look_of(element, style.look),
        style.names | names - {""},
        attribute(element, "list-style-name") or style.list_name,
        weight == "bold" if weight else style.is_bold,
        style.is_lost or is_without_room(element),
    )


def _plain(name: str) -> str:
    """Return a style name as people see it: in the file `_20_` stands for a blank."""
    return name.replace("_20_", " ").lower()


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
