"""Key figures: as printed, each in a cell that the claim names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from gemcli.budget.summary import key_figures
from gemcli.budget.wording import written
from gemcli.facts.cell_amounts import Reading, read
from gemcli.model.claim import Kind
from gemcli.model.document import Document
from gemcli.model.table import Table


def test_totals_then_the_largest_programmes(demo: Document, config: Mapping[str, Any]) -> None:
    figures = key_figures(demo, config, "nl")
    labels = [claim.fields["label"] for claim in figures]
    assert labels[:3] == ["Geraamd resultaat", "6 Sociaal domein", "5 Sport, cultuur en groen"]
    assert "Totaal lasten" in labels and labels[-1] == "Totaal reserves"
    assert all(claim.kind is Kind.KEY_POINT for claim in figures)


def test_every_amount_of_a_sentence_stands_in_a_cell_of_its_claim(demo: Document, config: Mapping[str, Any]) -> None:
    for claim in key_figures(demo, config, "nl"):
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
    assert key_figures(document(table(payments)), config) == ()
    assert key_figures(document(table([["Kengetal", "2025"], ["Solvabiliteit", "40%"]])), config) == ()
