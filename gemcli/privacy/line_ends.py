"""Finds names and addresses that are cut by the end of a line, as in text that somebody's mail program folded."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.places import LOWER, UPPER

CUT = re.compile(
    rf"(?<=[{UPPER}{LOWER}.])[ ]?\n[ ]{{0,4}}"
    rf"(?=(?:(?:van|de|den|der|el|al|ten|ter|'t|op|in)\ ){{0,3}}[{UPPER}](?![^\n:]{{0,30}}:)|\d{{1,4}}\b(?![,;]\S))"
)
"""The end of a line between a word or a stop, and a capital, what joins names, or a number."""
LINE = 45
"""Code points that a line which was folded has at least: shorter ones are those of lists and addresses."""
REACH = 80
"""Code points on either side of the cut that are looked at."""
LAST = re.compile(
    rf"(?:[{UPPER}][{LOWER}'’-]{{1,30}}|(?:[{UPPER}]\.){{1,4}}|\b(?:van|de|den|der|el|al|ten|ter|heer|mevrouw))$"
)
"""What a cut name leaves at the end of a line."""


def line_ends(text: str, find: Callable[[str], Iterable[Found]]) -> Iterator[Found]:
    """Yield what `find` finds across the ends of folded lines, with its place in the text.

    All pieces around such ends are searched at once, the ends as blanks, cut from each other by empty lines.
    """
    pieces: list[str] = []
    places: list[tuple[int, int, int]] = []
    length = 0
    for cut in CUT.finditer(text):
        low = text.rfind("\n", 0, cut.start()) + 1
        if cut.start() - low < LINE or LAST.search(text, max(low, cut.start() - 40), cut.start()) is None:
            continue
        start = max(low, cut.start() - REACH)
        end = text.find("\n", cut.end())
        end = min(len(text) if end < 0 else end, cut.end() + REACH)
        piece = text[start : cut.start()] + " " + text[cut.end() : end]
        pieces.append(piece)
        places.append((length, start, cut.end() - cut.start() - 1))
        length += len(piece) + 2
    if pieces:
        yield from _back(text, "\n\n".join(pieces), pieces, places, find)


def _back(
    text: str,
    joined: str,
    pieces: list[str],
    places: list[tuple[int, int, int]],
    find: Callable[[str], Iterable[Found]],
) -> Iterator[Found]:
    for one in find(joined):
        for piece, (at, start, gap) in zip(pieces, places, strict=True):
            if at <= one.span.start and one.span.end <= at + len(piece):
                cut = text.find("\n", start)
                begin, end = start + one.span.start - at, start + one.span.end - at + gap
                is_whole = one.kind is Kind.ADDRESS and not text[cut:end].strip()[:1].isdigit()
                if begin < cut < end and not is_whole:
                    yield replace(one, span=Span(begin, end), text=text[begin:end])
                break
