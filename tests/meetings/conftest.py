"""Reads the text of a record as a file would be read, and makes sections and claims of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from gemcli import resources
from gemcli.grounding.judge import Judge
from gemcli.meetings.cues import Cues, read
from gemcli.meetings.outline import outline
from gemcli.meetings.record import claims
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.finding import Finding
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section
from gemcli.model.source import Source
from gemcli.model.span import Span, cut
from gemcli.sources.making import from_bytes
from gemcli.text import sentences

CASES = Path(__file__).parent.parent / "cases"


@dataclass(frozen=True)
class Record:
    """A record as outlined and read."""

    document: Document
    sections: tuple[Section, ...]
    claims: tuple[Claim, ...]

    def of(self, *kinds: Kind) -> list[Claim]:
        """The claims of some kinds, in order."""
        return [claim for claim in self.claims if claim.kind in kinds]

    def text(self, claim: Claim) -> str:
        """The sentences and cells that a claim cites."""
        cited = [self.document.sentence(reference.sentence_id).spans for reference in claim.evidence.sentences]
        cells = [reference.spans for reference in claim.evidence.spans]
        return " ".join(cut(self.document.text, spans) for spans in (*cited, *cells))

    def words(self, section: Section) -> str:
        """The text of a section."""
        return " ".join(cut(self.document.text, self.document.sentence(each).spans) for each in section.sentence_ids)


def build(text: str, language: str = "nl", furniture: tuple[Span, ...] = ()) -> Document:
    """Return a document with one coarse passage for each run of lines: the least that a reader can give."""
    passages: list[Passage] = []
    counted = 0
    for block in re.finditer(r"(?:[^\n\f]+\n?)+", text):
        found = []
        for start, end in sentences.split(block.group(), language):
            counted += 1
            found.append(Sentence(f"s{counted}", (Span(block.start() + start, block.start() + end),)))
        if found:
            spans = (Span(found[0].spans[0].start, found[-1].spans[-1].end),)
            passages.append(Passage(PassageKind.PARAGRAPH, spans, tuple(found), len(passages) + 1))
    source = Source("record", "record.txt", "text/plain", "0" * 64, "0" * 64)
    return Document(source, text, PlaceKind.LINE, tuple(passages), furniture=furniture, language=language)


@pytest.fixture(scope="session")
def dutch() -> Cues:
    return read(resources.toml(resources.config("cues.nl.toml")), "nl")


@pytest.fixture(scope="session")
def english() -> Cues:
    return read(resources.toml(resources.config("cues.en.toml")), "en")


class Judged(list[Finding]):
    """The findings of a record after the check, in reading order."""

    def named(self, number: str) -> Finding:
        """The first that is about a motion or an item of this number."""
        return next(
            each for each in self if number in (each.claim.fields.get("raw_id"), each.claim.fields.get("agenda_item"))
        )


@pytest.fixture
def judged(dutch: Cues) -> Callable[..., Judged]:
    """Reads a list as a file of that name and returns its findings."""

    def of(text: str, name: str = "lijst.md") -> Judged:
        document = from_bytes(text.encode(), name).document
        sections = outline(document, Municipality(), dutch)
        judge = Judge([document], sections, Municipality(), "nl")
        return Judged(judge.judge(claim) for claim in claims(document, sections, Municipality(), dutch, "nl"))

    return of


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    return build


@pytest.fixture(scope="session")
def recorded(dutch: Cues, english: Cues) -> Callable[..., Record]:
    """Reads the text of a record and returns its sections and claims."""

    def of(text: str, language: str = "nl", municipality: Municipality | None = None) -> Record:
        cues = dutch if language == "nl" else english
        made = from_bytes(text.encode(), "record.txt").document
        profile = municipality or Municipality()
        sections = outline(made, profile, cues)
        return Record(made, sections, claims(made, sections, profile, cues, language))

    return of


@pytest.fixture(scope="session")
def evening() -> str:
    """Verbatim minutes of a made-up evening, in the shape of a large council."""
    return (CASES / "meetings" / "evening.txt").read_text(encoding="utf-8")
