"""Days and hours as systems write them, and as people do."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from gemcli.sources.council_days import day_of, first_date, shown_day

DAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-03-12T19:30:00+01:00", (DAY, "19.30", "")),
        ("2026-03-12 19:30/2026-03-12 22:15", (DAY, "19.30", "22.15")),
        ("2026-03-12T00:00:00Z", (DAY, "", "")),
        ("2026-03-12", (DAY, "", "")),
        ("12-03-2026", (DAY, "", "")),
        ("12/3/2026 20.00", (DAY, "20.00", "")),
        ("2026-02-31", (None, "", "")),
        ("volgende week", (None, "", "")),
        ("", (None, "", "")),
    ],
)
def test_a_moment(written: str, expected: tuple[date | None, str, str]) -> None:
    assert day_of(written) == expected


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"plannings": [{"start_date": "2026-03-12T19:30", "end_date": ""}]}, "2026-03-12T19:30/"),
        ({"plannings": [{"start_date": "2026-03-12", "end_date": "2026-03-13"}]}, "2026-03-12/2026-03-13"),
        ({"plannings": "geen"}, ""),
        ({}, ""),
    ],
)
def test_when_a_record_is_planned(record: dict[str, Any], expected: str) -> None:
    assert first_date(record) == expected


def test_a_day_as_people_write_it() -> None:
    assert shown_day("2026-03-12T19:30") == "12-03-2026"
    assert shown_day("12 maart") == "12 maart"
    assert shown_day("2026-02-31") == "2026-02-31"
