"""Key figures: as printed, each in a cell that the claim names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from gemcli.budget.summary import Wanted, key_figures
from gemcli.budget.wording import written
from gemcli.facts.cell_amounts import Reading, read
from gemcli.model.claim import Kind
from gemcli.model.document import Document
from gemcli.model.table import Table


def test_totals_then_the_largest_programmes(demo: Document, config: Mapping[str, Any]) -> None:
    figures = key_figures([demo], config, Wanted()).claims
    labels = [claim.fields["label"] for claim in figures]
    assert labels[:3] == ["Geraamd resultaat", "6 Sociaal domein", "5 Sport, cultuur en groen"]
    assert "Totaal lasten" in labels and labels[-1] == "Totaal reserves"
    assert all(claim.kind is Kind.KEY_POINT for claim in figures)
    sections = list(dict.fromkeys(claim.section for claim in figures))
    assert sections[:4] == ["Kerncijfers", "Grootste programma's", "Grootste veranderingen", "Door de jaren heen"]
    assert sections[-1] == "Reserves"


def test_every_amount_of_a_sentence_stands_in_a_cell_of_its_claim(demo: Document, config: Mapping[str, Any]) -> None:
    for claim in key_figures([demo], config, Wanted()).claims:
        sheet = str(claim.fields["cell"]).rpartition("!")[0]
        table = demo.table(sheet)
        assert table is not None
        for name in (claim.fields["cell"], *claim.fields["cells"]):  # type: ignore[misc]
            cell = table.at(str(name).rpartition("!")[2])
            assert cell is not None
            amount = read(cell, str(claim.fields["notation"]))
            assert amount.reading is Reading.VALUE
            assert f" {written(amount.value, 'nl')}" in claim.text


def test_payments_and_ratios_give_no_figures(
    table: Callable[..., Table], document: Callable[..., Document], config: Mapping[str, Any]
) -> None:
    payments = [
        ["Datum", "Leverancier", "Bedrag"],
        *([f"2026-01-{n % 28 + 1:02}", f"Firma {n}", 100 + n] for n in range(60)),
    ]
    assert key_figures([document(table(payments))], config, Wanted()).claims == ()
    ratios = document(table([["Kengetal", "2025"], ["Solvabiliteit", "40%"]]))
    assert key_figures([ratios], config, Wanted()).claims == ()


YEARS = ["Programma", "Rekening 2024", "Begroting 2025", "Begroting 2026", "Raming 2027"]
BUDGET = [
    YEARS,
    ["1 Bestuur", 900, 950, 1000, 1050],
    ["2 Verkeer", 4100, 4000, 5200, 5100],
    ["3 Sociaal", 9000, 9100, 9050, 9200],
    ["Totaal lasten", 14000, 14050, 15250, 15350],
    ["Structureel saldo", 120, 80, -40, 15],
]


@pytest.fixture
def said(
    table: Callable[..., Table], document: Callable[..., Document], config: Mapping[str, Any]
) -> Callable[..., list[str]]:
    """Return the sentences of a summary, by section."""

    def summed(section: str, *, length: str = "normal", about: str = "", language: str = "nl") -> list[str]:
        wanted = Wanted(language, length, about)
        budget = document(table(BUDGET), path="begroting-2026.xlsx")
        return [claim.text for claim in key_figures([budget], config, wanted).claims if claim.section == section]

    return summed


def test_the_largest_changes_name_both_amounts_and_their_difference(said: Callable[..., list[str]]) -> None:
    assert said("Grootste veranderingen") == [
        "2 Verkeer: Begroting 2026 5.200, tegen 4.000 in Begroting 2025 (1.200 meer).",
        "1 Bestuur: Begroting 2026 1.000, tegen 950 in Begroting 2025 (50 meer).",
        "3 Sociaal: Begroting 2026 9.050, tegen 9.100 in Begroting 2025 (50 minder).",
    ]


def test_each_programme_is_followed_through_the_years(said: Callable[..., list[str]]) -> None:
    course = "Rekening 2024 900, Begroting 2025 950, Begroting 2026 1.000, Raming 2027 1.050"
    assert f"1 Bestuur: {course}; telkens hoger." in said("Door de jaren heen")
    assert said("Door de jaren heen")[1].endswith(
        "het hoogst in de kolom ‘Begroting 2026’, het laagst in de kolom ‘Begroting 2025’."
    )


def test_lasten_with_a_minus_rise_when_they_grow(
    table: Callable[..., Table], document: Callable[..., Document], config: Mapping[str, Any]
) -> None:
    rows = [YEARS, *([row[0], *(-amount for amount in row[1:])] for row in BUDGET[1:4])]
    budget = document(table(rows), path="begroting-2026.xlsx")
    texts = [claim.text for claim in key_figures([budget], config, Wanted()).claims]
    assert any(text.endswith("tegen -4.000 in Begroting 2025 (1.200 meer).") for text in texts)
    assert any(text.startswith("1 Bestuur: Rekening 2024 -900") and "telkens hoger" in text for text in texts)


def test_the_structural_balance_is_told_for_every_year(said: Callable[..., list[str]]) -> None:
    assert said("Structureel evenwicht") == [
        "Structureel saldo: Rekening 2024 120, Begroting 2025 80, Begroting 2026 -40, Raming 2027 15."
    ]


def test_a_short_summary_names_fewer_and_a_subject_only_its_own(said: Callable[..., list[str]]) -> None:
    assert len(said("Grootste programma's", length="short")) == 3
    assert [text.partition(",")[0] for text in said("Grootste programma's", about="verkeer")] == ["2 Verkeer"]


def test_of_many_municipalities_one_must_be_named(
    table: Callable[..., Table], document: Callable[..., Document], config: Mapping[str, Any]
) -> None:
    towns = ("Waterhoek", "Noorderveld", "Duinstede", "Veenmarke")
    rows: list[list[Any]] = [["Gemeenten", "Taakveld", "Baten", "Lasten"]]
    rows += [[t, f"{n}.1 Taak {n}", 10 + n, 100 + 7 * n + 3 * at] for at, t in enumerate(towns) for n in range(12)]
    file = document(table(rows), path="iv3-2026.csv")
    many = key_figures([file], config, Wanted())
    assert many.claims == ()
    assert [message.text() for message in many.missing] == [
        "iv3-2026.csv: 4 different Gemeenten stand in this table; name one with --about."
    ]
    one = key_figures([file], config, Wanted(about="Noorderveld")).claims
    assert one and all(claim.text.startswith("Noorderveld / ") for claim in one)
    nobody = key_figures([file], config, Wanted(about="Verweg"))
    assert (nobody.claims, len(nobody.missing)) == ((), 1)


def test_a_line_is_followed_through_files_of_several_years(
    table: Callable[..., Table], document: Callable[..., Document], config: Mapping[str, Any]
) -> None:
    def delivery(year: int, overhead: int) -> Document:
        rows = [["Taakveld", "Baten", "Lasten"], ["0.1 Bestuur", 5, 800], ["0.4 Overhead", 0, overhead]]
        return document(table(rows), source_id=f"iv3-{year}", path=f"iv3_{year}_begroting.csv")

    files = [delivery(2025, 5100), delivery(2024, 4900), delivery(2026, 5300)]
    claims = key_figures(files, config, Wanted()).claims
    course = [claim for claim in claims if claim.section == "Door de jaren heen"]
    assert course[0].text == "0.4 Overhead, Lasten: 2024 begroting 4.900, 2025 begroting 5.100, 2026 begroting 5.300."
    assert {cell.source_id for cell in course[0].evidence.cells} == {"iv3-2024", "iv3-2025", "iv3-2026"}
    named = [claim for claim in claims if claim.section == "Grootste programma's"]
    assert {cell.source_id for claim in named for cell in claim.evidence.cells} == {"iv3-2026"}
