"""The layout as a file: what gemcli understood can be printed, corrected and given back."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from gemcli import resources
from gemcli.budget.flag import check, flag
from gemcli.budget.layout import Layout, Shape, read
from gemcli.budget.layout_file import fixed_tables
from gemcli.budget.layout_fit import refuse_misfits
from gemcli.budget.layout_text import written
from gemcli.budget.norms import norms
from gemcli.errors import ConfigError
from gemcli.model.document import Document
from gemcli.model.table import Table

from .test_cases import CASES, sheet

NORMS = norms(resources.toml(resources.config("budget.toml")))
WIDE = """
Noorderveld, programma's

Programma|Begroting 2025|||Begroting 2026||
|baten|lasten|saldo|baten|lasten|saldo
1 Bestuur|310|4.120|3.810|325|4.300|3.975
2 Veiligheid|40|2.210|2.170|42|2.250|2.208
3 Zorg|6.100|18.400|12.300|6.180|18.900|12.720
Alles bij elkaar geteld|6.450|24.730|18.280|6.547|25.450|18.903
"""


def found(layouts: tuple[Layout, ...]) -> list[Any]:
    return [
        (a.check, a.cell, a.addends, a.formula, a.suspect, a.text) for layout in layouts for a in check(layout, NORMS)
    ]


def again(layouts: tuple[Layout, ...], table: Table) -> tuple[Layout, ...]:
    fixed = fixed_tables(tomllib.loads(written(layouts, [table], str)), "layout.toml")
    refuse_misfits(fixed, [table], "layout.toml")
    return read(table, fixed)


def with_layout(text: str, table: Table) -> tuple[Layout, ...]:
    fixed = fixed_tables(tomllib.loads(text), "layout.toml")
    refuse_misfits(fixed, [table], "layout.toml")
    return read(table, fixed)


@pytest.mark.parametrize("stored", [False, True], ids=["texts", "numbers"])
@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_the_printed_layout_gives_the_same_findings(case: dict[str, Any], stored: bool) -> None:
    table = sheet(case["grid"], stored=stored)
    first = read(table)
    second = again(first, table)
    assert found(second) == found(first)
    assert written(second, [table], str) == written(first, [table], str)


def test_sheet_and_header_are_enough_and_the_rest_is_worked_out() -> None:
    table = sheet(WIDE, stored=False)
    (layout,) = with_layout('[[table]]\nsheet = "Blad1"\nheader = [3, 4]', table)
    (alone,) = read(table)
    assert [line.part for line in layout.account.lines] == [line.part for line in alone.account.lines]
    assert layout.account.unit is None


def test_what_a_person_fixed_is_taken_as_it_is() -> None:
    table = sheet(WIDE, stored=False)
    text = """
    [[table]]
    sheet = "Blad1"
    header = [3, 4]
    unit = 1000
    skip = [6]
    [table.meanings]
    B = { role = "amount", year = 2031, phase = "rekening", sort = "baten" }
    G = "label"
    [table.parts]
    8 = "total"
    [table.totals]
    8 = { plus = [5, 7] }
    """
    (layout,) = with_layout(text, table)
    account = layout.account
    assert account.unit == Decimal(1000)
    assert (account.column(1).year, str(account.column(1).phase)) == (2031, "rekening")
    assert 6 not in [column.index for column in account.amounts()]
    assert [line.row + 1 for line in account.lines] == [5, 7, 8]
    assert [(total.line.row + 1, len(total.plus)) for total in layout.totals.found] == [(8, 2)]
    assert {a.check for a in check(layout, NORMS)} >= {"A5"}


def test_signs_are_fixed_by_the_sums_of_columns() -> None:
    table = sheet(WIDE, stored=False)
    text = '[[table]]\nsheet = "Blad1"\nheader = [3, 4]\n[table.sums]\nD = { plus = ["B"], minus = ["C"] }'
    off = [a for a in check(with_layout(text, table)[0], NORMS) if a.check == "A2"]
    assert {a.cell[1] for a in off} == {3}
    right = text.replace('plus = ["B"], minus = ["C"]', 'plus = ["C"], minus = ["B"]')
    assert not [a for a in check(with_layout(right, table)[0], NORMS) if a.check == "A2"]


def test_tables_side_by_side_keep_their_own_columns(table: Callable[..., Table]) -> None:
    two = table(
        [
            ["Post", "2025", "2026", None, "Post", "2025", "2026"],
            ["Wegen", 10, 12, None, "Groen", 712, 820],
            ["Water", 20, 21, None, "Afval", 604, 611],
            ["Totaal", 30, 33, None, "Totaal", 1316, 1531],
        ]
    )
    first = read(two)
    assert len(first) == 2
    second = again(first, two)
    assert [layout.columns for layout in second] == [(0, 2), (4, 6)]
    assert found(second) == found(first) == [("A1", (3, 6), ((1, 6), (2, 6)), *found(first)[0][3:])]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "table"),
        ("tabel = 1", "tabel"),
        ("[[table]]\nheader = [1]", "table[1].sheet"),
        ('[[table]]\nsheet = "Blad1"', "table[1].header"),
        ('[[table]]\nsheet = "Blad1"\nheader = 1', "table[1].header"),
        ('[[table]]\nsheet = "Blad1"\nheader = [0]', "table[1].header"),
        ('[[table]]\nsheet = "Blad1"\nheader = ["4-3"]', "table[1].header"),
        ('[[table]]\nsheet = "Blad1"\nheader = [99]', "table[1].header"),
        ('[[table]]\nsheet = "Blad9"\nheader = [1]', "table[1].sheet"),
        ('[[table]]\nsheet = "Blad1"\nheader = [3]\nunit = "veel"', "table[1].unit"),
        ('[[table]]\nsheet = "Blad1"\nheader = [3]\nunit = -1000', "table[1].unit"),
        ('[[table]]\nsheet = "Blad1"\nheader = [3]\nshape = "rond"', "table[1].shape"),
        ('[[table]]\nsheet = "Blad1"\nheader = [3]\nlabels = ["ZZ"]', "table[1].labels"),
        ('[[table]]\nsheet = "Blad1"\nheader = [3]\nlabels = ["1"]', "table[1].labels"),
        ('[[table]]\nsheet = "Blad1"\nheader = [3]\nrows = [3]', "table[1].rows"),
        ('[[table]]\nsheet = "Blad1"\nheader = [3]\nkop = 1', "table[1].kop"),
        ('[[table]]\nsheet = "Blad1"\nheader = [3]\nmeanings.B.role = "bedrag"', "table[1].meanings.B.role"),
        ('[[table]]\nsheet = "Blad1"\nheader = [3]\nmeanings.B.year = 26', "table[1].meanings.B.year"),
        ('[[table]]\nsheet = "Blad1"\nheader = [3]\nmeanings.B.jaar = 26', "table[1].meanings.B.jaar"),
        ('[[table]]\nsheet = "Blad1"\nheader = [3]\nmeanings.Q = "amount"', "table[1].meanings.Q"),
        ('[[table]]\nsheet = "Blad1"\nheader = [3]\nparts.8 = "som"', "table[1].parts.8"),
        ('[[table]]\nsheet = "Blad1"\nheader = [3]\ntotals.8 = [5]', "table[1].totals.8"),
        ('[[table]]\nsheet = "Blad1"\nheader = [3]\ntotals.8 = { plus = [50] }', "table[1].totals.8"),
        ('[[table]]\nsheet = "Blad1"\nheader = [3]\nsums.D = { plus = ["B", "X"] }', "table[1].sums.D"),
    ],
)
def test_what_is_wrong_is_named_by_its_key(text: str, key: str) -> None:
    with pytest.raises(ConfigError) as caught:
        with_layout(text, sheet(WIDE, stored=False))
    assert dict(caught.value.what.values)["key"] == key


def test_a_layout_file_changes_what_is_flagged_in_a_document(
    document: Callable[..., Document], config: Mapping[str, Any]
) -> None:
    table = sheet(WIDE, stored=False)
    text = '[[table]]\nsheet = "Blad1"\nheader = [3, 4]\n[table.totals]\n8 = { plus = ["5-6"] }'
    fixed = fixed_tables(tomllib.loads(text), "layout.toml")
    claims = flag(document(table), config, fixed=fixed).claims
    assert {claim.fields["check"] for claim in claims if claim.fields["tier"] == "hard"} == {"A5"}
    assert not [c for c in flag(document(table), config).claims if c.fields["tier"] == "hard"]


def test_ratios_and_payments_can_be_named(table: Callable[..., Table]) -> None:
    few = table([["Datum", "Bedrag"], ["2026-01-03", 120], ["2026-01-04", 95]])
    (layout,) = with_layout('[[table]]\nsheet = "Blad1"\nheader = [1]\nshape = "payments"', few)
    assert layout.shape is Shape.PAYMENTS


def test_the_layout_file_of_the_demonstration_round_trips(demo: Document) -> None:
    for table in demo.tables:
        first = read(table)
        assert found(again(first, table)) == found(first)
    assert Path(demo.source.path).suffix == ".xlsx"
