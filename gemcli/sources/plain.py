"""Reads plain text, also text that was poured out of a PDF: wrapped lines become paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from gemcli.model.document import PassageKind, PlaceKind
from gemcli.model.span import Span
from gemcli.sources.contents import Block, Contents
from gemcli.sources.decoding import decode
from gemcli.sources.formats import FORMATS
from gemcli.sources.furniture import furniture
from gemcli.sources.lines import Line, is_finished
from gemcli.sources.margins import page_marks, without_margins
from gemcli.sources.paragraphs import Manner, paragraphs
from gemcli.sources.placed import Placed
from gemcli.sources.side_headings import parted

LINE = re.compile(r"[^\n\f\r]*(?:\r?\n|\f|\r|\Z)")
"""A carriage return alone ends a line too, as in every editor."""
WRAPPED_AT = (40, 135)
"""Characters: text whose long lines end between these was wrapped by a machine."""
FULL = 0.75
"""Share of the usual line length from which a line counts as full."""
FULL_LINES = 0.1
"""Share of full lines from which a text was wrapped; below it every line was ended on purpose."""
NEARLY_ALL, OVERLONG = 0.995, 1.25
"""In a wrapped text this share of the lines is not longer than so many times the usual length."""
RAGGED = 0.12
"""Share of the width by which wrapped lines differ: print has letters of different widths."""
COLUMNS = re.compile(r"(?<=\S) {3,}(?=\S)")
"""Blanks that stand for columns in text that was set with a fixed width."""
ENDLESS = 1e9
"""Width of a text that is not wrapped: every line ends on purpose."""
RULED = re.compile(r"[-=_*~─━═–—]{5,}")
"""A line across the page."""
HEADING_LENGTH = 80
WHITE_BEFORE = re.compile(r"(?:\A|\n[^\S\n]{0,40}\n|\f)[^\S\n]{0,40}\Z")
WHITE_AFTER = re.compile(r"[^\S\n]{0,40}(?:\n[^\S\n]{0,40}(?:\n|\Z)|\f|\Z)")


def read(data: bytes, name: str) -> Contents:  # noqa: ARG001 -- every reader is called alike
    """Return the contents of a text file; its text layer is the decoded text, unchanged.

    Where form feeds part pages, page numbers and running heads are told apart from the text.
    """
    decoded = decode(data)
    placed, numbers = without_margins(list(_lines(decoded.text)))
    apart = (_furniture(placed) or page_marks(placed)) | {
        item.span for item in placed if RULED.fullmatch(item.line.text)
    }
    return Contents(
        text=decoded.text,
        place_kind=PlaceKind.LINE,
        media_type=FORMATS["txt"].media_type,
        blocks=_blocks(decoded.text, [item for item in placed if item.span not in apart]),
        page_starts=page_starts(decoded.text),
        furniture=tuple(sorted(apart | numbers)),
        remarks=decoded.remarks,
    )


def text_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a plain text, its wrapped lines joined."""
    return _blocks(text, list(_lines(text)))


def _blocks(text: str, placed: list[Placed]) -> tuple[Block, ...]:
    width = _width([item.line for item in placed])
    slack = RAGGED * width / 2 if width < ENDLESS else 0.0
    columns = [Placed(replace(item.line, column=(0.0, width)), item.span, item.page) for item in placed]
    manner = Manner(size=1.0, leading=1.0, bold=False, slack=slack)
    sides = parted(text, columns)
    if not sides:
        return tuple(_headed(text, block) for block in paragraphs(columns, manner))
    found: list[Block] = []
    for side in sides:
        found.extend([side.block()] if side.heading else [])
        found.extend(paragraphs(side.lines, manner))
    return tuple(found)


def _furniture(placed: list[Placed]) -> set[Span]:
    """Return the lines that belong to pages, measured from the top of each page."""
    pages = [list(group) for _, group in groupby(placed, key=lambda item: item.page)]
    if len(pages) < 2:
        return set()
    measured = [[replace(item.line, y=item.line.y - page[0].line.y) for item in page] for page in pages]
    return {pages[page][index].span for page, index in furniture(measured)}


def _headed(text: str, block: Block) -> Block:
    """Make a heading of a short line that stands alone between white lines and ends like no sentence."""
    start, end = block.spans[0].start, block.spans[-1].end
    title = text[start:end]
    if (
        len(title) <= HEADING_LENGTH
        and "\n" not in title
        and "\t" not in title
        and not is_finished(title)
        and not title.endswith(",")
        and (title[0].isupper() or title[0].isdigit())
        and any(char.isalpha() for char in title)
        and WHITE_BEFORE.search(text, max(0, start - 80), start)
        and WHITE_AFTER.match(text, end)
    ):
        return replace(block, kind=PassageKind.HEADING, level=2)
    return block


def page_starts(text: str) -> tuple[int, ...]:
    """Return where the pages of a text begin: after every form feed.

    >>> page_starts("een\\ftwee")
    (0, 4)
    """
    return (0, *(match.end() for match in re.finditer("\f", text)))


def _lines(text: str) -> Iterator[Placed]:
    """Yield the lines that are not blank, measured in characters and lines."""
    page = 0
    for number, match in enumerate(LINE.finditer(text)):
        written = match.group()
        stripped = written.strip()
        if stripped:
            x0 = len(written) - len(written.lstrip())
            start = match.start() + x0
            line = Line(
                text=COLUMNS.sub("\t", stripped),
                x0=float(len(written[:x0].expandtabs())),
                x1=float(x0 + len(stripped)),
                y=float(-number),
                bottom=float(-number),
                first_width=float(len(stripped.split(None, 1)[0])),
            )
            yield Placed(line, Span(start, start + len(stripped)), page)
        if written.endswith("\f"):
            page += 1


def _width(lines: list[Line]) -> float:
    """Return the width at which a text was wrapped, or ENDLESS when each line stands for itself."""
    ends = sorted(line.x1 for line in lines)
    if not ends:
        return ENDLESS
    usual = ends[min(int(0.95 * len(ends)), len(ends) - 1)]
    full = sum(usual * FULL <= end for end in ends)
    longest = ends[int(NEARLY_ALL * (len(ends) - 1))]
    is_wrapped = (
        WRAPPED_AT[0] <= usual <= WRAPPED_AT[1] and full >= FULL_LINES * len(ends) and longest <= OVERLONG * usual
    )
    return usual if is_wrapped else ENDLESS
