"""Foreign text never makes the search for a mark slow: a long one ends long before the square of its length."""

from __future__ import annotations

import pytest

from gemcli.sources import hyphens, markdown, unseen
from tests.patience import patience

HARD = {
    "the end of a long word": (hyphens.TAIL, "a", "\0"),
    "blanks before no closing mark": (markdown.CLOSING, "\t", "x"),
    "comments that are never closed": (unseen.COMMENT, "/*a", ""),
}
LONG = 200_000


@pytest.mark.parametrize("what", HARD)
def test_time_grows_with_the_text_only(what: str) -> None:
    pattern, piece, end = HARD[what]
    with patience():
        for _ in pattern.finditer(piece * (LONG // len(piece)) + end):
            pass
