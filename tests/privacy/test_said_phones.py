"""Telephone numbers in words are found, and other rows of numbers are not."""

from __future__ import annotations

import pytest

from gemcli.privacy.detect import detect
from gemcli.privacy.found import Kind
from gemcli.privacy.said_phones import said_phones
from tests.patience import patience


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nul zes een twee drie vier vijf zes zeven acht", "nul zes een twee drie vier vijf zes zeven acht"),
        (
            "op Nul vijf een vier, zesenvijftig achtenzeventig nul een of",
            "Nul vijf een vier, zesenvijftig achtenzeventig nul een",
        ),
    ],
)
def test_it_is_found(text: str, said: str) -> None:
    assert [one.text for one in detect(text) if one.kind is Kind.PHONE] == [said]


@pytest.mark.parametrize("text", ["nul punt vijf procent", "van nul naar honderd", "nul een twee", "nulmeting vijf"])
def test_other_numbers_are_none(text: str) -> None:
    assert list(said_phones(text)) == []


def test_a_long_row_takes_linear_time() -> None:
    with patience():
        assert list(said_phones("nul zes " * 20_000))
