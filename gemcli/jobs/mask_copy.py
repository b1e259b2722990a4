"""Makes the masked copy of one document: a Word file stays one, plain text and Markdown stay what they are, text comes
out of the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from gemcli.errors import SourceError, WithheldError
from gemcli.jobs.mask_intake import Taken, overlaps
from gemcli.jobs.outcome import Warned
from gemcli.jobs.reading import limits
from gemcli.locales import N_, say, translator
from gemcli.model.citation import place_of
from gemcli.model.document import Document, PlaceKind
from gemcli.model.span import Span
from gemcli.privacy.heads import GENERATOR, Head
from gemcli.privacy.marking import Marked
from gemcli.privacy.placeholders import Piece, Placeholders, replaced
from gemcli.settings import Settings
from gemcli.sources.child import children
from gemcli.sources.docx_copy.copying import Stamp, copy
from gemcli.sources.docx_copy.words import BROKEN_OFF, Change
from gemcli.sources.reader import read_data
from gemcli.text.escape import escape_markdown

SAME = {"text/plain": ".txt", "text/markdown": ".md", "text/vtt": ".vtt"}
"""Kinds of text whose copy is the text itself, with other words."""
AS_TEXT = {"application/x-subrip": ".txt", "text/csv": ".txt"}
"""Kinds whose text layer is the file itself, and that have no place for a note on what was done."""
GAP = "[besloten]"
"""Stands for a secret item, and for nothing that can be put back."""
UNBROKEN = re.compile(rf"[^{BROKEN_OFF}]+")


@dataclass(frozen=True, slots=True)
class Replaced:
    """One replacement, for the log of a publication."""

    place: str
    piece: Piece
    words: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A masked copy of one document."""

    document: Document
    suffix: str
    data: bytes
    replaced: tuple[Replaced, ...]
    kept: int
    unsure: int
    """Masked spans that are no sure thing: a person looks at them."""
    warnings: tuple[Warned, ...] = ()


@dataclass(frozen=True, slots=True)
class Copier:
    """What the copies of one dossier share."""

    taken: Taken
    placeholders: Placeholders
    settings: Settings
    map_id: str

    def copy(self, document: Document) -> Copy:
        """Return the copy of a document; raises SourceError for what cannot be masked whole."""
        if not self.taken.is_whole(document):
            raise SourceError(
                "only_in_part",
                say(N_("This table is too long to be masked whole.")),
                say(N_("Save the part that you need as a file of its own and mask that.")),
                document.source.path,
            )
        made = self._word(document) if document.source.id in self.taken.raw else self._text(document)
        return replace(made, warnings=(*made.warnings, *_leftovers(made)))

    def _text(self, document: Document) -> Copy:
        marks = self.taken.marks(document)
        pieces = self._with_gaps(document, self.placeholders.pieces(document.text, marks))
        suffix = SAME.get(document.source.media_type) or AS_TEXT.get(document.source.media_type, ".md")
        if document.source.media_type in (*SAME, *AS_TEXT):
            body = replaced(document.text, pieces, in_markdown=suffix == ".md")
        else:
            body = _as_markdown(replaced(document.text, pieces), document)
        done = tuple(
            Replaced(place_of(document, *piece.span), piece, document.text[piece.span.start : piece.span.end])
            for piece in pieces
        )
        head = Head(self._note(document, done, marks), self.map_id)
        data = head.onto(body, suffix).encode("utf-8", "replace")
        return Copy(document, suffix, data, done, *_counts(marks), warnings=tuple(_told(document, suffix)))

    def _with_gaps(self, document: Document, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
        """Leave secret items out: a word stands where they stood."""
        closed = self.taken.closed(document)
        left = [piece for piece in pieces if not overlaps(piece.span, closed)]
        return tuple(sorted([*left, *(Piece(span, GAP, None) for span in closed)], key=lambda piece: piece.span))

    def _word(self, document: Document) -> Copy:
        if self.taken.closed(document):
            raise WithheldError(
                "secret_item",
                say(N_("This Word file holds a secret item, and a masked copy would hold it too.")),
                say(N_("Take the item out, or use --besloten when the copy stays among those who may read it.")),
                document.source.path,
            )
        raw, words = self.taken.raw[document.source.id], self.taken.words[document.source.id]
        changes: dict[str, list[Change]] = {}
        done: list[Replaced] = []
        marks: list[Marked] = []
        for part in words.parts:
            found = [each for one in self.taken.marker.mark(part.text) for each in _unbroken(one)]
            marks += found
            for piece in self.placeholders.pieces(part.text, found):
                done.append(Replaced(part.kind, piece, part.text[piece.span.start : piece.span.end]))
                changes.setdefault(part.name, []).append(Change(*piece.span, piece.placeholder))
        swept = tuple({one.words for one in done if one.piece.marked is not None} | set(words.people))
        self._refuse_unseen(document, raw, changes)
        stamp = Stamp(GENERATOR, self.map_id, self._note(document, done, marks))
        data = children().run(copy, raw, changes, swept, stamp, limits=limits(self.settings))
        warnings = tuple(_gone(document, words.deleted, words.hidden, words.left_out, words.pictures))
        return Copy(document, ".docx", data, tuple(done), *_counts(marks), warnings=warnings)

    def _refuse_unseen(self, document: Document, raw: bytes, changes: dict[str, list[Change]]) -> None:
        """Read the copy again as any source: white letters on white are hidden too, and no copy may hold them."""
        bounds = limits(self.settings)
        plain = children().run(copy, raw, changes, (), Stamp(""), limits=bounds)
        again = read_data(plain, relative=PurePosixPath(document.source.path).name, limits=bounds).document
        if again is not None and any(remark.code == "hidden_text" for remark in again.remarks):
            raise SourceError(
                "hidden_text",
                say(N_("This Word file holds text that cannot be seen on the page, and a copy would hold it too.")),
                say(N_("Make white letters visible or take them out in Word, and mask that file.")),
                document.source.path,
            )

    def _note(self, document: Document, done: Sequence[Replaced], marks: Sequence[Marked]) -> str:
        masked = sum(one.piece.marked is not None for one in done)
        kept, _ = _counts(marks)
        template = N_(
            "{masked} pieces of personal data masked, {kept} kept. Names can be missed: this text is not anonymous;"
            " read it before you pass it on."
        )
        return say(template, masked=masked, kept=kept).text(translator(document.language))


def _unbroken(marked: Marked) -> Iterator[Marked]:
    """Cut a span where Word breaks a line or sets a tab: each piece is replaced by itself."""
    if not any(mark in marked.text for mark in BROKEN_OFF):
        yield marked
        return
    for shape in UNBROKEN.finditer(marked.text):
        words = shape.group().strip()
        start = marked.span.start + shape.start() + len(shape.group()) - len(shape.group().lstrip())
        if words:
            yield replace(marked, text=words, span=Span(start, start + len(words)))


def _as_markdown(text: str, document: Document) -> str:
    """Write a text layer as Markdown that shows exactly its words, with a mark at the head of each page."""
    pages = text.split("\f")
    shows_pages = document.place_kind is PlaceKind.PAGE
    parts = []
    for number, page in enumerate(pages, 1):
        lines = [escape_markdown(line.rstrip()) for line in page.splitlines()]
        parts.append("\n".join([f"*p. {number}*", "", *lines] if shows_pages else lines).strip())
    return "\n\n".join(parts) + "\n"


def _counts(marks: Sequence[Marked]) -> tuple[int, int]:
    """How many spans stay, and how many of the others a person must look at."""
    return sum(not one.is_masked for one in marks), sum(one.is_masked and not one.is_sure for one in marks)


def _told(document: Document, suffix: str) -> Iterator[Warned]:
    """Say where the copy is of another kind than the source."""
    if document.source.media_type in SAME:
        return
    path = document.source.path
    if document.source.media_type == "application/pdf":
        what = N_(
            "Only the text comes out: pictures, layout and what the text layer misses stay behind. gemcli makes no PDF."
        )
        yield Warned("text_only", say(what), path)
    else:
        yield Warned(
            "text_only", say(N_("The text comes out as {suffix}; the file itself is not changed."), suffix=suffix), path
        )


def _gone(document: Document, deleted: int, hidden: int, inside: int, pictures: int) -> Iterator[Warned]:
    """Say what of a Word file the copy does not have, and what it has unlooked at."""
    path = document.source.path
    if deleted or hidden or inside:
        what = N_(
            "Not in the copy: {deleted} tracked deletions, {hidden} characters of hidden text, {inside} other parts"
            " (properties, embedded files, macros and the like)."
        )
        yield Warned("left_behind", say(what, deleted=deleted, hidden=hidden, inside=inside), path)
    if pictures:
        what = N_("{count} pictures are in the copy as they were: look at them yourself.")
        yield Warned("pictures", say(what, count=pictures), path)


def _leftovers(made: Copy) -> Iterator[Warned]:
    """Read the copy again: words that were masked at one place and still stand at another are told."""
    if made.suffix == ".docx":
        return
    text = " ".join(made.data.decode("utf-8").casefold().split())
    words = {
        " ".join(one.words.casefold().split())
        for one in made.replaced
        if one.piece.marked is not None and (one.piece.marked.kind != "person" or " " in one.words)
    }
    still = sum(re.search(rf"(?<!\w){re.escape(each)}(?!\w)", text) is not None for each in words)
    if still:
        what = N_("{count} of the words that were masked still stand elsewhere in the copy: look for them.")
        yield Warned("still_there", say(what, count=still), made.document.source.path)
