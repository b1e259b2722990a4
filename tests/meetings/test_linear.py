"""Foreign text never makes the search for a mark slow: eight times the text takes about eight times the time."""

from __future__ import annotations

import re
import time

import pytest

from gemcli.meetings.attendees import DEGREES
from gemcli.meetings.export_motion import NAMES
from gemcli.meetings.grid_rows import PERSON
from gemcli.meetings.items import REMARK
from gemcli.meetings.titles import NUMBER


@pytest.mark.parametrize(
    ("pattern", "piece"), [(DEGREES, ", MSc"), (NAMES, " "), (REMARK, " "), (NUMBER, " "), (PERSON, "a")]
)
def test_time_grows_with_the_text_only(pattern: re.Pattern[str], piece: str) -> None:
    look = pattern.fullmatch if pattern is PERSON else pattern.search
    took = []
    for size in (4_000, 32_000):
        text = piece * (size // len(piece)) + "\0"
        began = time.process_time()
        assert look(text) is None
        took.append(time.process_time() - began)
    assert took[1] < max(20 * took[0], 0.05), took
