"""Tells which elements and words of a web page or a mail are not shown: nobody who looked at it has read them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from gemcli.locales import N_
from gemcli.sources.css import Declared
from gemcli.sources.css_cascade import Cascade
from gemcli.sources.css_colours import Colour, colour, colours_of, of_attribute, painted
from gemcli.sources.css_columns import hidden_cells
from gemcli.sources.css_covers import unseen_children
from gemcli.sources.css_inks import BLACK, WHITE, alike, filtered, is_blended_away
from gemcli.sources.css_measures import INHERITED, absence, is_invisible, is_left_out, size, strength, struck
from gemcli.sources.css_places import (
    FAINT,
    ROOT_PIXELS,
    TINY_PIXELS,
    is_cut_off,
    is_off_the_page,
)
from gemcli.text.lists import listed

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

CUT = N_("The style sheets inside this file are longer than gemcli follows: words that they hide may have been read.")
NEVER = listed("datalist video audio canvas noframes noembed rp iframe progress meter")
"""Elements whose text a browser shows only where it cannot do what they stand for."""
STRUCK = listed("del s strike")
THROUGH: Declared = {"text-decoration": "line-through"}
DEEPEST = 200
"""Elements above one among which a ground is looked for."""
NO_GROUND = frozenset(listed("transparent none inherit initial unset revert"))
PAPER = [WHITE]
ATTRIBUTE = "attribute "
"""Before a colour that an attribute of HTML gives."""
GROUNDS = ("background", "background-color", "background-image")
REFERENCE = re.compile(r"url\(\s{0,5}[\"']?#([\w-]{1,60})[\"']?\s{0,5}\)")


class Sight:
    """What of a page or a mail is seen, by its own styles and the style sheets inside it."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._tree = tree
        self._cascade = Cascade(tree)
        self._style = self._cascade.style
        self._sizes: dict[int, float] = {}
        self._lost_cells: frozenset[int] = frozenset()
        self._strengths: dict[int, float] = {}
        self._strikes: dict[int, float] = {}
        self._absences: dict[int, float] = {}
        self._grounds: dict[int, list[Colour]] = {}
        self._sayings: dict[str, dict[int, str]] = {}
        """Property -> element -> what comes down to it."""
        self._unseen: dict[int, set[int]] = {}
        """Element -> those of its children that another hides."""
        if tree.css_first("colgroup") is not None:
            self._lost_cells = hidden_cells(tree, self.is_hidden)

    def is_hidden(self, node: LexborNode) -> bool:
        """Say whether an element is not shown, with all that stands in it."""
        attributes = node.attributes
        tag = node.tag or ""
        if tag in NEVER or "popover" in attributes or node.mem_id in self._lost_cells:
            return True
        if "hidden" in attributes and self._style(node).get("display", "none") in ("none", *INHERITED):
            return True
        if (tag == "dialog" and "open" not in attributes) or (tag == "object" and attributes.get("data")):
            return True
        if tag == "marquee" and "0" in (attributes.get("width"), attributes.get("height")):
            return True
        style = self._shown_style(node)
        if is_invisible(style) and not self._cascade.shows_again:
            return True
        if style and (is_left_out(style) or is_off_the_page(style) or is_cut_off(style, tag)):
            return True
        if self._is_clipped(style):
            return True
        return self._strength(node) < FAINT or node.mem_id in self._unseen_children(node.parent)

    def is_lost(self, node: LexborNode) -> bool:
        """Say whether the words that stand directly in an element leave no ink: too small, or as their ground."""
        if self._size(node) < TINY_PIXELS or node.mem_id in self._unseen_children(node):
            return True
        if self._cascade.shows_again and self._come_down(node, self._absences, 0.0, absence, self._shown_style) > 0:
            return True
        inks = self._inks(node)
        if inks and all(ink[3] < FAINT for ink in inks):
            return True
        if not inks and not self._cascade.has_effects:
            return False
        return self._is_as_its_ground(node, inks)

    @property
    def is_cut(self) -> bool:
        """Whether the page has more rules than are followed, so that some of what they hide may count as seen."""
        return self._cascade.is_cut

    def is_struck(self, node: LexborNode) -> bool:
        """Say whether the words in an element are struck through."""
        return self._come_down(node, self._strikes, 0.0, struck, self._lined_style) > 0

    def _shown_style(self, node: LexborNode) -> Declared:
        """Return the style that may hide an element; sheets that hide a whole page wait for a script to show it."""
        is_page = node.tag in ("html", "body")
        return self._cascade.own(node) if is_page else self._style(node)

    def _lined_style(self, node: LexborNode) -> Declared:
        """Return the style of an element, where a browser strikes through those of its kind as well."""
        return THROUGH if node.tag in STRUCK else self._style(node)

    def _size(self, node: LexborNode) -> float:
        """Return the print size in pixels, as it comes down from the elements around."""
        return self._come_down(node, self._sizes, ROOT_PIXELS, size, self._style)

    def _strength(self, node: LexborNode) -> float:
        """Return the share of ink that is left of an element, with those around it."""
        return self._come_down(node, self._strengths, 1.0, strength, self._shown_style)

    def _inks(self, node: LexborNode) -> list[Colour]:
        """Return the colours that words are painted in, shadows too; none where nothing known is said of them."""
        said = self._said(node, "-webkit-text-fill-color") or self._said(node, "color")
        if said.startswith(ATTRIBUTE):
            ink = of_attribute(said.removeprefix(ATTRIBUTE))
        else:
            ink = colour(said) or colour(f"#{said}") if said else None
        if ink is None:
            return []
        shadows = colours_of(self._said(node, "text-shadow"))
        return [ink, *(shadow for shadow in shadows if shadow[3] >= FAINT)]

    def _said(self, node: LexborNode, name: str) -> str:
        """Return what the nearest element around words says of a property that comes down; empty for nothing."""
        known = self._sayings.setdefault(name, {})
        above: list[LexborNode] = []
        at: LexborNode | None = node
        while at is not None and at.is_element_node and at.mem_id not in known:
            above.append(at)
            at = at.parent
        said = known.get(at.mem_id, "") if at is not None else ""
        for each in reversed(above):
            said = known[each.mem_id] = self._says(each, name) or said
        return said

    def _says(self, node: LexborNode, name: str) -> str:
        """Return what an element itself says of a property; empty where it takes it from around."""
        said = self._style(node).get(name, "")
        if not said and name == "color" and node.tag in ("font", "body"):
            written = node.attributes.get("color" if node.tag == "font" else "text") or ""
            return f"{ATTRIBUTE}{written}" if written else ""
        return "" if said in INHERITED else said

    def _is_as_its_ground(self, node: LexborNode, inks: list[Colour]) -> bool:
        """Whether words have the colour of what they stand on, as filters and blending show both."""
        if not self._cascade.has_effects:
            seen_on = self._ground(node)
            return bool(inks and seen_on) and all(alike(ink, ground) for ink in inks for ground in seen_on)
        grounds: list[Colour] | None = []
        for each in _around(node):
            style = self._style(each)
            grounds = grounds or self._painted(each, style)
            if grounds is None:
                return False
            if style.get("filter", "none") != "none":
                inks = [filtered(ink, style) for ink in inks or [BLACK]]
                grounds = [filtered(ground, style) for ground in grounds]
            if "mix-blend-mode" in style and is_blended_away(style, self._ground(each.parent)):
                return True
        return bool(inks) and all(alike(ink, ground) for ink in inks for ground in grounds or [WHITE])

    def _ground(self, node: LexborNode | None) -> list[Colour]:
        """Return the colours that words in an element stand on; none where one is not known."""
        above: list[LexborNode] = []
        at = node
        while at is not None and at.is_element_node and at.mem_id not in self._grounds:
            above.append(at)
            at = at.parent
        found = self._grounds.get(at.mem_id, PAPER) if at is not None else PAPER
        for each in reversed(above):
            own = self._painted(each, self._style(each))
            found = self._grounds[each.mem_id] = [] if own is None else own or found
        return found

    def _painted(self, node: LexborNode, style: Declared) -> list[Colour] | None:
        """Return the colours that an element paints; empty for none, None for what is not known."""
        if node.attributes.get("background"):
            return None
        said = [style[name] for name in style if name in GROUNDS and style[name] not in NO_GROUND]
        found: list[Colour] = []
        for value in said:
            colours, is_pictured = painted(value)
            if is_pictured and not colours:
                return None
            found = colours or found
        if not said or not found:
            attribute = of_attribute(node.attributes.get("bgcolor") or "") if not said else None
            found = [attribute] if attribute else []
        found = [ground for ground in found if ground[3] >= FAINT]
        return None if any(ground[3] < 1 for ground in found) else found

    def _is_clipped(self, style: Declared) -> bool:
        """Whether an element is cut to a shape of the page (clipPath) that has nothing in it."""
        found = REFERENCE.search(style.get("clip-path", ""))
        shape = self._tree.css_first(f'[id="{found[1]}"]') if found else None
        return shape is not None and next(shape.iter(), None) is None

    def _unseen_children(self, parent: LexborNode | None) -> set[int]:
        if parent is None or not parent.is_element_node:
            return set()
        if parent.mem_id not in self._unseen:
            self._unseen[parent.mem_id] = unseen_children(parent, self._style)
        return self._unseen[parent.mem_id]

    def _come_down(
        self,
        node: LexborNode,
        known: dict[int, float],
        top: float,
        inside: Callable[[Declared, float], float],
        style_of: Callable[[LexborNode], Declared],
    ) -> float:
        """Return a measure that each element takes from the one around it and changes by its own style."""
        above: list[LexborNode] = []
        at: LexborNode | None = node
        while at is not None and at.mem_id not in known:
            above.append(at)
            at = at.parent
        measure = known.get(at.mem_id, top) if at is not None else top
        for each in reversed(above):
            if each.is_element_node:
                measure = inside(style_of(each), measure)
            known[each.mem_id] = measure
        return measure


def _around(node: LexborNode | None) -> Iterator[LexborNode]:
    """Yield an element and those around it."""
    at = node
    for _ in range(DEEPEST):
        if at is None or not at.is_element_node:
            return
        yield at
        at = at.parent
