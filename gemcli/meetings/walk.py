"""The sentences of a record in reading order, each with where it stands and who says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.meetings.broken_words import joiner
from gemcli.meetings.cues import Cues
from gemcli.meetings.items import Item
from gemcli.meetings.labels import bare, label
from gemcli.meetings.layout import Layout
from gemcli.meetings.lines import has_side_headings, words
from gemcli.meetings.titles import number_of, short_title
from gemcli.model.claim import Evidence, FieldEvidence, SentenceRef, SpanRef
from gemcli.model.document import Document
from gemcli.model.section import Role, Section, SectionKind
from gemcli.model.span import Span, cut

FRONT_SAYS = re.compile(
    r"^(?:De|Het) (?:gemeenteraad|raad|commissie|staten|college|algemeen bestuur) (?:besluit|besloot|stelt|stemt"
    r"|neemt|benoemt"
    r"|verleent)\b|\b(?:zegt|zegde)\b[^.;]{0,60}\btoe\b|\bmet \d{1,3} stemmen voor\b|\bCouncil (?:resolved|agreed) to\b"
)
"""A decision or a promise in so many words."""


MOST_SENTENCES = 20_000
"""Sentences of one record that are read for what they decide; the longest evening of a council has some 10,000."""
READABLE = 1500
"""Characters beyond which a run of text is no sentence that anybody said."""


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence in its place."""

    id: str
    start: int
    end: int
    text: str
    """White space folded, furniture and the speaker's label left out."""
    section: Section
    index: int
    """Place of its section among the sections."""
    more: tuple[str, ...] = ()
    """Ids of further sentences that stand in its text: the label above a list."""

    @property
    def by_record(self) -> bool:
        """The minute-taker or the chair says it: what becomes of a vote is theirs to say."""
        return self.section.kind is not SectionKind.TURN or self.section.role in (Role.CHAIR, Role.CLERK)


def said(document: Document, sections: Sequence[Section], cues: Cues) -> tuple[Said, ...]:
    """Return every sentence that may be used, in reading order; withheld sections are left out.

    Of what stands before the first item only sentences count that decide or promise: it is the head of the paper, or an
    item whose own head nobody could read.

    No more than `MOST_SENTENCES` are returned, the first of the record.

    The text is without the label of its speaker, which some records print in the same sentence, and its words are
    whole that a line end broke.
    """
    found = []
    whole, beside = joiner(document), has_side_headings(document)
    for index, section in enumerate(sections):
        if section.withheld:
            continue
        in_front = section.kind is SectionKind.FRONT
        opens = section.kind is SectionKind.TURN and bool(section.speaker)
        for sentence_id in section.sentence_ids:
            sentence = document.sentence(sentence_id)
            start, end = sentence.spans[0].start, sentence.spans[-1].end
            text = whole(cut(document.text, sentence.spans) if beside else words(document, start, end))
            if in_front and FRONT_SAYS.search(text) is None:
                continue
            spoken = _spoken(text, section.speaker, cues) if opens else text
            found.append(Said(sentence_id, start, end, spoken, section, index))
            opens = False
            if len(found) == MOST_SENTENCES:
                return tuple(found)
    return tuple(found)


def _spoken(text: str, speaker: str, cues: Cues) -> str:
    """Return the first sentence of a turn without the label in front of it, when something follows the label."""
    printed = label(text, cues)
    if printed is None:
        printed = named if (named := bare(text)) is not None and named.name == speaker else None
    return text[printed.length :].strip() if printed is not None and len(text) > printed.length + 3 else text


class Places:
    """Turns offsets and sentence ids of one document into evidence."""

    def __init__(self, document: Document, sections: Sequence[Section]) -> None:
        self._document = document
        self._cells: dict[str, SpanRef] = {}
        self._withheld = {
            sentence_id for section in sections if section.withheld for sentence_id in section.sentence_ids
        }

    def ids(self, start: int, end: int) -> tuple[str, ...]:
        """Return the sentences that lie between two offsets."""
        if end <= start:
            return ()
        found = self._document.sentences_in(Span(start, end))
        return tuple(sentence.id for sentence in found if sentence.id not in self._withheld)

    def cell(self, spans: tuple[Span, ...]) -> str:
        """Return an id under which a cell can be evidence that no sentence is: its lines stand among other columns."""
        name = f"cell:{spans[0].start}-{spans[-1].end}"
        self._cells[name] = SpanRef(self._document.source.id, spans)
        return name

    def evidence(self, ids: Sequence[str]) -> Evidence:
        """Return evidence of sentences and cells, each once, in reading order."""
        cells = [self._cells[each] for each in dict.fromkeys(ids) if each in self._cells]
        named = [each for each in dict.fromkeys(ids) if each not in self._cells]
        unique = sorted(named, key=lambda each: self._document.sentence(each).spans[0].start)
        return Evidence(
            tuple(SentenceRef(self._document.source.id, each) for each in unique),
            spans=tuple(sorted(cells, key=lambda cell: cell.spans[0].start)),
        )

    def printed(self, start: int, end: int) -> str:
        """Return the text between two offsets as it is printed: its blanks part columns."""
        return self._document.text[start:end]

    def part(self, sentence_id: str, words: str) -> Evidence:
        """Return evidence of some words of a sentence; the whole of it where they do not stand there as they are."""
        if sentence_id in self._cells:
            return self.evidence((sentence_id,))
        spans = self._document.sentence(sentence_id).spans
        wanted = re.compile(r"\s{1,9}".join(re.escape(word) for word in words.split()))
        match = wanted.search(self._document.text, spans[0].start, spans[-1].end)
        if match is None:
            return self.evidence((sentence_id,))
        return Evidence(spans=(SpanRef(self._document.source.id, (Span(match.start(), match.end()),)),))

    def hold(self, ids: Sequence[str], words: Sequence[str]) -> bool:
        """Say whether each of some words is printed in the sentences and cells, white space folded, blind to case."""
        texts = []
        for each in dict.fromkeys(ids):
            spans = self._cells[each].spans if each in self._cells else self._document.sentence(each).spans
            texts.append(" ".join(self._document.text[start:end] for start, end in spans))
        whole = " ".join(" ".join(texts).split()).casefold()
        return all(" ".join(word.split()).casefold() in whole for word in words)

    def field(self, raw: str, ids: Sequence[str]) -> FieldEvidence:
        """Return what one field rests on."""
        return FieldEvidence(raw, self.evidence(ids))


def heading(item: Item | None, title: str = "") -> str:
    """Return an agenda item as a heading: "I. Uitbreiding zero-emissiezone (RIS320645)".

    >>> heading(Item("I", "Voorstel van het college inzake Uitbreiding zone (RIS320645)", 0, 0))
    'I. Uitbreiding zone (RIS320645)'
    """
    printed = item.title if item is not None else title
    number = number_of(printed)
    subject = short_title(printed)
    text = f"{subject} ({number})" if number and number not in subject else subject
    text = text[:1].upper() + text[1:]
    return f"{item.id}. {text}" if item is not None and item.id else text


def item_of(section: Section, found: Layout) -> Item | None:
    """Return the agenda item of a section, None outside of one."""
    if not section.item:
        return None
    known = next((item for item in found.items() if item.id == section.item), None)
    return known or Item(section.item, section.title, 0, 0)
