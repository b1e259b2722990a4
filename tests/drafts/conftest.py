"""A small draft about a small source, for every test of this room."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from gemcli.model.activity import Activity, Agent, Plan
from gemcli.model.citation import cite
from gemcli.model.claim import By, Claim, Evidence, Kind, SpanRef
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.draft import Draft, DraftSection
from gemcli.model.finding import Finding, Verdict
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span

TEXT = "De raad besluit het voorstel aan te nemen.\nHet college meldt de kosten.\n"


def document_of(text: str, path: str = "notulen.txt") -> Document:
    """One passage a line, one sentence a passage."""
    passages, offset = [], 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        span = Span(offset, offset + len(line.rstrip("\n")))
        offset += len(line)
        if span.end > span.start:
            passages.append(Passage(PassageKind.PARAGRAPH, (span,), (Sentence(f"s{number}", (span,)),), number))
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = Source("notulen", path, "text/plain", digest, digest, Rank.ADOPTED_MINUTES)
    return Document(source, text, PlaceKind.LINE, tuple(passages))


def finding_on(document: Document, sentence_id: str, text: str, section: str, verdict: Verdict) -> Finding:
    citation = cite(document, document.sentence(sentence_id).spans)
    claim = Claim(
        Kind.STATEMENT, text, Evidence(spans=(SpanRef(document.source.id, citation.spans),)), By.RULE, section=section
    )
    return Finding(f"statement-{sentence_id}-{hash_of(text)}", claim, verdict, (citation,))


def hash_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def draft_of(document: Document, *findings: Finding) -> Draft:
    titles = dict.fromkeys(finding.claim.section for finding in findings)
    sections = tuple(
        DraftSection(title, 2, tuple(finding for finding in findings if finding.claim.section == title))
        for title in titles
    )
    activity = Activity("summarise", (document.source,), Plan(), Agent("extractive", "0.1.0"))
    return Draft("Samenvatting: notulen", "nl", "summarise", sections, (), activity)


@pytest.fixture
def document() -> Document:
    return document_of(TEXT)


@pytest.fixture
def draft(document: Document) -> Draft:
    return draft_of(
        document,
        finding_on(document, "s1", "De raad besluit het voorstel aan te nemen.", "A. Voorstel", Verdict.QUOTED),
        finding_on(document, "s2", "De kosten zijn gemeld.", "A. Voorstel", Verdict.NEEDS_HUMAN),
    )


@pytest.fixture
def make_draft() -> Callable[[str, str, str], Draft]:
    """Build a draft of one claim from a source line, a claim text and a heading."""

    def make(line: str, text: str, section: str) -> Draft:
        document = document_of(line + "\n")
        return draft_of(document, finding_on(document, "s1", text, section, Verdict.NEEDS_HUMAN))

    return make
