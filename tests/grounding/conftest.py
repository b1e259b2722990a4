"""Made-up papers for the judge: of several paragraphs, of one, or only words laid beside a claim."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise

import pytest

from gemcli.grounding.alignment import Alignment, align
from gemcli.grounding.bench import Bench
from gemcli.grounding.judge import Judge
from gemcli.grounding.search import Search
from gemcli.grounding.sides import Sides, sides
from gemcli.grounding.witness import Witness
from gemcli.model.claim import By, Claim, Evidence, Kind, Quote, SentenceRef
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.finding import Finding
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section, SectionKind
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span


class Paper:
    """A paper of sentences, each a paragraph of its own, in sections of the given lengths."""

    def __init__(self, *sentences: str, lengths: Sequence[int] = (), speakers: Sequence[str] = ()) -> None:
        self.text = "\n".join(sentences) + "\n"
        spans, at = [], 0
        for sentence in sentences:
            spans.append(Span(at, at + len(sentence)))
            at += len(sentence) + 1
        cut = [Sentence(f"s{number}", (span,)) for number, span in enumerate(spans, 1)]
        passages = tuple(Passage(PassageKind.PARAGRAPH, one.spans, (one,), number) for number, one in enumerate(cut, 1))
        source = Source("n", "n.txt", "text/plain", "a" * 64, "b" * 64, Rank.ADOPTED_MINUTES, dated=date(2025, 3, 4))
        ends = [sum(lengths[:number]) for number in range(len(lengths) + 1)] if lengths else [0, len(cut)]
        names = [*speakers, *[""] * len(ends)]
        sections = [
            Section("n", SectionKind.TURN, (str(number),), "Wonen", tuple(each.id for each in cut[start:end]),
                    str(number), names[number], "", "", Role.UNKNOWN)
            for number, (start, end) in enumerate(pairwise(ends))
        ]  # fmt: skip
        document = Document(source, self.text, PlaceKind.LINE, passages)
        self.judge = Judge([document], sections, Municipality(), "nl")
        self.bench = Bench([document], sections)
        self.search = Search(self.bench)

    def claimed(self, text: str, *on: int, by: By = By.PERSON) -> Finding:
        """Judge a claim that names sentences by their numbers, or none."""
        refs = tuple(SentenceRef("n", f"s{number}") for number in on)
        return self.judge.judge(Claim(Kind.STATEMENT, text, Evidence(sentences=refs), by))

    def quoting(self, text: str, quote: str, by: By = By.PERSON) -> Finding:
        """Judge a claim that gives the words that it rests on."""
        return self.judge.judge(Claim(Kind.STATEMENT, text, Evidence(quotes=(Quote(quote, "n"),)), by))


def lay_beside(source: str, claim: str, language: str = "nl") -> tuple[Sides, Alignment]:
    """Read both sides; each line of the source is a sentence."""
    both = sides(claim, Witness(sentences=tuple(source.split("\n"))), Municipality(), language)
    return both, align(claim, both.witness.sentences)


@pytest.fixture
def beside() -> Callable[..., tuple[Sides, Alignment]]:
    """Lays a claim beside the words of a source, without a document around them."""
    return lay_beside


@pytest.fixture
def paper() -> type[Paper]:
    """Makes a paper of sentences."""
    return Paper


@pytest.fixture
def verdict_of() -> Callable[[str, str], str]:
    """Judges what a model says of a paper of one sentence, which it names."""
    return lambda source, claim: Paper(source).claimed(claim, 1, by=By.MODEL).verdict.value
