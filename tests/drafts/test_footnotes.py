"""The line of a footnote is read back: its path as long as it can be, its place without a quotation mark."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemcli.drafts.footnotes import Footnote, read_definition
from tests.patience import patience

MEANT = re.compile(r'^(?P<path>.+), (?P<place>[^,"]+(?:,[^,"]+)*), "(?P<exact>.*)"$', re.DOTALL)
"""What is read, in one expression; it takes the square of a long text, so that no program may use it."""


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ('a.pdf, p. 4-5, "De raad"', Footnote("a.pdf", "p. 4-5", "De raad")),
        ('a, b.pdf, p. 4,5, "x, y, z"', Footnote("a, b.pdf", "p. 4,5", "x, y, z")),
        ('a.pdf, p. 4, "hij zei "ja", en toen, "nee""', Footnote('a.pdf, p. 4, "hij zei "ja"', "en toen", 'nee"')),
        ('a.pdf, b, , "x"', Footnote("a.pdf", "b, ", "x")),
        ('a.pdf, p. 4,, "x"', None),
        ('a.pdf, "x"', None),
        ("a.pdf, p. 4, x", None),
        ('"', None),
        ("", None),
    ],
)
def test_path_place_and_quote(text: str, read: Footnote | None) -> None:
    assert read_definition(text) == read


@given(st.lists(st.sampled_from([", ", '"', ', "', "a", ",", " ", "\n"]), max_size=14).map("".join))
def test_every_text_is_read_as_it_is_meant(text: str) -> None:
    found = MEANT.match(text)
    assert read_definition(text) == (Footnote(*found.group("path", "place", "exact")) if found else None)


@pytest.mark.parametrize("piece", [", a", ", ", ",", ', "', '"', ', a, "'])
def test_a_long_footnote_takes_linear_time(piece: str) -> None:
    with patience():
        read_definition("a" + piece * 200_000 + '"')
        read_definition("a" + piece * 200_000 + ',, "x"')
