"""Two versions of a budget beside each other: what came, went, moved and changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from gemcli.budget.flag import Flagged, flag
from gemcli.budget.layout import read
from gemcli.budget.norms import norms
from gemcli.budget.pairing import Pair, pairs
from gemcli.model.document import Document
from gemcli.model.table import Table

HEAD = ["Programma", "Product", "Begroting 2026", "Begroting 2027"]
BEFORE = [
    ["1 Bestuur", "Raad", 1200, 1210],
    ["1 Bestuur", "College", 2200, 2250],
    ["2 Veiligheid", "Brandweer", 3100, 3150],
    ["2 Veiligheid", "Handhaving", 800, 820],
    ["3 Sociaal", "Jeugd", 9100, 9300],
    ["3 Sociaal", "Participatie", 4100, 4000],
]
Check = Callable[[Sequence[Sequence[Any]]], Flagged]


@pytest.fixture
def against(table: Callable[..., Table], document: Callable[..., Document], config: Mapping[str, Any]) -> Check:
    """Check rows against those of BEFORE."""
    before = document(table([HEAD, *BEFORE]), source_id="eerder", path="eerder.xlsx")
    return lambda rows: flag(document(table([HEAD, *rows])), config, before, str)


def found(flagged: Flagged) -> dict[str, str]:
    return {str(claim.fields["check"]): str(claim.fields["label"]) for claim in flagged.claims}


def test_the_same_version_gives_nothing(against: Check) -> None:
    assert found(against(BEFORE)) == {}


def test_the_order_of_lines_is_no_difference(against: Check) -> None:
    assert found(against(BEFORE[::-1])) == {}


def test_a_line_that_went_is_told_although_its_programme_is_still_there(against: Check) -> None:
    flagged = against(BEFORE[:-1])
    assert found(flagged) == {"C1": "Participatie"}
    assert {cell.source_id for cell in flagged.claims[0].evidence.cells} == {"eerder"}


def test_a_new_line_is_told(against: Check) -> None:
    assert found(against([*BEFORE, ["3 Sociaal", "Opvang", 500, 510]])) == {"C2": "Opvang"}


def test_a_line_under_another_programme_is_told_as_moved(against: Check) -> None:
    rows = [row if row[1] != "Handhaving" else ["1 Bestuur", "Handhaving", 800, 820] for row in BEFORE]
    flagged = against(rows)
    assert found(flagged) == {"C5": "Handhaving"}
    assert "under 2 Veiligheid" in flagged.claims[0].text
    assert {cell.source_id for cell in flagged.claims[0].evidence.cells} == {"begroting", "eerder"}


def test_a_programme_that_only_got_other_words_is_no_move(against: Check) -> None:
    rows = [[row[0].replace("2 Veiligheid", "2 Veiligheid en handhaving"), *row[1:]] for row in BEFORE]
    assert found(against(rows)) == {}


def test_a_changed_amount_is_told_once_with_both_values(against: Check) -> None:
    rows = [row if row[1] != "College" else ["1 Bestuur", "College", 2450, 2600] for row in BEFORE]
    flagged = against(rows)
    assert found(flagged) == {"C4": "College"}
    fields = flagged.claims[0].fields
    assert (fields["value"], fields["expected"], fields["difference"]) == ("2600", "2250", "350")
    assert fields["cells"] == ("eerder.xlsx#Blad1!D3",)


def test_a_renamed_line_with_the_same_amount_is_the_same_line(against: Check) -> None:
    rows = [row if row[1] != "Participatie" else ["3 Sociaal", "Participatie en werk", 4100, 4000] for row in BEFORE]
    assert found(against(rows)) == {}


def test_what_was_compared_is_said(against: Check) -> None:
    said = [message.text() for message in against(BEFORE[:-1]).understood]
    assert "Blad1: compared with eerder.xlsx: 5 lines in both, 0 of them changed, 0 moved, 0 new, 1 gone." in said


def test_a_table_without_a_counterpart_is_said(against: Check) -> None:
    flagged = against([["9 Iets", "Anders", 5, 6], ["9 Iets", "Vreemds", 7, 8], ["9 Iets", "Nieuws", 9, 10]])
    assert found(flagged) == {}
    assert sum("not compared" in message.text() for message in flagged.skipped) == 2


def pair_of(table: Callable[..., Table], later: Any, earlier: Any, config: Mapping[str, Any]) -> Pair:
    return pairs(read(table(later)), read(table(earlier)), norms(config).families)[0]


def test_renumbered_codes_are_not_missed(table: Callable[..., Table], config: Mapping[str, Any]) -> None:
    head = ["Taakveld", "Begroting"]
    shared = [["0.1 Bestuur", 800], ["2.1 Verkeer", 1500], ["4.2 Onderwijshuisvesting", 1900]]
    earlier = [head, *shared, ["6.2 Wijkteams", 3000], ["6.71a Huishoudelijke hulp", 2000], ["6.9 Vervallen", 70]]
    later = [
        head,
        *shared,
        ["6.21 Toegang Wmo", 1700],
        ["6.22 Toegang jeugd", 1300],
        ["6.711 Huishoudelijke hulp", 2050],
        ["7.7 Nieuw", 60],
    ]
    pair = pair_of(table, later, earlier, config)
    assert [line.name for line in pair.gone] == ["6.9 Vervallen"]
    assert [line.name for line in pair.new] == ["7.7 Nieuw"]
    assert ("6.711 Huishoudelijke hulp", "6.71a Huishoudelijke hulp") in {(a.name, b.name) for a, b in pair.lines}


def test_lasten_and_baten_of_one_name_are_different_lines(
    table: Callable[..., Table], config: Mapping[str, Any]
) -> None:
    head = ["Taakveld", "Soort", "Begroting 2026"]
    rows = [["2.1 Verkeer", "Lasten", 900], ["2.1 Verkeer", "Baten", 300], ["0.1 Bestuur", "Lasten", 700]]
    pair = pair_of(table, [head, *rows], [head, *rows[1:]], config)
    assert [(line.name, str(line.sort)) for line in pair.new] == [("2.1 Verkeer", "lasten")]
    assert not pair.gone


def test_accounts_in_one_file_are_held_against_the_budget_in_another(
    table: Callable[..., Table], document: Callable[..., Document], config: Mapping[str, Any]
) -> None:
    def book(name: str, *amounts: int) -> Document:
        head = ["Bedragen x € 1.000"], ["Programma", "Lasten"]
        names = ("1 Bestuur", "2 Verkeer", "3 Sociaal", "4 Ruimte")
        rows = [*head, *([one, amount] for one, amount in zip(names, amounts, strict=True))]
        return document(table(rows), source_id=name, path=f"{name}.xlsx")

    budget = book("begroting-2025", 1000, 4000, 9000, 2000)
    accounts = book("jaarrekening-2025", 1010, 4700, 9100, 1500)
    flagged = flag(accounts, config, budget, str)
    assert [(c.fields["check"], c.fields["label"]) for c in flagged.claims] == [
        ("G1", "2 Verkeer"),
        ("G1", "4 Ruimte"),
    ]
    assert "exceed the budget of 4.000 (begroting-2025.xlsx, Blad1!B4)" in flagged.claims[0].text
    later = book("begroting-2026", 1010, 4700, 9100, 1500)
    assert found(flag(later, config, budget, str)) == {}
    again = book("begroting-2025-wijziging", 1000, 4700, 9000, 2000)
    assert found(flag(again, config, budget, str)) == {"C4": "2 Verkeer"}
