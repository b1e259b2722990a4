"""Foreign text never makes the search for a mark slow: eight times the text takes about eight times the time."""

from __future__ import annotations

import re
import time

import pytest

from gemcli.sources import hyphens, markdown, unseen

HARD = {
    "the end of a long word": (hyphens.TAIL, "a", "\0"),
    "blanks before no closing mark": (markdown.CLOSING, "\t", "x"),
    "comments that are never closed": (unseen.COMMENT, "/*a", ""),
}
SIZES = (4_000, 32_000)


@pytest.mark.parametrize("what", HARD)
def test_time_grows_with_the_text_only(what: str) -> None:
    pattern, piece, end = HARD[what]
    small, large = (_seconds(pattern, piece * (size // len(piece)) + end) for size in SIZES)
    assert large < max(20 * small, 0.05), (small, large)


def _seconds(pattern: re.Pattern[str], text: str) -> float:
    started = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - started
