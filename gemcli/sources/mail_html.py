"""Turns the HTML body of a mail into plain lines, quotes marked with ">", as a text mail would show them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from gemcli.sources.unseen import Sight
from gemcli.text.lists import listed

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

SKIPPED = frozenset({"script", "style", "head", "title", "template", "noscript", "object", "iframe", "-comment"})
BLOCKS = listed(
    "address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 "
    "h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul"
)
APART = listed("p h1 h2 h3 h4 h5 h6 table ul ol pre blockquote hr")
"""Blocks with a blank line around them."""
CELLS = frozenset({"td", "th"})
LONGEST_CELL = 200
"""Code points in a cell; a longer one holds text that is to be read as text."""
SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass(slots=True)
class _Page:
    """Lines as they are written, with the depth of the quote that each stands in."""

    lines: list[str] = field(default_factory=list)
    current: list[str] = field(default_factory=list)
    depth: int = 0
    hidden: int = 0
    struck: int = 0

    def write(self, text: str) -> None:
        if text.strip(" ") or (self.current and not self.current[-1].endswith((" ", "\t"))):
            is_parted = bool(self.current) and self.current[-1].endswith((" ", "\t"))
            self.current.append(text.lstrip(" ") if is_parted else text)

    def end_line(self) -> None:
        text = "".join(self.current).strip(" \t")
        if text:
            self.lines.append(self._mark() + text)
        self.current = []

    def blank(self) -> None:
        """Leave a blank line, but never two."""
        self.end_line()
        mark = self._mark().rstrip()
        if self.lines and self.lines[-1] != mark:
            self.lines.append(mark)

    def _mark(self) -> str:
        return ">" * self.depth + " " if self.depth else ""


class Seen(NamedTuple):
    """What people see of the HTML of a mail, and how many characters were left out of it."""

    text: str
    hidden: int
    struck: int
    is_cut: bool = False
    """Whether it has more rules of style than are followed."""


def to_text(html: str) -> tuple[str, int]:
    """Return the visible text of an HTML mail, and the number of characters that were hidden and left out.

    >>> to_text('<p>Beste&nbsp;Jan,</p><div>Een<br>twee</div><blockquote>Vraag?</blockquote>')[0]
    'Beste\\xa0Jan,\\n\\nEen\\ntwee\\n\\n> Vraag?\\n'
    """
    return seen(html)[:2]


def seen(html: str) -> Seen:
    """Return the visible text of an HTML mail; words that are hidden or struck through are counted."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(html)
    sight = Sight(tree)
    page = _poured(tree.root, sight)
    return Seen("\n".join(page.lines).strip("\n") + "\n", page.hidden, page.struck, sight.is_cut)


def _poured(root: LexborNode | None, sight: Sight) -> _Page:
    """Write down what is seen of an element."""
    page = _Page()
    stack: list[tuple[LexborNode, bool]] = [(root, True)] if root is not None else []
    while stack:
        node, opens = stack.pop()
        tag = node.tag or ""
        if not opens:
            _close(page, tag)
        elif tag == "-text":
            _text(page, node, sight)
        elif tag in SKIPPED:
            continue
        elif sight.is_hidden(node):
            page.hidden += len((node.text() or "").strip())
        elif tag == "tr" and (cells := _short_cells(node, sight)):
            page.end_line()
            page.current.append("\t".join(cells))
            page.end_line()
        else:
            _open(page, tag)
            stack.append((node, False))
            stack.extend((inner, True) for inner in reversed(list(node.iter(include_text=True))))
    page.end_line()
    return page


def _text(page: _Page, node: LexborNode, sight: Sight) -> None:
    text = node.text(deep=False) or ""
    parent = node.parent
    if text.strip() and parent is not None and sight.is_lost(parent):
        page.hidden += len(text.strip())
        return
    if text.strip() and parent is not None and sight.is_struck(parent):
        page.struck += len(text.strip())
        return
    if parent is not None and parent.tag == "pre":
        first, *rest = text.split("\n")
        page.current.append(first)
        for line in rest:
            page.end_line()
            page.current.append(line)
    else:
        page.write(SPACE.sub(" ", text))


def _open(page: _Page, tag: str) -> None:
    if tag in APART:
        page.blank()
    elif tag in BLOCKS:
        page.end_line()
    elif tag == "br":
        if page.current:
            page.end_line()
        else:
            page.blank()
    if tag == "li":
        page.write("- ")
    elif tag == "blockquote":
        page.depth += 1


def _close(page: _Page, tag: str) -> None:
    if tag in CELLS:
        page.current.append("\t")
    elif tag in BLOCKS:
        page.end_line()
    if tag == "blockquote":
        page.depth = max(0, page.depth - 1)
    if tag in APART:
        page.blank()


def _short_cells(row: LexborNode, sight: Sight) -> list[str]:
    """Return the texts of a row of a table to read across; none where the table only places text on the page."""
    cells = [cell for cell in row.iter() if cell.tag in CELLS]
    if len(cells) < 2 or row.css_first("table, blockquote") is not None:
        return []
    if any(len(cell.text() or "") > LONGEST_CELL for cell in cells):
        return []
    inside = [_poured(cell, sight) for cell in cells]
    if any(page.hidden or page.struck for page in inside) or sight.is_hidden(row):
        return []
    return [" ".join(" ".join(page.lines).split()) for page in inside]
