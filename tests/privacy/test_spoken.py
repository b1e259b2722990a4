"""People in talk without capitals, and words that are none."""

from __future__ import annotations

import pytest

from gemcli.privacy.spoken import spoken


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dan is nu mevrouw kwirt aan de beurt", ["kwirt"]),
        ("de heer van 't kwirt en meneer bo el kwirt", ["van 't kwirt", "bo el kwirt"]),
        ("mijn naam is fatima kwirt ik woon hier", ["fatima kwirt"]),
        ("mijn kinderen karin en sjoerd", ["karin", "sjoerd"]),
        ("mijn buurvrouw xan hoekstra", []),
        ("ik wou van de heer vos - de wit weten", ["vos - de wit"]),
        ("de heer zegt dat mevrouw dank u", []),
        ("op basisschool karin zit hij", []),
        ("ik ben het daar niet mee eens", []),
        ("els de bas", []),
    ],
)
def test_spoken(text, expected):
    assert [found.text for found in spoken(text)] == expected
