"""A question never makes its reading slow: a long one ends long before the square of its length."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from gemcli.engines.answering.attribution import SAYS
from gemcli.engines.answering.library import Library
from gemcli.engines.answering.question import COUNTED, TOPIC
from gemcli.engines.answering.surroundings import surroundings
from gemcli.model.document import Document
from tests.patience import patience

HARD = [(SAYS, "was ", "A"), (SAYS, "volgens de wethouder ", "A"), (COUNTED, "hoeveel ", "a"), (TOPIC, "welke ", "a")]
LONG = 200_000


@pytest.mark.parametrize(("pattern", "start", "piece"), HARD)
def test_time_grows_with_the_question_only(pattern: re.Pattern[str], start: str, piece: str) -> None:
    text = start + piece * LONG + "\0"
    with patience():
        assert pattern.fullmatch(text) is None
        pattern.search(text)


def test_time_grows_with_the_sentences_of_a_passage_only(
    paper: Callable[..., Document], shelf: Callable[..., Library]
) -> None:
    held = shelf(paper("".join(f"Brug {n} is in mei klaar. " for n in range(20_000))))
    [block] = [each for each in held.held if len(each.units) > 9_000]
    with patience():
        found = [surroundings(block, unit, held)[0] for unit in block.units]
    own, before, after = (found[at].own for at in (500, 499, 501))
    assert found[500].near == found[498].own | before and found[500].after == after
    assert own < found[500].around == frozenset().union(*(each.own for each in found))
