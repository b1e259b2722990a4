"""Which sentences of a dossier may carry the facts of a letter, and under which heading they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from gemcli.facts.table_rows import cells, shown, told, told_cells
from gemcli.letters.lines import BULLET
from gemcli.model.claim import CellRef, Evidence, SentenceRef, SpanRef
from gemcli.model.document import Document, Passage, PassageKind, Sentence
from gemcli.model.source import Rank
from gemcli.model.span import Span, cut
from gemcli.model.table import Cell

PROSE = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM})
LABEL = re.compile(
    r"(?:team|datum|van|aan|cc|onderwerp|betreft|(?:ons |uw )?kenmerk|zaak(?:nummer)?|auteurs?|opgesteld door|versie"
    r"|status|bijlagen?|(?:e-?mail)?adres|telefoon(?:nummer)?|tel|e-?mail|contact(?:persoon)?|afdeling|stellers?"
    r"|portefeuille(?:houder)?|(?:wettelijke |juridische )?grondslag|dossier(?:nummer)?|aanvrager|naam|indieners?"
    r"|behandelaar|aanwezig|afwezig|voorzitter|classificatie|vertrouwelijkheid|stuknummer|motie|geachte|beste|stempel"
    r")\b[\w .()/-]{0,24}:\s",
    re.IGNORECASE,
)
"""A line such as "Datum: 4 juni 2026": about the document, not in it."""
VALUED = re.compile(r"\d")
"""A cell with a number, an amount or a date: a value, not a name; the first cell always is a name."""
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
    stop: int = 0
    """Offset where its told words end, where the rest only points to a file; 0 where it is told whole."""

    @property
    def text(self) -> str:
        """The words without the bullet or number before them."""
        told = cut(self.document.text, self._spans)
        return f"{told.rstrip(' .')}." if self.stop else told

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
        start = bullet.end() if bullet else first.start
        if self.stop:
            return (Span(start, self.stop),)
        return (Span(start, first.end), *rest) if bullet else self.sentence.spans


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table in a text document, with the row that names its columns."""

    document: Document
    header: Sentence
    sentence: Sentence
    heading: str
    after: str
    """Id of the last sentence of prose before the table; empty where there is none."""
    sheet: str = ""
    """Name of the sheet, where the row is one of cells that can be cited; then `names` and `values` are its cells."""
    names: tuple[Cell, ...] = ()
    values: tuple[Cell, ...] = ()

    @property
    def name(self) -> str:
        """What tells the row from the others: its first cells up to the first that holds a value of its own."""
        texts = [shown(c) for c in self.values] if self.sheet else _cells(self.document, self.sentence)
        return " ".join(takewhile(lambda text: not VALUED.search(text) or text is texts[0], texts))

    @property
    def table(self) -> str:
        """What the table is called: the name of its sheet, else the heading above it."""
        return self.sheet or self.heading.lstrip("# ")

    @property
    def text(self) -> str:
        """The row as a line of a letter: `De Krekel: maatregel twee doeken, kosten € 11.900`."""
        if not self.sheet:
            return told(_cells(self.document, self.header), _cells(self.document, self.sentence))
        return told_cells(self.names, self.values)

    @property
    def evidence(self) -> Evidence:
        source_id = self.document.source.id
        if self.sheet:
            return Evidence(
                cells=tuple(CellRef(source_id, self.sheet, cell.address) for cell in (*self.names, *self.values))
            )
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
    if document.tables and all(p.kind not in PROSE for p in document.passages):
        yield from sheet_rows(document)
        return
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


LONGEST = 400
"""Rows of a sheet that a letter may draw on: a longer list is a register, not a note."""


def sheet_rows(document: Document) -> Iterator[Row]:
    """Every row below the names of the columns of each sheet, told by its cells."""
    lines = [s for passage in document.passages if passage.kind is PassageKind.TABLE_ROW for s in passage.sentences]
    if sum(len(table.rows) for table in document.tables) != len(lines) or len(lines) > LONGEST:
        return
    at = 0
    for table in document.tables:
        names: tuple[Cell, ...] = ()
        header = lines[at] if lines else None
        for cells_here in table.rows:
            sentence, at = lines[at], at + 1
            if not names:
                names, header = (cells_here, sentence) if len(cells_here) > 1 else ((), None)
            elif header is not None and len(cells_here) > 1:
                yield Row(document, header, sentence, table.title or table.sheet, "", table.sheet, names, cells_here)


def _cells(document: Document, sentence: Sentence) -> list[str]:
    return cells("".join(document.text[start:end] for start, end in sentence.spans))
