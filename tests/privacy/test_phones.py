"""Telephone numbers, in all their writings, and numbers that are none."""

from __future__ import annotations

import pytest

from gemcli.privacy.phones import phones


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nummer: 0612345678", ["0612345678"]),
        ("06 12345678 12 maart", ["06 12345678"]),
        ("06-12345678/0512-123456", ["06-12345678", "0512-123456"]),
        ("tel.0512 - 12 34 56", ["0512 - 12 34 56"]),
        ("0031 6 12345678 en +31 (0)512 123456", ["0031 6 12345678", "+31 (0)512 123456"]),
        ("+49 30 1234567", ["+49 30 1234567"]),
        ("+31 0512 123456", ["+31 0512 123456"]),
        ("06-2012 3456", ["06-2012 3456"]),
        ("op 23/06/2022 10.42 uur", []),
        ("op 06-02-2025 20 uur", []),
        ("punt 01.02.03.04.05", []),
        ("zaaknummer 0612345678", []),
        ("2024/0612345678", []),
        ("0900-1234567", []),
    ],
)
def test_phones(text, expected):
    assert [found.text for found in phones(text)] == expected
