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
