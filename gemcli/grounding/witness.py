"""What a claim leans on: the cited words, who spoke them, and under which heading and lead-in they stand."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from gemcli.grounding.leads import called, governing, is_of_motion, piece_title
from gemcli.grounding.lines import Line, Spot, find, folded
from gemcli.grounding.long_sheet import LongSheet
from gemcli.model.citation import Citation, cite, cite_cells
from gemcli.model.claim import CellRef, Evidence, SentenceRef, SpanRef
from gemcli.model.document import Document, PassageKind, Sentence
from gemcli.model.section import Role, Section
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span, cut
from gemcli.model.table import Cell, LongRows

BACK = 30
"""Sentences that are looked back for the lead-in and the heading of a motion."""

PASSAGE = 3
"""Sentences that may be one passage."""

TURN = 6
"""Sentences of a turn in which a name that a claim uses may have been said."""


BODY = re.compile(
    r"\b(?:[Gg]emeente|GEMEENTE|[Rr]aad\svan|[Mm]unicipality\sof)\s"
    r"(?P<name>[A-ZÀ-Þ][\w'’-]{1,40}(?:[ -][A-ZÀ-Þ][\w'’-]{1,40}){0,2})"
    r"|\b(?P<town>[A-ZÀ-Þ][\w'’-]{1,40})\s(?:Town|City|County)\sCouncil\b"
)
"""Whose paper it is: "Gemeente Oosterdijk"."""
LABEL = 120
"""Code points before the first sentence of a turn in which a voice tag may stand."""
HEAD_OF_PAPER = 800
"""Code points at the beginning of a paper in which it says so."""
CAPITAL = re.compile(r"(?<![\w-])[A-ZÀ-Þ][\w'’]*(?:-[\w'’]+)*")
POINTS_BACK = re.compile(
    r"\b(?:daar|hier|er)(?:over|van|voor|op|mee|bij|in|aan|toe|door)\b|^\W*(?:dat|dit|die|deze|that|this|these|those|it)\b",
    re.IGNORECASE,
)
"""Words that lean on the sentence before."""
PUT_TO_VOTE = re.compile(
    r"\b(?:in\sstemming\s(?:komt|komen|is|wordt)|aan\sde\sorde\sis|put\sto\sthe\svote|stemming\sover)\b|^\s*[-–▪•]\s",
    re.IGNORECASE,
)


OFFICES = {
    Role.CHAIR: "voorzitter chair",
    Role.COLLEGE: "wethouder college alderman",
    Role.COUNCILLOR: "raadslid fractie councillor",
    Role.RESIDENT: "inspreker resident",
    Role.CLERK: "griffier clerk",
}
"""How a claim may call a speaker by office."""


@dataclass(frozen=True, slots=True)
class Witness:
    """The evidence of one claim, cut from the sources."""

    citations: tuple[Citation, ...] = ()
    sentences: tuple[str, ...] = ()
    """Each cited sentence or piece, white space folded, in reading order."""
    before: str = ""
    """What is put to the vote in the sentences just before: names what "the motion" is."""
    lead_in: str = ""
    """The part of a motion that governs the cited words: "Verzoekt het college:"."""
    heading: str = ""
    """Headings, agenda item and title of the piece that the words stand in."""
    sections: tuple[Section, ...] = ()
    sources: tuple[Source, ...] = ()
    trouble: tuple[str, ...] = ()
    """Code words of what could not be resolved: unknown_source, unknown_sentence, unknown_cell, withheld, not_found."""
    numbers: Mapping[str, Cell] = field(default_factory=dict)
    """Cited cells by `Sheet!C5`."""

    turns: tuple[Section, ...] = ()
    """The section of each cited sentence that lies in one, beside `turn_words`."""
    turn_words: tuple[str, ...] = ()
    piece: str = ""
    """Title line of the motion or amendment that the words are part of."""
    is_table: bool = False
    """Whether every cited sentence is a row of a table: header and row say one thing together."""
    turn_before: str = ""
    """What the same speaker said just before: names there may be what "de stichting" points to."""
    is_gathered: bool = False
    """Whether the sentences were put together by code, not named by who made the claim."""
    body: str = ""
    """The municipality or council that the head of a source names as its own."""
    names: frozenset[str] = frozenset()
    """Words with a capital, in small letters, that stand anywhere in the sources: what a person's claim may mean."""
    lines: tuple[Line, ...] = ()
    """The cited sentences again, each with its place in the source."""
    heads: tuple[Line, ...] = ()
    """Where a turn says who speaks, and a paper whose and of what day it is."""
    back: str = ""
    """The sentence before, in the same turn, where the cited words point back to it ("daarover", "dat")."""

    @property
    def quote(self) -> str:
        """The cited words as one text."""
        return "\n".join(self.sentences)

    def spot(self, part: Span) -> Spot:
        """Return where a part of `quote` stands; nowhere when its ends lie in places that do not touch."""
        touched: list[Spot] = []
        at = 0
        for line in self.lines:
            end = at + len(line.text)
            if at < part.end and end > part.start:
                touched.append(line.spot(max(part.start - at, 0), min(part.end, end) - at))
            at = end + 1
        if len(touched) < 2:
            return touched[0] if touched else Spot()
        return self._joined(part, touched[0], touched[-1])

    def spot_around(self, value: str) -> Spot:
        """Return where a value stands that comes from the label of a turn or the head of a paper."""
        for line in self.heads:
            found = find(value, line.text)
            if found is not None and (spot := line.spot(*found)).is_known:
                return replace(spot, label="")
        return Spot()

    def _joined(self, part: Span, first: Spot, last: Spot) -> Spot:
        """Return the run from one line into another, when nothing but white space lies between."""
        if first.source_id != last.source_id or first.span is None or last.span is None:
            return replace(first, span=None, cell="")
        whole = Span(first.span.start, last.span.end)
        layer = next(line.layer for line in self.lines if line.citation.source_id == first.source_id)
        same = folded(layer[whole.start : whole.end]) == folded(self.quote[part.start : part.end])
        return replace(first, span=whole if same else None)

    @property
    def speakers(self) -> tuple[Section, ...]:
        """The sections whose speaker is known."""
        return tuple(section for section in self.sections if section.speaker)

    @property
    def context(self) -> str:
        """What surrounds the words and may be named by a claim: heading, item, speaker, date and body."""
        voices = (
            f"{section.honorific} {section.speaker} {section.party} {OFFICES.get(section.role, '')}"
            for section in self.speakers
        )
        own = " college" if any(source.rank is Rank.OWN_DECISION for source in self.sources) else ""
        about = [f"{source.title}{own} {source.dated.isoformat() if source.dated else ''}" for source in self.sources]
        about.append(self.body)
        return "\n".join(line for line in (self.heading, self.lead_in, self.back, *voices, *about) if line.strip())

    @property
    def is_official(self) -> bool:
        """Whether every source is one that the municipality itself adopted."""
        official = (Rank.OFFICIAL_LIST, Rank.ADOPTED_MINUTES, Rank.OWN_DECISION, Rank.TEXT_BLOCK)
        return bool(self.sources) and all(source.rank in official for source in self.sources)


class Bench:
    """The sources of a case, laid out so that evidence is found at once."""

    def __init__(self, documents: Sequence[Document], sections: Iterable[Section]) -> None:
        self.documents = {document.source.id: document for document in documents}
        self._names: dict[str, frozenset[str]] = {}
        self._papers: dict[str, Line] = {}
        self._sheets: dict[tuple[str, str], Mapping[str, Cell]] = {}
        self.lists = {document.source.id: list(document.sentences()) for document in documents}
        self.order = {
            document.source.id: {sentence.id: index for index, sentence in enumerate(self.lists[document.source.id])}
            for document in documents
        }
        self.sections: dict[tuple[str, str], Section] = {}
        for section in sections:
            for sentence_id in section.sentence_ids:
                self.sections[section.source_id, sentence_id] = section

    def words(self, ref: SentenceRef) -> str:
        """Return the text of a sentence; KeyError for one that no source has."""
        sentence = self.lists[ref.source_id][self.order[ref.source_id][ref.sentence_id]]
        return cut(self.documents[ref.source_id].text, sentence.spans)

    def is_one_passage(self, refs: Sequence[SentenceRef]) -> bool:
        """Whether sentences follow one another in one section, three at most."""
        places = sorted((ref.source_id, self.order[ref.source_id][ref.sentence_id]) for ref in refs)
        sections = {self.sections.get((ref.source_id, ref.sentence_id)) for ref in refs}
        following = all(one[0] == other[0] and other[1] - one[1] == 1 for one, other in pairwise(places))
        return following and len(sections) == 1 and len(places) <= PASSAGE

    def named(self, witness: Witness) -> Witness:
        """Return a witness that knows which names stand elsewhere in its sources."""
        found = frozenset().union(*(self._names_of(source.id) for source in witness.sources))
        bodies = (self._body_of(source.id) for source in witness.sources)
        return replace(witness, names=found, body=" ".join(dict.fromkeys(body for body in bodies if body)))

    def _body_of(self, source_id: str) -> str:
        match = BODY.search(self.documents[source_id].text, 0, HEAD_OF_PAPER)
        return (match["name"] or match["town"]) if match else ""

    def _names_of(self, source_id: str) -> frozenset[str]:
        if source_id not in self._names:
            words = CAPITAL.findall(self.documents[source_id].text)
            self._names[source_id] = frozenset(part.casefold() for word in words for part in (word, *word.split("-")))
        return self._names[source_id]

    def touched(self, citations: Sequence[Citation]) -> tuple[SentenceRef, ...]:
        """Return the sentences that citations lie in, whole or in part, in reading order."""
        found = [
            SentenceRef(citation.source_id, sentence.id)
            for citation in citations
            if not citation.cells
            for sentence in self._touched(self.documents[citation.source_id], citation.spans)
        ]
        return tuple(dict.fromkeys(found))

    def call(self, evidence: Evidence) -> Witness:
        """Cut what the evidence names (quotes apart, which must be located first) and look around it."""
        trouble: list[str] = []
        placed = [*self._named(evidence.sentences, trouble), *self._spanned(evidence.spans, trouble)]
        citations = [cite(document, spans) for document, spans in placed]
        cells, numbers = self._cells(evidence.cells, trouble)
        witness = Witness(tuple(dict.fromkeys((*citations, *cells))), trouble=tuple(trouble), numbers=numbers)
        return self.surround(witness)

    def surround(self, witness: Witness) -> Witness:
        """Add sentences, sections, heading and lead-in to a witness that has citations."""
        lines: list[Line] = []
        heads: list[Line] = []
        sections: list[Section] = []
        before: list[str] = []
        leads: list[str] = []
        headings: list[str] = []
        turns: list[Section] = []
        turn_words: list[str] = []
        backs: list[str] = []
        titles: list[str] = []
        kinds: set[PassageKind] = set()
        earlier: list[str] = []
        for citation in witness.citations:
            document = self.documents[citation.source_id]
            if citation.cells:
                lines.append(Line(citation.exact, "", (), citation))
                continue
            sentences = self._touched(document, citation.spans)
            lines.extend(_within(document, sentence, citation) for sentence in sentences)
            if not sentences:
                lines.append(Line(citation.exact, document.text, citation.spans, citation))
                continue
            found = [self.sections.get((citation.source_id, sentence.id)) for sentence in sentences]
            kinds.update(_kind(document, sentence) for sentence in sentences)
            sections.extend(section for section in found if section is not None)
            heads.extend(self._labels(citation, found))
            for sentence, section in zip(sentences, found, strict=True):
                if section is not None:
                    turns.append(section)
                    turn_words.append(cut(document.text, sentence.spans))
            earlier.append(self._said_before(document, sentences[0], found[0]))
            backs.append(self._pointed_back(document, sentences[0], found[0]))
            lead, piece, vote = self._look_back(document, sentences[0], found[0])
            leads.append(lead)
            before.append(vote)
            headings.append(piece)
            titles.append(piece)
        lines = [line for line in lines if line.text]
        sections = list(dict.fromkeys(sections))
        headings.extend(called(line) for line in headings[:] if line)
        headings.extend("motie indiener indieners" for lead in leads if is_of_motion(lead))
        headings.extend(" ".join((*section.path, section.item, section.title)) for section in sections)
        trouble = (*witness.trouble, *(("withheld",) if any(section.withheld for section in sections) else ()))
        return replace(
            witness,
            sentences=tuple(line.text for line in lines),
            lines=tuple(lines),
            heads=tuple(heads + [self._head(citation) for citation in witness.citations if not citation.cells]),
            before="\n".join(line for line in before if line),
            lead_in="\n".join(line for line in leads if line),
            heading="\n".join(dict.fromkeys(line for line in headings if line)),
            sections=tuple(sections),
            is_table=bool(kinds) and kinds == {PassageKind.TABLE_ROW},
            piece=next((line for line in titles if line), ""),
            turns=tuple(turns),
            turn_words=tuple(turn_words),
            turn_before="\n".join(line for line in earlier if line),
            back="\n".join(line for line in backs if line),
            sources=tuple(dict.fromkeys(self.documents[c.source_id].source for c in witness.citations)),
            trouble=tuple(dict.fromkeys(trouble)),
        )

    def _labels(self, citation: Citation, sections: Iterable[Section | None]) -> Iterator[Line]:
        """Yield where the turns of a citation say who speaks."""
        document = self.documents[citation.source_id]
        for section in dict.fromkeys(sections):
            if section is not None and section.speaker and not section.withheld:
                yield _label(document, document.sentence(section.sentence_ids[0]), citation)

    def _head(self, citation: Citation) -> Line:
        """Return the beginning of a paper, which says whose it is and of what day."""
        if citation.source_id not in self._papers:
            text = self.documents[citation.source_id].text
            part = Span(0, min(len(text), HEAD_OF_PAPER))
            self._papers[citation.source_id] = Line(cut(text, [part]), text, (part,), citation)
        return self._papers[citation.source_id]

    def book(self, witness: Witness) -> Mapping[str, Cell]:
        """Return every cell of the sheets that a witness cites: `Sheet!C5`, of another file than that of the first
        citation `file#Sheet!C5`."""
        cited = dict.fromkeys(
            (citation.source_id, name.rpartition("!")[0]) for citation in witness.citations for name in citation.cells
        )
        first = next(iter(cited), ("", ""))[0]
        sheets = [
            self._sheet(source_id, sheet)
            if source_id == first
            else {self._file(source_id, first) + name: cell for name, cell in self._sheet(source_id, sheet).items()}
            for source_id, sheet in cited
        ]
        return sheets[0] if len(sheets) == 1 else ChainMap(*map(dict, reversed(sheets)))

    def _file(self, source_id: str, first: str) -> str:
        """Return what stands before the sheet in the name of a cell: nothing, or the file where it is another one."""
        return "" if source_id == first else f"{self.documents[source_id].source.path}#"

    def _sheet(self, source_id: str, sheet: str) -> Mapping[str, Cell]:
        if (source_id, sheet) not in self._sheets:
            table = self.documents[source_id].table(sheet)
            if table is not None and isinstance(table.rows, LongRows):
                self._sheets[source_id, sheet] = LongSheet(table)
            else:
                cells = table.cells() if table is not None else ()
                self._sheets[source_id, sheet] = {f"{sheet}!{cell.address}": cell for cell in cells}
        return self._sheets[source_id, sheet]

    def _said_before(self, document: Document, first: Sentence, section: Section | None) -> str:
        """Return the sentences before, of the same turn."""
        index = self.order[document.source.id][first.id]
        sentences = self.lists[document.source.id][max(0, index - TURN) : index]
        own = [s for s in sentences if self.sections.get((document.source.id, s.id)) == section]
        return " ".join(cut(document.text, sentence.spans) for sentence in own) if section is not None else ""

    def _pointed_back(self, document: Document, first: Sentence, section: Section | None) -> str:
        """Return the sentence before, of the same speaker, where the first cited sentence points back to it."""
        index = self.order[document.source.id][first.id]
        if index == 0 or not POINTS_BACK.search(cut(document.text, first.spans)):
            return ""
        earlier = self.lists[document.source.id][index - 1]
        if self.sections.get((document.source.id, earlier.id)) != section:
            return ""
        return cut(document.text, earlier.spans)

    def _named(self, refs: Sequence[SentenceRef], trouble: list[str]) -> list[tuple[Document, list[Span]]]:
        """Put adjacent sentences together: each run becomes one citation, a heading beside its text one of its own."""
        by_source: dict[str, list[int]] = {}
        for ref in refs:
            order = self.order.get(ref.source_id)
            if order is None:
                trouble.append("unknown_source")
            elif ref.sentence_id not in order:
                trouble.append("unknown_sentence")
            else:
                by_source.setdefault(ref.source_id, []).append(order[ref.sentence_id])
        runs = []
        for source_id, places in by_source.items():
            document = self.documents[source_id]
            sentences = self.lists[document.source.id]
            run: list[int] = []
            for place in sorted(set(places)):
                if run and (place != run[-1] + 1 or _is_beside(sentences[run[-1]], sentences[place])):
                    runs.append((document, _spans(sentences, run)))
                    run = []
                run.append(place)
            runs.append((document, _spans(sentences, run)))
        return runs

    def _spanned(self, refs: Sequence[SpanRef], trouble: list[str]) -> list[tuple[Document, list[Span]]]:
        placed = []
        for ref in refs:
            document = self.documents.get(ref.source_id)
            if document is None:
                trouble.append("unknown_source")
            elif not any(document.text[start:end].strip() for start, end in ref.spans):
                trouble.append("not_found")
            else:
                placed.append((document, list(ref.spans)))
        return placed

    def _cells(self, refs: Sequence[CellRef], trouble: list[str]) -> tuple[list[Citation], dict[str, Cell]]:
        by_sheet: dict[tuple[str, str], list[Cell]] = {}
        numbers: dict[str, Cell] = {}
        for ref in refs:
            cells = self._sheet(ref.source_id, ref.sheet) if ref.source_id in self.documents else {}
            cell = cells.get(f"{ref.sheet}!{ref.address}")
            if cell is None:
                trouble.append("unknown_cell")
            else:
                by_sheet.setdefault((ref.source_id, ref.sheet), []).append(cell)
                numbers[f"{self._file(ref.source_id, refs[0].source_id)}{ref.sheet}!{cell.address}"] = cell
        citations = []
        for (source_id, sheet), chosen in by_sheet.items():
            table = self.documents[source_id].table(sheet)
            if table is not None:
                citations.append(cite_cells(self.documents[source_id], table, chosen))
        return citations, numbers

    @staticmethod
    def _touched(document: Document, spans: Sequence[Span]) -> list[Sentence]:
        found: dict[str, Sentence] = {}
        for span in spans:
            for sentence in document.sentences_in(span):
                if any(piece.start < span.end and piece.end > span.start for piece in sentence.spans):
                    found[sentence.id] = sentence
        return list(found.values())

    def _look_back(self, document: Document, first: Sentence, section: Section | None) -> tuple[str, str, str]:
        """Return the lead-in that governs a sentence, the title line of its piece, and what is put to the vote."""
        index = self.order[document.source.id][first.id]
        sentences = self.lists[document.source.id][max(0, index - BACK) : index]
        votes = [text for s in sentences[-2:] if PUT_TO_VOTE.search(text := cut(document.text, s.spans))]
        before = [
            cut(document.text, sentence.spans)
            for sentence in sentences
            if self.sections.get((document.source.id, sentence.id)) == section
        ]
        own = cut(document.text, first.spans)
        return governing(own, before), piece_title(own, before), "\n".join(votes)


def _kind(document: Document, sentence: Sentence) -> PassageKind:
    passage = document.passage_at(sentence.spans[0].start)
    return passage.kind if passage is not None else PassageKind.PARAGRAPH


def _label(document: Document, first: Sentence, citation: Citation) -> Line:
    """Return where a turn says who speaks: its first sentence, with what stands before it on the line."""
    start, end = first.spans[0]
    start = max(document.text.rfind("\n", 0, start) + 1, start - LABEL)
    return Line(cut(document.text, [Span(start, end)]), document.text, (Span(start, end),), citation)


def _is_beside(one: Sentence, following: Sentence) -> bool:
    """Whether lines of a sentence lie between those of the one before: they stand in columns side by side."""
    return following.spans[0].start < one.spans[-1].end


def _spans(sentences: Sequence[Sentence], run: Sequence[int]) -> list[Span]:
    return sorted(span for place in run for span in sentences[place].spans)


def _within(document: Document, sentence: Sentence, citation: Citation) -> Line:
    """Return the part of a sentence that is cited; of a row of a table each cell on a line of its own."""
    pieces = []
    for piece in sentence.spans:
        for span in citation.spans:
            start, end = max(piece.start, span.start), min(piece.end, span.end)
            if start < end:
                pieces.append(Span(start, end))
    found = tuple(sorted(set(pieces)))
    text = cut(document.text, found)
    if _kind(document, sentence) is PassageKind.TABLE_ROW:
        raw = "\t".join(document.text[piece.start : piece.end] for piece in found)
        mark = "|" if "\t" not in raw else "\t"
        text = "\n".join(cell for part in raw.split(mark) if (cell := folded(part)))
    return Line(text, document.text, found, citation)
