"""Lists everything that a dossier's incoming messages ask, each thing once, in the order in which it was asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from pathlib import PurePosixPath

from gemcli.letters.asked.asked import Asked
from gemcli.letters.asked.kinds import AskedKind
from gemcli.letters.asked.replies import replied
from gemcli.letters.asked.same import is_same
from gemcli.letters.asked.telling import kind_of, listed_as
from gemcli.letters.incoming import is_from_outside
from gemcli.letters.passages import PROSE, Said
from gemcli.model.document import Document, Passage, PassageKind
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.span import cut

MOST = 500
"""Things that are listed of one dossier."""
LABEL_WORDS = 2
"""Words of an item that is a label, not a question: "Wilgenlaan 14"."""


def asked(dossier: Dossier, municipality: Municipality) -> tuple[Asked, ...]:
    """Return what is asked from outside, in the writers' own words; what a message quotes was asked elsewhere.

    What the municipality itself wrote on it later in the thread is kept beside it, unless it was asked again after
    that. Messages come in thread order, so the first is the earliest.
    """
    found: list[Asked] = []
    for document in dossier.documents:
        if not is_incoming(document, dossier, municipality):
            continue
        for kind, said in asked_in(document):
            if len(found) >= MOST:
                break
            _keep(found, kind, said)
    return tuple(replace(each, replied=replied(each, dossier, municipality)) for each in found)


def is_incoming(document: Document, dossier: Dossier, municipality: Municipality) -> bool:
    """Whether a document came from outside: a message, a stamped paper, or the one that `dossier.toml` names."""
    source = document.source
    named = dossier.settings.get("incoming", "").strip()
    if named and named in (source.path, PurePosixPath(source.path).name):
        return True
    return is_from_outside(document, municipality)


def asked_in(document: Document) -> Iterator[tuple[AskedKind, Said]]:
    """Every sentence of a message that asks something, with what it asks; items of a list go by the line above it."""
    heading = ""
    lead: AskedKind | None = None
    for passage, below in zip_longest(document.passages, document.passages[1:]):
        text = cut(document.text, passage.spans)
        if passage.kind is PassageKind.HEADING:
            heading = text
        if passage.kind not in PROSE:
            continue
        is_item = _is_item(passage)
        announced = None if is_item or not _is_item(below) else listed_as(text)
        for number, sentence in enumerate(passage.sentences):
            said = Said(document, passage, sentence, heading)
            kind = kind_of(said.text)
            if kind is None and is_item and lead and not number and len(said.text.split()) > LABEL_WORDS:
                kind = lead
            if kind is not None and not (announced and sentence is passage.sentences[-1]):
                yield kind, said
        lead = lead if is_item else announced


def _is_item(passage: Passage | None) -> bool:
    return passage is not None and passage.kind is PassageKind.LIST_ITEM


def _keep(found: list[Asked], kind: AskedKind, said: Said) -> None:
    """Add what is asked, or count it to the same thing that was asked before."""
    for index, each in enumerate(found):
        if is_same(each.text, said.text):
            found[index] = replace(each, again=(*each.again, said))
            return
    found.append(Asked(kind, said))
