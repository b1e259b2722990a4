"""Reads the municipality's text blocks: its own words, with slots for what differs from letter to letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from gemcli.errors import ConfigError
from gemcli.files import sha256, slug
from gemcli.locales import N_, say
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span
from gemcli.text import sentences

SUFFIX = ".txt"
EXAMPLE = re.compile(r"\s*(?:VOORBEELD|EXAMPLE)\b[\s:.\-–—]{0,5}(?P<what>[^\n]{0,120})")
"""The first line of a block that a municipality has not yet replaced."""


@dataclass(frozen=True, slots=True)
class Block:
    """A text block, as a document of its own so that its words can be quoted and verified."""

    name: str
    document: Document
    is_example: bool
    """Shipped as an example: a letter shows a gap in its place."""
    what: str
    """What the block is for, as its first line says; its name where it says nothing."""

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence of the block, in order."""
        yield from self.document.sentences()


def load(folder: Path, language: str = "nl") -> Mapping[str, Block]:
    """Return the text blocks of a folder by name: `NAME.LANGUAGE.txt`, UTF-8, one paragraph a line.

    A folder without any block in this language is a ConfigError "blocks_missing"; a file that is not UTF-8 one
    with "block_encoding".
    """
    paths = sorted(folder.glob(f"*.{language}{SUFFIX}")) if folder.is_dir() else []
    if not paths:
        raise ConfigError(
            "blocks_missing",
            say(N_("There are no text blocks for letters in the language {language}."), language=language),
            say(N_("Put them in the folder as NAME.{language}.txt, one paragraph a line."), language=language),
            folder.name,
        )
    return {block.name: block for block in (_read(path, language) for path in paths)}


def _read(path: Path, language: str) -> Block:
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(
            "block_encoding",
            say(N_("This text block is not UTF-8.")),
            say(N_("Save it as UTF-8 text.")),
            path.name,
        ) from error
    return block(
        path.name.removesuffix(f".{language}{SUFFIX}"), text, data, f"{path.parent.name}/{path.name}", language
    )


def block(name: str, text: str, data: bytes, relative: str, language: str = "nl") -> Block:
    """Make a block of its text; `data` are the bytes of its file and `relative` the path that people see."""
    example = EXAMPLE.match(text)
    source = Source(
        id=f"tekstblok-{slug(name)}",
        path=relative,
        media_type="text/plain",
        sha256=sha256(data),
        text_sha256=sha256(text.encode()),
        rank=Rank.TEXT_BLOCK,
        title=name,
    )
    passages = tuple(_passages(text, language))
    document = Document(source, text, PlaceKind.LINE, passages, language=language)
    return Block(name, document, example is not None, (example["what"].strip() if example else "") or name)


def _passages(text: str, language: str) -> Iterator[Passage]:
    """A line is a passage, cut into sentences; blank lines are none."""
    counted = number = 0
    for line in re.finditer(r"[^\r\n]+", text):
        found = []
        for start, end in sentences.split(line.group(), language):
            counted += 1
            found.append(Sentence(f"s{counted}", (Span(line.start() + start, line.start() + end),)))
        if found:
            number += 1
            yield Passage(PassageKind.PARAGRAPH, (Span(line.start(), line.end()),), tuple(found), number=number)
