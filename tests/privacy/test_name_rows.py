"""People in a row of full names, and rows of other things."""

from __future__ import annotations

import pytest

from gemcli.privacy.name_rows import in_rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fenna Vos, Zorbaf Kwart en Bo van Beek", ["Zorbaf Kwart"]),
        ("Zorbaf van der Kwart; Fenna Vos; Jan Kwist", ["Zorbaf van der Kwart"]),
        ("Fenna Vos, Kwirten Advocaten, Jan Kwist", []),
        ("Fenna Vos, Zorbaf Kwart", []),
        ("Nieuw Dorp, Oud Kwart, Fenna Vos", []),
        ("Kwirt Kwart, Kwist Kwast, Fenna Vos", []),
    ],
)
def test_rows(text, expected):
    assert [found.text for found in in_rows(text)] == expected
