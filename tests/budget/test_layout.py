"""What is said of a table, and the parts of its layout that a table of cases cannot show."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from gemcli.budget.accounts import Part
from gemcli.budget.columns import Role
from gemcli.budget.conventions import Signs, spending_signs
from gemcli.budget.layout import Layout, Shape, read
from gemcli.budget.vocabulary import Phase, Sort
from gemcli.facts.cell_amounts import Reading, is_percentage, percentage
from gemcli.model.table import Table

Build = Callable[..., Table]


def told(layout: Layout) -> str:
    return " ".join(message.text() for message in (*layout.understood, *layout.not_understood))


def test_key_figures_in_per_cent_are_read_each_by_its_own_mark(table: Build) -> None:
    (layout,) = read(
        table(
            [
                ["Kengetal", "Rekening 2024", "Begroting 2025", "Raming 2026"],
                ["Netto schuldquote", "50%", "59 %", "64%"],
                ["Structurele exploitatieruimte", "-0,50%", "-0.58%", "n.v.t."],
            ]
        )
    )
    assert layout.shape is Shape.RATIOS
    assert [(c.role, c.year, c.phase) for c in layout.account.columns[1:]] == [
        (Role.PERCENT, 2024, Phase.ACCOUNTS),
        (Role.PERCENT, 2025, Phase.BUDGET),
        (Role.PERCENT, 2026, Phase.OUTLOOK),
    ]
    last = layout.account.lines[1]
    assert last.part is Part.LINE
    assert [last.percents[at].value for at in (1, 2)] == [Decimal("-0.50"), Decimal("-0.58")]
    assert last.percents[3].reading is Reading.BLANK


@pytest.mark.parametrize(
    ("raw", "reading"),
    [("1.234%", "ambiguous"), ("12", "error"), ("veel %", "error"), ("- 3%", "value"), ("103,2 %", "value")],
)
def test_a_percentage_is_read_or_refused(raw: str, reading: str) -> None:
    assert str(percentage(raw).reading) == reading


def test_a_long_text_is_no_percentage() -> None:
    assert not is_percentage("1" * 50_000 + "%")


def test_stored_numbers_under_the_names_of_key_figures_are_key_figures(table: Build) -> None:
    rows = [["Kengetal", "2025", "2026"], ["Netto schuldquote", 59, 64], ["Solvabiliteitsratio", 33, 29]]
    (layout,) = read(table(rows))
    assert layout.shape is Shape.RATIOS
    assert layout.account.lines[0].value(1) == 59


def test_a_table_takes_its_unit_from_the_one_above_and_says_so(table: Build) -> None:
    first, second = read(
        table(
            [
                ["Verloop (bedragen x € 1.000)"],
                ["Reserves", "2025", "2026"],
                ["Algemene reserve", 4022, 3692],
                ["Egalisatie", 12, 14],
                ["Totaal reserves", 4034, 3706],
                [],
                ["Voorzieningen", "2025", "2026"],
                ["Riolering", 2666, 2623],
                ["Onderhoud", 10, 10],
                ["Totaal voorzieningen", 2676, 2633],
            ]
        )
    )
    assert (first.account.unit, second.account.unit) == (1000, 1000)
    assert "one named for the table above" in told(second)
    assert "one named for the table above" not in told(first)


def test_no_unit_is_taken_over_from_tables_that_differ(table: Build) -> None:
    def block(unit: str) -> list[list[str | int]]:
        return [[f"Overzicht ({unit})"], ["Post", "2025", "2026"], ["Wegen", 10, 11], ["Groen", 4, 5], []]

    layouts = read(
        table(
            [*block("x € 1.000"), *block("x € 1.000.000"), ["Post", "2027", "2028"], ["Afval", 3, 4], ["Riool", 7, 9]]
        )
    )
    assert [layout.account.unit for layout in layouts] == [1000, 1_000_000, None]


def test_iv3_without_a_unit_is_presumed_but_not_reckoned_with(table: Build) -> None:
    rows = [["Taakveld", "Lasten"], ["0.1 Bestuur", 910], ["0.2 Burgerzaken", 410], ["0.4 Overhead", 3000]]
    (layout,) = read(table(rows))
    assert layout.account.unit is None
    assert "presumably x 1,000" in told(layout)
    (other,) = read(table([rows[0], ["Wegen", 1], ["Groen", 2], ["Water", 3]]))
    assert "presumably" not in told(other)


@pytest.mark.parametrize(
    ("lasten", "signs"), [((-10, -20, -30), Signs.MINUS), ((10, 20, 30), Signs.PLUS), ((-10, 20, -30), Signs.UNKNOWN)]
)
def test_how_lasten_are_signed_is_said(table: Build, lasten: tuple[int, ...], signs: Signs) -> None:
    rows = [["Programma", "Baten", "Lasten"], *([f"Programma {at}", 5, value] for at, value in enumerate(lasten))]
    (layout,) = read(table(rows))
    assert spending_signs(layout.account) is signs
    assert ("with a minus" in told(layout)) == (signs is Signs.MINUS)
    assert ("without a minus" in told(layout)) == (signs is Signs.PLUS)


def test_the_title_gives_years_their_phase(table: Build) -> None:
    (layout,) = read(
        table(
            [
                ["Programmabegroting 2026"],
                ["Programma", "2024 rek.", "2025 begr.", "2026", "2027"],
                ["Bestuur", 10, 11, 12, 13],
                ["Zorg", 20, 21, 22, 23],
            ]
        )
    )
    assert [column.phase for column in layout.account.amounts()] == [
        Phase.ACCOUNTS,
        Phase.BUDGET,
        Phase.BUDGET,
        Phase.OUTLOOK,
    ]


def test_the_title_gives_its_year_to_columns_that_name_none(table: Build) -> None:
    rows = [["Begroting 2026"], ["Programma", "Lasten", "Baten"], ["Bestuur", 10, 1], ["Zorg", 20, 2]]
    (layout,) = read(table(rows))
    assert {(column.year, column.phase) for column in layout.account.amounts()} == {(2026, Phase.BUDGET)}


def test_movements_between_two_balances_are_of_their_year(table: Build) -> None:
    head = ["Reserve", "Stand 1-1-2026", "Toevoeging", "Onttrekking", "Stand 31-12-2026"]
    (layout,) = read(table([head, ["Algemeen", 100, 10, 4, 106], ["Afval", 50, 0, 5, 45], ["Totaal", 150, 10, 9, 151]]))
    assert {column.year for column in layout.account.amounts()} == {2026}


def test_sides_take_their_sort_from_the_word_above_them(table: Build) -> None:
    layouts = read(
        table(
            [
                ["Overzicht"],
                ["LASTEN", None, None, None, "BATEN"],
                ["Programma", "2025", "2026", None, "Programma", "2025", "2026"],
                ["Bestuur", 10, 12, None, "Bestuur", 1, 2],
                ["Zorg", 20, 21, None, "Zorg", 6, 6],
            ]
        )
    )
    assert [{line.sort for line in layout.account.lines} for layout in layouts] == [{Sort.SPENDING}, {Sort.INCOME}]


def test_a_year_that_stands_twice_is_told(table: Build) -> None:
    rows = [["Post", "Raming 2027", "Raming 2027", "Raming 2029"], ["Wegen", 11, 2, 3], ["Groen", 4, 5, 6]]
    (layout,) = read(table(rows))
    assert "columns B and C both say Raming 2027" in told(layout)


def test_two_notations_in_a_column_are_told_with_the_cells_that_show_it(table: Build) -> None:
    (layout,) = read(table([["Post", "2026"], ["Wegen", "2.402,50"], ["Groen", "12"], ["Water", "2.41"]]))
    assert "(B2: 2.402,50 beside B4: 2.41)" in told(layout)
    assert "the first is B2 (2.402,50)" in told(layout)


def test_a_mark_that_nothing_explains_is_told(table: Build) -> None:
    (layout,) = read(table([["Post", "2026"], ["Wegen", "1,234"], ["Groen", "2,345"]]))
    assert "nothing shows whether the mark separates thousands or decimals" in told(layout)


def test_names_under_a_header_that_promises_codes_are_names(table: Build) -> None:
    (layout,) = read(table([["Kostenplaats", "Begroting 2025"], ["Oude opzet", 88], ["Overig", 12], ["Totaal", 100]]))
    assert [line.name for line in layout.account.lines] == ["Oude opzet", "Overig", "Totaal"]


def test_codes_that_occur_twice_make_no_tree(table: Build) -> None:
    rows = [["Gemeente", "Code", "Lasten"]]
    rows += [[name, code, 5] for name in ("Waterhoek", "Duinstede") for code in ("a1", "a1.1", "a1.2", "a2", "a2.1")]
    (layout,) = read(table(rows))
    assert [total.how for total in layout.totals.found if total.how == "codes"] == []


def test_a_long_table_says_what_its_keys_are(table: Build) -> None:
    rows = [["Gemeente", "Taakveld", "Lasten"]]
    rows += [[f"Gemeente {n}", f"Taakveld {m}", 10 * n + m] for n in range(5) for m in range(10)]
    (layout,) = read(table(rows))
    assert layout.shape is Shape.LONG
    assert "Gemeente (5) x Taakveld (10)" in told(layout)


def test_a_result_that_was_never_rounded_leaves_no_room_for_rounding(table: Callable[..., Table]) -> None:
    names = ("Beheer", "Onderhoud", "Toezicht")
    held = [Decimal(one) for one in ("10.123451", "20.543212", "30.112233")]
    rows = [["Post", "2026"], *([name, amount] for name, amount in zip(names, held, strict=True))]

    def step(total: str) -> Decimal:
        layout = read(table([*rows, ["Totaal", Decimal(total)]]))[0]
        return layout.account.step(1, tuple(reversed(layout.account.lines)))

    assert step("60.778896") == Decimal("0.0001")
    assert step("60.78") == Decimal("0.01")
