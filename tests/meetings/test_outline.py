"""Sections of records: items, turns, roles, motions handed in, votes, what is secret."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gemcli import resources
from gemcli.meetings.cues import Cues, read
from gemcli.meetings.family import Family, family
from gemcli.meetings.outline import outline
from gemcli.model.claim import Kind
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section, SectionKind
from gemcli.model.source import Source
from gemcli.model.span import Span

DUTCH = read(resources.toml(resources.config("cues.nl.toml")), "nl")
"""Not a fixture: Hypothesis writes out every argument, and the phrases are long."""


@pytest.fixture(scope="module")
def made(recorded: Callable[..., Any], evening: str) -> Any:
    return recorded(evening)


def turns(made: Any, speaker: str) -> list[Section]:
    return [section for section in made.sections if section.speaker == speaker]


def test_every_sentence_is_in_one_section(made: Any) -> None:
    held = [each for section in made.sections for each in section.sentence_ids]
    assert held == [sentence.id for sentence in made.document.sentences()]


def test_family_of_verbatim_minutes(made: Any) -> None:
    assert family(made.document) is Family.VERBATIM


def test_turn_has_speaker_party_role_and_item(made: Any) -> None:
    dijk = turns(made, "Lot Dijk")
    assert {(turn.party, turn.role) for turn in dijk} == {("SP", Role.COUNCILLOR)}
    assert dijk[0].item == "C"
    alderman = turns(made, "Van Asch")[0]
    assert (alderman.honorific, alderman.party, alderman.role) == ("Wethouder", "GroenLinks", Role.COLLEGE)


def test_name_in_the_middle_of_a_sentence_opens_no_turn(made: Any) -> None:
    """`met mevrouw / De Groot (CDA). Daarom ...` runs over a line end."""
    assert not turns(made, "De Groot")


def test_bracket_of_a_resident_holds_an_agenda_item(made: Any) -> None:
    for name in ("Kuiper", "De Wit"):
        turn = turns(made, name)[0]
        assert (turn.party, turn.role, turn.item) == ("", Role.RESIDENT, "B")


def test_items_taken_together_share_a_path(made: Any) -> None:
    debate = [section for section in made.sections if section.path == ("D", "E")]
    assert debate
    assert debate[0].item == "D"
    assert debate[0].title.endswith("Voorstel van het college inzake Tarieven parkeren 2025 (RIS100005)")


def test_motion_text_belongs_to_who_hands_it_in(made: Any) -> None:
    dijk = turns(made, "Dijk")
    assert len(dijk) == 1
    assert (dijk[0].party, dijk[0].role) == ("SP", Role.COUNCILLOR)
    assert "een enquête te houden" in made.words(dijk[0])
    assert [turn.party for turn in turns(made, "Aker")] == ["VVD", "VVD"]
    chair = " ".join(made.words(turn) for turn in turns(made, "De voorzitter"))
    assert "een enquête te houden" not in chair


def test_secret_item_is_withheld_and_its_title_kept(made: Any) -> None:
    withheld = [section for section in made.sections if section.withheld]
    assert [(section.item, section.kind) for section in withheld] == [("C.2", SectionKind.CLOSED_PART)]
    assert withheld[0].title.startswith("GEHEIM Voorstel")
    assert all("zonder beraadslaging" not in made.words(section) for section in withheld)


def test_what_follows_hammered_items_belongs_to_their_parent(made: Any) -> None:
    section = next(each for each in made.sections if "zonder beraadslaging" in made.words(each))
    assert (section.kind, section.item) == (SectionKind.ITEM, "C")


def test_decision_between_turns_is_nobodys(made: Any) -> None:
    section = next(each for each in made.sections if "ongewijzigd vastgesteld" in made.words(each))
    assert (section.kind, section.speaker, section.item) == (SectionKind.ITEM, "", "A")


def test_votes_go_on_after_somebody_spoke(made: Any) -> None:
    blocks = [section for section in made.sections if section.kind is SectionKind.VOTE_BLOCK]
    assert [section.item for section in blocks] == ["D", "D"]
    assert "motie D.2" in made.words(blocks[1])


def test_closed_part_is_withheld_until_the_doors_open(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Notulen van de raad van 6 maart 2025\n\n1. Opening\nDe voorzitter opent.\n\n2. Grondzaken\n"
        "De vergadering wordt in beslotenheid voortgezet.\nDe prijs is 3 miljoen.\n"
        "De vergadering wordt in het openbaar hervat.\nDe heer Smit vraagt naar de planning.\n\n3. Sluiting\nEinde.\n"
    )
    hidden = " ".join(made.words(section) for section in made.sections if section.withheld)
    shown = " ".join(made.words(section) for section in made.sections if not section.withheld)
    assert "3 miljoen" in hidden
    assert "planning" in shown
    assert "3 miljoen" not in shown


def test_closed_part_under_its_own_head_and_by_the_chairs_words(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Notulen\n\n1. Opening\n\nDe voorzitter: Welkom.\n\n2. Besloten deel\n\nDe prijs is 4 miljoen.\n\n"
        "3. Openbaar deel\n\nDe heer Bos (VVD): Dank u.\n\nDe voorzitter: Dan sluit ik de deuren.\n\n"
        "De heer Bos (VVD): Het kost 3 miljoen.\n\nDe voorzitter: Ik heropen de openbare vergadering.\n\n"
        "Mevrouw Kok (SP): Er is besloten om te wachten.\n"
    )
    withheld = [section for section in made.sections if section.withheld]
    assert [section.title for section in withheld] == ["Besloten deel", "Openbaar deel"]
    shown = " ".join(made.words(section) for section in made.sections if not section.withheld)
    assert "miljoen" not in shown
    assert "besloten om te wachten" in shown


def test_running_text_about_secrecy_withholds_nothing(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Aan de orde is:\nA. Initiatiefvoorstel Opheffen geheimhouding.\nDe voorzitter. Er is besloten om de geheime "
        "stukken te bespreken.\nJan Smit (SP). Dit was geheim.\nAan de orde is:\nB. Sluiting.\nDe voorzitter. Dank.\n"
        "Bea Kok (VVD). Dank u.\n"
    )
    assert not [section for section in made.sections if section.withheld]


def test_numbered_items_and_points_of_a_decision(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Besluitenlijst raad 29 juni 2025\n\n1. Opening.\n\n2. Voorstel tot vaststelling nota.\n"
        "De raad besluit unaniem:\n"
        "1. De nota vast te stellen.\n2. Het college opdracht te geven.\n3. De motie af te doen.\n\n"
        "3. Voorstel begroting.\nDe raad besluit unaniem: de begroting vast te stellen.\n\n4. Sluiting.\n"
    )
    assert [section.item for section in made.sections if section.kind is SectionKind.ITEM] == ["1", "2", "3", "4"]


def test_unknown_document_gets_chapters(dutch: Cues) -> None:
    text = "Nota groen\nInleiding\nGroen is goed.\nKosten\nHet kost geld.\n"
    sections = outline(_with_headings(text, ("Nota groen", 1), ("Inleiding", 2), ("Kosten", 2)), Municipality(), dutch)
    assert [section.path for section in sections] == [
        ("Nota groen",),
        ("Nota groen", "Inleiding"),
        ("Nota groen", "Kosten"),
    ]
    assert {section.kind for section in sections} == {SectionKind.CHAPTER}


def test_chapter_with_a_secret_heading_is_withheld(dutch: Cues) -> None:
    text = "Nota grond\nInleiding\nGrond is duur.\n2 GEHEIM Prijzen\nHet kost 3 miljoen.\nSlot\nEinde.\n"
    headings = (("Nota grond", 1), ("Inleiding", 2), ("2 GEHEIM Prijzen", 2), ("Slot", 2))
    sections = outline(_with_headings(text, *headings), Municipality(), dutch)
    assert [(section.title, section.withheld) for section in sections][1:] == [
        ("Inleiding", False),
        ("2 GEHEIM Prijzen", True),
        ("Slot", False),
    ]


def _with_headings(text: str, *headings: tuple[str, int]) -> Document:
    levels = dict(headings)
    passages = []
    for number, part in enumerate(text.strip().split("\n"), 1):
        span = Span(text.index(part), text.index(part) + len(part))
        level = levels.get(part, 0)
        kind = PassageKind.HEADING if level else PassageKind.PARAGRAPH
        passages.append(Passage(kind, (span,), (Sentence(f"s{number}", (span,)),), number, level))
    source = Source("nota", "nota.docx", "text/plain", "0" * 64, "0" * 64)
    return Document(source, text, PlaceKind.PARAGRAPH, tuple(passages))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Aan de orde is:", "A. Opening.", "B. GEHEIM Voorstel grond.", "De voorzitter. Dank u wel.",
                "Lot Dijk (SP). Voorzitter. Ik dien een motie in.", "De beraadslaging wordt gesloten.",
                "- Voorstel zone.",
                "In stemming komt motie A.1 SP.", "De motie wordt aangenomen met 5 tegen 4 stemmen.", "", "\f",
                "Door de heer Kok wordt de volgende motie (A.1 SP) ingediend:", "Motie A.1 SP Titel", "Agenda",
                "De deuren worden gesloten.", "De deuren worden geopend.", "en gaat over tot de orde van de dag.",
            ]
        ),
        max_size=30,
    )
)  # fmt: skip
def test_sections_hold_every_sentence_once_in_order(document: Callable[..., Document], rows: list[str]) -> None:
    built = document("\n".join(rows))
    held = [each for section in outline(built, Municipality(), DUTCH) for each in section.sentence_ids]
    assert held == [sentence.id for sentence in built.sentences()]


def test_minutes_without_items_are_read_from_their_first_line(recorded: Callable[..., Any]) -> None:
    """What stands before the first who speaks is no front matter where no head of an item tells where that ends."""
    made = recorded(
        "Notulen van de raad van Meerdam, 4 juni 2026\n\n"
        "De raad heeft de begroting vastgesteld.\n\n"
        "De heer Bos (SP) vraagt naar de brug. De heer Kok (VVD) merkt op dat de brug dicht is.\n\n"
        "Wethouder Dam antwoordt dat de brug in mei opengaat. Mevrouw Smit (CDA) sluit zich aan.\n\n"
        "Wethouder Dam: Ik zeg toe dat de raad een brief krijgt.\n"
    )
    assert "De raad heeft de begroting vastgesteld." in [claim.text for claim in made.of(Kind.DECISION)]
