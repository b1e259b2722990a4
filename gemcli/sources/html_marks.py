"""Cuts HTML that stands inside other text into its marks and the words between them, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gemcli.model.span import Span
from gemcli.text.lists import listed

OPENING = re.compile(r"<(?:/?[A-Za-z]|[!?/])")
TAG = re.compile(r"""</?([A-Za-z][^\s/>]{0,40})(?:[^>"']|"[^"]*"|'[^']*')*+>""")
EMPTY_COMMENT = re.compile(r"<!--(?:>|->)")
COMMENT_END = re.compile(r"--!?>")
SILENT = listed("script style template noscript title xmp iframe noembed noframes plaintext")
"""Elements that hold no words of the page."""
RAW = SILENT | {"textarea"}
"""Elements that take all up to their end for their own."""


class Piece(NamedTuple):
    """A stretch of a text."""

    span: Span
    tag: str = ""
    """Name of the element that a mark begins; with a stroke before it where it ends one."""
    is_aside: bool = False
    """Whether it is a comment, or another mark that shows nothing whatever stands in it."""
    is_words: bool = False


def pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the marks and words of a part of a text, in order and without gaps (HTML, 13.2.5)."""
    at = start
    while at < end:
        found = OPENING.search(text, at, end)
        begin = found.start() if found else end
        if begin > at:
            yield Piece(Span(at, begin), is_words=True)
        if found is None:
            return
        piece = _mark(text, begin, end)
        yield piece
        at = piece.span.end


def _mark(text: str, start: int, end: int) -> Piece:
    """Return the mark that begins at a place; one that is never closed goes on to the end."""
    if text[start + 1].isalpha() or (text[start + 1] == "/" and text[start + 2 : start + 3].isalpha()):
        tag = TAG.match(text, start, end)
        name = tag[1].lower() if tag else ""
        stroke = "/" if text[start + 1] == "/" else ""
        return Piece(Span(start, tag.end() if tag else end), f"{stroke}{name}" if name else "", tag is None)
    empty = EMPTY_COMMENT.match(text, start, end)
    if empty:
        return Piece(Span(start, empty.end()), is_aside=True)
    if text.startswith("<!--", start):
        closed = COMMENT_END.search(text, start + 4, end)
        return Piece(Span(start, closed.end() if closed else end), is_aside=True)
    closing = text.find(">", start, end)
    return Piece(Span(start, closing + 1 if closing >= 0 else end), is_aside=True)
