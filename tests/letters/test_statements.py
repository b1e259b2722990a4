"""Rows of a table stand below its name, unless a sentence leads to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from gemcli.letters.letter import Letter
from gemcli.model.document import Document
from gemcli.model.table import Cell, Table

Write = Callable[..., Letter]
Make = Callable[..., Document]
NOTE = "# Markt\nDe standplaats op de markt is vrij.\n"


def tariffs(make: Make) -> Document:
    made = make("tarieven.csv", "soort\ttarief (€)\nstandplaats markt per dag\t31.1\n")
    rows = (
        (Cell(0, 0, "soort"), Cell(0, 1, "tarief (€)")),
        (Cell(1, 0, "standplaats markt per dag"), Cell(1, 1, "31.1", Decimal("31.1"))),
    )
    return replace(made, tables=(Table("tarieven", rows),))


def core(letter: Letter) -> list[str]:
    return [claim.text for claim in letter.claims if claim.section == "core"]


def test_the_name_of_a_sheet_stands_above_its_rows(write: Write, make_document: Make) -> None:
    letter = write("informatief", [make_document("a.md", NOTE), tariffs(make_document)], {"subject": "Markt"})
    assert core(letter) == [
        "De standplaats op de markt is vrij.",
        "Volgens de tabel ‘tarieven’:",
        "Standplaats markt per dag: tarief € 31,10",
    ]
    lead, row = [claim for claim in letter.claims if claim.section == "core"][1:]
    assert lead.not_checkable
    assert [cell.address for cell in row.evidence.cells] == ["A1", "B1", "A2", "B2"]


def test_rows_below_the_sentence_that_leads_to_them_need_no_name(write: Write, make_document: Make) -> None:
    note = make_document("a.md", f"{NOTE}Soort\tTarief\nPer dag\t€ 31,10\nPer jaar\t€ 186,40\n")
    letter = write("informatief", [note], {"subject": "Markt"})
    assert core(letter)[:2] == ["De standplaats op de markt is vrij.", "Per dag: tarief € 31,10"]
