"""A dossier that was taken in for masking: what was found in it, where, and what of it is closed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from gemcli.errors import SourceError
from gemcli.jobs.intake import withheld_items
from gemcli.jobs.outcome import Warned
from gemcli.locales import N_, say
from gemcli.model.activity import LedgerEntry
from gemcli.model.citation import place_of
from gemcli.model.document import Document, PassageKind
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section
from gemcli.model.span import Span
from gemcli.model.taken import Taken as Covered
from gemcli.model.withheld import withheld_spans
from gemcli.privacy.found import Found
from gemcli.privacy.mail_heads import mail_heads
from gemcli.privacy.marking import Marked, Marker
from gemcli.privacy.speakers import speakers
from gemcli.sources.docx_copy.copying import PartText, Words

IN_TEXT_LAYER = frozenset({"body", "footnotes", "endnotes", "comments"})
"""Parts of a Word file that its reader lays in the text layer."""
PLACES = {
    "header": "koptekst",
    "footer": "voettekst",
    "footnotes": "voetnoten",
    "endnotes": "eindnoten",
    "comments": "opmerkingen",
    "chart": "grafiek",
    "diagram": "diagram",
    "properties": "eigenschappen",
    "attributes": "alternatieve tekst",
}
"""What a place says of a part besides the paragraph; in Dutch like `p.`, `r.` and `par.`, whatever the language."""
MARKS = " \t\r\n\f#>*-"
"""What stands before the words of a heading or list item: it belongs to those words."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One span in the list that people see."""

    source: str
    place: str
    marked: Marked
    span: Span | None
    """In the text layer; None for words that stand outside it, as the head of a page does."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A dossier with what decides about it."""

    dossier: Dossier
    sections: tuple[Section, ...]
    marker: Marker
    municipality: Municipality
    words: Mapping[str, Words]
    """Of each Word file on disk: all its words, by the id of its source."""
    raw: Mapping[str, bytes]
    """The bytes of those files, as they were read."""
    failures: Mapping[str, SourceError]
    """Why a Word file could be read but not taken apart, by the id of its source: no copy of it can be made."""
    allows_closed: bool
    """Whether the user allowed secret items and closed documents."""
    _marks: dict[str, tuple[Marked, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)

    @property
    def language(self) -> str:
        """The language that most of the dossier's text is in."""
        weights: Counter[str] = Counter()
        for document in self.dossier.documents:
            weights[document.language] += len(document.text)
        return weights.most_common(1)[0][0] if weights else "nl"

    def marks(self, document: Document) -> tuple[Marked, ...]:
        """Return what was found in the text layer of a document; looked for once."""
        name = document.source.id
        if name not in self._marks:
            told = (*self._heads(document), *self._speakers(document))
            marks = self.marker.mark(document.text, told)
            closed = Covered(self.closed(document))
            self._marks[name] = tuple(one for one in marks if not closed.meets(one.span))
        return self._marks[name]

    def part_marks(self, document: Document, part: PartText) -> tuple[Marked, ...]:
        """Return what was found in one part of a Word file; looked for once."""
        name = f"{document.source.id} {part.name}"
        if name not in self._marks:
            self._marks[name] = self.marker.mark(part.text)
        return self._marks[name]

    def is_whole(self, document: Document) -> bool:
        """Whether the text layer holds all words of a document: of a long table it holds the first rows only."""
        return bool(document.text.strip()) and all(remark.code != "text_bounded" for remark in document.remarks)

    def warnings(self) -> Iterator[Warned]:
        """Yield what the readers remarked, and of which documents not everything was looked at."""
        for document in self.dossier.documents:
            path = document.source.path
            yield from (Warned(remark.code, remark.message, path, remark.place) for remark in document.remarks)
            if document.source.id in self.failures:
                yield Warned("only_in_part", self.failures[document.source.id].what, path)
            if not self.is_whole(document):
                what = N_("Only the first rows of this table were looked at for personal data, or none.")
                yield Warned("only_in_part", say(what), path)

    def _heads(self, document: Document) -> Iterator[Found]:
        for passage in document.passages:
            if passage.kind is PassageKind.MAIL_HEADER:
                start = passage.spans[0].start
                for found in mail_heads(document.text[start : passage.spans[-1].end], self.municipality.owns):
                    known = self.marker.roles.of(found)
                    span = Span(start + found.span.start, start + found.span.end)
                    yield replace(found, span=span, who=known)

    def _speakers(self, document: Document) -> Iterator[Found]:
        for found in speakers(document.passages, document.text, self.marker.roles):
            yield replace(found, who=self.marker.roles.of(found))

    def listed(self) -> Iterator[Listed]:
        """Yield every span of the dossier: those of the text layers, then what else a Word file holds."""
        for document in self.dossier.documents:
            path = document.source.path
            for marked in self.marks(document):
                start, end = marked.span
                yield Listed(path, place_of(document, start, end), marked, marked.span)
            if document.source.id in self.words:
                yield from self._beside(document)

    def _beside(self, document: Document) -> Iterator[Listed]:
        """What stands in heads, feet and properties; the reader lays body, notes and comments in the text layer."""
        for part in self.words[document.source.id].parts:
            if part.kind not in IN_TEXT_LAYER:
                for marked in self.part_marks(document, part):
                    yield Listed(document.source.path, place_in(part, marked.span.start), marked, None)

    def closed(self, document: Document) -> tuple[Span, ...]:
        """Where a public document is secret: not listed and not copied, unless closed papers are allowed.

        The title of a secret item stays, as it is printed.
        """
        if self.allows_closed:
            return ()
        return tuple(_under_its_title(span, document) for span in withheld_spans(document, self.sections))

    def ledger(self) -> tuple[LedgerEntry, ...]:
        """What was read, what failed, and what is withheld."""
        withheld = () if self.allows_closed else tuple(withheld_items(self.dossier, self.sections))
        return (*self.dossier.ledger, *withheld)


def place_in(part: PartText, start: int) -> str:
    """Say where words stand in a Word file: the kind of part, and the paragraph in it.

    >>> place_in(PartText("word/header1.xml", "header", "Een.\\nTwee."), 5)
    'koptekst, par. 2'
    """
    paragraph = f"par. {part.text.count(chr(10), 0, start) + 1}"
    return f"{PLACES[part.kind]}, {paragraph}" if part.kind in PLACES else paragraph


def _under_its_title(span: Span, document: Document) -> Span:
    """Take the title above a secret item, and the mark of the heading behind it, out of its span."""
    start = span.start
    for passage in document.passages:
        if passage.kind is PassageKind.HEADING and passage.spans[0].start == start:
            start = passage.spans[-1].end
    words = document.text[start : span.end]
    start += len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(document.text[span.start : span.end].rstrip(MARKS))))
