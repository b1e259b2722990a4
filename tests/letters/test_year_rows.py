"""Of rows that stand for years a letter tells the one that is asked, else the newest that was over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from gemcli.letters.passages import Row, Said, rows
from gemcli.letters.year_rows import of_asked_year
from gemcli.model.document import Document
from gemcli.model.table import Cell, Table

Make = Callable[..., Document]
VISITS = (("jaar", "bezoekers"), ("2024", "88"), ("2025", "91"), ("2026", "76"), ("2028", "90"))


def table(make: Make, lines: tuple[tuple[str, ...], ...]) -> list[Said | Row]:
    made = tuple(tuple(Cell(r, c, text) for c, text in enumerate(line)) for r, line in enumerate(lines))
    document = make("bad.csv", "\n".join("\t".join(line) for line in lines))
    return list(rows(replace(document, tables=(Table("bad", made),))))


@pytest.mark.parametrize(
    ("asked", "years"),
    [
        ("Hoeveel bezoekers waren er in 2024?", ["2024"]),
        ("Hoeveel bezoekers waren er in 2024 en 2025?", ["2024", "2025"]),
        ("Hoeveel bezoekers zijn er?", ["2026"]),
        ("Is het aantal bezoekers gestegen?", ["2024", "2025", "2026", "2028"]),
        ("Hoe ging het de afgelopen jaren?", ["2024", "2025", "2026", "2028"]),
        ("Hoeveel bezoekers waren er in 2019?", ["2024", "2025", "2026", "2028"]),
    ],
)
def test_the_year_of_the_question_counts(make_document: Make, asked: str, years: list[str]) -> None:
    kept = of_asked_year(table(make_document, VISITS), asked, 2027)
    assert [one.name for one in kept if isinstance(one, Row)] == years


def test_a_table_of_other_things_stays_whole(make_document: Make) -> None:
    lines = (("kaart", "prijs 2027"), ("los bad", "€ 6,10"), ("tienbadenkaart", "€ 52,00"))
    assert len(of_asked_year(table(make_document, lines), "Wat kost een kaart in 2027?", 2027)) == 2


def test_a_season_counts_by_its_first_year(make_document: Make) -> None:
    lines = (("seizoen", "leden"), ("2024-2025", "88"), ("2025-2026", "91"), ("2026-2027", "76"))
    (kept,) = of_asked_year(table(make_document, lines), "Hoeveel leden zijn er?", 2027)
    assert isinstance(kept, Row) and kept.name == "2026-2027"
