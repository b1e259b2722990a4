"""What a second reader is shown: the cited sentences, what stands beside them, and nothing that is withheld."""

from __future__ import annotations

from gemcli.grounding.judge import Judge
from gemcli.model.claim import By, Claim, Evidence, Kind, SentenceRef
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.municipality import Municipality
from gemcli.model.opinion import Shown
from gemcli.model.section import Section, SectionKind
from gemcli.model.source import Source
from gemcli.model.span import Span

PARTS = {
    "zwembad": (
        "Mevrouw Arp.",
        "Het zwembad krijgt een krediet van 25.000 euro.",
        "Dat is voor de vloer van het bad.",
        "De raad stemt daarmee in.",
    ),
    "groen": ("De bomen in de Dorpsstraat worden gesnoeid.",),
    "geheim": ("Het zwembad wordt verkocht aan een koper uit Waterrade.",),
    "later": ("Over het krediet voor het zwembad wordt in mei bericht.",),
}


def case() -> tuple[Document, tuple[Section, ...]]:
    text, passages, sections, number = "", [], [], 0
    for name, sentences in PARTS.items():
        cut = []
        for sentence in sentences:
            number += 1
            cut.append(Sentence(f"s{number}", (Span(len(text), len(text) + len(sentence)),)))
            text += sentence + "\n"
        passages.append(Passage(PassageKind.PARAGRAPH, (Span(cut[0].spans[0].start, len(text)),), tuple(cut)))
        ids = tuple(sentence.id for sentence in cut)
        speaker = {"speaker": "Arp", "honorific": "Mevrouw"} if name == "zwembad" else {}
        sections.append(
            Section("n", SectionKind.TURN, (name,), name, ids, name, withheld=name == "geheim", **speaker)  # type: ignore[arg-type]
        )
    source = Source("n", "n.txt", "text/plain", "0" * 64, "1" * 64)
    return Document(source, text, PlaceKind.LINE, tuple(passages)), tuple(sections)


def shown(text: str, *on: str) -> Shown:
    document, sections = case()
    judge = Judge([document], sections, Municipality(), "nl")
    evidence = Evidence(sentences=tuple(SentenceRef("n", name) for name in on))
    return judge.shown(judge.judge(Claim(Kind.KEY_POINT, text, evidence, By.MODEL)))


def ids(refs: tuple[SentenceRef, ...]) -> list[str]:
    return [ref.sentence_id for ref in refs]


def test_the_cited_sentences_come_whole_with_neighbours_and_the_best_others() -> None:
    found = shown("Het krediet voor het zwembad is 25.000 euro.", "s2")
    assert ids(found.cited) == ["s2"]
    assert ids(found.others)[0] == "s3", "a neighbour of the same turn comes first"
    assert "s7" in ids(found.others)
    assert not set(found.cited) & set(found.others)


def test_a_neighbour_of_another_section_or_a_bare_label_is_no_context() -> None:
    found = shown("De raad stemt in met het krediet.", "s4")
    assert "s5" not in ids(found.others)
    assert "s1" not in ids(shown("Het krediet is 25.000 euro.", "s2").others)


def test_nothing_of_a_secret_part_is_shown() -> None:
    found = shown("Het zwembad krijgt een krediet en wordt verkocht aan een koper uit Waterrade.", "s2")
    assert "s6" not in ids(found.others)
    assert shown("Het zwembad wordt verkocht aan een koper uit Waterrade.", "s6").cited == ()
