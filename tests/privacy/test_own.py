"""The municipality's own mailboxes, numbers and addresses: these and no others."""

from __future__ import annotations

import pytest

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.own import is_own

OWN = ("waterrade.example", "0182-555000", "Markt 1, 2740 RX Waterrade", "balie@elders.example")


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (Kind.EMAIL, "info@waterrade.example", True),
        (Kind.EMAIL, "info@post.waterrade.example", True),
        (Kind.EMAIL, "x@bakkerij-waterrade.example", False),
        (Kind.EMAIL, "balie@elders.example", True),
        (Kind.EMAIL, "x@elders.example", False),
        (Kind.PHONE, "+31 (0)182 55 50 00", True),
        (Kind.PHONE, "0182-555001", False),
        (Kind.ADDRESS, "Markt 1", True),
        (Kind.ADDRESS, "2740RX", True),
        (Kind.ADDRESS, "Markt 12", False),
        (Kind.ADDRESS, "Markt 1a", False),
        (Kind.BSN, "999990019", False),
    ],
)
def test_what_is_its_own(kind, text, expected):
    assert is_own(Found(Span(0, len(text)), text, kind), OWN) is expected


def test_half_a_house_number_is_no_own_address():
    assert not is_own(Found(Span(0, 7), "Markt 1", Kind.ADDRESS), ("Markt 1a",))
