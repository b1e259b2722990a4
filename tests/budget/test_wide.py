"""Programme budgets with baten, lasten and saldo, in any convention of signs, order, years and notation."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import pytest

from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.flag import check
from gemcli.budget.layout import read
from gemcli.budget.norms import norms
from gemcli.budget.ranking import ranked
from gemcli.model.table import Cell, Table, canonical

Grid = list[list[str | int]]

NOTATIONS: Mapping[str, Callable[[int], str]] = {
    "plain": str,
    "Dutch": lambda value: f"{value:,}".replace(",", "."),
    "brackets": lambda value: (f"({-value:,})" if value < 0 else f"{value:,}").replace(",", "."),
    "English": lambda value: f"{value:,}",
    "euro": lambda value: "€ " + f"{value:,}".replace(",", ".") + ",00",
}


def programmes(chance: random.Random) -> tuple[Grid, int]:
    """Return a made-up overview that adds up, and its first row of amounts."""
    years = list(range(2024, 2024 + chance.choice([1, 2, 3, 6])))
    signs = chance.choice(["baten - lasten", "lasten - baten", "lasten negative"])
    order = chance.choice([("baten", "lasten", "saldo"), ("lasten", "baten", "saldo")])
    rows: Grid = [["Overzicht van baten en lasten"], ["Bedragen x € 1.000"], []] if chance.random() < 0.7 else []
    if chance.random() < 0.6:
        rows.append(["Programma", *(text for year in years for text in (f"Begroting {year}", "", ""))])
        rows.append(["", *order * len(years)])
    else:
        rows.append(["Programma", *(f"{name} begroting {year}" for year in years for name in order)])

    def line(name: str, income: int, spending: int) -> list[str | int]:
        amounts: list[str | int] = [name]
        for _ in years:
            baten = round(income * chance.uniform(0.9, 1.1))
            lasten = round(spending * chance.uniform(0.9, 1.1))
            saldo = lasten - baten if signs == "lasten - baten" else baten - lasten
            held = {"baten": baten, "lasten": -lasten if signs == "lasten negative" else lasten, "saldo": saldo}
            amounts.extend(held[name] for name in order)
        return amounts

    start = len(rows)
    rows += [
        line(f"{at} Programma {chr(65 + at)}", chance.randint(0, 9000), chance.randint(100, 30000))
        for at in range(chance.randint(3, 11))
    ]
    total = added("Totaal programma's", rows[start:])
    below = [line("Algemene dekkingsmiddelen", 90_000, 800), line("Overhead", 300, 9000), line("Onvoorzien", 0, 75)]
    balance = added("Saldo van baten en lasten", [total, *below])
    moved = line("Mutaties reserves", 1800, 900)
    rows += [total, *below, balance, moved, added("Geraamd resultaat", [balance, moved])]
    return rows, start


def added(name: str, rows: Grid) -> list[str | int]:
    return [name, *(sum(int(value) for value in column) for column in zip(*(row[1:] for row in rows), strict=True))]


def sheet(rows: Grid, notation: str) -> Table:
    def cell(row: int, column: int, value: str | int) -> Cell:
        if isinstance(value, str):
            return Cell(row, column, value)
        if notation == "stored":
            return Cell(row, column, canonical(Decimal(value)), Decimal(value))
        return Cell(row, column, NOTATIONS[notation](value))

    made = (
        tuple(cell(row, column, value) for column, value in enumerate(values) if value != "")
        for row, values in enumerate(rows)
    )
    return Table("Blad1", tuple(cells for cells in made if cells))


@pytest.mark.parametrize("seed", range(24))
def test_one_slip_gives_one_hard_finding_that_names_the_cell(seed: int, config: Mapping[str, Any]) -> None:
    chance = random.Random(seed)
    rows, start = programmes(chance)
    notation = chance.choice([*NOTATIONS, "stored"])

    def hard() -> list[Anomaly]:
        found = ranked(a for layout in read(sheet(rows, notation)) for a in check(layout, norms(config)))
        return [anomaly for anomaly in found if anomaly.tier is Tier.HARD]

    assert hard() == []
    places = [(r, c) for r in range(start, len(rows)) for c in range(1, len(rows[r])) if abs(int(rows[r][c])) > 50]
    row, column = chance.choice(places)
    held = int(rows[row][column])
    rows[row][column] = chance.choice([held * 10, -held, held + 90, held - 180, held * 1000])
    found = hard()
    assert [anomaly.suspect for anomaly in found] == [(row, column)]
