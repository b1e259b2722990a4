"""Which sentences of a dossier may carry the facts of a letter, and under which heading they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gemcli.facts.table_rows import cells, told
from gemcli.letters.lines import BULLET
from gemcli.model.claim import Evidence, SentenceRef, SpanRef
from gemcli.model.document import Document, Passage, PassageKind, Sentence
from gemcli.model.source import Rank
from gemcli.model.span import Span, cut

PROSE = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM})
LABEL = re.compile(r"[A-Z][\w .()/-]{1,28}:\s")
"""A line such as "Datum: 4 juni 2026": about the document, not in it."""
CLOSED = re.compile(r"[.!?:;…][\"'”’»)\]\d]{0,3}$")
FIRM = frozenset({Rank.OFFICIAL_LIST, Rank.ADOPTED_MINUTES, Rank.OWN_DECISION, Rank.UNRANKED})
"""Ranks that may carry a fact; what a third party writes, or a transcript heard, never does."""
RECORDS = frozenset({Rank.OFFICIAL_LIST, Rank.ADOPTED_MINUTES})
"""What records a meeting; it tells how a motion ended, and does not answer it."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with its surroundings."""

    document: Document
    passage: Passage
    sentence: Sentence
    heading: str

    @property
    def text(self) -> str:
        """The words without the bullet or number before them."""
        return cut(self.document.text, self._spans)

    @property
    def evidence(self) -> Evidence:
        """The sentence; only its words where a bullet stands before them."""
        source_id = self.document.source.id
        if self._spans == self.sentence.spans:
            return Evidence(sentences=(SentenceRef(source_id, self.sentence.id),))
        return Evidence(spans=(SpanRef(source_id, self._spans),))

    @property
    def _spans(self) -> tuple[Span, ...]:
        first, *rest = self.sentence.spans
        bullet = BULLET.match(self.document.text, first.start, first.end)
        return (Span(bullet.end(), first.end), *rest) if bullet else self.sentence.spans


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table in a text document, with the row that names its columns."""

    document: Document
    header: Sentence
    sentence: Sentence
    heading: str
    after: str
    """Id of the last sentence of prose before the table; empty where there is none."""

    @property
    def text(self) -> str:
        """The row as a line of a letter: `De Krekel: maatregel twee doeken, kosten € 11.900`."""
        return told(_cells(self.document, self.header), _cells(self.document, self.sentence))

    @property
    def evidence(self) -> Evidence:
        source_id = self.document.source.id
        return Evidence(sentences=(SentenceRef(source_id, self.header.id), SentenceRef(source_id, self.sentence.id)))


def is_own(document: Document) -> bool:
    """Whether a document is the municipality's own and no mere hearsay."""
    return document.source.rank not in (Rank.THIRD_PARTY, Rank.TRANSCRIPT)


def prose(document: Document) -> Iterator[Said]:
    """Every sentence of running text, each with its nearest heading; labels, rows, notes and quoted mail left aside."""
    heading = ""
    for passage in document.passages:
        if passage.kind is PassageKind.HEADING:
            heading = cut(document.text, passage.spans)
        elif passage.kind in PROSE and not _is_about_itself(passage, cut(document.text, passage.spans)):
            for sentence in passage.sentences:
                yield Said(document, passage, sentence, heading)


def _is_about_itself(passage: Passage, text: str) -> bool:
    """A label, or a line that closes no sentence: "Notitie van team Wegen, 11 mei 2026"."""
    return bool(LABEL.match(text)) or (passage.kind is PassageKind.PARAGRAPH and not CLOSED.search(text))


def rows(document: Document) -> Iterator[Row]:
    """Every row of the tables in a text document except the rows that name the columns."""
    heading = after = ""
    header: Sentence | None = None
    for passage in document.passages:
        if passage.kind is PassageKind.TABLE_ROW:
            for sentence in passage.sentences:
                if header is None:
                    header = sentence
                else:
                    yield Row(document, header, sentence, heading, after)
            continue
        header = None
        if passage.kind is PassageKind.HEADING:
            heading, after = cut(document.text, passage.spans), ""
        elif passage.kind in PROSE and passage.sentences:
            after = passage.sentences[-1].id


def _cells(document: Document, sentence: Sentence) -> list[str]:
    return cells("".join(document.text[start:end] for start, end in sentence.spans))
