"""Foreign text never makes the search for a mark slow: a long one ends long before the square of its length."""

from __future__ import annotations

import re

import pytest

from gemcli.meetings.attendees import DEGREES
from gemcli.meetings.export_motion import NAMES
from gemcli.meetings.grid_rows import PERSON
from gemcli.meetings.items import REMARK, Item
from gemcli.meetings.marks import Mark
from gemcli.meetings.titles import NUMBER
from gemcli.meetings.transcripts import FLOOR, behind_doors, inside
from gemcli.model.section import SectionKind
from tests.patience import patience


@pytest.mark.parametrize(
    ("pattern", "piece"),
    [
        (DEGREES, ", MSc"), (NAMES, " "), (REMARK, " "), (NUMBER, " "), (PERSON, "a"),
        (FLOOR, " "), (FLOOR, ", "), (FLOOR, "van "), (FLOOR, "Aa "), (FLOOR, "graag. "), (FLOOR, "A"),
    ],
)  # fmt: skip
def test_time_grows_with_the_text_only(pattern: re.Pattern[str], piece: str) -> None:
    look = pattern.fullmatch if pattern in (PERSON, FLOOR) else pattern.search
    with patience():
        assert look(piece * (200_000 // len(piece)) + "\0") is None


def test_doors_that_shut_and_open_all_meeting_long_are_read_once() -> None:
    count = 10_000
    marks = [Mark(10 * place, SectionKind.TURN) for place in range(count)]
    items = [(10 * place + 5, Item(str(place), "Plan", 10 * place + 5, 10 * place + 6)) for place in range(count)]
    shut = [(10 * place + 2, 10 * place + 8) for place in range(count)]
    with patience():
        kept = behind_doors(inside(marks, items), shut)
    assert [(mark.start, mark.withheld) for mark in kept[:4]] == [(0, False), (2, True), (9, False), (10, False)]
    assert sum(mark.withheld for mark in kept) == count
