"""Papers of made-up cases for the tests of this room."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from gemcli.cases.case import Case, Telling, Wanted, open_case
from gemcli.files import sha256, slug
from gemcli.model.claim import Evidence, SentenceRef
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.envelope import Envelope
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span, cut
from gemcli.text import sentences

HEADER = re.compile(r"(?:From|To|Date|Subject): ")

Make = Callable[..., Document]
Open = Callable[..., Case]


def document(name: str, text: str, rank: Rank = Rank.UNRANKED, dated: str = "") -> Document:
    """Each line is a passage; `# ` opens a heading, `• ` a list item, and the head of a mail is read as such."""
    passages, counted = [], 0
    for line in re.finditer(r"[^\n]+", text):
        kind = PassageKind.PARAGRAPH
        if name.endswith(".eml") and HEADER.match(line.group()):
            kind = PassageKind.MAIL_HEADER
        elif line.group().startswith(("# ", "• ")):
            kind = PassageKind.HEADING if line.group()[0] == "#" else PassageKind.LIST_ITEM
        found = []
        for start, end in sentences.split(line.group()):
            counted += 1
            found.append(Sentence(f"s{counted}", (Span(line.start() + start, line.start() + end),)))
        passages.append(Passage(kind, (Span(*line.span()),), tuple(found), len(passages) + 1))
    source = Source(
        slug(Path(name).stem),
        name,
        "message/rfc822" if name.endswith(".eml") else "text/plain",
        sha256(text.encode()),
        sha256(text.encode()),
        rank,
        dated=date.fromisoformat(dated) if dated else None,
        envelope=Envelope() if name.endswith(".eml") else None,
    )
    return Document(source, text, PlaceKind.LINE, tuple(passages))


@pytest.fixture
def make() -> Make:
    return document


@pytest.fixture
def opened() -> Open:
    """Opens a case: papers, and for each thing asked its kind, its document and its words."""

    def run(
        papers: list[Document], asks: list[tuple[str, Document, str]] | None = None, telling: Telling | None = None
    ) -> Case:
        wanted = [Wanted(kind, said, _ground(paper, said), paper) for kind, paper, said in asks or []]
        return open_case(papers, wanted, telling or Telling("en"))

    return run


def _ground(paper: Document, said: str) -> Evidence:
    (found,) = [each.id for each in paper.sentences() if cut(paper.text, each.spans) == said]
    return Evidence(sentences=(SentenceRef(paper.source.id, found),))
