"""Headings, greetings and letterheads state nothing; a heading or item that states a fact is never let through."""

from __future__ import annotations

import pytest

from gemcli.facts.statements import Standing, is_contents, is_entry, standing, without_marks
from gemcli.model.document import PassageKind as Passage
from tests.patience import patience

FORMAL = (
    (Passage.HEADING, "1. Inleiding"),
    (Passage.HEADING, "2.1 Lasten"),
    (Passage.HEADING, "3 Financiën"),
    (Passage.HEADING, "Bijlage 2: Begroting 2026"),
    (Passage.HEADING, "Aangenomen moties"),
    (Passage.HEADING, "Overzicht aangenomen moties"),
    (Passage.HEADING, "Vaststelling van de agenda"),
    (Passage.PARAGRAPH, "Gemeente Waterrade Postbus 100 1234 AB Waterrade"),
    (Passage.PARAGRAPH, "Aan de leden van de gemeenteraad"),
    (Passage.PARAGRAPH, "Datum: 20 februari 2025"),
    (Passage.PARAGRAPH, "Ons kenmerk: DSO/2025.118"),
    (Passage.PARAGRAPH, "Onderwerp: Uitkomst raadsvergadering 13 februari 2025"),
    (Passage.PARAGRAPH, "Geachte leden van de raad,"),
    (Passage.PARAGRAPH, "Dear councillors,"),
    (Passage.PARAGRAPH, "Met vriendelijke groet, namens het college van burgemeester en wethouders,"),
    (Passage.PARAGRAPH, "Wij vertrouwen erop u hiermee voldoende te hebben geïnformeerd."),
    (Passage.PARAGRAPH, "Heeft u nog vragen, neem dan contact op met de griffie."),
    (Passage.PARAGRAPH, "A. de Tester gemeentesecretaris"),
    (Passage.PARAGRAPH, "Yours sincerely,"),
    (Passage.LIST_ITEM, "Parkeren"),
    (Passage.TABLE_ROW, "Motie Uitslag"),
)
NOTHING = ("12", "- 2 -", "Pagina 2 van 2", "page 3", "2. Parkeren ........ 7", "* * *", "…")
STATES = (
    (Passage.HEADING, "Motie L.3 aangenomen met 30 stemmen"),
    (Passage.HEADING, "Zero-emissiezone aangenomen"),
    (Passage.HEADING, "Krediet van € 2.850.000 voor de brug"),
    (Passage.HEADING, "Raad steunt plan voor parkeren"),
    (Passage.HEADING, "60 woningen aan de kade"),
    (Passage.LIST_ITEM, "Gratis parkeren voor alle inwoners"),
    (Passage.LIST_ITEM, "Krediet: € 5 mln"),
    (Passage.TABLE_ROW, "I.4 (FVD) aangenomen (24-19)"),
    (Passage.TABLE_ROW, "Totaal 390.000"),
    (Passage.HEADING, "Aldus aangenomen in de openbare raadsvergadering van 13 maart 2025"),
    (Passage.HEADING, "Q Leegstandsdebat NIET AAN DE ORDE GEWEEST"),
    (Passage.PARAGRAPH, "Indiener: A. de Tester, SP"),
    (Passage.PARAGRAPH, "De brug is dicht."),
    (Passage.PARAGRAPH, "Geachte raad, het krediet is € 2 mln."),
    (Passage.PARAGRAPH, "Geachte voorzitter, de motie is verworpen"),
    (Passage.PARAGRAPH, "Onderwerp: motie L.3 aangenomen met 30 stemmen"),
    (Passage.PARAGRAPH, "Het college van burgemeester en wethouders besloot tot sluiting."),
    (Passage.PARAGRAPH, "Namens de raad bedankte de voorzitter iedereen."),
    (Passage.PARAGRAPH, "In 2025 is gebouwd"),
    (Passage.PARAGRAPH, "De kosten zijn € 5 mln ........ 4"),
    (Passage.PARAGRAPH, "Wij hopen u met € 5 mln te hebben geïnformeerd."),
)


@pytest.mark.parametrize(("kind", "text"), FORMAL)
def test_what_states_nothing_is_formal(kind: Passage, text: str) -> None:
    assert standing(text, kind) is Standing.FORMAL


@pytest.mark.parametrize("text", NOTHING)
def test_what_belongs_to_the_page_is_nothing(text: str) -> None:
    assert standing(text) is Standing.NOTHING


@pytest.mark.parametrize(("kind", "text"), STATES)
def test_what_states_a_fact_is_checked(kind: Passage, text: str) -> None:
    assert standing(text, kind) is Standing.STATES


def test_marks_are_no_words_of_a_claim() -> None:
    assert without_marks("• Motie L.2 is verworpen.") == "Motie L.2 is verworpen."
    assert without_marks("Onderwerp: motie L.3 aangenomen") == "motie L.3 aangenomen"
    assert without_marks("Datum: ") == "Datum: "


def test_entries_of_a_table_of_contents_are_told_from_rows_with_a_value() -> None:
    assert is_contents("Inhoudsopgave")
    assert not is_contents("De inhoud van het voorstel")
    assert is_entry("2. Parkeren 7")
    assert is_entry("2. Parkeren ........ 7")
    assert not is_entry("Het tekort bedraagt € 500")


@pytest.mark.parametrize(
    "text", ["." * 50_000, "a " * 25_000 + "1", "• " * 25_000, "1." * 25_000, "x@" * 25_000, ". " * 25_000]
)
def test_hostile_lines_take_no_time(text: str) -> None:
    with patience():
        standing(text)
        without_marks(text)
        is_entry(text)
