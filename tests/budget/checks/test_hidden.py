"""What a reader cannot see and a total counts all the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gemcli.budget.book import Checked
from gemcli.budget.checks.hidden import sheets_of
from gemcli.model.workings import Workings

Look = Callable[..., Checked]
HEAD = ["Post", "Begroting 2025", "Begroting 2026"]
LINES = [["Wegen", 4120, 4290], ["Groen", 2310, 2350], ["Water", 1180, 1210], ["Licht", 905, 940]]
ROWS: list[list[Any]] = [HEAD, *LINES, ["Totaal", *(sum(row[at] for row in LINES) for at in (1, 2))]]


def j2(look: Look, *workings: Workings) -> list[Any]:
    return [one for one in look(("Blad1", ROWS), workings=workings).found if one.check == "J2"]


def test_nothing_hidden_is_nothing_told(look: Look) -> None:
    assert j2(look, Workings("Blad1", {})) == []
    assert j2(look) == [], "and a file that does not say what it hides gives nothing"


def test_a_hidden_line_that_counts_is_told_at_the_total(look: Look) -> None:
    (one,) = j2(look, Workings("Blad1", {}, hidden_rows=frozenset({2})))
    assert one.cell[0] == 5
    assert (one.size, one.value) == (2350, 8790)
    assert one.text.text().endswith("stands in hidden cells (C3).")
    assert one.addends[0] == (2, 2), "the hidden cell comes first"
    assert one.tier == "signal"


def test_a_total_that_is_hidden_itself_misleads_nobody(look: Look) -> None:
    assert j2(look, Workings("Blad1", {}, hidden_rows=frozenset({2, 5}))) == []


def test_an_amount_from_a_hidden_sheet_is_told_once_a_sheet(look: Look) -> None:
    formulas = {(2, 1): "=Invoer!C4", (3, 1): "=Invoer!C5", (4, 1): "=Open!C5"}
    hidden, shown = Workings("Invoer", {}, is_hidden=True), Workings("Open", {})
    (one,) = j2(look, Workings("Blad1", formulas), hidden, shown)
    assert (one.cell, one.addends) == ((2, 1), ((3, 1),))
    assert "Groen: Blad1!B3 takes its amount from the sheet Invoer" in one.text.text()


def test_sheets_with_odd_names() -> None:
    assert sheets_of("='De ''grote'' lijst'!A1+SUM(B2:B4)") == {"De 'grote' lijst"}
    assert sheets_of("=SUM(B2:B4)") == set()
