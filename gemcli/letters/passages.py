"""Which sentences of a dossier may carry the facts of a letter, and under which heading they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile, zip_longest

from gemcli.facts.table_rows import NUMBERED, cells, shown, told, told_cells
from gemcli.letters.lines import BULLET
from gemcli.letters.note_lines import holds_keys, note_lines, tells, whole_lines, width_of
from gemcli.letters.remarks import LEAD_IN
from gemcli.model.claim import CellRef, Evidence, SentenceRef, SpanRef
from gemcli.model.document import Document, Passage, PassageKind, Sentence
from gemcli.model.source import Rank
from gemcli.model.span import Span, cut
from gemcli.model.table import Cell

PROSE = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM})
LABEL = re.compile(
    r"(?:team|datum|van|aan|cc|onderwerp|betreft|(?:ons |uw )?kenmerk|zaak(?:nummer)?|auteurs?|opgesteld door|versie"
    r"|status|bijlagen?|(?:e-?mail)?adres|telefoon(?:nummer)?|tel|e-?mail|contact(?:persoon)?|afdeling|stellers?"
    r"|portefeuille(?:houder)?|(?:wettelijke |juridische )?grondslag|(?:wettelijk|juridisch|toetsings) ?kader"
    r"|dossier(?:nummer)?|aanvrager|naam|indieners?"
    r"|behandelaar|aanwezig|afwezig|voorzitter|classificatie|vertrouwelijkheid|stuknummer|motie|geachte|beste|stempel"
    r"|gebeld (?:door|met)|beller|aangenomen door|wanneer|tijd(?:stip)?|medewerker|collega|ontvanger|verzonden|kanaal"
    r"|notitie van|gesprek met|besproken met|bellen met"
    r")\b[\w .()/-]{0,24}:\s",
    re.IGNORECASE,
)
"""A line such as "Datum: 4 juni 2026": about the document, not in it."""
REPLY = re.compile(r"^(?:(?:re|fw|fwd|antw|doorst)\s{0,2}:\s{0,3}){1,5}", re.IGNORECASE)
"""What stands before the subject of a mail that was answered or sent on."""
TITLE_LINE = re.compile(r"[^\W\d_][^\W\d_-]{3,30}(?: [^\W\d_-]{2,30}){0,3}:?")
"""A line of a few words, without a number or a full stop."""
VALUED = re.compile(r"\d")
"""A cell with a number, an amount or a date: a value, not a name; the first cell always is a name."""
WORDED = re.compile(r"[^\W\d_]{3}")
"""Begins with a word, as a description does and an amount or a day in digits does not."""
RUN_IN = re.compile(r"(?:\*\*|__)[^*_\n]{2,80}(?:\*\*|__)")
"""The first words of a paragraph in bold: the heading of the rest."""
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
    """Offset where its told words end, where the rest only points to a file or is another line; 0 where none does."""
    start: int = 0
    """Offset where its told words begin, where what stands before tells nothing; 0 where nothing does."""

    @property
    def text(self) -> str:
        """The words without the bullet or number before them."""
        told = cut(self.document.text, self._spans)
        goes_on = self.stop and self.stop < self.sentence.spans[-1].end and self.document.text[self.stop] != "\n"
        return f"{told.rstrip(' .')}." if goes_on else told

    @property
    def whole(self) -> str:
        """The sentence as it stands, with what it only points to."""
        return cut(self.document.text, self.sentence.spans)

    @property
    def place(self) -> Span:
        """Where its told words begin and end; of words with a hole in them their first stretch."""
        return self._spans[0]

    @property
    def key(self) -> tuple[str, str, int]:
        """What tells it from all others: two lines of a note may be one sentence to its reader."""
        return self.document.source.id, self.sentence.id, self.start

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
        start = self.start or (bullet.end() if bullet else first.start)
        if self.stop:
            return (Span(start, self.stop),)
        return (Span(start, first.end), *rest) if start > first.start else self.sentence.spans


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
    def key(self) -> tuple[str, str, int]:
        """What tells it from all others."""
        return self.document.source.id, self.sentence.id, 0

    @property
    def name(self) -> str:
        """What tells the row from the others: its first cells up to the first that holds a value of its own.

        The cell behind a bare number ("2.3.1") is its name whatever numbers it holds.
        """
        texts = [shown(c) for c in self.values] if self.sheet else _cells(self.document, self.sentence)
        named = 2 if texts and NUMBERED.fullmatch(texts[0]) and WORDED.match("".join(texts[1:2])) else 1
        return " ".join([*texts[:named], *takewhile(lambda text: not VALUED.search(text), texts[named:])])

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
    """Every sentence of running text, each with its nearest heading; labels, rows, notes and quoted mail left aside.

    What a mail among colleagues says stands under its subject.
    """
    heading = REPLY.sub("", document.source.title) if document.source.rank is Rank.OWN_MESSAGE else ""
    for passage, below in zip_longest(document.passages, document.passages[1:]):
        if passage.kind is PassageKind.HEADING:
            heading = cut(document.text, passage.spans)
        elif passage.kind in PROSE:
            yield from _told(document, passage, heading)
            heading = title_line(document, passage, below) or heading


def title_line(document: Document, passage: Passage, below: Passage | None) -> str:
    """Return the line that ends a paragraph of plain text and stands above a list as its heading; empty for none.

    Plain text has no headings of its own: "Voorschriften", then the conditions.
    """
    if passage.kind is not PassageKind.PARAGRAPH or below is None or not is_own(document):
        return ""
    last = document.text[passage.spans[0].start : passage.spans[-1].end].rstrip().rsplit("\n", 1)[-1].strip()
    is_alone = last == cut(document.text, passage.spans)
    return last.rstrip(":") if TITLE_LINE.fullmatch(last) and (is_alone or below.kind is PassageKind.LIST_ITEM) else ""


def goes_on(one: Said, other: Said | Row) -> bool:
    """Whether two sentences stand in one paragraph, each a sentence of its own."""
    if isinstance(other, Row) or other.document is not one.document or other.key == one.key:
        return False
    return other.passage.spans == one.passage.spans and not (one.stop or other.stop)


def behind(said: Said, front: re.Pattern[str]) -> Said | None:
    """Return the words of a sentence behind a front, such as a label; None where that does not stand before them."""
    if len(said.sentence.spans) > 1:
        return None
    place = said.place
    match = front.match(said.document.text, place.start, place.end)
    return replace(said, start=match.end()) if match else None


def _told(document: Document, passage: Passage, heading: str) -> Iterator[Said]:
    """The sentences of a passage; of a paragraph that closes none, and of labels, the lines that tell something."""
    if not _is_open(document, passage) and not LABEL.match(cut(document.text, passage.spans)):
        for sentence in passage.sentences:
            said = Said(document, passage, sentence, heading)
            if RUN_IN.fullmatch(said.text):
                heading = said.text.strip("*_ ")
                continue
            yield (behind(said, LEAD_IN) or said) if is_own(document) else said
    elif is_own(document):
        for sentence in passage.sentences:
            yield from _lines(Said(document, passage, sentence, heading))


def each_line(document: Document, passage: Passage, heading: str) -> Iterator[Said]:
    """Every sentence of a passage, labels too; of a paragraph that closes none every line."""
    for sentence in passage.sentences:
        said = Said(document, passage, sentence, heading)
        if len(sentence.spans) > 1 or not _is_open(document, passage):
            yield said
            continue
        for span in whole_lines(document.text, said.place.start, said.place.end):
            yield replace(said, start=span.start, stop=span.end)


def _is_open(document: Document, passage: Passage) -> bool:
    """Whether a paragraph closes no sentence, or a list item is followed by lines of key and value."""
    if passage.kind is PassageKind.PARAGRAPH:
        return not CLOSED.search(cut(document.text, passage.spans))
    return holds_keys(document.text[passage.spans[0].start : passage.spans[-1].end])


def _lines(said: Said) -> Iterator[Said]:
    """The sentence if it is closed and no label, else each of its lines that tells something but of the paper."""
    first = said.sentence.spans[0]
    if len(said.sentence.spans) > 1:
        return
    if CLOSED.search(said.text) and "\n" not in said.document.text[first.start : first.end]:
        if not LABEL.match(said.text) and tells(said.text):
            yield behind(said, LEAD_IN) or said
        return
    place = said.passage.spans
    width = width_of(said.document.text[place[0].start : place[-1].end])
    for span in note_lines(said.document.text, first.start, first.end, width):
        bullet = BULLET.match(said.document.text, span.start, span.end)
        line = replace(said, start=bullet.end() if bullet else span.start, stop=span.end)
        if not LABEL.match(line.text):
            yield line


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
    tables = [table.shown() for table in document.tables]
    if sum(len(table.rows) for table in tables) != len(lines) or len(lines) > LONGEST:
        return
    at = 0
    for table in tables:
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
