"""What pictures are made of: the programme of a finding, its line through the years, its sum and its expectation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import pytest

from gemcli.budget.flag import Flagged, flag
from gemcli.budget.layout import read
from gemcli.budget.programmes import Programmes
from gemcli.budget.stated import stated
from gemcli.budget.wording import spoken
from gemcli.locales import translator
from gemcli.model.picture import Picture

HEAD = ["Omschrijving", "Begroting 2023", "Begroting 2024", "Begroting 2025", "Begroting 2026"]
ROWS = [
    HEAD,
    ["Programma 1 Veiligheid"],
    ["Brandweer", 2100, 2150, 2205, 2260],
    ["Handhaving", 800, 815, 840, 860],
    ["Totaal veiligheid", 2900, 2965, 3045, 3120],
    ["Programma 2 Sociaal"],
    ["Jeugdzorg", 5000, 5100, 5200, 5300],
    ["Minima", 1000, 1010, 1025000, 1040],
    ["Dagbesteding", 3000, 3050, 3100, 3170],
    ["Totaal sociaal", 9000, 9160, 9325, 9999],
]


@pytest.fixture
def flagged(table: Callable[..., Any], document: Callable[..., Any], config: Mapping[str, Any]) -> Flagged:
    return flag(document(table(ROWS)), config)


def of(flagged: Flagged, cell: str) -> tuple[Any, Picture]:
    claim = next(one for one in flagged.claims if one.fields["cell"] == f"Blad1!{cell}")
    picture = flagged.survey.of(claim)
    assert picture is not None
    return claim, picture


def test_every_claim_has_a_picture_of_its_own_line(flagged: Flagged) -> None:
    assert len(flagged.claims) == len(flagged.survey.pictures) >= 2
    for claim in flagged.claims:
        picture = flagged.survey.of(claim)
        assert picture is not None
        assert str(claim.fields["label"]) in picture.label


def test_a_broken_sum_is_written_out_under_its_programme(flagged: Flagged) -> None:
    claim, picture = of(flagged, "E10")
    assert picture.programme == "Programma 2 Sociaal"
    assert picture.is_sum
    assert [spot.place for spot in picture.terms] == ["Blad1!E7", "Blad1!E8", "Blad1!E9"]
    assert sum(spot.sign * (spot.value or 0) for spot in picture.terms) == Decimal(str(claim.fields["expected"]))
    assert claim.fields["expectation"] == "9.510, berekend uit de tabel zelf: SUM(E7:E9)"


def test_the_course_of_a_line_holds_its_own_amounts_in_the_order_of_the_table(flagged: Flagged) -> None:
    claim, picture = of(flagged, "D10")
    own, suspect = picture.courses
    assert [(spot.name, spot.value) for spot in own.spots] == amounts(9)
    assert (own.flagged, own.expected) == ("Blad1!D10", Decimal(str(claim.fields["expected"])))
    assert [(spot.name, spot.value) for spot in suspect.spots] == amounts(7)
    assert (suspect.flagged, suspect.expected) == (claim.fields["suspect"], None) == ("Blad1!D8", None)


def amounts(row: int) -> list[tuple[Any, Decimal]]:
    return [(name, Decimal(value)) for name, value in zip(HEAD[1:], ROWS[row][1:], strict=True)]


def test_bars_are_shares_of_one_column_with_the_findings_counted(flagged: Flagged) -> None:
    (panel,) = flagged.survey.panels
    column = HEAD.index(panel.column)
    sizes = {"Programma 1 Veiligheid": (2, 3), "Programma 2 Sociaal": (6, 7, 8)}
    whole = sum(ROWS[row][column] for rows in sizes.values() for row in rows)
    for bar in panel.bars:
        assert bar.value == sum(ROWS[row][column] for row in sizes[bar.name])
        assert bar.share == bar.value / whole
    assert sum(bar.hard + bar.asked for bar in panel.bars) + panel.beside == len(flagged.claims)
    assert [bar.hard + bar.asked for bar in panel.bars if bar.name == "Programma 1 Veiligheid"] == [0]


def test_a_signal_tells_from_which_years_its_expectation_was_made(
    table: Callable[..., Any], document: Callable[..., Any], config: Mapping[str, Any]
) -> None:
    rows = [HEAD, *([f"Lijn {n}", 900 + n, 910 + n, 925 + n, 940 + n] for n in range(9))]
    rows.append(["Wegen", 5000, 5100, 5200000, 5300])
    found = flag(document(table(rows)), config)
    claim = next(one for one in found.claims if one.fields["cell"] == "Blad1!D11")
    assert claim.fields["tier"] == "signal"
    said = "5.100, het middelste van de andere 3 bedragen van deze regel (C11)"
    assert claim.fields["expectation"] == said


def test_a_column_of_programmes_is_carried_down_and_iv3_codes_name_their_main_field(table: Callable[..., Any]) -> None:
    columned = [["Programma", "Product", "2024", "2025", "2026"]]
    columned += [["Ruimte", "Wegen", 10, 11, 12], [None, "Groen", 7, 8, 9], ["Zorg", "Jeugd", 5, 6, 7]]
    columned += [[None, "Wmo", 4, 5, 6]]
    (layout,) = read(table(columned))
    assert Programmes(layout.account).names() == ["Ruimte", "Zorg"]
    coded = [["Taakveld", "2024", "2025", "2026"], ["0.4 Overhead", 4, 5, 6], ["0.5 Treasury", 4, 5, 6]]
    coded += [
        ["1.2 Openbare orde en veiligheid", 7, 8, 9],
        ["2.1 Verkeer en vervoer", 3, 4, 5],
        ["2.2 Parkeren", 1, 2, 3],
    ]
    (layout,) = read(table(coded))
    programmes = Programmes(layout.account)
    assert programmes.names() == ["0 Bestuur en ondersteuning", "1 Veiligheid", "2 Verkeer, vervoer en waterstaat"]
    rows = [line.row for line in layout.account.lines]
    assert programmes.of(rows[:2]) == "0 Bestuur en ondersteuning"
    assert programmes.of(rows) == "Blad1"


def test_a_sheet_without_programmes_has_a_bar_for_each_line(
    table: Callable[..., Any], document: Callable[..., Any], config: Mapping[str, Any]
) -> None:
    rows = [HEAD, ["Wegen", 10, 11, 12, 13], ["Groen", 20, 21, 22, 23], ["Totaal", 30, 32, 34, 99]]
    found = flag(document(table(rows)), config)
    (panel,) = found.survey.panels
    assert [bar.name for bar in panel.bars] == ["Groen", "Wegen"]
    assert found.survey.pictures[0].programme == "Blad1"


def test_norms_are_stated_with_their_date_and_source(config: Mapping[str, Any]) -> None:
    said = [spoken(one, translator("nl"), "nl") for one in stated(config)]
    assert said[0].startswith("Een vraag wordt gesteld vanaf 0,05 % van het totaal van een kolom (materiality.share, ")
    assert "25.000 euro" in said[1]
    assert "2026-01-01" in said[1]
    assert len(said) == 3
    assert stated({"materiality": {"share": "veel"}}) == ()


def test_a_saldo_is_shown_through_its_years_as_well(
    table: Callable[..., Any], document: Callable[..., Any], config: Mapping[str, Any]
) -> None:
    head = ["Programma", *(f"{year} {sort}" for year in (2024, 2025, 2026) for sort in ("baten", "lasten", "saldo"))]
    rows: list[list[Any]] = [head]
    for number in range(1, 7):
        rows.append([f"Programma {number}", *([100 * number, 70 * number, 30 * number] * 3)])
    rows[3][6] = 95
    found = flag(document(table(rows)), config)
    _, picture = of(found, "G4")
    assert [spot.name for spot in picture.courses[0].spots] == ["2024 saldo", "2025 saldo", "2026 saldo"]
    assert [spot.value for spot in picture.courses[0].spots] == [90, 95, 90]


def test_an_empty_column_is_no_finding_about_its_first_line(
    table: Callable[..., Any], document: Callable[..., Any], config: Mapping[str, Any]
) -> None:
    rows = [HEAD, *([f"Lijn {n}", 900 + n, 913 + 7 * n, 925 + 5 * n] for n in range(9))]
    found = flag(document(table(rows)), config)
    claim = next(one for one in found.claims if one.fields["check"] == "C3")
    picture = found.survey.of(claim)
    assert picture is not None
    assert (picture.label, picture.programme, picture.courses) == ("Begroting 2026", "Blad1", ())
