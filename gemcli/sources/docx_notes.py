"""Reads footnotes, endnotes and comments of a Word file from their own parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gemcli.model.document import PassageKind
from gemcli.sources.docx_paragraph import ParagraphReader, Words
from gemcli.sources.docx_parts import Parts
from gemcli.sources.flow import Item
from gemcli.sources.markup import attribute, descendants

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a document by id, read when the text refers to them."""

    footnotes: dict[str, Element]
    endnotes: dict[str, Element]
    comments: dict[str, Element]
    reader: ParagraphReader

    def of(self, words: Words) -> list[Item]:
        """Return the notes and comments that hang on a paragraph, in the order of its text."""
        items = []
        for ids, notes in ((words.footnotes, self.footnotes), (words.endnotes, self.endnotes)):
            for note_id in ids:
                items.append(self._item(notes.get(note_id), PassageKind.FOOTNOTE))
        for note_id in words.comments:
            comment = self.comments.get(note_id)
            items.append(self._item(comment, PassageKind.COMMENT, attribute(comment, "author")))
        return [item for item in items if item.text]

    def _item(self, note: Element | None, kind: PassageKind, speaker: str = "") -> Item:
        read = [self.reader.read(paragraph) for paragraph in descendants(note, "p")]
        text = "\n".join(words.text for words in read if words.text)
        return Item(text, kind, speaker=speaker, is_doubtful=any(words.is_doubtful for words in read))


def notes(parts: Parts, reader: ParagraphReader) -> Notes:
    """Gather the notes of a document."""
    return Notes(
        _by_id(parts.footnotes, "footnote"),
        _by_id(parts.endnotes, "endnote"),
        _by_id(parts.comments, "comment"),
        reader,
    )


def _by_id(root: Element | None, name: str) -> dict[str, Element]:
    return {attribute(note, "id"): note for note in descendants(root, name)}
