"""Tells which words of a Markdown file a page made of it does not show or strikes through, and what its HTML shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gemcli.model.span import Span
from gemcli.sources.html_lines import BLOCKS
from gemcli.sources.html_marks import RAW, SILENT, Piece, pieces
from gemcli.sources.seen import joined, trimmed
from gemcli.sources.unseen import Sight

if TYPE_CHECKING:
    from markdown_it.token import Token
    from selectolax.lexbor import LexborNode

GAP = "data-gemcli-gap"
STRIKES = {"s_open": "<s>", "s_close": "</s>"}
PARTING = BLOCKS | frozenset({"br", "td", "th", "tr"})
"""Elements that part the words before and behind them."""
CONTAINERS = frozenset(
    {"bullet_list_open", "ordered_list_open", "list_item_open", "blockquote_open", "footnote_reference_open"}
)
"""Parts that hold others, and lines besides that stand for nothing."""
LABEL = re.compile(r"[ >\t]{0,40}\[\^[^\]\n]{1,60}\]:")
"""The label of a footnote, which may stand on a line of its own."""


@dataclass(slots=True)
class Left:
    """What is left out of a file, as sorted spans, and what its HTML shows."""

    hidden: list[Span] = field(default_factory=list)
    """Words that nobody sees, comments, and lines that stand for nothing on the page."""
    struck: list[Span] = field(default_factory=list)
    tags: list[Span] = field(default_factory=list)
    """Tags of HTML: they are no words."""
    paragraphs: list[tuple[Span, ...]] = field(default_factory=list)
    """Words of blocks of HTML, those among them too that nobody sees."""
    is_cut: bool = False
    """Whether the file has more rules of style than are followed."""


@dataclass(slots=True)
class _Page:
    """The file as a page: its HTML, with a mark for each stretch of words between two tags, and the stretches."""

    text: str
    left: Left
    html: list[str] = field(default_factory=list)
    gaps: list[Span] = field(default_factory=list)
    _silent: str = ""
    """The element without words of the page that is open."""
    _folded: str = ""
    _endless: set[str] = field(default_factory=set)
    """Elements that nothing ends from here on."""

    def add(self, piece: Piece) -> None:
        """Add a mark, or words of which only matters where they stand."""
        written = self.text[piece.span.start : piece.span.end]
        if self._silent and piece.tag != f"/{self._silent}":
            self.html.append(written)
            self._hide(piece.span)
        elif piece.is_words:
            self.words(piece.span)
        elif piece.is_aside:
            self._hide(piece.span)
        else:
            self.left.tags.append(piece.span)
            if piece.tag in RAW and not self._ends(piece):
                return  # programs differ in what they make of it: a name in angle brackets hides no words
            self.html.append(written)
            self._silent = piece.tag if piece.tag in SILENT else ""

    def _ends(self, piece: Piece) -> bool:
        """Whether the element that a tag opens is closed further on."""
        self._folded = self._folded or self.text.lower()
        if piece.tag not in self._endless and self._folded.find(f"</{piece.tag}", piece.span.end) < 0:
            self._endless.add(piece.tag)
        return piece.tag not in self._endless

    def words(self, span: Span) -> None:
        """Add a stretch of words."""
        if self.text[span.start : span.end].strip():
            self.html.append(f"<span {GAP}={len(self.gaps)}>x</span>")
            self.gaps.append(span)

    def _hide(self, span: Span) -> None:
        if any(map(str.isalnum, self.text[span.start : span.end])):
            self.left.hidden.append(span)


def left_out(text: str, tokens: Sequence[Token], starts: Sequence[int]) -> Left:
    """Return what of a Markdown file nobody sees or somebody struck through; `starts` are the offsets of its lines."""
    left = Left()
    page = _Page(text, left)
    if any(_has_marks(token) for token in tokens):
        _lay_out(page, tokens, starts)
        _judge(page)
    left.hidden = list(joined(sorted([*left.hidden, *_without_a_place(text, tokens, starts)])))
    left.struck.sort()
    left.tags.sort()
    return left


def _has_marks(token: Token) -> bool:
    inside = token.children or ()
    return token.type == "html_block" or any(child.type in ("html_inline", *STRIKES) for child in inside)


def _lay_out(page: _Page, tokens: Sequence[Token], starts: Sequence[int]) -> None:
    at = 0
    for token in tokens:
        if token.type == "html_block" and token.map:
            start, end = (starts[line] for line in token.map)
            page.left.paragraphs.extend(_html(page, start, end))
        elif token.type == "inline":
            start, end = (starts[line] for line in token.map) if token.map else (at, len(page.text))
            at = _inline(token, Span(start, end), page)


def _html(page: _Page, start: int, end: int) -> Iterator[tuple[Span, ...]]:
    """Add a block of HTML; yield the words of each of its paragraphs."""
    words: list[Span] = []
    for piece in pieces(page.text, start, end):
        page.add(piece)
        if piece.is_words and any(map(str.isalnum, page.text[piece.span.start : piece.span.end])):
            words.append(piece.span)
        elif piece.tag.removeprefix("/") in PARTING and words:
            yield tuple(words)
            words = []
    if words:
        yield tuple(words)


def _inline(token: Token, place: Span, page: _Page) -> int:
    """Add the words of a block, parted at its tags; returns the offset behind the last tag."""
    text = page.text
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
            page.add(Piece(Span(at, found), is_words=True))
            at = sought = found + len(mark)
        if not is_tag:
            page.html.append(STRIKES[child.type])
        elif found < 0:  # of several lines, with the marks of a quote between
            page.html.append(mark)
        else:
            for piece in pieces(text, found, at):
                page.add(piece)
    ended = text.find("\n", at, place.end) if token.map is None else place.end
    page.add(Piece(Span(at, ended if ended >= 0 else place.end), is_words=True))
    page.html.append("</div>")
    return at


def _behind(text: str, words: str, start: int, end: int) -> int:
    """Return the offset behind some words, which may hold what looks like a mark; `start` where they are not found."""
    found = text.find(words, start, end) if words else -1
    return start if found < 0 else found + len(words)


def _judge(page: _Page) -> None:
    """Say of each stretch of words whether it is seen: one that has no place on the page is not."""
    from selectolax.lexbor import LexborHTMLParser

    left = page.left
    tree = LexborHTMLParser("".join(page.html))
    sight = Sight(tree)
    left.is_cut = sight.is_cut
    known: dict[int, bool] = {}
    waiting = dict(enumerate(page.gaps))
    for node in tree.css(f"span[{GAP}]"):
        number = node.attributes.get(GAP) or ""
        span = waiting.pop(int(number), None) if number.isdecimal() else None
        if span is None:
            continue
        if _is_hidden(node, sight, known) or sight.is_lost(node):
            left.hidden.append(span)
        elif sight.is_struck(node):
            left.struck.append(span)
    left.hidden.extend(waiting.values())


def _is_hidden(node: LexborNode, sight: Sight, known: dict[int, bool]) -> bool:
    """Whether an element or one around it is not shown."""
    above = list(_around(node, known))
    outer = above[-1].parent if above else node
    hidden = known.get(outer.mem_id, False) if outer is not None else False
    for each in reversed(above):
        hidden = known[each.mem_id] = hidden or each.tag in SILENT or sight.is_hidden(each)
    return hidden


def _around(node: LexborNode | None, known: dict[int, bool]) -> Iterator[LexborNode]:
    """Yield an element and those around it, up to one that is known."""
    while node is not None and node.is_element_node and node.mem_id not in known:
        yield node
        node = node.parent


def _without_a_place(text: str, tokens: Sequence[Token], starts: Sequence[int]) -> Iterator[Span]:
    """Yield lines with words that no part of the page stands for: definitions of links, notes that nobody refers to."""
    taken: set[int] = set()
    for token in tokens:
        if token.map and token.type not in CONTAINERS:
            taken.update(range(*token.map))
    lines = (Span(starts[line], starts[line + 1]) for line in range(len(starts) - 1) if line not in taken)
    for run in joined([line for line in lines if text[line.start : line.end].strip()]):
        label = LABEL.match(text, run.start, run.end)
        if any(map(str.isalpha, text[label.end() if label else run.start : run.end])):
            yield trimmed(text, run)
