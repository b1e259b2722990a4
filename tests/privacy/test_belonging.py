"""A name ends before the body or the town that somebody belongs to, and keeps its own tussenvoegsels."""

from __future__ import annotations

import pytest

from gemcli.model.span import Span
from gemcli.privacy.belonging import without_body
from gemcli.privacy.detect import detect
from gemcli.privacy.found import Found, Kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mevrouw Teves te Kwirtdorp.", "Teves"),
        ("mevrouw Bo Teves te Sint Kwirt.", "Bo Teves"),
        ("de heer Quist van Milieudienst Kwirt.", "Quist"),
        ("de heer Quist van Bakkerij Smul.", "Quist"),
        ("de heer Jan van Quist.", "Jan van Quist"),
        ("mevrouw A. te Quist.", "A. te Quist"),
        ("de heer Te Quist.", "Te Quist"),
    ],
)
def test_a_name_ends_where_it_ends(text: str, name: str) -> None:
    assert name in [one.text for one in detect(text) if one.kind is Kind.PERSON]


def test_a_name_alone_stays_as_it_is() -> None:
    found = Found(Span(0, 9), "Bo van Vos"[:9], Kind.PERSON)
    assert without_body("Bo van Vos", found) is found
