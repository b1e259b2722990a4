"""Foreign text never makes the search for a mark slow: a long one ends long before the square of its length."""

from __future__ import annotations

import pytest

from gemcli.sources import (
    css,
    css_colours,
    css_covers,
    css_inks,
    css_lengths,
    css_measures,
    css_media,
    css_places,
    css_sheets,
    css_valid,
    hyphens,
    mail_forms,
    markdown,
    unseen,
)
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
    "brackets inside variables": (css.VARIABLE, "var(--a,(", ""),
    "sums inside sums": (css_lengths.CALL, "calc((", ""),
    "signs of sums": (css_lengths.SIGN, " ", ""),
    "calls of functions": (css_valid.CALL, "a-", ""),
    "faded print": (css_measures.FADED, "opacity(", ""),
    "numbers": (css_lengths.NUMBER, "1.1e", ""),
    "colours": (css_colours.FUNCTION, "rgb(", ""),
    "spaces of colours": (css_colours.SPACE, "color(srgb ", ""),
    "mixes of colours": (css_colours.MIX, "color-mix(in a", ""),
    "tokens of backgrounds": (css_colours.TOKEN, "a(b(", ""),
    "conditions": (css_media.CONDITION, "(a", ""),
    "ranges": (css_media.RANGE, "1<=width", ""),
    "functions": (css_places.CALL, "a(", ""),
    "cuts": (css_places.CUT, "inset(", ""),
    "filters": (css_inks.CALL, "invert(", ""),
    "slots": (css_covers.SLOT, "<slot ", ""),
    "imports": (css_sheets.IMPORT, '@import "data:', ""),
    "names of animations": (css.KEYFRAMES, "@keyframes ", ""),
    "elements at rest": (css.AT_REST, ":not(", ""),
    "languages": (css.LANGUAGE, ":lang(", ""),
    "shapes of a page": (unseen.REFERENCE, "url(", ""),
    "escapes": (css.ESCAPE, "\\1", ""),
    "groups of rules": (css.MEDIA, "@media all,", "x"),
    "addresses": (mail_forms.ADDRESS, "a", ""),
}
LONG = 200_000


@pytest.mark.parametrize("what", HARD)
def test_time_grows_with_the_text_only(what: str) -> None:
    pattern, piece, end = HARD[what]
    with patience():
        for _ in pattern.finditer(piece * (LONG // len(piece)) + end):
            pass
