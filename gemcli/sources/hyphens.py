"""Decides once per document what a hyphen at a line end stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gemcli.sources.lines import JOINING

WORD = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*")
TAIL = re.compile(r"(?<![^\W\d_])[^\W\d_]++$")
HEAD = re.compile(r"[^\W\d_]+")


def vocabulary(lines: Iterable[str]) -> frozenset[str]:
    """Return the words of a document, in lower case, words with hyphens as a whole."""
    return frozenset(word.casefold() for line in lines for word in WORD.findall(line))


def bridge(before: str, after: str, words: frozenset[str]) -> str:
    """Return what stands between two lines of which the first ends in a hyphen of unknown kind: "", "-" or "- ".

    Joined when the joined word stands elsewhere in the document, else the hyphen is taken for a real one.

    >>> words = vocabulary(["de gemeenteraad besluit"])
    >>> bridge("in de gemeente", "raad komt", words), bridge("de zero", "emissiezone", words)
    ('', '-')
    >>> bridge("binnen", "en buitenland", words)
    '- '
    """
    if JOINING.match(after):
        return "- "
    tail, head = TAIL.search(before), HEAD.match(after)
    if tail is None or head is None:
        return "-"
    joined = (tail.group() + head.group()).casefold()
    return "" if joined in words and f"{tail.group()}-{head.group()}".casefold() not in words else "-"
