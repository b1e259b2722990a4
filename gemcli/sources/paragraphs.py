"""Puts lines together to paragraphs, headings and list items, across page turns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from gemcli.model.document import PassageKind
from gemcli.model.span import Span
from gemcli.sources.contents import Block
from gemcli.sources.lines import (
    BULLET,
    HALTING,
    Line,
    announces,
    goes_on,
    is_finished,
    is_item,
    is_next_item,
    is_prose,
    is_speaker,
    label,
    opens_part,
    wants_more,
)
from gemcli.sources.notes import note_blocks, part_at_notes, set_apart
from gemcli.sources.placed import Placed

SLACK = 0.3
"""Room, in times the print size, that a typesetter may leave at the end of a full line."""
LARGER = 1.12
"""Print this much larger than that of the text is a heading."""
FILLED = 0.75
"""Share of the column that a line without a stop fills when its sentence may go on in the next."""
COMES_BACK = 3
"""Lines with the same name and colon in front that make it a speaker's name."""
HEADING_LENGTH = 240


@dataclass(frozen=True, slots=True)
class Manner:
    """How the text of a document is set."""

    size: float
    """Print size of most of the text."""
    leading: float
    """Usual distance from line to line, in times the print size."""
    bold: bool
    """Whether most of the text is bold, so that bold says nothing."""
    slack: float
    """Room at the end of a full line, in the units of the lines."""
    names: frozenset[str] = frozenset()
    """Names with a colon that come back at the beginning of lines: the speakers of a plain transcript."""

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Manner:
        """Measure the lines of a printed document."""
        sizes: Counter[float] = Counter()
        for line in lines:
            sizes[line.size] += len(line.text)
        size = sizes.most_common(1)[0][0] if sizes else 1.0
        steps = Counter(
            round((above.bottom - line.y) / size, 1)
            for above, line in pairwise(lines)
            if 0 < above.bottom - line.y < 3 * size
        )
        bold = sum(len(line.text) for line in lines if line.bold) * 2 > sum(sizes.values())
        return cls(size, steps.most_common(1)[0][0] if steps else 1.2, bold, SLACK * size)


def paragraphs(placed: Sequence[Placed], manner: Manner) -> tuple[Block, ...]:
    """Return the blocks of a text, in order; lines that are furniture must have been left out.

    A block never spans two turns of speech, list items or headings. It has a second span where something else
    (furniture, a page turn, a white line) lies between two of its lines. Footnotes are blocks of their own; the
    sentence above them goes on to the next page.
    """
    manner = replace(manner, names=_names(placed))
    text, notes = set_apart(placed, manner.size)
    footnotes = tuple(note_blocks(notes))
    blocks = list(footnotes)
    for group in _groups(text, manner):
        blocks.extend(part_at_notes(_block(group, manner), group, footnotes))
    return tuple(sorted(blocks, key=lambda block: block.spans))


def _names(placed: Sequence[Placed]) -> frozenset[str]:
    counted = Counter(label(item.line.text) for item in placed)
    return frozenset(name for name, count in counted.items() if name and count >= COMES_BACK)


def _groups(placed: Sequence[Placed], manner: Manner) -> Iterator[list[Placed]]:
    group: list[Placed] = []
    for item in placed:
        if not item.line.text.strip():
            continue
        if group and _begins(group, item, manner):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _begins(group: list[Placed], item: Placed, manner: Manner) -> bool:
    """Whether a line begins a new block."""
    last, line = group[-1].line, item.line
    if "\t" in line.text or "\t" in last.text:
        return not ("\t" not in line.text and _hangs(group, item, manner))
    if manner.names and label(line.text) in manner.names:
        return True
    if is_speaker(line.text) and (is_finished(last.text) or _is_short(last, line, manner)):
        return True
    if BULLET.match(line.text) or (announces(line.text) and is_finished(last.text)):
        return True
    if opens_part(line.text) and not wants_more(last.text):
        return True
    short = _is_short(last, line, manner)
    open_end = not is_finished(last.text)
    if is_item(line.text) and not (open_end and wants_more(last.text) and _filled(last) >= FILLED / 2):
        return short or not open_end or is_next_item(group[0].line.text, line.text)
    if _runs_on(group, line, open_end):
        return False
    if abs(line.size - last.size) > 0.08 * manner.size:
        return True
    if short or (open_end and _is_closed_item(group)):
        return True
    if line.bold != last.bold and not manner.bold and not open_end:
        return True
    if group[-1].page != item.page or line.column != last.column or line.y > last.y:
        return False
    if last.bottom - line.y > 1.35 * manner.leading * manner.size:
        return not open_end
    outdent = len(group) > 1 and line.x0 < last.x0 - manner.size
    indent = line.x0 > last.x0 + 0.8 * manner.size and not is_item(group[0].line.text)
    return (outdent or indent) and not open_end


def _runs_on(group: list[Placed], line: Line, open_end: bool) -> bool:
    """Whether a line goes on with the sentence of the line before, however short that one is."""
    last = group[-1].line
    if not open_end:
        return last.text.endswith(HALTING) and goes_on(line.text) and _is_mid_sentence(group)
    if goes_on(line.text) or wants_more(last.text):
        return True
    if line.size != last.size or line.bold != last.bold:
        return False
    if len(group) > 1 and line.text.startswith("("):
        return True
    listing = line.text.startswith("(") or last.text.endswith(",") or last.text.count(",") > 1
    if listing and _filled(last) >= FILLED / 2:
        return True
    return not last.text.endswith(")") and _is_mid_sentence(group)


def _is_closed_item(group: list[Placed]) -> bool:
    """Whether a list item ends with a reference in brackets: such titles have no full stop."""
    return group[-1].line.text.endswith(")") and is_item(group[0].line.text)


def _is_mid_sentence(group: list[Placed]) -> bool:
    """Whether the last line breaks off a sentence: it is nearly full, or stands in running prose."""
    last = group[-1].line
    return (
        _filled(last) >= FILLED
        or is_prose(last.text)
        or (
            len(group) > 1
            and not is_finished(group[-2].line.text)
            and is_prose(" ".join(item.line.text for item in group[:-1]))
        )
    )


def _filled(line: Line) -> float:
    """Return the share of its column that a line fills."""
    return (line.x1 - line.column[0]) / max(1.0, line.column[1] - line.column[0])


def _is_short(last: Line, line: Line, manner: Manner) -> bool:
    """Whether the first word of a line would have fitted on the line before: then that one ended on purpose."""
    return last.x1 + manner.slack + line.first_width <= last.column[1] - manner.slack


def _hangs(group: list[Placed], item: Placed, manner: Manner) -> bool:
    """Whether a line goes on with the last cell of a list item that is set with a TAB."""
    last, line = group[-1].line, item.line
    return (
        last.text.count("\t") <= 1
        and group[-1].page == item.page
        and line.x0 > group[0].line.x0 + manner.size
        and 0 < last.bottom - line.y <= 1.35 * manner.leading * manner.size
        and not is_item(line.text)
        and not _is_short(last, line, manner)
    )


def _block(group: list[Placed], manner: Manner) -> Block:
    spans: list[Span] = []
    for before, item in zip([None, *group], group, strict=False):
        if before is not None and item.page == before.page and item.span.start - before.span.end <= 2:
            spans[-1] = Span(spans[-1].start, item.span.end)
        else:
            spans.append(item.span)
    kind, level = _kind(group, manner)
    return Block(kind, tuple(spans), level)


def _kind(group: list[Placed], manner: Manner) -> tuple[PassageKind, int]:
    """Say what a block is, and how deep a heading or item lies."""
    lines = [item.line for item in group]
    text = "\n".join(line.text for line in lines)
    larger = min(line.size for line in lines) >= LARGER * manner.size
    stressed = all(line.bold for line in lines) and not manner.bold
    closed = text.rstrip()[-1:] in ".;," and not is_item(text)
    if (larger or stressed) and len(text) <= HEADING_LENGTH and text.count("\t") <= 1 and not closed:
        return PassageKind.HEADING, 1 if larger else 2
    if "\t" in text and not (BULLET.match(text) or (is_item(text) and text.count("\t") == 1)):
        return PassageKind.TABLE_ROW, 0
    if is_item(text):
        return PassageKind.LIST_ITEM, 1
    return PassageKind.PARAGRAPH, 0
