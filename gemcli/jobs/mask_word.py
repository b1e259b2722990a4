"""Makes the masked copy of a Word file: a Word file with other words at the same places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from gemcli.errors import SourceError, WithheldError
from gemcli.jobs.mask_made import Copy, Replaced, counts, note
from gemcli.jobs.mask_taken import Taken, place_in
from gemcli.jobs.outcome import Warned
from gemcli.jobs.reading import limits
from gemcli.locales import N_, say
from gemcli.model.document import Document
from gemcli.model.span import Span
from gemcli.privacy.heads import GENERATOR
from gemcli.privacy.marking import Marked
from gemcli.privacy.placeholders import Placeholders, replaced
from gemcli.settings import Settings
from gemcli.sources.child import Limits, children
from gemcli.sources.docx_copy.copying import Stamp, Words, copy
from gemcli.sources.docx_copy.words import BROKEN_OFF, Change
from gemcli.sources.reader import read_data

UNBROKEN = re.compile(rf"[^{BROKEN_OFF}]+")


def word_copy(document: Document, taken: Taken, placeholders: Placeholders, settings: Settings, map_id: str) -> Copy:
    """Return the copy of a Word file.

    Raises WithheldError where it holds a secret item, which cannot be cut out of it, and SourceError "hidden_text".
    """
    if taken.closed(document):
        raise WithheldError(
            "secret_item",
            say(N_("This Word file holds a secret item, and a masked copy would hold it too.")),
            say(N_("Take the item out, or use --besloten when the copy stays among those who may read it.")),
            document.source.path,
        )
    raw, words = taken.raw[document.source.id], taken.words[document.source.id]
    changes: dict[str, list[Change]] = {}
    done: list[Replaced] = []
    marks: list[Marked] = []
    texts: list[str] = []
    for part in words.parts:
        found = [each for one in taken.part_marks(document, part) for each in _unbroken(one)]
        pieces = placeholders.pieces(part.text, found)
        marks += found
        texts.append(replaced(part.text, pieces))
        done += [
            Replaced(place_in(part, piece.span.start), piece, part.text[piece.span.start : piece.span.end])
            for piece in pieces
        ]
        changes[part.name] = [Change(*piece.span, piece.placeholder) for piece in pieces]
    bounds = limits(settings)
    _refuse_unseen(document, raw, changes, bounds)
    swept = tuple({one.words for one in done if one.piece.marked is not None} | set(words.people))
    stamp = Stamp(GENERATOR, map_id, note(taken.language, done, marks))
    data = children().run(copy, raw, changes, swept, stamp, limits=bounds)
    told = tuple(_left_behind(document, words))
    return Copy(document, ".docx", data, "\n".join(texts), tuple(done), *counts(marks), warnings=told)


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


def _refuse_unseen(document: Document, raw: bytes, changes: Mapping[str, Sequence[Change]], bounds: Limits) -> None:
    """Read the copy again as any source: white letters on white are hidden too, and no copy may hold them."""
    plain = children().run(copy, raw, changes, (), Stamp(""), limits=bounds)
    again = read_data(plain, relative=PurePosixPath(document.source.path).name, limits=bounds).document
    if again is not None and any(remark.code == "hidden_text" for remark in again.remarks):
        raise SourceError(
            "hidden_text",
            say(N_("This Word file holds text that cannot be seen on the page, and a copy would hold it too.")),
            say(N_("Make white letters visible or take them out in Word, and mask that file.")),
            document.source.path,
        )


def _left_behind(document: Document, words: Words) -> Iterator[Warned]:
    """Say what of a Word file the copy does not have, and what it has unlooked at."""
    path = document.source.path
    if words.deleted or words.hidden or words.left_out:
        what = N_(
            "Not in the copy: {deleted} tracked deletions, {hidden} characters of hidden text, {inside} other parts"
            " (properties, embedded files, macros and the like)."
        )
        told = say(what, deleted=words.deleted, hidden=words.hidden, inside=words.left_out)
        yield Warned("left_behind", told, path)
    if words.pictures:
        what = N_("{count} pictures are in the copy as they were: look at them yourself.")
        yield Warned("pictures", say(what, count=words.pictures), path)
