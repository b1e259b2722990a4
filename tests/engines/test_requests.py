"""What a paper asks: titles and points of motions and proposals, never those of a record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gemcli.engines.engine import Task
from gemcli.engines.extractive import Extractive
from gemcli.engines.requests import points
from gemcli.model.claim import Kind
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.section import Role, Section, SectionKind
from gemcli.model.source import Source
from gemcli.model.span import Span

MOTION = [
    ("Motie: Schaduw op speelplekken", PassageKind.PARAGRAPH),
    ("Indiener: Ilse Lindeboom, Groen Waterrade", PassageKind.PARAGRAPH),
    ("De raad van de gemeente Waterrade, in vergadering bijeen op 12 maart 2026,", PassageKind.PARAGRAPH),
    ("Constaterende dat:", PassageKind.PARAGRAPH),
    ("▪ op een deel van de speelplekken geen boom staat;", PassageKind.LIST_ITEM),
    ("Verzoekt het college:", PassageKind.PARAGRAPH),
    ("▪ In kaart te brengen op welke speelplekken schaduw ontbreekt;", PassageKind.LIST_ITEM),
    ("▪ De raad voor 1 juli 2026 te informeren.", PassageKind.LIST_ITEM),
    ("En gaat over tot de orde van de dag.", PassageKind.PARAGRAPH),
    ("▪ Ilse Lindeboom", PassageKind.LIST_ITEM),
]

PROPOSAL = [
    ("Het zwembad is na dertig jaar aan vervanging toe.", PassageKind.PARAGRAPH),
    (
        "Gezien het vorenstaande stelt het college de raad voor het volgende besluit te nemen: de raad besluit:",
        PassageKind.PARAGRAPH,
    ),
    ("I. een krediet van € 25.000 beschikbaar te stellen;", PassageKind.LIST_ITEM),
    ("II. de begroting dienovereenkomstig te wijzigen.", PassageKind.LIST_ITEM),
]


def paper(lines: list[tuple[str, PassageKind]], **section: str) -> tuple[Document, Section]:
    text, passages = "", []
    for number, (line, kind) in enumerate(lines):
        span = Span(len(text), len(text) + len(line))
        passages.append(Passage(kind, (span,), (Sentence(f"s{number}", (span,)),), 1))
        text += line + "\n"
    source = Source("stuk", "stuk.txt", "text/plain", "0" * 64, "1" * 64)
    ids = tuple(f"s{number}" for number in range(len(lines)))
    made = Section("stuk", SectionKind.CHAPTER, (), "", ids)
    return Document(source, text, PlaceKind.LINE, tuple(passages)), replace(made, **section)


def test_a_motion_gives_its_title_its_submitter_and_each_request_with_who_is_asked() -> None:
    document, section = paper(MOTION)
    assert [(point.text, point.sentence_ids) for point in points(document, [section])] == [
        ("Motie: Schaduw op speelplekken", ("s0",)),
        ("Indiener: Ilse Lindeboom, Groen Waterrade", ("s1",)),
        ("Verzoekt het college in kaart te brengen op welke speelplekken schaduw ontbreekt;", ("s5", "s6")),
        ("Verzoekt het college de raad voor 1 juli 2026 te informeren.", ("s5", "s7")),
    ]


def test_a_proposal_proposes_and_does_not_decide() -> None:
    document, section = paper(PROPOSAL)
    found = [point.text for point in points(document, [section])]
    assert len(found) == 2
    assert found[0].startswith("Stelt het college de raad voor het volgende besluit te nemen een krediet")


@pytest.mark.parametrize("section", [{"item": "5"}, {"speaker": "De voorzitter"}])
def test_a_record_has_no_points_of_its_own(section: dict[str, str]) -> None:
    document, made = paper(MOTION, **section)
    assert points(document, [made]) == []


def test_a_subject_line_alone_makes_no_request() -> None:
    document, section = paper([("Onderwerp: uw brief over de bomen", PassageKind.PARAGRAPH)])
    assert points(document, [section]) == []


def test_a_summary_of_a_motion_says_what_it_asks_even_when_it_must_be_short() -> None:
    document, section = paper(MOTION)
    task = Task("summarise", "nl", (Kind.KEY_POINT,), max_words=20)
    texts = [claim.text for claim in Extractive().propose(task, [document], [section]).claims]
    assert any("schaduw ontbreekt" in text for text in texts)
    assert not any("geen boom" in text for text in texts)


def turn(said: str, title: str = "") -> tuple[Document, Section]:
    document, section = paper([(said, PassageKind.PARAGRAPH)])
    return document, replace(section, kind=SectionKind.TURN, speaker="Jan Bos", honorific=title)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Jan Bos: Wij willen meer bomen in het centrum van Waterrade planten.", ""),
        ("Jan Bos (SP). Wij willen meer bomen in het centrum van Waterrade planten.", ""),
        ("De heer Jan Bos (SP): Wij willen meer bomen in het centrum van Waterrade planten.", "De heer"),
    ],
)
def test_the_label_of_a_turn_is_not_quoted_again(said: str, title: str) -> None:
    document, section = turn(said, title)
    task = Task("summarise", "nl", (Kind.KEY_POINT,), max_words=100)
    (claim,) = Extractive().propose(task, [document], [section]).claims
    assert claim.text.endswith(': "Wij willen meer bomen in het centrum van Waterrade planten."')
    assert claim.text.count("Bos") == 1


@pytest.mark.parametrize(
    "line",
    [
        "Niets meer aan de orde zijnde, sluit de voorzitter de vergadering om tien uur.",
        "De leden van de raad hebben inmiddels de presentielijst voor de vergadering getekend.",
        "Vandaag bespreken wij het gewijzigde voorstel over de herinrichting van het plein.",
        "Brief van het college over de huisvesting van de school van 19 oktober.docx.pdf",
        "18 februari 2026 BSD/104 RIS321 kenmerk en nummer van het stuk",
    ],
)
def test_what_says_nothing_stands_for_no_heading(line: str) -> None:
    document, section = paper([(line, PassageKind.PARAGRAPH)])
    task = Task("summarise", "nl", (Kind.KEY_POINT,), max_words=100)
    assert Extractive().propose(task, [document], [section]).claims == ()


def test_speech_that_begins_with_small_words_can_still_be_picked() -> None:
    document, section = paper(
        [
            ("And uh we don't want the new swimming pool to cost any more than twelve million euros.", PassageKind.CUE),
            ("It was there all the time and nobody had ever looked at it.", PassageKind.CUE),
        ]
    )
    said = replace(section, kind=SectionKind.TURN, speaker="B")
    task = Task("summarise", "en", (Kind.KEY_POINT,), max_words=100)
    (claim,) = Extractive().propose(task, [document], [said]).claims
    assert "twelve million euros" in claim.text


def test_a_list_of_papers_received_is_not_summed_up() -> None:
    document, section = paper([("Stichting Behoud Molenpolder, zienswijze op de visie.", PassageKind.PARAGRAPH)])
    listed = replace(section, kind=SectionKind.ITEM, item="C", title="Wijze van afdoening van ingekomen stukken")
    task = Task("summarise", "nl", (Kind.KEY_POINT,), max_words=100)
    assert Extractive().propose(task, [document], [listed]).claims == ()


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("Leden mogen de zaal alleen verlaten voor een sanitaire stop.", False),
        ("De reactie van het college wordt in het tweede kwartaal van 2025 verwacht.", True),
    ],
)
def test_the_chair_alone_is_summed_up_only_with_something_to_tell(said: str, is_told: bool) -> None:
    document, section = paper([(said, PassageKind.PARAGRAPH)])
    alone = replace(section, kind=SectionKind.TURN, item="K", speaker="De voorzitter", role=Role.CHAIR)
    task = Task("summarise", "nl", (Kind.KEY_POINT,), max_words=100)
    assert bool(Extractive().propose(task, [document], [alone]).claims) is is_told


def test_a_line_without_end_is_no_request() -> None:
    document, section = paper([("Verzoekt het college de raad te informeren " * 500, PassageKind.PARAGRAPH)])
    assert points(document, [section]) == []
