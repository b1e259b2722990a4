"""Key figures: in the supervisor's class C, or other than their parts give."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from gemcli.budget.book import Checked
from gemcli.budget.key_ratios import percent

Look = Callable[..., Checked]
Named = Callable[[Checked], set[str]]
HEAD = ["Kengetal", "Rekening 2024", "Begroting 2025", "Begroting 2026", "Raming 2027"]


def figures(**changed: list[Any]) -> list[list[Any]]:
    rows = {
        "Netto schuldquote": ["61%", "72%", "78,5%", "81%"],
        "Netto schuldquote gecorrigeerd voor alle verstrekte leningen": ["58%", "69%", "75%", "78%"],
        "Solvabiliteitsratio": ["38%", "35%", "33%", "31%"],
        "Grondexploitatie": ["4,1%", "3.2%", "2%", "n.v.t."],
        "Structurele exploitatieruimte": ["-0,4%", "0,8%", "0.2%", "1,59%"],
        "Belastingcapaciteit": ["91,2%", "93%", "94%", ""],
    }
    return [HEAD, *([name, *changed.get(name.split()[0], held)] for name, held in rows.items())]


@pytest.mark.parametrize(
    ("text", "value"), [("-0.58%", "-0.58"), ("1,59%", "1.59"), ("−3 %", "-3"), ("86", "86"), ("1.234%", "1.234")]
)
def test_percentages_in_both_notations(text: str, value: str) -> None:
    assert percent(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "n.v.t.", "%", "12345%", "10% - 20%"])
def test_what_is_no_percentage(text: str) -> None:
    assert percent(text) is None


def test_a_year_in_the_past_tells_its_own_class(look: Look, named: Named) -> None:
    assert named(look(("Kengetallen", figures()))) == {"H3 signal Kengetallen!B6"}


def test_a_planned_year_in_class_c_is_told_before_past_ones(look: Look, named: Named) -> None:
    found = look(("Kengetallen", figures(Structurele=["-0,4%", "0,8%", "-0.58%", "-1,2%"])))
    assert named(found) == {"H3 signal Kengetallen!D6"}
    text = found.found[0].text.text()
    assert "below" in text and "class C of the supervisor" in text
    assert "ratios.structural = 0 (2026-11-26)" in found.found[0].threshold.text()


@pytest.mark.parametrize(
    ("name", "held", "cell"),
    [
        ("Solvabiliteitsratio", ["38%", "35%", "19,5%", "31%"], "D4"),
        ("Grondexploitatie", ["4%", "36%", "2%", "2%"], "C5"),
        ("Belastingcapaciteit", ["91%", "93%", "106%", ""], "D7"),
        ("Netto", ["61%", "72%", "78%", "131%"], "E2"),
    ],
)
def test_each_key_figure_has_its_own_bounds(look: Look, named: Named, name: str, held: list[str], cell: str) -> None:
    calm = {"Structurele": ["0,4%", "0,8%", "0.2%", "1,59%"], name: held}
    assert f"H3 signal Kengetallen!{cell}" in named(look(("Kengetallen", figures(**calm))))


def test_stored_fractions_are_per_cent(look: Look, named: Named) -> None:
    rows = [
        HEAD,
        ["Netto schuldquote", *map(Decimal, ("0.61", "0.72", "1.35", "0.81"))],
        ["Solvabiliteitsratio", *map(Decimal, ("0.38", "0.35", "0.33", "0.31"))],
        ["Belastingcapaciteit", *map(Decimal, ("0.91", "0.92", "0.93", "0.93"))],
    ]
    assert named(look(("Kengetallen", rows))) == {"H3 signal Kengetallen!D2"}


def balance_sheet(equity: int) -> list[list[Any]]:
    return [
        ["Balans (x € 1.000)", "Rekening 2024", "Begroting 2025", "Begroting 2026"],
        ["Voorraden", 9120, 8877, 8412],
        ["Eigen vermogen", 38214, 35102, equity],
        ["Balanstotaal", 100310, 100214, 100125],
    ]


def test_a_figure_that_differs_from_its_parts(look: Look, named: Named) -> None:
    calm = {"Structurele": ["0,4%", "0,8%", "0.2%", "1,59%"]}
    assert look(("Kengetallen", figures(**calm)), ("Balans", balance_sheet(33049))).found == ()
    found = look(("Kengetallen", figures(**calm)), ("Balans", balance_sheet(28031)))
    assert named(found) == {"H3 signal Kengetallen!D4"}
    assert "Balans!D3 / Balans!D4 gives" in found.found[0].text.text()


def test_a_single_row_of_that_name_is_no_table_of_key_figures(look: Look) -> None:
    rows = [["Post", "Begroting 2025", "Begroting 2026"], ["Solvabiliteit", "12%", "11%"]]
    assert look(("Blad1", rows)).found == ()
