"""Opening balance, what comes and what goes, closing balance: in rows, in columns, and on to the next year."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.budget.book import Checked

Look = Callable[..., Checked]
Named = Callable[[Checked], set[str]]


def in_rows(*, sign: int = 1, closing: int = 0, opening: int = 0) -> list[list[Any]]:
    """Return three years of a reserve in rows; `closing` and `opening` are added to those of the second year."""
    course: list[list[Any]] = [
        ["Reserve wegen"],
        ["Stand per 1 januari"],
        ["Toevoegingen"],
        ["Onttrekkingen"],
        ["Stand per 31 december"],
    ]
    balance = 5310
    for at, (plus, less) in enumerate(((410, 1207), (655, 318), (120, 877))):
        start = balance + (opening if at == 1 else 0)
        balance = start + plus - less
        for row, amount in zip(
            course[1:], (start, plus, sign * less, balance + (closing if at == 1 else 0)), strict=True
        ):
            row.append(amount)
    return [["Bedragen x € 1.000"], ["", "Begroting 2025", "Begroting 2026", "Begroting 2027"], *course]


def h2(look: Look, rows: list[list[Any]]) -> set[tuple[int, int]]:
    return {one.cell for one in look(("Reserves", rows)).found if one.check == "H2"}


@pytest.mark.parametrize("sign", [1, -1], ids=["withdrawals printed plain", "withdrawals printed with a minus"])
def test_a_course_that_adds_up(look: Look, sign: int) -> None:
    assert h2(look, in_rows(sign=sign)) == set()


@pytest.mark.parametrize("sign", [1, -1])
def test_a_closing_balance_that_does_not_follow(look: Look, sign: int) -> None:
    assert (6, 2) in h2(look, in_rows(sign=sign, closing=500))


def test_a_year_that_opens_with_another_amount(look: Look) -> None:
    assert h2(look, in_rows(opening=900)) == {(3, 2)}


def test_rounding_is_no_difference(look: Look) -> None:
    assert h2(look, in_rows(closing=1)) == set()


def in_columns(*, closing: int = 0, opening: int = 0, taken: str = "Onttrekking 2025") -> list[list[Any]]:
    """Return the course of four reserves over two years in columns; what is added goes to the second reserve."""
    head = ["Reserve", "Stand 1-1-2025", "Toevoeging 2025", taken, "Stand 31-12-2025"]
    head += ["Stand 1-1-2026", "Toevoeging 2026", "Onttrekking 2026", "Stand 31-12-2026"]
    rows: list[list[Any]] = [["Bedragen x € 1.000"], head]
    for at, start in enumerate((12418, 3307, 5519, 2044)):
        plus, less = 510 - 70 * at, 204 + 91 * at
        closed = start + plus - less
        opened = closed + (opening if at == 1 else 0)
        ended = opened + 2 * plus - less + (closing if at == 1 else 0)
        rows.append([f"Reserve {chr(97 + at)}", start, plus, less, closed, opened, 2 * plus, less, ended])
    return rows


def test_a_course_in_columns_that_adds_up(look: Look) -> None:
    assert h2(look, in_columns()) == set()
    assert h2(look, in_columns(taken="Besteed 2025")) == set(), "a word that does not tell its sign is tried both ways"


def test_one_reserve_that_does_not_close_as_it_should(look: Look) -> None:
    assert h2(look, in_columns(closing=400)) == {(3, 8)}


def test_one_reserve_that_opens_otherwise_than_it_closed(look: Look) -> None:
    assert h2(look, in_columns(opening=400)) == {(3, 5)}


def test_years_apart_need_not_follow_each_other(look: Look) -> None:
    rows = in_columns(opening=400)
    rows[1] = [str(name).replace("2026", "2027") for name in rows[1]]
    assert h2(look, rows) == set()


def own_funds(**changed: int) -> list[list[Any]]:
    """Return a year of own funds side by side: the last result is divided, this year's comes in, some is written off.

    `changed` is what the closing balance of a fund is off by.
    """
    rows: list[list[Any]] = [
        ["Verloop vrij vermogen en fondsen (bedragen x € 1.000)"],
        ["", "Vrij vermogen", "Fonds bruggen", "Fonds toerisme", "Fonds klimaat", "Saldo van de exploitatie"],
        ["Beginstand 2027", 8306, 4127, 973, 2218, 1744],
        ["Verdeling resultaat 2026", 1149, None, 275, 320, -1744],
        ["Storting", 261, 530, None, 148, None],
        ["Onttrekking", -702, None, -119, -66, None],
        ["Vrijval door afschrijving", None, -312, None, None, None],
        ["Gerealiseerd resultaat 2027", None, None, None, None, -583],
    ]
    closing = [sum(row[at] or 0 for row in rows[2:]) for at in range(1, 6)]
    for name, amount in changed.items():
        closing[{"free": 0, "bridges": 1, "result": 4}[name]] += amount
    return [*rows, ["Eindstand 2027", *closing]]


def test_a_result_between_two_balances_is_a_movement_too(look: Look) -> None:
    assert h2(look, own_funds()) == set()


@pytest.mark.parametrize(("fund", "cell"), [("free", (8, 1)), ("bridges", (8, 2)), ("result", (8, 5))])
def test_a_fund_that_does_not_close_as_it_should_with_its_result(look: Look, fund: str, cell: tuple[int, int]) -> None:
    assert h2(look, own_funds(**{fund: 400})) == {cell}


def test_a_saldo_of_the_movements_between_two_balances_is_no_further_one(look: Look) -> None:
    rows = in_rows()
    saldo = ["Saldo mutaties", *(rows[4][at] - rows[5][at] for at in (1, 2, 3))]
    assert h2(look, [*rows[:6], saldo, rows[6]]) == set()
    rows = in_rows(closing=500)
    assert (7, 2) in h2(look, [*rows[:6], saldo, rows[6]])


def test_words_alone_say_nothing_of_a_balance_that_no_slip_explains(look: Look) -> None:
    rows = [
        ["Bedragen x € 1.000"],
        ["", "Reserve wegen", "Reserve groen", "Reserve sport"],
        ["Stand per 1 januari 2025", 5310, 2204, 3118],
        ["Toevoegingen", 410, 655, 120],
        ["Onttrekkingen", 1207, 318, 877],
        ["Stand per 31 december 2025", 9961, 4127, 377],
    ]
    assert h2(look, rows) == set()


def test_a_column_without_movements_confirms_no_reading(look: Look) -> None:
    rows = [
        ["Bedragen x € 1.000"],
        ["", "Reserve wegen", "Reserve groen"],
        ["Stand per 1 januari 2025", 5310, 2204],
        ["Toevoegingen", 410, None],
        ["Onttrekkingen", 1207, None],
        ["Stand per 31 december 2025", 9961, 2204],
    ]
    assert h2(look, rows) == set()
