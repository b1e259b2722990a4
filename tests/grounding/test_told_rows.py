"""A row of a table that code told in a line is told again, and nothing else passes for it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from gemcli.facts.table_rows import cells, told
from gemcli.grounding.judge import Judge
from gemcli.model.claim import By, CellRef, Claim, Evidence, Kind, SentenceRef
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.finding import Verdict
from gemcli.model.municipality import Municipality
from gemcli.model.source import Source
from gemcli.model.span import Span
from gemcli.model.table import Cell, Table

ROWS = (
    "Speelplek\tMaatregel\tKosten\tGereed",
    "De Krekel\ttwee schaduwdoeken\t€ 11.900\t17 juli 2026",
    "Wipkip\tvier bomen\t€ 6.400\t20 november 2026",
    "Het Schip\teen schaduwdoek\t€ 6.750\t17 juli 2026",
    "De Terp\teen schaduwdoek\t€ 7.000\t24 juli 2026",
)


@pytest.fixture(scope="module")
def document() -> Document:
    text, passages = "\n".join(ROWS), []
    start = 0
    for number, row in enumerate(ROWS, 1):
        span = Span(start, start + len(row))
        passages.append(Passage(PassageKind.TABLE_ROW, (span,), (Sentence(f"s{number}", (span,)),), number))
        start = span.end + 1
    return Document(
        Source("notitie", "notitie.docx", "x", "a" * 64, "b" * 64), text, PlaceKind.PARAGRAPH, tuple(passages)
    )


def claim(text: str, row: int) -> Claim:
    refs = (SentenceRef("notitie", "s1"), SentenceRef("notitie", f"s{row}"))
    return Claim(Kind.STATEMENT, text, Evidence(sentences=refs), By.RULE, fields={"form": "list_item", "row": True})


@pytest.mark.parametrize("row", [2, 3, 4, 5])
def test_every_row_is_carried_whatever_article_its_name_has(document: Document, row: int) -> None:
    text = told(cells(ROWS[0]), cells(ROWS[row - 1]))
    finding = Judge([document], [], Municipality()).judge(claim(text, row))
    assert finding.verdict is Verdict.SUPPORTED
    assert finding.checks[0].name == "row"


@pytest.mark.parametrize(
    "text",
    [
        "Het Schip: maatregel een schaduwdoek, kosten € 7.000, gereed 17 juli 2026",
        "De Terp: maatregel een schaduwdoek, kosten € 6.750, gereed 17 juli 2026",
        "Het Schip: maatregel een schaduwdoek, kosten € 6.750",
    ],
)
def test_another_value_or_a_shorter_row_is_not_told_again(document: Document, text: str) -> None:
    finding = Judge([document], [], Municipality()).judge(claim(text, 4))
    assert not [check for check in finding.checks if check.name == "row"]
    assert finding.verdict is not Verdict.QUOTED


def test_a_model_cannot_ask_for_this_check(document: Document) -> None:
    text = told(cells(ROWS[0]), cells(ROWS[3]))
    finding = Judge([document], [], Municipality()).judge(replace(claim(text, 4), by=By.MODEL))
    assert not [check for check in finding.checks if check.name == "row"]


def sheet() -> Document:
    rows = (("Wijk", "Tonnen", "Kosten"), ("Oosterwijk", "190", "38500.5"), ("Totaal", "340", ""))
    made = tuple(
        tuple(Cell(r, c, text, Decimal(text) if text[:1].isdigit() else None) for c, text in enumerate(row) if text)
        for r, row in enumerate(rows)
    )
    source = Source("uitgifte", "uitgifte.xlsx", "x", "a" * 64, "b" * 64)
    return Document(source, "x", PlaceKind.CELL, (), tables=(Table("Blad1", made),))


def of_cells(text: str, *addresses: str) -> Claim:
    refs = tuple(CellRef("uitgifte", "Blad1", address) for address in addresses)
    return Claim(Kind.STATEMENT, text, Evidence(cells=refs), By.RULE, fields={"form": "list_item", "row": True})


def test_a_row_of_cells_is_told_again_with_numbers_as_people_write_them() -> None:
    judge = Judge([sheet()], (), Municipality(), "nl")
    good = of_cells("Oosterwijk: tonnen 190, kosten 38.500,5", "A1", "B1", "C1", "A2", "B2", "C2")
    wrong = of_cells("Oosterwijk: tonnen 340, kosten 38.500,5", "A1", "B1", "C1", "A2", "B2", "C2")
    found = [judge.judge(claim) for claim in (good, wrong)]
    assert found[0].verdict is Verdict.SUPPORTED
    assert found[1].verdict is not Verdict.SUPPORTED
    assert found[1].verdict is not Verdict.QUOTED


def test_an_empty_cell_keeps_its_column_empty() -> None:
    judge = Judge([sheet()], (), Municipality(), "nl")
    found = judge.judge(of_cells("Totaal: tonnen 340", "A1", "B1", "C1", "A3", "B3"))
    assert found.verdict is Verdict.SUPPORTED
