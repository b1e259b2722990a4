"""Tells messages of whom a letter answers from those of others in its dossier: a water board, a school, a firm."""

from __future__ import annotations

import re

from gemcli.letters.case import Case
from gemcli.letters.incoming import TITLES
from gemcli.model.document import Document, PassageKind
from gemcli.model.span import cut

NAME = re.compile(r"\b[A-Z][\w'’-]{2,}")
ENDS = 300
"""Characters at the head and the foot of a paper in which its writer stands."""


def is_of_reader(document: Document, case: Case) -> bool:
    """Whether a message is of the person or body that the letter is written to, as far as can be told.

    It is where it is what the letter answers or of its thread, or where its writer bears the addressee's name. All are
    where the letter names no addressee, or what came in does not bear that name.
    """
    came = case.came.document
    to = case.slots["addressee"].value.split(",")[0] if "addressee" in case.slots else ""
    names = [name for name in NAME.findall(to) if name.casefold() not in TITLES]
    if came is None or document is came or not _bears(came, names):
        return True
    return _thread(document) == _thread(came) or _bears(document, names)


def _bears(document: Document, names: list[str]) -> bool:
    """Whether the writer of a document bears one of these names."""
    writer = _writer(document)
    return any(re.search(rf"\b{re.escape(name)}\b", writer, re.IGNORECASE) for name in names)


def _writer(document: Document) -> str:
    """What a document says of its writer: of a message its sender and signature, of a paper its head and foot."""
    if document.source.envelope is None:
        return f"{document.source.author} {document.text[:ENDS]} {document.text[-ENDS:]}"
    signed = (cut(document.text, each.spans) for each in document.passages if each.kind is PassageKind.SIGNATURE)
    return " ".join((document.source.author, *signed))


def _thread(document: Document) -> str:
    """The thread of a message; a paper is one of its own."""
    envelope = document.source.envelope
    return (envelope.thread if envelope else "") or document.source.id
