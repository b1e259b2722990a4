"""Which amounts a paper decides about, and which only pass by in a debate."""

from __future__ import annotations

import pytest

from gemcli.meetings.costs import costs
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.section import Role, Section, SectionKind
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span

BOUND = 100_000


def amounts(
    text: str, *, kind: SectionKind = SectionKind.CHAPTER, role: Role = Role.UNKNOWN, language: str = "nl"
) -> list[str]:
    sentence = Sentence("s1", (Span(0, len(text)),))
    passage = Passage(PassageKind.PARAGRAPH, sentence.spans, (sentence,), number=1)
    about = Source("voorstel", "voorstel.txt", "text/plain", "a" * 64, "b" * 64, Rank.OWN_DECISION)
    speaker = "Vos" if kind is SectionKind.TURN else ""
    section = Section("voorstel", kind, ("D",), "Geld", ("s1",), "D", speaker, role=role)
    document = Document(about, text, PlaceKind.LINE, (passage,), language=language)
    return [str(claim.fields["amount"]) for claim in costs(document, (section,), BOUND)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De raad besluit een krediet van € 1.850.000 beschikbaar te stellen.", ["1850000"]),
        ("De kosten bedragen ruim 2,3 miljoen euro.", ["2300000"]),
        ("Het krediet van € 75.000 komt ten laste van de reserve.", []),
        ("In 2019 telde de stad 1.850.000 bezoekers.", []),
        ("De provincie heeft € 400.000 genoemd.", []),
    ],
)
def test_a_paper(text: str, expected: list[str]) -> None:
    assert amounts(text) == expected


def test_of_a_debate_only_what_the_college_says_that_a_proposal_costs() -> None:
    asked = "Het krediet dat wij vragen is € 1.850.000."
    assert amounts(asked, kind=SectionKind.TURN, role=Role.COLLEGE) == ["1850000"]
    assert amounts(asked, kind=SectionKind.TURN, role=Role.COUNCILLOR) == []
    assert amounts("Wij geven € 2 miljoen uit aan bomen.", kind=SectionKind.TURN, role=Role.COLLEGE) == []


def test_a_paper_in_english() -> None:
    assert amounts("The council resolved to borrow £250,000.", language="en") == ["250000"]
