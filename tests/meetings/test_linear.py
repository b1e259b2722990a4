"""Foreign text never makes the search for a mark slow: a long one ends long before the square of its length."""

from __future__ import annotations

import re

import pytest

from gemcli.meetings.attendees import DEGREES
from gemcli.meetings.export_motion import NAMES
from gemcli.meetings.grid_rows import PERSON
from gemcli.meetings.items import REMARK
from gemcli.meetings.titles import NUMBER
from gemcli.meetings.transcripts import FLOOR
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
