"""Sentences of a model about figures of a budget: each number, name, year and direction, and nothing else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gemcli.grounding.judge import Judge
from gemcli.model.claim import By, CellRef, Claim, Evidence, Kind
from gemcli.model.document import Document, PlaceKind
from gemcli.model.finding import Finding, Verdict
from gemcli.model.municipality import Municipality
from gemcli.model.source import Source
from gemcli.model.table import Cell, Table, cell_name

ROWS = [
    ["Bedragen x € 1.000"],
    ["Programma", "Begroting 2025", None, None, "Begroting 2026", None, None, "Raming 2027", None, None],
    [None, "baten", "lasten", "saldo", "baten", "lasten", "saldo", "baten", "lasten", "saldo"],
    ["1 Wegen en pleinen", 300, 1250, -950, 280, 1300, -1020, 270, 1400, -1130],
    ["2 Groen", 100, 900, -800, 120, 850, -730, 130, 860, -730],
]
FIGURES = tuple(f"Blad1!{cell_name(row, column)}" for row in (3, 4) for column in range(1, 10))


def sheet() -> Document:
    cells = tuple(
        tuple(
            Cell(row, column, str(value), Decimal(value) if isinstance(value, int) else None)
            for column, value in enumerate(line)
            if value is not None
        )
        for row, line in enumerate(ROWS)
    )
    source = Source("begroting", "begroting.xlsx", "application/test", "c" * 64, "d" * 64)
    return Document(source, "", PlaceKind.CELL, (), tables=(Table("Blad1", cells),))


def judged(text: str, rows: str = "34", columns: str = "CF", language: str = "nl", unit: str = "") -> Finding:
    """Judge a sentence that rests on these rows and columns, with the names that belong to them."""
    figures = [f"{column}{int(row) + 1}" for row in rows for column in columns]
    heads = ["B2", "E2", "H2", *(f"{column}3" for column in columns)]
    cells = [*figures, *(f"A{int(row) + 1}" for row in rows), *heads]
    fields = {
        "figures": tuple(f"Blad1!{cell}" for cell in figures),
        "notation": "plain",
        "compared": ("Blad1!F4", "Blad1!C4"),
        "unit": unit,
    }
    evidence = Evidence(cells=tuple(CellRef("begroting", "Blad1", cell) for cell in cells))
    claim = Claim(Kind.KEY_POINT, text, evidence, By.MODEL, fields=fields)
    return Judge([sheet()], (), Municipality(), language).judge(claim)


GOOD = {
    "one amount": "De lasten van Wegen en pleinen zijn 1.300 in Begroting 2026.",
    "with its number": "In Begroting 2026 zijn de lasten van 1 Wegen en pleinen 1.300.",
    "from and to": "De lasten van Wegen en pleinen stijgen van 1.250 in Begroting 2025 naar 1.300 in Begroting 2026.",
    "against": "De lasten van Groen zijn 850 in Begroting 2026, tegen 900 in Begroting 2025.",
    "a told difference": "De lasten van Wegen en pleinen zijn in Begroting 2026 50 hoger dan in Begroting 2025.",
    "only the direction": "De lasten van Groen zijn in Begroting 2026 lager dan in Begroting 2025.",
    "two lines": "In Begroting 2026 zijn de lasten van Wegen en pleinen 1.300 en die van Groen 850.",
}


@pytest.mark.parametrize("name", GOOD)
def test_what_the_cells_show_is_carried(name: str) -> None:
    finding = judged(GOOD[name])
    assert finding.verdict is Verdict.SUPPORTED, finding.checks


def test_a_sentence_in_english_is_carried() -> None:
    text = "The lasten of Wegen en pleinen rise from 1,250 in Begroting 2025 to 1,300 in Begroting 2026."
    assert judged(text, language="en").verdict is Verdict.SUPPORTED
    turned = judged(text.replace("rise", "fall"), language="en")
    assert turned.verdict is Verdict.CONTRADICTED
    cause = judged(text.replace(".", " because of wages.").replace("1 because of wages.", "1."), language="en")
    assert not cause.verdict.may_stand


BAD = {
    "a wrong number": "De lasten van Wegen en pleinen zijn 1.301 in Begroting 2026.",
    "another line's": "De lasten van Groen zijn 1.300 in Begroting 2026.",
    "lines exchanged": "In Begroting 2026 zijn de lasten van Wegen en pleinen 850 en die van Groen 1.300.",
    "another year's": "De lasten van Wegen en pleinen zijn 1.300 in Begroting 2025.",
    "another sort": "De baten van Wegen en pleinen zijn 1.300 in Begroting 2026.",
    "another paper": "De lasten van Wegen en pleinen zijn 1.300 in rekening 2026.",
    "a year that is not there": "De lasten van Wegen en pleinen zijn 1.300 in 2031.",
    "no year": "De lasten van Wegen en pleinen zijn 1.300.",
    "no line": "De lasten zijn 1.300 in Begroting 2026.",
    "a line that is not there": "De lasten van Water zijn 1.300 in Begroting 2026.",
    "turned": "De lasten van Wegen en pleinen dalen van 1.250 in Begroting 2025 naar 1.300 in Begroting 2026.",
    "turned backwards": "Lasten van Wegen en pleinen dalen van 1.300 in Begroting 2026 naar 1.250 in Begroting 2025.",
    "years exchanged": "De lasten van Wegen en pleinen zijn in Begroting 2025 50 hoger dan in Begroting 2026.",
    "less": "De lasten van Wegen en pleinen zijn in Begroting 2026 50 minder dan in Begroting 2025.",
    "a difference nobody told": "De lasten van Groen zijn in Begroting 2026 50 lager dan in Begroting 2025.",
    "a sum": "In Begroting 2026 zijn de lasten van Wegen en pleinen en Groen samen 2.150.",
    "a share": "De lasten van Wegen en pleinen stijgen in Begroting 2026 met 4%.",
    "rounded": "De lasten van Wegen en pleinen zijn ruim 1.300 in Begroting 2026.",
    "in words": "De lasten van Wegen en pleinen zijn dertienhonderd in Begroting 2026.",
    "doubled": "De lasten van Wegen en pleinen verdubbelen in Begroting 2026.",
    "in euros": "De lasten van Wegen en pleinen zijn 1.300 euro in Begroting 2026.",
    "in millions": "De lasten van Wegen en pleinen zijn 1,3 miljoen in Begroting 2026.",
    "a cause": "De lasten van Wegen en pleinen zijn 1.300 in Begroting 2026 omdat asfalt duur is.",
    "a cause by hand": "Door hogere lonen zijn de lasten van Wegen en pleinen 1.300 in Begroting 2026.",
    "a judgement": "De lasten van Wegen en pleinen zijn helaas 1.300 in Begroting 2026.",
    "a fault": "De lasten van Wegen en pleinen zijn 1.300 in Begroting 2026, een fout.",
    "something added": "De lasten van Wegen en pleinen voor asfalt zijn 1.300 in Begroting 2026.",
    "denied": "De lasten van Wegen en pleinen zijn niet 1.300 in Begroting 2026.",
    "the largest": "Wegen en pleinen heeft in Begroting 2026 de grootste lasten: 1.300.",
    "nothing said": "Wegen en pleinen is een programma van de gemeente.",
    "one line against another": "De lasten van Groen zijn in Begroting 2026 hoger dan die van Wegen en pleinen.",
}


@pytest.mark.parametrize("name", BAD)
def test_what_the_cells_do_not_show_is_left_out(name: str) -> None:
    finding = judged(BAD[name])
    assert not finding.verdict.may_stand, finding.checks
    assert finding.reasons


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("De lasten van Wegen en pleinen zijn telkens hoger.", Verdict.SUPPORTED),
        ("De lasten van Wegen en pleinen zijn telkens lager.", Verdict.CONTRADICTED),
        ("De lasten van Groen zijn telkens hoger.", Verdict.PARTLY),
        ("Het saldo van Wegen en pleinen stijgt.", Verdict.PARTLY),
    ],
)
def test_a_course_must_go_one_way_and_a_balance_below_zero_goes_neither(text: str, verdict: Verdict) -> None:
    columns = "DGJ" if "saldo" in text else "CFI"
    assert judged(text, columns=columns).verdict is verdict


def test_lines_whose_names_differ_in_a_number_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [*ROWS[:3], ["Totaal hoofdtaakveld 6", *ROWS[3][1:]], ["Totaal hoofdtaakveld 8", *ROWS[4][1:]]]
    monkeypatch.setitem(globals(), "ROWS", rows)
    good = "De lasten van Totaal hoofdtaakveld 6 stijgen van 1.250 in Begroting 2025 naar 1.300 in Begroting 2026."
    assert judged(good).verdict is Verdict.SUPPORTED
    assert not judged(good.replace("taakveld 6", "taakveld 8")).verdict.may_stand
    assert not judged(good.replace("taakveld 6", "taakveld")).verdict.may_stand


def test_the_unit_behind_a_sentence_is_that_of_the_sheet() -> None:
    text = "De lasten van Groen zijn 850 in Begroting 2026; bedragen x € 1.000."
    assert judged(text, unit="Bedragen x € 1.000").verdict is Verdict.SUPPORTED
    assert not judged(text.replace("1.000", "100"), unit="Bedragen x € 100").verdict.may_stand
    assert not judged(text, unit="").verdict.may_stand


def test_a_text_that_is_no_sentence_is_not_read() -> None:
    finding = judged("De lasten van Groen zijn 850 in Begroting 2026" + " van 850 naar 850" * 400 + ".")
    assert finding.verdict is Verdict.PARTLY
    assert [check.name for check in finding.checks] == ["coverage"]
