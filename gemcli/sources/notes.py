"""Sets the footnotes at the bottom of pages apart, so that sentences go on from page to page above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from gemcli.model.document import PassageKind
from gemcli.model.span import Span
from gemcli.sources.contents import Block
from gemcli.sources.placed import Placed

SMALLER = 0.93
"""Footnotes are set at most this large, measured by the text."""
MOST = 0.5
"""Share of the lines of a page that its footnotes take at most."""
MARK = re.compile(r"(?:\d{1,3}(?!\d)|[*†‡]{1,3})[.)]?\s{0,3}[\w“‘\"'(]")
"""How a footnote begins: its number or sign."""
STOP = re.compile(r"""[.!?…]["'”’»›)\]]{0,3}(?=\s|$)""")


def set_apart(placed: Sequence[Placed], size: float) -> tuple[list[Placed], list[list[Placed]]]:
    """Return the lines of the running text, and the lines of each footnote.

    Footnotes are the small print that ends a page and begins with a number or sign.
    """
    text: list[Placed] = []
    notes: list[list[Placed]] = []
    for _, group in groupby(placed, key=lambda item: item.page):
        lines = list(group)
        first = _first_note(lines, size)
        text.extend(lines[:first])
        for item in lines[first:]:
            if MARK.match(item.line.text) or not notes or notes[-1][-1].page != item.page:
                notes.append([item])
            else:
                notes[-1].append(item)
    return text, notes


def _first_note(lines: Sequence[Placed], size: float) -> int:
    """Return where the footnotes of a page begin; the number of its lines when it has none."""
    first = len(lines)
    for index in range(len(lines) - 1, 0, -1):
        line = lines[index].line
        if line.size > SMALLER * size or line.bold:
            break
        if MARK.match(line.text) and lines[index - 1].line.y > line.y:
            first = index
    return first if first >= MOST * len(lines) else len(lines)


def note_blocks(notes: Sequence[Sequence[Placed]]) -> Iterator[Block]:
    """Make a block of each footnote."""
    for note in notes:
        yield Block(PassageKind.FOOTNOTE, (Span(note[0].span.start, note[-1].span.end),))


def part_at_notes(block: Block, group: Sequence[Placed], notes: Sequence[Block]) -> Iterator[Block]:
    """Part a block that goes on behind footnotes, right after the sentence that they cut.

    That keeps sentences in the order in which they begin.
    """
    first, last = block.spans[0].start, block.spans[-1].end
    crossed = [note.spans[0].start for note in notes if first < note.spans[0].start < last]
    cut = _end_of_sentence(group, crossed[-1]) if crossed else None
    if cut is None or cut >= last:
        yield block
        return
    yield Block(block.kind, _within(block.spans, first, cut), block.level)
    yield Block(PassageKind.PARAGRAPH, _within(block.spans, cut, last))


def _end_of_sentence(group: Sequence[Placed], behind: int) -> int | None:
    """Return where the first sentence ends that reaches behind an offset."""
    for item in group:
        if item.span.start > behind:
            stop = STOP.search(item.line.text)
            if stop:
                return item.span.start + stop.end()
    return None


def _within(spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    clipped = (Span(max(span.start, start), min(span.end, end)) for span in spans)
    return tuple(span for span in clipped if span.start < span.end)
