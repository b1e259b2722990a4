"""Takes a dossier in for masking: its documents, every word of its Word files, and what decides about each span."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from gemcli.files import sha256
from gemcli.jobs.guarded import refuse_closed
from gemcli.jobs.intake import outlined, withheld_items
from gemcli.jobs.mask_request import MaskRequest
from gemcli.jobs.outcome import Warned
from gemcli.jobs.own_names import known_to
from gemcli.jobs.reading import dossier_of, dossier_of_bytes, limits
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say
from gemcli.model.activity import LedgerEntry
from gemcli.model.citation import place_of
from gemcli.model.document import Document, PassageKind
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section
from gemcli.model.span import Span
from gemcli.model.withheld import withheld_spans
from gemcli.privacy.detect import learn
from gemcli.privacy.found import Found
from gemcli.privacy.mail_heads import mail_heads
from gemcli.privacy.marking import Marked, Marker
from gemcli.privacy.policy import Policy
from gemcli.privacy.roles import Roles, roles
from gemcli.privacy.speakers import speaker_names, speakers
from gemcli.privacy.word_lists import WordLists
from gemcli.sources.child import children
from gemcli.sources.docx import MEDIA_TYPE as DOCX
from gemcli.sources.docx_copy.copying import PartText, Words, words_of

IN_TEXT_LAYER = frozenset({"body", "footnotes", "endnotes", "comments"})
"""Parts of a Word file that its reader lays in the text layer."""
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
            closed = self.closed(document)
            self._marks[name] = tuple(one for one in marks if not overlaps(one.span, closed))
        return self._marks[name]

    def is_whole(self, document: Document) -> bool:
        """Whether the text layer holds all words of a document: of a long table it holds the first rows only."""
        return bool(document.text.strip()) and all(remark.code != "text_bounded" for remark in document.remarks)

    def warnings(self) -> Iterator[Warned]:
        """Yield what the readers remarked, and of which documents not everything was looked at."""
        for document in self.dossier.documents:
            path = document.source.path
            yield from (Warned(remark.code, remark.message, path, remark.place) for remark in document.remarks)
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
                yield from self._beside(path, self.words[document.source.id])

    def _beside(self, path: str, words: Words) -> Iterator[Listed]:
        """What stands in heads, feet and properties; the reader lays body, notes and comments in the text layer."""
        for part in words.parts:
            if part.kind not in IN_TEXT_LAYER:
                for marked in self.marker.mark(part.text):
                    yield Listed(path, place_in(part, marked.span.start), marked, None)

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
    """Say where words stand in a Word file: the kind of part, and the paragraph in it."""
    return f"{part.kind}, par. {part.text.count(chr(10), 0, start) + 1}"


def _under_its_title(span: Span, document: Document) -> Span:
    """Take the title above a secret item, and the mark of the heading behind it, out of its span."""
    start = span.start
    for passage in document.passages:
        if passage.kind is PassageKind.HEADING and passage.spans[0].start == start:
            start = passage.spans[-1].end
    words = document.text[start : span.end]
    start += len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(document.text[span.start : span.end].rstrip(MARKS))))


def overlaps(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span shares a code point with one of the others."""
    return any(span.start < other.end and other.start < span.end for other in others)


def take_in_to_mask(path: Path, request: MaskRequest, bench: Workbench) -> Taken:
    """Read a file, a folder or standard input, and learn who is who in it.

    Masking stays on this machine, so a closed document may be looked at with `--besloten`, whatever engine is set;
    without it WithheldError, as for every command: a masked copy of a closed document is still closed. Raises
    SourceError when nothing could be read.
    """
    dossier = _dossier(path, request, bench)
    if not request.allows_closed:
        refuse_closed(dossier.documents, dossier.settings)
    sections = tuple(section for document in dossier.documents for section in outlined(document, bench))
    raw = dict(_word_files(path, dossier))
    words = {name: children().run(words_of, data, limits=limits(bench.settings)) for name, data in raw.items()}
    municipality = known_to(bench.municipality(), dossier.settings)
    deciding = roles(sections, [document.text for document in dossier.documents], municipality)
    texts = list(_texts(dossier, words, municipality, deciding))
    marker = Marker(
        deciding,
        learn(texts, deciding),
        Policy.from_table(bench.settings.table("privacy.toml")),
        _lists(dossier, request, bench),
    )
    return Taken(dossier, sections, marker, municipality, words, raw, request.allows_closed)


def _dossier(path: Path, request: MaskRequest, bench: Workbench) -> Dossier:
    if request.stdin is not None and str(path) == "-":
        return dossier_of_bytes(request.stdin, f"stdin.{request.stdin_format}", bench.settings)
    return dossier_of(path, bench.settings)


def _word_files(path: Path, dossier: Dossier) -> Iterator[tuple[str, bytes]]:
    """Yield the bytes of Word files that lie on disk as they were read; those inside a mail come out as text."""
    for document in dossier.documents:
        if document.source.media_type == DOCX:
            file = path / document.source.path if path.is_dir() else path
            data = file.read_bytes() if file.is_file() else b""
            if sha256(data) == document.source.sha256:
                yield document.source.id, data


def _texts(dossier: Dossier, words: Mapping[str, Words], municipality: Municipality, deciding: Roles) -> Iterator[str]:
    """Yield everything from which people are learnt; whom only the form of a file names gets a line of their own."""
    for document in dossier.documents:
        yield document.text
        yield from map(_named, speaker_names(document.passages, deciding))
        for passage in document.passages:
            if passage.kind is PassageKind.MAIL_HEADER:
                field = document.text[passage.spans[0].start : passage.spans[-1].end]
                yield from (_named(found.text) for found in mail_heads(field, municipality.owns))
    for each in words.values():
        yield from (part.text for part in each.parts)
        yield from map(_named, each.people)


def _named(person: str) -> str:
    """A line that says of words that they are a name; accounts are often written in small letters."""
    return f"Naam: {person.title() if person.islower() else person}\n"


def _lists(dossier: Dossier, request: MaskRequest, bench: Workbench) -> WordLists:
    """Lay the word lists over one another: privacy.toml, municipality.toml, dossier.toml, options."""
    lists = WordLists()
    for table in (bench.settings.table("privacy.toml"), bench.settings.municipality()):
        mask = table.get("mask", {})
        lists = lists.over(_strings(mask, "keep"), _strings(mask, "also"))
    stated = dossier.settings
    lists = lists.over(stated.get("mask.keep", "").split(";"), stated.get("mask.also", "").split(";"))
    return lists.over(request.keep, request.also)


def _strings(table: Any, key: str) -> list[str]:
    values = table.get(key, ()) if isinstance(table, Mapping) else ()
    return [value for value in values if isinstance(value, str)] if isinstance(values, list | tuple) else []
