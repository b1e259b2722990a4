"""A summary against the tables that it sums up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gemcli.budget.book import Checked

Look = Callable[..., Checked]
Named = Callable[[Checked], set[str]]
Sheet = tuple[str, list[list[Any]]]

PARTS = {
    "Bestuur": [["Raad", 739460, 761818], ["College", 2084768, 2126276]],
    "Ruimte": [["Wegen", 4022335, 4090325], ["Groen", 1150397, 1174086], ["Riool", 1792594, 1842926]],
    "Samenleving": [["Wmo", 1428338, 1454809], ["Jeugd", 411003, 419771]],
}


def sheets() -> list[Sheet]:
    return [
        (
            name,
            [
                [f"Programma {number} {name}"],
                ["Product", "Begroting 2026", "Begroting 2027"],
                *lines,
                ["Totaal", sum(line[1] for line in lines), sum(line[2] for line in lines)],
            ],
        )
        for number, (name, lines) in enumerate(PARTS.items(), start=1)
    ]


def summary(change: int = 0) -> Sheet:
    lines: list[list[Any]] = [
        [name, sum(line[1] for line in lines), sum(line[2] for line in lines)] for name, lines in PARTS.items()
    ]
    lines[1][2] += change
    total = ["Totaal", sum(line[1] for line in lines), sum(line[2] for line in lines)]
    return "Samenvatting", [["Samenvatting"], ["Programma", "2026", "2027"], *lines, total]


def test_a_summary_that_holds_the_totals_of_its_tables_is_right(look: Look) -> None:
    assert look(*sheets(), summary()).found == ()


def test_a_line_that_holds_an_older_total_does_not_add_up(look: Look, named: Named) -> None:
    found = look(*sheets(), summary(change=-118500))
    assert named(found) == {"A3 hard Samenvatting!C4"}
    assert found.found[0].expected == 7107337
    assert found.found[0].formula == "'Ruimte'!C6"


def test_lines_that_mostly_differ_are_no_summary(look: Look) -> None:
    name, rows = summary(change=-118500)
    rows[2][1] += 5000
    rows[4][1] += 5000
    found = look(*sheets(), (name, rows)).found
    assert [one for one in found if one.elsewhere] == []


def test_another_version_of_a_table_is_no_summary_of_it(look: Look) -> None:
    (name, rows), *_ = sheets()
    changed = [*rows[:2], ["Raad", 739460, 771818], rows[3], ["Totaal", 2824228, 2898094]]
    assert look((name, rows), ("Bestuur 2", changed)).found == ()
