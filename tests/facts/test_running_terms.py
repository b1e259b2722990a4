"""The line of a term says its last day, its law, and how it stands on a day that somebody stated."""

from __future__ import annotations

from datetime import date

import pytest

from gemcli.facts.running_terms import Standing, last_day, state_on, told

LAST = date(2026, 4, 13)


@pytest.mark.parametrize(
    ("standing", "state"),
    [
        (Standing(), ""),
        (Standing(LAST), "on 13 April 2026, the date of the latest paper: still running"),
        (Standing(date(2026, 4, 14)), "on 14 April 2026, the date of the latest paper: overdue"),
        (Standing(date(2026, 4, 14), is_given=True), "on 14 April 2026, the day that was given: overdue"),
        (Standing(date(2026, 4, 14), done=LAST), "done on 13 April 2026, in time"),
        (Standing(done=date(2026, 4, 14)), "done on 14 April 2026, after the last day"),
        (Standing(extended=LAST), "extended on 13 April 2026, in time"),
        (Standing(extended=date(2026, 4, 14)), "extended on 14 April 2026, after the last day: does that still count?"),
    ],
)
def test_state(standing: Standing, state: str) -> None:
    assert state_on(LAST, standing, "en") == state


def test_the_line_names_term_law_and_last_day() -> None:
    line = told("klacht", date(2026, 3, 2), Standing(LAST), "nl")
    assert line.startswith(
        "Termijn om een klacht af te handelen (Awb art. 9:11 lid 1): laatste dag maandag 13 april 2026;"
    )
    assert line.endswith("op 13 april 2026, de datum van het jongste stuk: loopt nog")


def test_a_rule_without_a_last_day_has_no_line() -> None:
    assert told("ontvangst", date(2026, 3, 2), Standing(), "nl") == ""
    assert last_day("liefde", date(2026, 3, 2)) is None
