"""Details in an inner column, their sums in the next one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from gemcli.budget.anomaly import Tier
from gemcli.budget.flag import check
from gemcli.budget.layout import read
from gemcli.budget.norms import norms
from gemcli.model.table import Table

Build = Callable[..., Table]

STATEMENT: list[list[Any]] = [
    ["Staat van baten en lasten 2026"],
    ["Omschrijving", "€", "€", "2025"],
    ["Leges", 259959, None, 249350],
    ["Huren", 62105, None, 60294],
    ["Rente", 29016, None, 27323],
    ["Totaal baten", None, 351080, 336967],
    ["Salarissen", 213727, None, 204130],
    ["Onderhoud", 55281, None, 53477],
    ["Energie", 41841, None, 39676],
    ["Totaal lasten", None, 310849, 297283],
]

REGISTER: list[list[Any]] = [
    ["Subsidieregister 2026"],
    ["Thema", "Ontvanger", "Verleend", "Per thema"],
    ["Sport", "Dijkers", 18625, None],
    [None, "Golf", 84750, None],
    [None, "Turnclub", 2375, 105750],
    ["Cultuur", "Harmonie", 85000, None],
    [None, "Museum", 179125, 264125],
    ["Welzijn", "Buurtkracht", 124875, None],
    [None, "Ouderenbond", 157625, None],
    [None, "Voedselbank", 123500, 406000],
]


def hard(table: Table, config: Mapping[str, Any]) -> set[tuple[int, int]]:
    found = [one for layout in read(table) for one in check(layout, norms(config)) if one.tier is Tier.HARD]
    return {at for one in found for at in (one.cell, one.suspect) if at}


def with_cell(rows: list[list[Any]], row: int, column: int, value: int) -> list[list[Any]]:
    changed = [list(cells) for cells in rows]
    changed[row][column] = value
    return changed


def test_sums_one_column_further_out_are_right(table: Build, config: Mapping[str, Any]) -> None:
    assert hard(table(STATEMENT), config) == set()
    assert hard(table(REGISTER), config) == set()


def test_a_detail_that_its_outer_sum_does_not_hold_is_found(table: Build, config: Mapping[str, Any]) -> None:
    assert (6, 1) in hard(table(with_cell(STATEMENT, 6, 1, 231727)), config)


def test_an_outer_sum_of_an_older_version_is_found(table: Build, config: Mapping[str, Any]) -> None:
    assert (6, 3) in hard(table(with_cell(REGISTER, 6, 3, 246125)), config)


def test_a_ceiling_beside_some_lines_is_no_sum(table: Build, config: Mapping[str, Any]) -> None:
    rows = [list(cells) for cells in REGISTER]
    for row, value in ((4, 150000), (6, 300000), (9, 425000)):
        rows[row][3] = value
    assert hard(table(rows), config) == set()
