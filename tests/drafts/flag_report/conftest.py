"""A budget with hostile names, checked, and its report."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from gemcli.drafts.flag_report.case import Case
from gemcli.drafts.flag_report.page import Maker, flag_report
from gemcli.locales import say, translator
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.citation import Citation
from gemcli.model.claim import By, CellRef, Claim, Evidence, Kind
from gemcli.model.document import Document, PlaceKind
from gemcli.model.finding import Finding, Verdict
from gemcli.model.picture import Bar, Course, Panel, Picture, Spot, Survey
from gemcli.model.source import Source
from gemcli.model.table import Cell, Table

HOSTILE = '<script src="https://boef.example/x.js">alert(1)</script>" onload="x'
SHEET = "Blad <1>"
ROWS = (
    ("Omschrijving", 2023, 2024, 2025),
    (HOSTILE, 1200, 1300, 2012),
    ("Groen", 300, -310, 320),
    ("Totaal", 1500, 990, 9999),
    ("Daaronder", 1, 2, 3),
)


def table() -> Table:
    return Table(
        SHEET,
        tuple(
            tuple(
                Cell(row, column, str(value), None if isinstance(value, str) else Decimal(value))
                for column, value in enumerate(values)
            )
            for row, values in enumerate(ROWS)
        ),
    )


def place(address: str) -> str:
    return f"{SHEET}!{address}"


def finding(tier: str, rank: int, cell: str, *cells: str, **fields: Any) -> Finding:
    refs = tuple(CellRef("b", SHEET, one) for one in (cell, *cells))
    base = {"check": "A1", "tier": tier, "cell": place(cell), "rank": rank, "label": f"Regel {rank} {HOSTILE}"}
    words = {"question": "Klopt dit?", "follow_up": "Vraag het na.", "expectation": "2.332, berekend"}
    claim = Claim(
        Kind.ANOMALY,
        f"{HOSTILE}: telt niet op.",
        Evidence(cells=refs),
        By.RULE,
        key=f"A1:{place(cell)}",
        fields={**base, **words, "threshold": "norm 5 %", **fields},
    )
    citation = Citation("b", (), "x", "", "", place(cell), cells=tuple(place(one) for one in (cell, *cells)))
    return Finding(f"anomaly-{rank}", claim, Verdict.SUPPORTED, (citation,))


HARD = finding(
    "hard", 1, "D4", "D2", "D3", "A4", "D1", value="9999", expected="2332", difference="7667", formula="SUM(D2:D3)"
)
SIGNAL = finding("signal", 2, "C3", "B3", "D3", "A3", "C1", value="-310", expected="310", difference="-620")
OTHER = finding("signal", 3, "B5", "A5", value="1")


def course(row: int, flagged: str, expected: int) -> Course:
    spots = tuple(
        Spot(place(f"{'ABCD'[column]}{row + 1}"), f"Begroting {2022 + column}", Decimal(ROWS[row][column]))
        for column in (1, 2, 3)
    )
    return Course(str(ROWS[row][0]), spots, place(flagged), Decimal(expected))


def picture(of: Finding, programme: str, **more: Any) -> Picture:
    return Picture(of.claim.key, of.claim.evidence.cells, programme, **more)


@pytest.fixture
def case() -> Case:
    source = Source("b", "begroting <1>.xlsx", "application/test", "a" * 64, "b" * 64)
    document = Document(source, "", PlaceKind.CELL, (), tables=(table(),), language="nl")
    terms = (Spot(place("D2"), HOSTILE, Decimal(2012)), Spot(place("D3"), "Groen", Decimal(320)))
    pictures = (
        picture(HARD, "Programma Z", courses=(course(3, "D4", 2332),), terms=terms, is_sum=True),
        picture(SIGNAL, "Programma A", courses=(course(2, "C3", 310),)),
        picture(OTHER, "Programma Z"),
    )
    bars = (Bar(HOSTILE, Decimal(3000), Decimal("0.75"), 1), Bar("Groen", Decimal(1000), Decimal("0.25"), 0, 2))
    entry = LedgerEntry("begroting.xlsx", "", LedgerStatus.SKIPPED, reason=say("Blad2: not understood"))
    survey = Survey("b", (Panel(SHEET, "Begroting 2025", "x 1.000", bars, 1),), pictures, 12)
    return Case(
        "begroting <1>.xlsx",
        "nl",
        (HARD, SIGNAL, OTHER),
        (),
        (document,),
        (survey,),
        (entry,),
        ("Blad <1>: gelezen als begroting",),
        ("Een vraag wordt gesteld vanaf 0,05 %",),
    )


@pytest.fixture
def html(case: Case) -> str:
    return flag_report((case,), Maker("0.1.0", "f" * 64), translator("nl")).decode()


@pytest.fixture
def tree(html: str) -> Any:
    return LexborHTMLParser(html)
