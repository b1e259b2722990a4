"""What a format's reader hands over: the text layer with its blocks, not yet cut into sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from gemcli.locales import Message
from gemcli.model.document import PassageKind, PlaceKind, Remark
from gemcli.model.envelope import Envelope
from gemcli.model.span import Span
from gemcli.model.table import Table


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, row or cue in the text layer."""

    kind: PassageKind
    spans: tuple[Span, ...]
    """More than one only where page furniture, the time line of a cue, or a column beside it lies between."""
    level: int = 0
    """Depth of a heading or list item, from 1; 0 for the rest."""
    speaker: str = ""
    start_s: float = -1.0
    end_s: float = -1.0
    is_doubtful: bool = False
    """Whether words in it were read that people may not see."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside a mail; a folder reads it as a document of its own."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Contents:
    """A file as read: everything that a Document needs except its source and its sentences."""

    text: str
    place_kind: PlaceKind
    media_type: str
    blocks: tuple[Block, ...]
    """In the order of the text layer; their numbers are given by the reader, from 1."""
    page_starts: tuple[int, ...] = (0,)
    furniture: tuple[Span, ...] = ()
    """Sorted and disjoint."""
    unseen: tuple[Span, ...] = ()
    """What no viewer of its kind, or no terminal, shows of a text file: sorted, disjoint, furniture too."""
    tables: tuple[Table, ...] = ()
    remarks: tuple[Remark, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    title: str = ""
    author: str = ""
    """As the document or its mail header states it."""
    dated: date | None = None
    """None when the format has no field for it; the reader then looks for a date on the first page."""
    language: str = ""
    """"nl" or "en" where the file itself says so; empty lets the reader guess."""
    envelope: Envelope | None = None
    """Of a message."""


class Layer:
    """Builds a text layer block by block, so that every block knows its place.

    >>> layer = Layer(PlaceKind.PARAGRAPH, "text/x-demo")
    >>> layer.add("Kop", PassageKind.HEADING, level=1), layer.add("Tekst.")
    (Span(start=0, end=3), Span(start=4, end=10))
    >>> layer.contents(title="Kop").text
    'Kop\\nTekst.\\n'
    """

    def __init__(self, place_kind: PlaceKind, media_type: str) -> None:
        self._place_kind = place_kind
        self._media_type = media_type
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._page_starts = [0]
        self._tables: list[Table] = []
        self._remarks: list[Remark] = []
        self._attachments: list[Attachment] = []

    @property
    def offset(self) -> int:
        """Where the next block will start, in code points."""
        return self._length

    def add(
        self,
        text: str,
        kind: PassageKind = PassageKind.PARAGRAPH,
        *,
        level: int = 0,
        speaker: str = "",
        start_s: float = -1.0,
        end_s: float = -1.0,
        is_doubtful: bool = False,
    ) -> Span:
        """Append a block and a line feed; white space around the text is dropped, blank text adds nothing.

        Line feeds and tabs inside the text stay. A form feed inside becomes a blank: only `page_break`
        breaks a page. Returns the span of the block (empty for blank text).
        """
        text = text.replace("\f", " ").strip()
        span = Span(self._length, self._length + len(text))
        if text:
            self._append(text + "\n")
            self._blocks.append(Block(kind, (span,), level, speaker, start_s, end_s, is_doubtful))
        return span

    def page_break(self) -> None:
        """Append a form feed: the next block stands on a new page."""
        self._append("\f")
        self._page_starts.append(self._length)

    def table(self, table: Table) -> None:
        """Keep a table, whose rows may also have been added as blocks of kind TABLE_ROW."""
        self._tables.append(table)

    def remark(self, code: str, message: Message, place: str = "") -> None:
        """Keep something that people must be told."""
        self._remarks.append(Remark(code, message, place))

    def attach(self, name: str, data: bytes) -> None:
        """Keep a file that travels inside this one."""
        self._attachments.append(Attachment(name, data))

    def contents(
        self,
        *,
        title: str = "",
        author: str = "",
        dated: date | None = None,
        language: str = "",
        envelope: Envelope | None = None,
    ) -> Contents:
        """Hand over what was built."""
        return Contents(
            text="".join(self._pieces),
            place_kind=self._place_kind,
            media_type=self._media_type,
            blocks=tuple(self._blocks),
            page_starts=tuple(self._page_starts),
            tables=tuple(self._tables),
            remarks=tuple(self._remarks),
            attachments=tuple(self._attachments),
            title=title,
            author=author,
            dated=dated,
            language=language,
            envelope=envelope,
        )

    def _append(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)


def seen_title(stated: str, text: str) -> str:
    """Return the title that a file states where people see every word of it in this text, else nothing.

    What nobody sees in a document may be no part of what a draft is called.

    >>> seen_title("Notulen raad", "Gemeente Waterrade - NOTULEN van de raad"), seen_title("Concept 3", "Notulen")
    ('Notulen raad', '')
    """
    words = re.findall(r"\w{3,}", stated.casefold())
    folded = text.casefold()
    return " ".join(stated.split()) if words and all(word in folded for word in words) else ""
