"""Parts minutes set as plain text with their headings in a column at the left from the text beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gemcli.model.document import PassageKind
from gemcli.model.span import Span
from gemcli.sources.contents import Block
from gemcli.sources.placed import Placed

NARROWEST = 12
"""Characters that a column of headings is wide at least."""
WIDEST = 0.45
"""Share of the width that it takes at most."""
FEWEST = 5
"""Lines with a heading at the left and text beside it."""
BESIDE = 0.5
"""Share of all lines that begin where the text does."""
ACROSS = 0.2
"""Share of all lines, at most, that run over both columns: the title, a signature."""
PROSE = 30
"""Characters of the text in a line, on average: less is a list of values."""
GAP = 2
"""Blanks between a heading and the text."""


@dataclass(frozen=True, slots=True)
class Side:
    """A heading at the left, perhaps over several lines, and the lines of the text beside and below it."""

    heading: tuple[Placed, ...]
    """Empty for what stands above the first heading."""
    lines: tuple[Placed, ...]

    def block(self) -> Block:
        """Return the heading as a block, one span for each of its lines."""
        return Block(PassageKind.HEADING, tuple(item.span for item in self.heading), 2)


def parted(text: str, placed: Sequence[Placed]) -> tuple[Side, ...]:
    """Return the headings with their text, in order; empty where a text is not set so.

    The text begins at one and the same place in most lines, and what stands left of it is parted from it by blanks.
    """
    column = _column(placed)
    if not column or "\t" in text:
        return ()
    kinds = [_kind(text, item, column) for item in placed]
    counts = Counter(kinds)
    beside = counts["text"] + counts["both"]
    width = max((item.line.x1 for item in placed), default=0.0)
    said = [item.line.x1 - column for item, kind in zip(placed, kinds, strict=True) if kind in ("text", "both")]
    if (
        counts["both"] < FEWEST
        or beside < BESIDE * len(placed)
        or counts["across"] > ACROSS * len(placed)
        or column > WIDEST * width
        or sum(said) < PROSE * len(said)
    ):
        return ()
    return tuple(_sides(text, placed, kinds, column))


def _column(placed: Sequence[Placed]) -> int:
    """Return where most lines begin that are indented; 0 where none are."""
    begins = Counter(int(item.line.x0) for item in placed if item.line.x0 >= NARROWEST)
    return begins.most_common(1)[0][0] if begins else 0


def _kind(text: str, item: Placed, column: int) -> str:
    """Say whether a line holds text, a heading, both, or runs across the columns."""
    x0 = int(item.line.x0)
    if x0 >= column:
        return "text" if x0 <= column + 8 else "across"
    raw = text[item.span.start : item.span.end]
    at = column - x0
    if len(raw) <= at:
        return "heading" if x0 <= 4 and len(raw) < at else "across"
    parts = raw[at] != " " and not raw[at - GAP : at].strip()
    return "both" if parts and x0 <= 4 else "across"


def _sides(text: str, placed: Sequence[Placed], kinds: Sequence[str], column: int) -> Iterator[Side]:
    heading: list[Placed] = []
    lines: list[Placed] = []
    last = 1.0
    for item, kind in zip(placed, kinds, strict=True):
        left, right = _halves(text, item, kind, column)
        if left is not None:
            goes_on = heading and last - item.line.y <= 1 and last <= 0
            if not goes_on:
                if heading or lines:
                    yield Side(tuple(heading), tuple(lines))
                heading, lines = [], []
            heading.append(left)
            last = item.line.y
        if right is not None:
            lines.append(right)
    yield Side(tuple(heading), tuple(lines))


def _halves(text: str, item: Placed, kind: str, column: int) -> tuple[Placed | None, Placed | None]:
    """Return what a line holds of a heading and of the text."""
    if kind == "heading":
        return item, None
    if kind != "both":
        return None, replace_column(item, column)
    cut = item.span.start + column - int(item.line.x0)
    left = text[item.span.start : cut].rstrip()
    right = text[cut : item.span.end]
    heading = Placed(replace(item.line, text=left), Span(item.span.start, item.span.start + len(left)), item.page)
    line = replace(item.line, text=right, x0=float(column), first_width=float(len(right.split(None, 1)[0])))
    return heading, replace_column(Placed(line, Span(cut, item.span.end), item.page), column)


def replace_column(item: Placed, column: int) -> Placed:
    """Return a line that stands in the column of the text."""
    return item._replace(line=replace(item.line, column=(float(column), item.line.column[1])))
