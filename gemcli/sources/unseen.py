"""Tells which elements of a web page or a mail are not shown: no reader of the page has seen what they say."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

GAP = r"\s{0,5}"
WHITE = rf"(?:white|#fff(?:fff)?\b|#f[b-f]f[b-f]f[b-f]\b|rgba?\({GAP}255{GAP},{GAP}255{GAP},{GAP}255\b)"
NOTHING = rf"0{{1,5}}(?:\.0{{0,5}})?(?:px|pt|em|rem|%|vh|vw)?{GAP}(?:;|!|$)"
UNSEEN = re.compile(
    rf"display{GAP}:{GAP}none|visibility{GAP}:{GAP}(?:hidden|collapse)|mso-hide{GAP}:{GAP}all"
    rf"|font-size{GAP}:{GAP}(?:{NOTHING}|[01](?:\.\d{{0,5}})?(?:px|pt)?{GAP}(?:;|!|$)|0?\.\d{{1,5}}(?:px|pt){GAP}(?:;|!|$))"
    rf"|opacity{GAP}:{GAP}{NOTHING}"
    rf"|(?<![\w-])color{GAP}:{GAP}transparent"
    rf"|(?<![\w-])(?:left|top|right|bottom|text-indent|margin-left|margin-top){GAP}:{GAP}-\d{{3,6}}"
    rf"|(?<![\w-])clip{GAP}:{GAP}rect\({GAP}[01](?:px)?{GAP},?{GAP}[01](?:px)?{GAP},?{GAP}[01](?:px)?{GAP},?{GAP}[01]"
    rf"|clip-path{GAP}:{GAP}(?:inset\({GAP}(?:50|100)%|circle\({GAP}0)|transform{GAP}:{GAP}scale\({GAP}0{GAP}\)",
    re.IGNORECASE,
)
"""Declarations with which nothing is seen: not laid out, not painted, without size, off the page (CSS 2.2, 11)."""
FLAT = re.compile(rf"(?<![\w-])(?:max-)?(?:height|width){GAP}:{GAP}{NOTHING}", re.IGNORECASE)
CUT_OFF = re.compile(rf"overflow{GAP}:{GAP}(?:hidden|clip)", re.IGNORECASE)
WHITE_LETTERS = re.compile(rf"(?<![\w-])color{GAP}:{GAP}{WHITE}", re.IGNORECASE)
IS_WHITE = re.compile(WHITE, re.IGNORECASE)
BACKGROUND = re.compile(rf"background(?:-color|-image)?{GAP}:([^;]{{1,300}})", re.IGNORECASE)
NO_GROUND = re.compile(rf"{GAP}(?:{WHITE}|transparent|none|inherit|initial|unset){GAP}(?:!.{{0,20}})?\Z", re.IGNORECASE)
AT_RULE = re.compile(r"@[^{};]{0,300}(?:\{(?:[^{}]|\{[^{}]*\})*\}|;)")
COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
"""One that is never closed goes on to the end (CSS Syntax 3, 4.3.2)."""
RULE = re.compile(r"([^{}]{1,500}+)\{([^{}]{0,2000}+)\}")
SIMPLE = re.compile(r"[\w\s.#>*,\-]{1,500}")
"""Selectors of elements, classes and ids; what depends on a state (`:hover`) is not always hidden."""
MOST_RULES = 100
"""Rules of a page that are followed; a page has a handful that hide."""
DEEPEST = 200
"""Elements above one among which a painted ground is looked for."""


def is_hidden(node: LexborNode) -> bool:
    """Say whether an element tells by itself that it is not shown.

    White letters count as hidden unless the element or one around it has a ground of another colour.
    """
    attributes = node.attributes
    style = attributes.get("style") or ""
    if "hidden" in attributes or UNSEEN.search(style) or (FLAT.search(style) and CUT_OFF.search(style)):
        return True
    is_white = WHITE_LETTERS.search(style) or (node.tag == "font" and IS_WHITE.match(attributes.get("color") or ""))
    return bool(is_white) and not _has_ground(node)


def mark_hidden(tree: LexborHTMLParser) -> None:
    """Give the attribute `hidden` to what the style sheets inside a page hide.

    Rules for one medium or width (`@media`) are passed over: on another one the text is seen.
    """
    from selectolax.lexbor import SelectolaxError

    for selector in _hiding(tree):
        with contextlib.suppress(SelectolaxError):  # a rule that no browser understands hides nothing
            for node in tree.css(selector):
                if node.tag not in ("html", "body"):
                    node.attrs["hidden"] = ""


def _hiding(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield the selectors of the rules that hide."""
    found = 0
    for sheet in tree.css("style"):
        rules = AT_RULE.sub(" ", COMMENT.sub(" ", sheet.text() or ""))
        for rule in RULE.finditer(rules):
            selector, declared = rule[1].strip(), rule[2]
            hides = UNSEEN.search(declared) or (FLAT.search(declared) and CUT_OFF.search(declared))
            if hides and SIMPLE.fullmatch(selector) and found < MOST_RULES:
                found += 1
                yield selector


def _has_ground(node: LexborNode) -> bool:
    """Whether an element stands on a colour or a picture."""
    above: LexborNode | None = node
    for _ in range(DEEPEST):
        if above is None or not above.is_element_node:
            return False
        attributes = above.attributes
        if attributes.get("background") or not IS_WHITE.match(attributes.get("bgcolor") or "white"):
            return True
        painted = BACKGROUND.findall(attributes.get("style") or "")
        if painted:
            return not all(NO_GROUND.match(value) for value in painted)
        above = above.parent
    return False
