"""Foreign text never makes the search for a mark slow: eight times the text takes about eight times the time."""

from __future__ import annotations

import re
import time

import pytest

from gemcli.sources import css, docx_places, hyphens, mail_forms, markdown

HARD = {
    "the end of a long word": (hyphens.TAIL, "a", "\0"),
    "blanks before no closing mark": (markdown.CLOSING, "\t", "x"),
    "comments that are never closed": (css.COMMENT, "/*a", ""),
    "strings that are never closed": (css.STRING, '"\\a', ""),
    "strings of quotes": (css.STRING, "'\"", ""),
    "rules that are never closed": (css.PIECE, "a{", ""),
    "declarations": (css.PIECE, "a:b;", ""),
    "variables inside variables": (css.VARIABLE, "var(--a,", ""),
    "numbers": (css.NUMBER, "1.1e", ""),
    "colours": (css.FUNCTION, "rgb(", ""),
    "escapes": (css.ESCAPE, "\\1", ""),
    "groups of rules": (css.ON_SCREEN, "@media all,", "x"),
    "addresses": (mail_forms.ADDRESS, "a", ""),
    "styles of shapes": (docx_places.HIDES, "display: ", ""),
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
