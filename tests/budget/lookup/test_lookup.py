"""A question about a budget gets the cell: its label, year, phase, sort and unit, or no cell at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gemcli.budget.lookup.asked import asked
from gemcli.budget.lookup.lookup import LookedUp, lookup
from gemcli.model.document import Document
from gemcli.model.table import Table

ROWS = [
    ["Programma's (bedragen x € 1.000)"],
    ["Programma", "Rekening 2024 lasten", "Rekening 2024 baten", "Begroting 2025 lasten", "Begroting 2025 baten"],
    ["1 Bestuur", 1100, 90, 1200, 100],
    ["2 Verkeer", 3100, 210, 3400, 200],
    ["3 Riolering", 900, 950, 980, 990],
    ["Totaal", 5100, 1250, 5580, 1290],
]
PAYMENTS = [
    ["Datum", "Leverancier", "Omschrijving", "Bedrag"],
    ["2025-05-03", "Bouwbedrijf De Kade", "herstel brug", 12500],
    ["2025-05-09", "Groenrijk", "bomen", 800],
    ["2025-06-11", "Groenrijk", "bomen", 950],
]


@pytest.fixture
def ask(table: Callable[..., Table], document: Callable[..., Document]) -> Callable[..., LookedUp]:
    """Look a question up in the budget of a made-up town."""

    def look(text: str, words: dict[str, bool], *years: int, months: tuple[tuple[int, int], ...] = ()) -> LookedUp:
        held = document(table(ROWS, "Waterrade"), path="begroting_waterrade.xlsx")
        paid = document(table(PAYMENTS, "Uitgaven"), source_id="uitgaven", path="uitgaven_2025.xlsx")
        return lookup([held, paid], asked(text, words, years, months), "nl")

    return look


def test_the_cell_with_its_label_column_and_unit(ask: Callable[..., LookedUp]) -> None:
    (claim,) = ask("Wat zijn de lasten van verkeer in 2025?", {"lasten": False, "verkeer": False}, 2025).found
    assert claim.text == "2 Verkeer, Begroting 2025 lasten: 3.400; bedragen x € 1.000."
    assert claim.fields["cell"] == "Waterrade!D4" and claim.fields["value"] == "3400"
    assert claim.evidence.cells[0].address == "D4"


def test_accounts_are_not_the_budget_and_baten_are_not_lasten(ask: Callable[..., LookedUp]) -> None:
    (claim,) = ask("Welke baten had riolering volgens de rekening 2024?", {"riolering": False}, 2024).found
    assert claim.fields["cell"] == "Waterrade!C5"
    assert ask("Welke lasten had riolering volgens de jaarrekening 2025?", {"riolering": False}, 2025).found == ()


def test_another_year_another_line_and_another_town_give_nothing(ask: Callable[..., LookedUp]) -> None:
    late = ask("Wat zijn de lasten van verkeer in 2031?", {"verkeer": False}, 2031)
    assert late.found == () and late.near
    assert ask("Wat zijn de lasten van cultuur in 2025?", {"cultuur": False}, 2025).found == ()
    elsewhere = ask("Lasten verkeer 2025 in Amersfoort", {"verkeer": False, "amersfoort": True}, 2025)
    assert elsewhere.found == ()


def test_the_name_of_the_file_counts_as_the_town(ask: Callable[..., LookedUp]) -> None:
    (claim,) = ask("Lasten bestuur Waterrade 2025", {"bestuur": False, "waterrade": True}, 2025).found
    assert claim.fields["cell"] == "Waterrade!D3"


def test_a_total_is_asked_for_by_its_word(ask: Callable[..., LookedUp]) -> None:
    (claim,) = ask("Wat zijn de totale lasten in 2025?", {"totale": False}, 2025).found
    assert claim.fields["cell"] == "Waterrade!D6"


def test_a_payment_is_found_by_supplier_and_month(ask: Callable[..., LookedUp]) -> None:
    (claim,) = ask("Wat is betaald aan Bouwbedrijf De Kade?", {"bouwbedrijf": False, "kade": True}).found
    assert "Bouwbedrijf De Kade" in claim.text and claim.fields["value"] == "12500"
    (june,) = ask("Wat is in juni aan Groenrijk betaald?", {"groenrijk": True}, months=((0, 6),)).found
    assert june.fields["value"] == "950"
    assert ask("Wat is in juli aan Groenrijk betaald?", {"groenrijk": True}, months=((0, 7),)).found == ()


RESERVES = [
    ["Reserve sport (bedragen x € 1.000)"],
    ["", 2024, 2025],
    ["Stand per 1 januari", 500, 450],
    ["Vermeerderingen", 20, 30],
    ["Verminderingen", 70, 10],
    ["Stand per 31 december", 450, 470],
]
LONG = [
    ["Begrotingsjaar", "Uitgaven (U) Verplichtingen (V)", "Omschrijving", "ontwerpbegroting", "Realisatie"],
    [2025, "U", "Kustwacht", 610, ""],
    [2025, "V", "Kustwacht", 640, ""],
    [2024, "U", "Kustwacht", 590, 595],
    [2024, "V", "Kustwacht", 620, 622],
]


@pytest.fixture
def look(table: Callable[..., Table], document: Callable[..., Document]) -> Callable[..., LookedUp]:
    """Look a question up in one table."""

    def find(rows: list[list[object]], text: str, words: dict[str, bool], *years: int) -> LookedUp:
        return lookup([document(table(rows, "Blad"), path="tabel_waterrade.xlsx")], asked(text, words, years), "nl")

    return find


def test_a_reserve_by_its_course(look: Callable[..., LookedUp]) -> None:
    words = {"reserve": False, "sport": False}
    for text, cell in (
        ("Hoeveel zit er op 1 januari 2025 in de reserve sport?", "Blad!C3"),
        ("Hoeveel zit er op 31 december 2025 in de reserve sport?", "Blad!C6"),
        ("Hoeveel wordt er in 2025 aan de reserve sport toegevoegd?", "Blad!C4"),
        ("Hoeveel gaat er in 2025 af van de reserve sport?", "Blad!C5"),
    ):
        (claim,) = look(RESERVES, text, words, 2025).found
        assert claim.fields["cell"] == cell, text


def test_the_year_and_the_letter_of_a_row(look: Callable[..., LookedUp]) -> None:
    words = {"kustwacht": False}
    (claim,) = look(LONG, "Welke uitgaven staan er in de ontwerpbegroting 2024 voor kustwacht?", words, 2024).found
    assert claim.fields["cell"] == "Blad!D4"
    (claim,) = look(LONG, "Wat was de realisatie van de uitgaven voor kustwacht in 2024?", words, 2024).found
    assert claim.fields["cell"] == "Blad!E4"


def test_a_column_alone_is_no_row(ask: Callable[..., LookedUp]) -> None:
    found = ask("Wat waren de lasten in 2025?", {"lasten": False, "begroting": False}, 2025)
    assert found.found == ()


def test_the_years_that_are_there_are_told(ask: Callable[..., LookedUp]) -> None:
    found = ask("Wat zijn de lasten van verkeer in 2031?", {"verkeer": False}, 2031)
    assert found.years == (2024, 2025)
    assert [claim.fields["year"] for claim in found.near][:1] == [2025]
    assert ask("Wat zijn de lasten van verkeer in 2025?", {"verkeer": False}, 2025).years == ()


def test_who_names_no_side_gets_the_costs_first(ask: Callable[..., LookedUp]) -> None:
    found = ask("Hoeveel is er voor verkeer in 2025?", {"verkeer": False}, 2025).found
    assert [claim.fields["cell"] for claim in found] == ["Waterrade!D4", "Waterrade!E4"]


def test_what_has_half_of_the_words_is_pointed_to_and_no_answer(ask: Callable[..., LookedUp]) -> None:
    words = {"verkeer": False, "drempels": False, "waterrade": True}
    found = ask("Wat kosten in Waterrade de drempels voor verkeer in 2025?", words, 2025)
    assert found.found == () and found.near[0].fields["cell"] == "Waterrade!D4"
    other = {"verkeer": False, "amersfoort": True}
    assert ask("Wat kost verkeer in Amersfoort in 2025?", other, 2025).near == ()


def test_words_that_stand_together_are_meant_together(look: Callable[..., LookedUp]) -> None:
    rows = [["Regeling", "Begroting 2025"], ["Fonds voor kustlijn haven", 5], ["Fonds haven kustlijn oost", 6]]
    words = {"haven": False, "kustlijn": False}
    (claim,) = look(rows, "Wat kost haven kustlijn in 2025?", words, 2025).found
    assert claim.fields["cell"] == "Blad!B3"
