"""Tells which words of a Markdown file a page made of it does not show, or strikes through: HTML inside it says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gemcli.model.span import Span
from gemcli.sources.unseen import Sight

if TYPE_CHECKING:
    from markdown_it.token import Token
    from selectolax.lexbor import LexborNode

GAP = "data-gemcli-gap"
STRIKES = {"s_open": "<s>", "s_close": "</s>"}


@dataclass(slots=True)
class Left:
    """Words that are left out, as spans of the file."""

    spans: list[Span] = field(default_factory=list)
    hidden: int = 0
    struck: int = 0
    """Characters."""


@dataclass(slots=True)
class _Page:
    """The file as a page: its HTML, with a mark for each stretch of words between two tags, and the stretches."""

    html: list[str] = field(default_factory=list)
    gaps: list[Span] = field(default_factory=list)

    def add(self, text: str, start: int, end: int) -> None:
        """Add a stretch of words; which ones does not matter to whether they are seen."""
        if text[start:end].strip():
            self.html.append(f'<span {GAP}="{len(self.gaps)}">x</span>')
            self.gaps.append(Span(start, end))


def left_out(text: str, tokens: Sequence[Token], starts: Sequence[int]) -> Left:
    """Return what of a Markdown file nobody sees or somebody struck through; `starts` are the offsets of its lines."""
    left = Left()
    if not any(_has_marks(token) for token in tokens):
        return left
    page = _Page()
    at = 0
    for token in tokens:
        if token.type == "html_block":
            page.html.append(token.content)
        elif token.type == "inline":
            start, end = (starts[line] for line in token.map) if token.map else (at, len(text))
            at = _inline(text, token, Span(max(at, start), max(at, end)), page)
    _judge(text, page, left)
    return left


def _has_marks(token: Token) -> bool:
    inside = token.children or ()
    return token.type == "html_block" or any(child.type in ("html_inline", *STRIKES) for child in inside)


def _inline(text: str, token: Token, place: Span, page: _Page) -> int:
    """Add the words of a block, parted at its tags; returns the offset behind the last tag."""
    at = sought = place.start
    page.html.append("<div>")
    for child in token.children or ():
        is_tag = child.type == "html_inline"
        if not is_tag and child.type not in STRIKES:
            sought = _behind(text, child.content, sought, place.end)
            continue
        mark = child.content if is_tag else child.markup
        found = text.find(mark, sought, place.end)
        if found >= 0:
            page.add(text, at, found)
            at = sought = found + len(mark)
        page.html.append(child.content if is_tag else STRIKES[child.type])
    ended = text.find("\n", at, place.end) if token.map is None else place.end
    page.add(text, at, ended if ended >= 0 else place.end)
    page.html.append("</div>")
    return at


def _behind(text: str, words: str, start: int, end: int) -> int:
    """Return the offset behind some words, which may hold what looks like a mark; `start` where they are not found."""
    found = text.find(words, start, end) if words else -1
    return start if found < 0 else found + len(words)


def _judge(text: str, page: _Page, left: Left) -> None:
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser("".join(page.html))
    sight = Sight(tree)
    known: dict[int, bool] = {}
    for node in tree.css(f"span[{GAP}]"):
        number = node.attributes.get(GAP) or ""
        if not number.isdecimal() or int(number) >= len(page.gaps):
            continue
        span = page.gaps[int(number)]
        is_hidden = _is_hidden(node, sight, known) or sight.is_lost(node)
        if is_hidden or sight.is_struck(node):
            left.spans.append(span)
            count = len(text[span.start : span.end].strip())
            left.hidden += count if is_hidden else 0
            left.struck += 0 if is_hidden else count
    left.spans.sort()


def _is_hidden(node: LexborNode, sight: Sight, known: dict[int, bool]) -> bool:
    """Whether an element or one around it is not shown."""
    above = list(_around(node))
    hidden = False
    for each in reversed(above):
        if each.mem_id not in known:
            known[each.mem_id] = hidden or sight.is_hidden(each)
        hidden = known[each.mem_id]
    return hidden


def _around(node: LexborNode | None) -> Iterator[LexborNode]:
    while node is not None and node.is_element_node:
        yield node
        node = node.parent
