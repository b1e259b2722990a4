"""A question never makes its reading slow: a long one ends long before the square of its length."""

from __future__ import annotations

import re

import pytest

from gemcli.engines.answering.attribution import SAYS
from gemcli.engines.answering.question import COUNTED, TOPIC
from tests.patience import patience

HARD = [(SAYS, "was ", "A"), (SAYS, "volgens de wethouder ", "A"), (COUNTED, "hoeveel ", "a"), (TOPIC, "welke ", "a")]
LONG = 200_000


@pytest.mark.parametrize(("pattern", "start", "piece"), HARD)
def test_time_grows_with_the_question_only(pattern: re.Pattern[str], start: str, piece: str) -> None:
    text = start + piece * LONG + "\0"
    with patience():
        assert pattern.fullmatch(text) is None
        pattern.search(text)
