"""Foreign text never makes the search for a mark slow: a long one ends long before the square of its length."""

from __future__ import annotations

import pytest

from gemcli.sources import css, docx_places, hyphens, mail_forms, markdown
from tests.patience import patience

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
LONG = 200_000


@pytest.mark.parametrize("what", HARD)
def test_time_grows_with_the_text_only(what: str) -> None:
    pattern, piece, end = HARD[what]
    with patience():
        for _ in pattern.finditer(piece * (LONG // len(piece)) + end):
            pass
