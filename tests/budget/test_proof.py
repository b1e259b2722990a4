"""When a sum may be called broken: confirmed by other columns, by other totals, or by words and a slip; else not."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from gemcli import resources
from gemcli.budget.anomaly import Tier
from gemcli.budget.flag import check
from gemcli.budget.identities import Identity, Values
from gemcli.budget.layout import read
from gemcli.budget.norms import norms
from gemcli.budget.proof import surprise
from gemcli.model.table import Table

Build = Callable[..., Table]
LIMITS = norms(resources.toml(resources.config("budget.toml")))


def hard(table: Table) -> list[str]:
    """Return the rows and columns of what does not add up, counted from 0."""
    layouts = read(table)
    found = [one for layout in layouts for one in check(layout, LIMITS) if one.tier is Tier.HARD]
    return sorted(f"{one.check} {one.cell[0]},{one.cell[1]}" for one in found)


def told(table: Table) -> str:
    return " ".join(message.text() for layout in read(table) for message in layout.not_understood)


def test_a_total_that_holds_in_another_column_is_broken_in_this_one(table: Build) -> None:
    rows = [["Post", "2025", "2026"], ["Wegen", 4310, 4520], ["Groen", 2205, 2310], ["Totaal", 6515, 9999]]
    assert hard(table(rows)) == ["A1 3,2"]


def test_words_alone_do_not_make_a_sum(table: Build) -> None:
    rows = [
        ["Post", "2025", "2026"],
        ["Schuld", 41275, 41998],
        ["Liquide middelen", 6427, 5647],
        ["Totale baten", 79000, 40553],
        ["Eigen vermogen", 26000, 26740],
    ]
    assert hard(table(rows)) == []
    assert "row 4 is called a total" in told(table(rows))


def test_a_lone_total_with_swapped_digits_is_broken(table: Build) -> None:
    rows = [["Post", "2026"], ["Wegen", 4310], ["Groen", 2205], ["Water", 1180], ["Totaal", 7965]]
    assert hard(table(rows)) == ["A1 4,1"]


def test_a_lone_total_that_nothing_explains_is_not_called_broken(table: Build) -> None:
    rows = [["Post", "2026"], ["Wegen", 4310], ["Groen", 2205], ["Water", 1180], ["Totaal", 12345]]
    assert hard(table(rows)) == []
    assert "row 5 is called a total" in told(table(rows))


def test_a_total_that_two_readings_explain_is_left_alone(table: Build) -> None:
    rows = [
        ["Balans", "2025", "2024"],
        ["Eigen vermogen", 39251, 36288],
        ["Reserves", 37967, 36900],
        ["Gerealiseerd resultaat", 1284, -612],
        ["Voorzieningen", 11301, 11400],
        ["Langlopende schulden", 52908, 51200],
        ["Totaal vaste passiva", 103460, 98888],
    ]
    assert hard(table(rows)) == []


def test_a_row_without_a_word_is_a_total_when_two_columns_prove_it(table: Build) -> None:
    rows = [
        ["Post", "2025", "2026", "2027"],
        ["Wegen", 43103, 45207, 46011],
        ["Groen", 22051, 23104, 23999],
        ["Beheer openbare ruimte", 65154, 68311, 70010],
        ["Sport", 12007, 13015, 13100],
        ["Cultuur", 8011, 8017, 8300],
        ["Voorzieningen voor de stad", 20018, 21032, 21400],
        ["Totaal", 85172, 89343, 91401],
    ]
    assert hard(table(rows)) == ["A1 7,3"]
    right = [*rows[:-1], ["Totaal", 85172, 89343, 91410]]
    (layout,) = read(table(right))
    assert [total.line.row for total in layout.totals.found] == [3, 6, 7]
    rows[3][3] = 70100
    assert hard(table([*rows[:-1], right[-1]])) == ["A1 3,3"]


def test_what_is_named_as_taken_off_is_no_part_of_the_total_above(table: Build) -> None:
    rows = [
        ["Post", "2026", "2027", "2028"],
        ["Totale lasten", 57870, 59575, 61886],
        ["Af: incidentele lasten", 820, 640, 410],
        ["Structurele lasten", 57180, 58935, 61476],
    ]
    assert hard(table(rows)) == ["A1 3,1"]


def test_a_column_more_that_few_rows_use_is_part_of_the_course(table: Build) -> None:
    rows = [
        ["Lening", "Restant 1 januari", "Opgenomen", "Aflossing", "Restant 31 december"],
        ["BNG 1", 5200411, None, 400207, 4800204],
        ["BNG 2", 1800318, None, 300111, 1500207],
        ["NWB", 9120277, None, 480033, 8640244],
        ["Nieuw", None, 6000519, None, 6000519],
        ["Totaal", 16121006, 6000519, 1180351, 20941174],
    ]
    assert hard(table(rows)) == []
    rows[2][4] = 1500702
    assert hard(table(rows)) != []


def test_carried_sums_are_checked_at_the_turn_of_the_page(table: Build) -> None:
    rows = [
        ["Post", "2025", "2026"],
        ["Wegen", 4310, 4520],
        ["Groen", 2205, 2310],
        ["Te transporteren", 6515, 6830],
        ["Transport", 6515, 6380],
        ["Water", 1180, 1190],
        ["Totaal", 7695, 8020],
    ]
    assert any(one.endswith(",2") for one in hard(table(rows)))
    rows[4][2] = 6830
    assert hard(table(rows)) == []


def test_long_amounts_prove_more_than_round_ones() -> None:
    class Held(Values):
        def __init__(self, amounts: dict[tuple[int, int], int]) -> None:
            self._values = {at: Decimal(amount) for at, amount in amounts.items()}

    sum_of_two = [Identity("A1", (2, 0), ((0, 0), (1, 0)), (), Decimal(1))]
    long, rounded = (
        surprise(sum_of_two, Held({(0, 0): one, (1, 0): two, (2, 0): one + two}))
        for one, two in ((431_037, 220_511), (431_000, 220_000))
    )
    assert long > 17 > 10 > rounded > 8
    assert surprise(sum_of_two, Held({(0, 0): 431_037, (1, 0): 220_511, (2, 0): 7})) == 0
