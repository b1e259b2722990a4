"""Days on which no legal term ends."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemcli.facts.holidays import easter, holidays, is_complete, is_free, name_of, runs_on_to, with_two_working_days
from gemcli.locales import translator

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "terms.toml").read_text(encoding="utf-8"))
DAYS = st.dates(date(1980, 1, 1), date(2200, 12, 31))


@pytest.mark.parametrize("case", CASES["easter"], ids=lambda case: str(case["year"]))
def test_easter_as_almanacs_have_it(case: dict[str, Any]) -> None:
    assert easter(case["year"]) == case["day"]


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


def test_the_year_2026_in_full() -> None:
    days = [
        "2026-01-01", "2026-01-02", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14", "2026-05-15",
        "2026-05-25", "2026-12-25", "2026-12-26",
    ]  # fmt: skip
    assert sorted(day.isoformat() for day in holidays(2026)) == days
    assert is_complete(2026)
    assert not is_complete(2029)


@pytest.mark.parametrize(
    ("year", "day"),
    [(2013, date(2013, 4, 30)), (2006, date(2006, 4, 29)), (2014, date(2014, 4, 26)), (2031, date(2031, 4, 26))],
)
def test_the_birthday_is_never_kept_on_a_sunday(year: int, day: date) -> None:
    assert name_of(day) == "King's Day"
    assert sum(name == "King's Day" for name in holidays(year).values()) == 1


@given(DAYS)
def test_a_term_runs_on_to_the_first_free_day_and_no_further(day: date) -> None:
    end = runs_on_to(day)
    assert not is_free(end)
    assert end >= day
    assert all(is_free(day + timedelta(days=i)) for i in range((end - day).days))


@given(DAYS, st.integers(2, 20))
def test_a_short_term_holds_two_working_days(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    end = with_two_working_days(first, last)
    working = [day for i in range((end - first).days + 1) if not is_free(day := first + timedelta(days=i))]
    assert len(working) >= 2
    assert end == last or (len(working) == 2 and working[-1] == end)


def test_every_name_has_its_dutch() -> None:
    dutch = translator("nl")
    names = {*holidays(2026).values(), name_of(date(2026, 5, 16)), name_of(date(2026, 5, 17))}
    assert len({dutch(name) for name in names}) == len(names)
    assert names.isdisjoint({dutch(name) for name in names})
