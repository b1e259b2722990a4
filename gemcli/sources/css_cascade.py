"""Says which declarations hold for each element of a page, by the style sheets inside it (CSS Cascade 4)."""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING

from gemcli.sources.css import Declared, Rule, declarations, filled, is_long, rules
from gemcli.sources.css_places import OVERFLOW, PLACES, ROOMS
from gemcli.sources.css_sheets import sheets
from gemcli.text.lists import listed

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

STATE = re.compile(
    r"::|:(?:hover|focus|active|target|visited|invalid|valid|user-|autofill|fullscreen|before|after|first-letter|link)"
)
"""What a selector says of a moment or a part: what it hides is not always hidden."""
FIRST_LINE = re.compile(r"::?first-line\b")
DECIDING = frozenset(
    listed(
        "display visibility content-visibility mso-hide font font-size opacity filter color background"
        " background-color background-image -webkit-text-fill-color transform translate rotate scale clip clip-path"
        " -webkit-clip-path zoom line-height mask mask-image -webkit-mask -webkit-mask-image letter-spacing position"
        " text-shadow z-index mix-blend-mode backface-visibility -webkit-backface-visibility animation animation-name"
        " animation-fill-mode -webkit-animation -webkit-text-security content text-decoration text-decoration-line"
        " word-spacing"
    )
) | {*PLACES, *OVERFLOW, *ROOMS}
"""Properties that can make that nothing is seen."""
MOST_RULES = 4_000
MOST_MATCHES = 100_000
"""Rules of a page, and elements that they apply to, that are followed; a page has far fewer."""
STAYS = re.compile(r"\b(?:forwards|both)\b")
LAST_STEP = ("to", "100%")


class Cascade:
    """The style of each element of one page."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._sheets: dict[int, list[tuple[tuple[int, int, int], int, Rule]]] = {}
        self._styles: dict[int, Declared] = {}
        self._said: dict[int, Declared] = {}
        self._variables: dict[int, Declared] = {}
        """Custom properties that hold for an element, as they come down from those around it (CSS Variables 1)."""
        self._last_steps: dict[str, Declared] = {}
        """What an animation leaves an element with, by its name."""
        self.has_effects = tree.css_first("[style*=filter i], [style*=blend i]") is not None
        """Does a filter or blending change any colour of the page?"""
        self.shows_again = tree.css_first("[style*=visible i]") is not None
        """May something be shown inside of what is hidden?"""
        self.is_cut = False
        """Are there more rules than are followed?"""
        self._apply(tree)

    def _apply(self, tree: LexborHTMLParser) -> None:
        """Note for each element which rules of the sheets inside the page apply to it."""
        from selectolax.lexbor import SelectolaxError

        texts = list(sheets(tree))
        found = [rule for text in texts for rule in rules(text)]
        for rule in found:
            named = {**rule.declared, **rule.important}
            self.shows_again |= "visible" in named.get("visibility", "")
            kind, _, step = rule.selector.partition(" ")[2].partition(" ")
            if rule.selector.startswith("@keyframes") and step in LAST_STEP:
                self._last_steps[kind] = named
        followed = [
            rule._replace(selector=FIRST_LINE.sub("", rule.selector) or "*") for rule in found if _decides(rule)
        ]
        effects = {"filter", "mix-blend-mode"}
        self.has_effects |= any(not effects.isdisjoint({*rule.declared, *rule.important}) for rule in followed)
        matches = 0
        for order, rule in enumerate(followed[:MOST_RULES]):
            with contextlib.suppress(SelectolaxError):  # a rule that no browser understands hides nothing
                for node in tree.css(FIRST_LINE.sub("", rule.selector) or "*"):
                    matches += 1
                    self._sheets.setdefault(node.mem_id, []).append((rule.weight, order, rule))
            if matches > MOST_MATCHES:
                break
        self.is_cut = len(followed) > MOST_RULES or matches > MOST_MATCHES or any(map(is_long, texts))

    def style(self, node: LexborNode) -> Declared:
        """Return what holds for an element: the sheets by weight, its own style, what is important."""
        key = node.mem_id
        if key not in self._styles:
            said = self._stated(node)
            self._styles[key] = self._filled(said, node) if said else said
        return self._styles[key]

    def own(self, node: LexborNode) -> Declared:
        """Return what an element's own style attribute says."""
        return self._filled(_merged(node.attributes.get("style") or "", []), node)

    def _filled(self, said: Declared, node: LexborNode) -> Declared:
        variables = self._variables_of(node)
        return {name: filled(value, variables) for name, value in self._played(said).items()}

    def _stated(self, node: LexborNode) -> Declared:
        """Return what holds for an element, its variables not filled in yet."""
        key = node.mem_id
        if key not in self._said:
            written = node.attributes.get("style") or ""
            applied = sorted(self._sheets.get(key, ()), key=lambda each: each[:2])
            self._said[key] = _merged(written, [rule for _, _, rule in applied]) if written or applied else {}
        return self._said[key]

    def _variables_of(self, node: LexborNode) -> Declared:
        above: list[LexborNode] = []
        at: LexborNode | None = node
        while at is not None and at.is_element_node and at.mem_id not in self._variables:
            above.append(at)
            at = at.parent
        known = self._variables.get(at.mem_id, {}) if at is not None else {}
        for each in reversed(above):
            own = {name: value for name, value in self._stated(each).items() if name.startswith("--")}
            if own:
                both = {**known, **own}
                known = {**known, **{name: filled(value, both) for name, value in own.items()}}
            self._variables[each.mem_id] = known
        return known

    def _played(self, style: Declared) -> Declared:
        """Return a style after its animations, where they leave their last step behind (CSS Animations 1)."""
        said = " ".join(value for name, value in style.items() if name.removeprefix("-webkit-").startswith("animation"))
        if not STAYS.search(said):
            return style
        steps = [self._last_steps[word] for word in re.split(r"[\s,]+", said) if word in self._last_steps]
        return {name: value for part in (style, *steps) for name, value in part.items()}


def _merged(written: str, applied: list[Rule]) -> Declared:
    """Return what rules, the weakest first, and a style attribute say together."""
    plain, important = declarations(written)
    style: dict[str, str] = {}
    for part in (*(rule.declared for rule in applied), plain, *(rule.important for rule in applied), important):
        for name, value in part.items():
            style.pop(name, None)  # what is said last stands last, for a shorthand and its parts
            style[name] = value
    return style


def _decides(rule: Rule) -> bool:
    """Whether a rule can make that something is not seen, and holds for whole elements that nobody touches."""
    if rule.selector.startswith("@") or STATE.search(FIRST_LINE.sub("", rule.selector)):
        return False
    named = {*rule.declared, *rule.important}
    return not DECIDING.isdisjoint(named) or any(name.startswith("--") for name in named)
