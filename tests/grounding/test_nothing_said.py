"""Signs are no sentence: what says nothing is never supported."""

from __future__ import annotations

import hashlib

import pytest

from gemcli.grounding.judge import Judge
from gemcli.model.claim import By, Claim, Evidence, Kind, SentenceRef
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.finding import Verdict
from gemcli.model.municipality import Municipality
from gemcli.model.source import Source
from gemcli.model.span import Span

TEXT = "De raad besluit het krediet van € 5.000 beschikbaar te stellen; aldus besloten [zie bijlage a]."


@pytest.mark.parametrize("text", ["]i]|a']", "...", "- 1 2", "€", "a", "[]"])
def test_signs_are_unsupported(text: str) -> None:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    source = Source("lijst", "lijst.txt", "text/plain", digest, digest)
    span = Span(0, len(TEXT))
    passage = Passage(PassageKind.PARAGRAPH, (span,), (Sentence("s1", (span,)),), 1)
    judge = Judge((Document(source, TEXT, PlaceKind.LINE, (passage,)),), (), Municipality(), "nl")
    claim = Claim(Kind.KEY_POINT, text, Evidence(sentences=(SentenceRef("lijst", "s1"),)), By.MODEL)
    assert judge.judge(claim).verdict not in (Verdict.SUPPORTED, Verdict.QUOTED)
