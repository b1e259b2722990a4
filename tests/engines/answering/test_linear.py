"""A question never makes its reading slow: eight times the text takes about eight times the time."""

from __future__ import annotations

import re
import time

import pytest

from gemcli.engines.answering.attribution import SAYS
from gemcli.engines.answering.question import COUNTED, TOPIC

HARD = [(SAYS, "was ", "A"), (SAYS, "volgens de wethouder ", "A"), (COUNTED, "hoeveel ", "a"), (TOPIC, "welke ", "a")]
SIZES = (500, 4_000)


@pytest.mark.parametrize(("pattern", "start", "piece"), HARD)
def test_time_grows_with_the_question_only(pattern: re.Pattern[str], start: str, piece: str) -> None:
    took = []
    for size in SIZES:
        text = start + piece * size + "\0"
        began = time.process_time()
        assert pattern.fullmatch(text) is None
        pattern.search(text)
        took.append(time.process_time() - began)
    assert took[1] < max(20 * took[0], 0.05), took
