"""Makes the masked copy of a document as text: text and Markdown stay what they are, text comes out of the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gemcli.jobs.mask_made import Copy, Replaced, counts, note
from gemcli.jobs.mask_taken import Taken
from gemcli.jobs.outcome import Warned
from gemcli.locales import N_, say
from gemcli.model.citation import place_of
from gemcli.model.document import Document, PlaceKind
from gemcli.model.span import Span
from gemcli.model.taken import Taken as Covered
from gemcli.privacy.heads import Head
from gemcli.privacy.placeholders import Piece, Placeholders, replaced
from gemcli.text.escape import escape_markdown
from gemcli.text.inert import inert

SAME = {"text/plain": ".txt", "text/markdown": ".md", "text/vtt": ".vtt"}
"""Kinds of text whose copy is the text itself, with other words."""
AS_TEXT = {"application/x-subrip": ".txt", "text/csv": ".txt"}
"""Kinds whose text layer is the file itself, and that have no place for a note on what was done."""
GAP = "[besloten]"
"""Stands for a secret item, and for nothing that can be put back."""


def text_copy(document: Document, taken: Taken, placeholders: Placeholders, map_id: str) -> Copy:
    """Return the copy of a document, its secret items left out."""
    marks = taken.marks(document)
    media_type = document.source.media_type
    pieces = _with_gaps(taken.closed(document), placeholders.pieces(document.text, marks), document.unseen)
    suffix = SAME.get(media_type) or AS_TEXT.get(media_type, ".md")
    if media_type in (*SAME, *AS_TEXT):
        body = replaced(document.text, pieces, in_markdown=suffix == ".md")
        live, body = body, inert(body) if suffix == ".md" else body
    else:
        live = body = _as_markdown(replaced(document.text, [*pieces, *_breaks(document, pieces)]), document)
    done = tuple(
        Replaced(place_of(document, *piece.span), piece, document.text[piece.span.start : piece.span.end])
        for piece in pieces
        if piece.placeholder
    )
    data = Head(note(taken.language, done, marks), map_id, live != body).onto(body, suffix).encode("utf-8", "replace")
    return Copy(document, suffix, data, body, done, *counts(marks), warnings=tuple(_told(document, suffix)))


def _with_gaps(closed: Sequence[Span], pieces: Sequence[Piece], unseen: Sequence[Span]) -> tuple[Piece, ...]:
    """Leave secret items out, a word stands where they stood; and what no viewer shows, where nothing stands."""
    shut = Covered(closed)
    gaps = [Piece(span, GAP, None) for span in closed]
    gaps += [Piece(span, "", None) for span in unseen if not shut.meets(span)]
    away = Covered(gap.span for gap in gaps)
    left = [piece for piece in pieces if not away.meets(piece.span)]
    return tuple(sorted([*left, *gaps], key=lambda piece: piece.span))


def _breaks(document: Document, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield a white line behind every block, so that Markdown does not run it into the next one."""
    covered = Covered(one.span for one in pieces)
    for passage in document.passages:
        end = passage.spans[-1].end
        if document.text[end : end + 1] == "\n" and not covered.meets((end, end)):
            yield Piece(Span(end, end), "\n", None)


def _as_markdown(text: str, document: Document) -> str:
    """Write a text layer as Markdown that shows exactly its words, with a mark at the head of each page."""
    shows_pages = document.place_kind is PlaceKind.PAGE
    parts = []
    for number, page in enumerate(text.split("\f"), 1):
        lines = [escape_markdown(line.rstrip()) for line in page.splitlines()]
        parts.append("\n".join([f"*p. {number}*", "", *lines] if shows_pages else lines).strip())
    return "\n\n".join(parts) + "\n"


def _told(document: Document, suffix: str) -> Iterator[Warned]:
    """Say where the copy is of another kind than the source, and what was left out of it."""
    if document.unseen:
        count = len(document.unseen)
        what = say(N_("Left out of the copy, since no viewer shows it: {count} pieces of text."), count=count)
        yield Warned("hidden_text", what, document.source.path)
    if document.source.media_type in SAME:
        return
    if document.source.media_type == "application/pdf":
        what = say(
            N_(
                "Only the text comes out: pictures, layout and what the text layer misses stay behind. gemcli makes no"
                " PDF."
            )
        )
    else:
        what = say(N_("The text comes out as {suffix}; the file itself is not changed."), suffix=suffix)
    yield Warned("text_only", what, document.source.path)
