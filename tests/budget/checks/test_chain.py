"""Reserves from year to year and against taakveld 0.10."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gemcli.budget.book import Checked

Look = Callable[..., Checked]
Named = Callable[[Checked], set[str]]


def course(year: int, *rows: tuple[str, int, int, int]) -> tuple[str, list[list[Any]]]:
    """Return the course of reserves of a year in columns, adding up."""
    head = ["Reserve", f"Stand 1-1-{year}", "Toevoeging", "Onttrekking", f"Stand 31-12-{year}"]
    lines: list[list[Any]] = [[name, start, plus, less, start + plus - less] for name, start, plus, less in rows]
    total = ["Totaal reserves", *(sum(line[at] for line in lines) for at in range(1, 5))]
    return f"Reserves {year}", [["Bedragen x € 1.000"], head, *lines, total]


FIRST = (("Algemene reserve", 12418, 510, 1204), ("Reserve wegen", 3307, 250, 118), ("Reserve sociaal", 5519, 0, 940))
NEXT = (("Algemene reserve", 11724, 300, 87), ("Reserve wegen", 3439, 250, 405), ("Reserve sociaal", 4579, 0, 611))


def test_a_year_opens_with_what_the_last_one_closed_with(look: Look) -> None:
    assert look(course(2025, *FIRST), course(2026, *NEXT)).found == ()


def test_a_reserve_that_opens_with_another_amount_does_not_add_up(look: Look, named: Named) -> None:
    changed = (NEXT[0], ("Reserve wegen", 3349, 250, 405), NEXT[2])
    found = look(course(2025, *FIRST), course(2026, *changed))
    assert named(found) == {"H2 hard Reserves 2026!B4"}
    one = found.found[0]
    assert one.formula == "'Reserves 2025'!E4"
    assert one.expected == 3439
    assert "Reserves 2025!E4" in one.text.text()
    assert one.question.text() == "Where was the difference booked?"


def test_years_that_do_not_follow_each_other_are_not_compared(look: Look) -> None:
    changed = (NEXT[0], ("Reserve wegen", 3349, 250, 405), NEXT[2])
    assert look(course(2024, *FIRST), course(2026, *changed)).found == ()


def test_a_budget_made_before_the_accounts_closed_is_only_asked_about(look: Look, named: Named) -> None:
    (_, accounts), (_, budget) = course(2025, *FIRST), course(2026, NEXT[0], ("Reserve wegen", 3349, 250, 405), NEXT[2])
    assert named(look(("Jaarrekening", accounts), ("Begroting", budget))) == {"H2 signal Begroting!B4"}


def test_a_budget_that_opens_as_the_accounts_closed_but_for_one_reserve(look: Look, named: Named) -> None:
    more = [
        (f"Reserve {name}", 1000 + 37 * at, 120 + at, 55) for at, name in enumerate(("groen", "zorg", "jeugd", "kunst"))
    ]
    opened = [(name, start + plus - less, 90, 31) for name, start, plus, less in more]
    _, accounts = course(2025, *FIRST, *more)
    _, budget = course(2026, NEXT[0], ("Reserve wegen", 3349, 250, 405), NEXT[2], *opened)
    assert named(look(("Jaarrekening", accounts), ("Begroting", budget))) == {"H2 hard Begroting!B4"}


def test_other_names_for_most_reserves_are_no_chain(look: Look) -> None:
    others = tuple((name, start + 900, plus, less) for name, start, plus, less in NEXT)
    assert look(course(2025, *FIRST), course(2026, *others)).found == ()


def test_two_years_side_by_side_in_one_table(look: Look, named: Named) -> None:
    head = ["Reserve", "Stand 1-1-2025", "Toevoeging 2025", "Onttrekking 2025", "Stand 31-12-2025"]
    head += ["Stand 1-1-2026", "Toevoeging 2026", "Onttrekking 2026", "Stand 31-12-2026"]
    rows: list[list[Any]] = [["Bedragen x € 1.000"], head]
    for (name, start, plus, less), (_, after, more, fewer) in zip(FIRST, NEXT, strict=True):
        rows.append([name, start, plus, less, start + plus - less, after, more, fewer, after + more - fewer])
    assert look(("Blad1", rows)).found == ()
    rows[3][5] += 90
    rows[3][8] += 90
    assert named(look(("Blad1", rows))) == {"H2 hard Blad1!F4"}


def movements(added: int, taken: int) -> tuple[str, list[list[Any]]]:
    return "Begroting", [
        ["Bedragen x € 1.000"],
        ["Taakveld", "Lasten 2025", "Baten 2025"],
        ["0.1 Bestuur", 4210, 12],
        ["0.4 Overhead", 9905, 380],
        ["0.10 Mutaties reserves", added, taken],
    ]


def test_movements_of_reserves_are_those_of_taakveld_0_10(look: Look) -> None:
    assert look(course(2025, *FIRST), movements(760, 2262)).found == ()


def test_movements_that_differ_are_asked_about(look: Look, named: Named) -> None:
    found = look(course(2025, *FIRST), movements(760, 2062))
    assert named(found) == {"H2 signal Begroting!C5"}
    assert "Reserves 2025!D6" in found.found[0].text.text()


def test_provisions_in_the_same_table_do_not_pass_through_taakveld_0_10(look: Look) -> None:
    name, rows = course(2025, *FIRST, ("Voorziening riolering", 2018, 333, 70))
    rows[-1][0] = "Totaal"
    assert look((name, rows), movements(760, 2262)).found == ()
