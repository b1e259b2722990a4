"""Any table with one slip in it: the slip is found, and without a slip nothing is."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.flag import check
from gemcli.budget.layout import read
from gemcli.budget.norms import norms
from gemcli.model.table import Cell, Table, canonical

COLUMNS = 4

groups = st.lists(
    st.lists(st.lists(st.integers(1000, 900_000), min_size=COLUMNS, max_size=COLUMNS), min_size=2, max_size=6),
    min_size=2,
    max_size=5,
)


def grid(made: list[list[list[int]]]) -> list[list[str | int]]:
    """Return a table of groups with subtotals and a grand total, all adding up."""
    rows: list[list[str | int]] = [["Post", *(f"Begroting {2024 + n}" for n in range(COLUMNS))]]
    for number, group in enumerate(made):
        rows += [[f"{number}.{at} Post {number} {at}", *line] for at, line in enumerate(group)]
        rows.append([f"Totaal groep {number}", *(sum(column) for column in zip(*group, strict=True))])
    rows.append(["Totaal", *(sum(line[n] for group in made for line in group) for n in range(COLUMNS))])
    return rows


def hard(rows: list[list[str | int]], config: Mapping[str, Any]) -> list[Anomaly]:
    cells = tuple(
        tuple(
            Cell(r, c, v) if isinstance(v, str) else Cell(r, c, canonical(Decimal(v)), Decimal(v))
            for c, v in enumerate(row)
        )
        for r, row in enumerate(rows)
    )
    found = [a for layout in read(Table("Blad1", cells)) for a in check(layout, norms(config))]
    return [anomaly for anomaly in found if anomaly.tier is Tier.HARD]


@settings(deadline=None, max_examples=20)
@given(groups)
def test_a_table_that_adds_up_has_no_hard_finding(config: Mapping[str, Any], made: list[list[list[int]]]) -> None:
    lines = [tuple(line) for group in made for line in group]
    assert hard(grid(made), config) == []
    assert len(lines) >= 4


@settings(deadline=None, max_examples=30)
@given(groups, st.data())
def test_one_changed_cell_is_found_where_it_shows(
    config: Mapping[str, Any], made: list[list[list[int]]], data: st.DataObject
) -> None:
    amounts = [amount for group in made for line in group for amount in line]
    assume(len(set(amounts)) == len(amounts))
    rows = grid(made)
    row = data.draw(st.integers(1, len(rows) - 2))
    column = data.draw(st.integers(1, COLUMNS))
    held = int(rows[row][column])
    rows[row][column] = data.draw(st.sampled_from([held * 10, -held, held + 777, held * 1000]))
    found = hard(rows, config)
    assert len(found) == 1
    [anomaly] = found
    places = {anomaly.cell, anomaly.suspect, *anomaly.addends}
    assert (row, column) in places
    assert anomaly.value - (anomaly.expected or 0) in (int(rows[row][column]) - held, held - int(rows[row][column]))
