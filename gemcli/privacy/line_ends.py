"""Finds names and addresses that are cut: by the end of a folded line, or by a tab behind initials."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.places import LOWER, UPPER
from gemcli.privacy.starts import breaks

LINE = 45
"""Code points of a line that was folded, at least: shorter ones are those of lists and addresses."""
CUT = re.compile(
    rf"(?<=[{UPPER}{LOWER}.])[ ]?\n[ \t]{{0,12}}"
    rf"(?=(?:(?:van|de|den|der|el|al|ten|ter|'t|op|in)\ ){{0,3}}[{UPPER}](?![^\n:]{{0,30}}:)"
    rf"|\d{{1,4}}[A-Za-z]?\b(?![,;]\S))"
)
"""The end of a line between a word or a stop, and a capital, what joins names, or a number."""
JOINS = r"(?:(?:van|de|den|der|el|al|ten|ter|'t)\ ){0,3}"
APART = re.compile(rf"[\t ](?<=[{UPPER}]\.[\t ])(?:(?<=\t)[ \t]{{0,8}}|[ ]{{1,8}})(?={JOINS}[{UPPER}][{LOWER}])")
"""A tab or several blanks between initials and a surname: `A.B.<tab>de Vos`."""
PARTED = "\n\n"
"""Between two pieces."""
REACH = 80
"""Code points on either side of the cut that are looked at."""
LAST = re.compile(
    rf"(?:[{UPPER}][{LOWER}'’-]{{1,30}}|(?:[{UPPER}]\.){{1,4}}|\b(?:van|de|den|der|el|al|ten|ter|heer|mevrouw))$"
)
"""What a cut name leaves at the end of a line."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands around a cut, with a blank in its place."""

    start: int
    """Where it begins in the text."""
    cut: int
    """Where the cut begins in the text."""
    gap: int
    """How much longer the cut is than a blank."""
    text: str


def line_ends(text: str, find: Callable[[str], Iterable[Found]]) -> Iterator[Found]:
    """Yield what `find` finds across the ends of folded lines and behind initials that stand apart from a surname.

    All pieces around such cuts are searched at once, the cuts as blanks, parted from each other by empty lines. What
    is found has its place in the text.
    """
    pieces = _pieces(text)
    if not pieces:
        return
    begins = [0, *accumulate(len(piece.text) + len(PARTED) for piece in pieces)]
    for one in find(PARTED.join(piece.text for piece in pieces)):
        at = bisect_right(begins, one.span.start) - 1
        piece, shift = pieces[at], pieces[at].start - begins[at]
        begin, end = one.span.start + shift, one.span.end + shift + piece.gap
        is_whole = one.kind is Kind.ADDRESS and not text[piece.cut : end].strip()[:1].isdigit()
        if one.span.end <= begins[at] + len(piece.text) and begin < piece.cut < end and not is_whole:
            yield replace(one, span=Span(begin, end), text=text[begin:end])


@lru_cache(maxsize=2)
def _pieces(text: str) -> tuple[_Piece, ...]:
    """Return what stands around all cuts of a text; names and streets share the work."""
    return (*_folded(text), *(_piece(text, cut) for cut in APART.finditer(text)))


def _folded(text: str) -> Iterator[_Piece]:
    for begin, end in pairwise(breaks(text)):
        cut = CUT.match(text, end - (text[end - 1] == " ")) if end - begin >= LINE else None
        if cut is not None:
            low = text.rfind("\n", 0, cut.start()) + 1
            if cut.start() - low >= LINE and LAST.search(text, max(low, cut.start() - 40), cut.start()) is not None:
                yield _piece(text, cut)


def _piece(text: str, cut: re.Match[str]) -> _Piece:
    start = max(text.rfind("\n", 0, cut.start()) + 1, cut.start() - REACH)
    end = text.find("\n", cut.end())
    end = min(len(text) if end < 0 else end, cut.end() + REACH)
    words = f"{text[start : cut.start()]} {text[cut.end() : end]}"
    return _Piece(start, cut.start(), cut.end() - cut.start() - 1, words)
