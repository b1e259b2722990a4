"""Reads every word of a Word file, and writes the file again with other words; both run in the killable child."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gemcli.sources.archive import Package
from gemcli.sources.docx_copy import alternatives, properties, words
from gemcli.sources.docx_copy.cleaning import Cleaned, clean
from gemcli.sources.docx_copy.note import add_note, take_note_out
from gemcli.sources.docx_copy.package import NOWHERE, Parts, digest
from gemcli.sources.docx_copy.properties import PART
from gemcli.sources.docx_copy.words import Change
from gemcli.sources.markup import attribute, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SHORTEST = 4
"""Letters of a word that is looked for in bookmarks, alternative texts and fields: a shorter one may be code."""
KINDS = {
    "document": "body",
    "hdr": "header",
    "ftr": "footer",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "chartSpace": "chart",
    "dataModel": "diagram",
    "drawing": "diagram",
}
"""What people call a part, by its root element."""
FIXED = frozenset({"Id", "Type", "space", "embed", "link", "id"})
"""Attributes that hold no words."""


@dataclass(frozen=True, slots=True)
class PartText:
    """The text layer of one part: its paragraphs joined by line feeds."""

    name: str
    kind: str
    """body, header, footer, footnotes, endnotes, comments, chart, diagram, attributes or properties."""
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """All words that a copy of the file would hold."""

    parts: tuple[PartText, ...]
    people: tuple[str, ...]
    """Who made the file, changed it or wrote comments: named nowhere in a copy."""
    deleted: int
    hidden: int
    left_out: int
    """Files inside the file that a copy does not have."""
    pictures: int
    identifier: str
    made_by: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a copy says of itself."""

    made_by: str
    identifier: str = ""
    note: str = ""
    """First paragraph of the copy; empty for none."""


def is_word_file(data: bytes) -> bool:
    """Whether bytes begin as a package does."""
    return data.startswith(b"PK\x03\x04")


def words_of(data: bytes, cleans: bool = True) -> Words:
    """Return the words of a Word file; raises SourceError as its reader does.

    `cleans` takes out what is not seen; without it changes of people stay, as when words are put back.
    """
    parts = Parts(data)
    take_note_out(parts)
    cleaned = clean(parts) if cleans else Cleaned()
    texts = [PartText(part.name, KINDS.get(local(parts.trees[part.name]), ""), part.text) for part in _read(parts)]
    texts += [PartText(f"{name}{alternatives.MARK}", "attributes", text) for name, text in _attributes(parts) if text]
    if parts.properties.title:
        texts.append(PartText(PART, "properties", parts.properties.title))
    found = parts.properties
    return Words(
        tuple(texts),
        cleaned.authors,
        cleaned.deleted,
        cleaned.hidden,
        parts.left_out,
        len(parts.pictures),
        found.identifier,
        found.made_by,
    )


def copy(
    data: bytes, changes: Mapping[str, Sequence[Change]], swept: Sequence[str], stamp: Stamp, cleans: bool = True
) -> bytes:
    """Return the file with other words; `changes` by name of part, in the code points of `words_of`.

    Words in `swept` are also taken out of what is not text: alternative texts, fields, names of bookmarks, links.
    `cleans` as for `words_of`. The same arguments give the same bytes.
    """
    parts = Parts(data)
    take_note_out(parts)
    if cleans:
        clean(parts)
    for part in _read(parts):
        part.change(changes.get(part.name, ()))
    for name, tree in parts.written():
        alternatives.change(tree, changes.get(f"{name}{alternatives.MARK}", ()))
    title = parts.properties.title
    for change in sorted(changes.get(PART, ()), key=lambda change: -change.start):
        title = title[: change.start] + change.words + title[change.end :]
    _sweep(parts, swept)
    parts.properties.title, parts.properties.identifier = title, stamp.identifier
    parts.properties.made_by = stamp.made_by
    if stamp.note:
        add_note(parts, stamp.note)
    return parts.dump()


def is_untouched(data: bytes) -> bool:
    """Whether nothing in a copy was changed since it was written."""
    package = Package(data)
    stated = properties.read(package).description
    return bool(stated) and stated == digest({name: package.read(name) for name in package.names})


def _read(parts: Parts) -> list[words.Part]:
    found = [words.read(name, tree) for name, tree in parts.written() if local(tree) in KINDS]
    return [part for part in found if part.lines]


def _attributes(parts: Parts) -> list[tuple[str, str]]:
    return [(name, alternatives.text_of(tree)) for name, tree in parts.written() if local(tree) in KINDS]


def _sweep(parts: Parts, swept: Sequence[str]) -> None:
    found = sorted({word for word in swept if len(word) >= SHORTEST}, key=lambda word: (-len(word), word))
    pattern = re.compile("|".join(map(re.escape, found)), re.IGNORECASE) if found else None
    for link in parts.links():
        target = attribute(link, "Target")
        if "@" in target or target.lower().startswith("file:") or (pattern and pattern.search(target)):
            link.set("Target", NOWHERE)
    if pattern is not None:
        for _, tree in parts.written():
            _sweep_tree(tree, pattern)


def _sweep_tree(tree: Element, pattern: re.Pattern[str]) -> None:
    for node in tree.iter():
        name = local(node)
        if name == "instrText" and node.text:
            node.text = pattern.sub("x", node.text)
        for key, value in list(node.items()) if name else ():
            if str(key).rpartition("}")[2] not in FIXED and pattern.search(str(value)):
                node.set(key, pattern.sub("x", str(value)))
