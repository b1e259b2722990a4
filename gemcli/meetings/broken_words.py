"""Joins words that a typist broke at the end of a line: `aangeno-` and `men` on the next."""

from __future__ import annotations

import re
from collections.abc import Callable

from gemcli.model.document import Document

AT_LINE_END = re.compile(r"[^\W\d_]{2}-[ \t]{0,40}\n[ \t]{0,80}[a-zà-ÿ]{2}")
"""A hyphen at a line end with letters on both sides."""
BROKEN = re.compile(r"(?P<head>[^\W\d_]{2,40})- (?P<tail>[a-zà-ÿ]{2,40})")
WORD = re.compile(r"[^\W\d_]{4,80}")


def joiner(document: Document) -> Callable[[str], str]:
    """Return what joins the broken words of a folded text: where the whole word stands elsewhere in the document.

    "voor- en nadelen" stays as it is, and so does a word that the document never has in one piece.
    """
    if AT_LINE_END.search(document.text) is None:
        return lambda text: text
    known = frozenset(word.casefold() for word in WORD.findall(document.text))

    def whole(match: re.Match[str]) -> str:
        joined = match["head"] + match["tail"]
        return joined if joined.casefold() in known else match.group()

    return lambda text: BROKEN.sub(whole, text) if "- " in text else text
