"""A source as gemcli works on it: pinned text, sentences cut once, tables and remarks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, TypeVar

from gemcli.locales import Message
from gemcli.model.source import Source
from gemcli.model.span import Span
from gemcli.model.table import Table

Made = TypeVar("Made")


class PlaceKind(StrEnum):
    """How people find a place again in this kind of document."""

    PAGE = "page"
    LINE = "line"
    PARAGRAPH = "paragraph"
    TIME = "time"
    CELL = "cell"


class PassageKind(StrEnum):
    """What a block of text is on its page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    CUE = "cue"
    FOOTNOTE = "footnote"
    COMMENT = "comment"
    MAIL_HEADER = "mail_header"
    QUOTED_MAIL = "quoted_mail"
    SIGNATURE = "signature"
    """The closing of a message: greeting, name, function, numbers and addresses."""
    DISCLAIMER = "disclaimer"
    """What mail programs and servers put under every message."""


CLOSINGS = frozenset({PassageKind.SIGNATURE, PassageKind.DISCLAIMER})
"""What stands under a message and says nothing of the case."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The smallest thing that can be cited, cut once by the reader."""

    id: str
    """`s1`, `s2`, ... in reading order, unique in its document."""
    spans: tuple[Span, ...]
    """More than one only where page furniture lies between."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of a document with its sentences and its place (SpecificResource)."""

    kind: PassageKind
    spans: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    number: int = 0
    """Counted from 1 in reading order: the paragraph number that people are shown."""
    level: int = 0
    """Depth of a heading or list item, from 1; 0 for the rest."""
    speaker: str = ""
    """Voice tag of a transcript cue, as written."""
    start_s: float = -1.0
    """Start of a cue in seconds; -1 where there is no time."""
    end_s: float = -1.0
    quotes: str = ""
    """Id of the message in the dossier that a quoted part repeats; empty where it is not there."""
    is_doubtful: bool = False
    """Whether words in it were read that people may not see: white on a picture or a pattern."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that the reader noticed and that people must be told."""

    code: str
    """Stable word: assumed_encoding, hidden_text, empty_pages, double_encoded, attachment, template_residue, ..."""
    message: Message
    place: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader gives back. Everything in it can be sent to another process."""

    source: Source
    text: str
    """The text layer: decoded text of a text file; pages joined by form feeds otherwise. Never changed later."""
    place_kind: PlaceKind
    passages: tuple[Passage, ...]
    """Blocks in the order of the text layer."""
    page_starts: tuple[int, ...] = (0,)
    """Offset of the first code point of each page."""
    furniture: tuple[Span, ...] = ()
    """Page numbers, running heads and feet: sorted, disjoint, still part of the text."""
    unseen: tuple[Span, ...] = ()
    """What no viewer of its kind, or no terminal, shows of a text file: sorted, disjoint, furniture too."""
    tables: tuple[Table, ...] = ()
    remarks: tuple[Remark, ...] = ()
    language: str = "nl"
    _sentences: dict[str, Sentence] = field(init=False, repr=False, compare=False, default_factory=dict)
    _sentence_starts: list[int] = field(init=False, repr=False, compare=False, default_factory=list)
    _sentence_order: list[Sentence] = field(init=False, repr=False, compare=False, default_factory=list)
    _passage_starts: list[int] = field(init=False, repr=False, compare=False, default_factory=list)
    _line_starts: list[int] = field(init=False, repr=False, compare=False, default_factory=list)
    _made: dict[str, tuple[tuple[object, ...], Any]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        for passage in self.passages:
            for sentence in passage.sentences:
                self._sentences[sentence.id] = sentence
                self._sentence_order.append(sentence)
                self._sentence_starts.append(sentence.spans[0].start)

    def once(self, name: str, given: tuple[object, ...], make: Callable[[], Made]) -> Made:
        """Return what is made of this document under a name, made anew only when other things are given than last.

        Several readings of one document ask for the same lines and layout. What is kept lives as long as the document
        and is never of another one; `make` must not look at what is known of its source.
        """
        last = self._made.get(name)
        if last is None or last[0] != given:
            last = self._made[name] = (given, make())
        made: Made = last[1]
        return made

    def of_source(self, source: Source) -> Document:
        """Return the same document with more known of its source; what was made of its text is still true."""
        document = replace(self, source=source)
        if source.media_type == self.source.media_type:
            document._made.update(self._made)
        return document

    def sentence(self, sentence_id: str) -> Sentence:
        """Return the sentence with this id; KeyError if there is none."""
        return self._sentences[sentence_id]

    def sentences(self) -> Iterable[Sentence]:
        """Every sentence in reading order."""
        return self._sentence_order

    def sentences_in(self, span: Span) -> list[Sentence]:
        """Return the sentences that overlap a span, in reading order."""
        first = max(0, bisect_right(self._sentence_starts, span.start) - 1)
        found = []
        for sentence in self._sentence_order[first:]:
            if sentence.spans[0].start >= span.end:
                break
            if sentence.spans[-1].end > span.start:
                found.append(sentence)
        return found

    def page(self, offset: int) -> int:
        """Return the page, counted from 1, on which a code point stands."""
        return bisect_right(self.page_starts, offset)

    def line(self, offset: int) -> int:
        """Return the line, counted from 1, on which a code point stands; lines end at a line feed."""
        if not self._line_starts:
            starts = [0]
            starts.extend(index + 1 for index, char in enumerate(self.text) if char == "\n")
            self._line_starts.extend(starts)
        return bisect_right(self._line_starts, offset)

    def passage_at(self, offset: int) -> Passage | None:
        """Return the passage that holds a code point, or None between passages."""
        if not self._passage_starts:
            self._passage_starts.extend(passage.spans[0].start for passage in self.passages)
        index = bisect_right(self._passage_starts, offset) - 1
        if index < 0:
            return None
        passage = self.passages[index]
        return passage if offset < passage.spans[-1].end else None

    def table(self, sheet: str) -> Table | None:
        """Return the table of a sheet name, or None."""
        return next((table for table in self.tables if table.sheet == sheet), None)
