"""Two near digits exchanged: which amounts may arise, and when one of them fits far better."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gemcli.budget.checks.digits import readings


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1234", {2134, 3214, 1324, 1432, 1243}),
        ("1123", {2113, 1213, 1321, 1132}),
        ("1000", set()),
        ("-120", {-210, -102}),
        ("12", set()),
        ("123.5", set()),
        ("777", set()),
    ],
)
def test_each_way_once_and_never_a_leading_nil(value: str, expected: set[int]) -> None:
    found = [int(way) for way in readings(Decimal(value))]
    assert set(found) == expected
    assert len(found) == len(expected)
    assert all((way - int(Decimal(value))) % 9 == 0 for way in found), "the bookkeeper's test"
