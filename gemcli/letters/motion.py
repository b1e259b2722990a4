"""A motion as it stands in a document: its head, its considerations and what it asks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gemcli.letters.lines import Line, lines
from gemcli.letters.motion_head import Head, read_head
from gemcli.model.citation import cite
from gemcli.model.document import Document
from gemcli.model.span import Span

ANCHOR = re.compile(r"de (?:gemeente)?raad\b.{0,90}?\b(?:bijeen|vergadering|gehoord)\b", re.IGNORECASE)
"""How the text of a motion begins: "De raad van de gemeente ..., in vergadering bijeen op"."""
LEAD = re.compile(
    r"(?P<considering>constaterende|overwegende|van mening|van oordeel|in aanmerking nemende?|gelet op|gehoord)\b"
    r"|(?P<asking>verzoekt|roept|draagt|spreekt|nodigt|dringt|vraagt|besluit|verklaart)\b",
    re.IGNORECASE,
)
"""First words of a part of a motion; after the second kind stands what the council asks."""
CLOSED = re.compile(r"[:.;,]\s{0,2}$|\bdat\s{0,2}$", re.IGNORECASE)
END = re.compile(r"en gaat over tot de orde\b", re.IGNORECASE)
ABOVE = 8
"""Lines above the text in which title and submitters stand."""
BELOW = 14
"""Lines below the text in which signatures, number and outcome stand."""
BARE = 8
"""Words of a line that only opens a part."""
LONGEST = 200
"""Lines of a motion; what has no end within them is cut at its last closed sentence."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a motion: "Overwegende dat" or "Verzoekt het college", with its items."""

    lead: tuple[Span, ...]
    items: tuple[tuple[Span, ...], ...]
    is_asking: bool


@dataclass(frozen=True, slots=True)
class Motion:
    """What a letter needs of a motion."""

    document: Document
    head: Head
    parts: tuple[Part, ...]
    span: Span
    """From the first line of its head to the last of its text, signatures included where it stands alone."""
    text_end: int
    """Where its text ends and, in a file of its own, signatures and outcome begin."""
    stands_alone: bool
    """Whether its document holds nothing but this motion."""

    def asks(self) -> list[tuple[Span, ...]]:
        """The places of what is asked, in order; a request without items is its own lead."""
        return [spans for part in self.parts if part.is_asking for spans in (part.items or (part.lead,))]

    def is_named_in(self, text: str) -> bool:
        """Whether a text names this motion, by its number or its whole title."""
        number, title = self.head.number.text, self.head.title.text
        first = number.partition(" ")[0]
        number = first if any(char in ".0123456789" for char in first) and not first.isdigit() else number
        if number and re.search(rf"(?<![\w.]){re.escape(number)}(?![\w]|\.\d)", text):
            return True
        return len(title.split()) > 1 and title.casefold() in text.casefold()

    def text(self, spans: Sequence[Span]) -> str:
        """The words at a place, as a citation cuts them."""
        return cite(self.document, spans).exact


def motions(document: Document) -> list[Motion]:
    """Return every motion whose whole text stands in a document: one in its own file, many in minutes."""
    found = lines(document)
    starts = [index for index in range(len(found)) if _is_anchor(found, index)]
    ends = [*starts[1:], len(found)]
    floors = [0, *(start + 1 for start in starts)]
    made = (
        _motion(document, found, start, range(floor, limit))
        for start, floor, limit in zip(starts, floors, ends, strict=False)
    )
    return [motion for motion in made if motion is not None]


def _is_anchor(found: Sequence[Line], index: int) -> bool:
    if not found[index].text.casefold().startswith("de "):
        return False
    return ANCHOR.match(" ".join(line.text for line in found[index : index + 2])) is not None


def _motion(document: Document, found: Sequence[Line], start: int, reach: range) -> Motion | None:
    """Read the motion whose text starts at a line; `reach` are the lines that may belong to it."""
    end = next((i for i in range(start, reach.stop) if END.match(found[i].text)), -1)
    if end < 0:
        end = _last_closed(found, start, reach.stop)
    is_alone = reach.start == 0 and reach.stop == len(found)
    above = list(_above(found, start, reach.start))
    below = list(found[end + 1 : min(reach.stop, end + 1 + BELOW)]) if is_alone else []
    parts = tuple(_parts(found[start:end]))
    head = read_head(above, found[start:end], below)
    if head is None or not any(part.is_asking for part in parts):
        return None
    whole = [*above, *found[start : end + 1], *below]
    span = Span(whole[0].spans[0].start, whole[-1].spans[-1].end)
    text_end = found[min(end, reach.stop - 1)].spans[-1].end
    return Motion(document, head, parts, span, text_end, is_alone)


def _last_closed(found: Sequence[Line], start: int, limit: int) -> int:
    """Without the closing formula a motion ends before the signatures: after the last line that closes a sentence."""
    closed = (i for i in range(start, min(limit, start + LONGEST)) if found[i].text.endswith((";", ".", ":")))
    return max(closed, default=start) + 1


def _above(found: Sequence[Line], start: int, floor: int) -> Iterator[Line]:
    """Lines above the text, back to the end of what stood before."""
    top = max(floor, start - ABOVE)
    for index in range(start - 1, top - 1, -1):
        if END.match(found[index].text) or "maakt onderdeel uit" in found[index].text:
            top = index + 1
            break
    yield from found[top:start]


def _parts(text: Sequence[Line]) -> Iterator[Part]:
    """Walk through the text of a motion: leads, items and the lines that continue them."""
    lead: list[Span] = []
    items: list[list[Span]] = []
    asking = closed = False
    before = ""
    for line in text:
        match = LEAD.match(line.text)
        if match and not line.is_item and (not lead or CLOSED.search(before) or _is_bare_lead(line)):
            if lead:
                yield _part(lead, items, asking)
            lead, items = list(line.spans), []
            asking = match["asking"] is not None
            closed = CLOSED.search(line.text) is not None
        elif lead and not items and not closed and not line.is_item:
            lead.extend(line.spans)
            closed = CLOSED.search(line.text) is not None
        elif lead and (line.is_item or not items or line.is_paragraph or before.endswith((";", "."))):
            items.append(list(line.without_bullet()))
        elif lead:
            items[-1].extend(line.spans)
        before = line.text
    if lead:
        yield _part(lead, items, asking)


def _is_bare_lead(line: Line) -> bool:
    """Whether a line is nothing but "Verzoekt het college," and so opens a part even after an unclosed item."""
    return CLOSED.search(line.text) is not None and line.text[0].isupper() and len(line.text.split()) <= BARE


def _part(lead: list[Span], items: list[list[Span]], asking: bool) -> Part:
    return Part(tuple(lead), tuple(tuple(item) for item in items), asking)
