"""Numbers of citizens and accounts in the ways in which people write them, and numbers of other things."""

from __future__ import annotations

import pytest

from gemcli.privacy.found import Kind
from gemcli.privacy.numbers import bsns, ibans
from tests.patience import patience


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bsn 9 9 9 9 9 0 0 1 9 van de aanvrager", "9 9 9 9 9 0 0 1 9"),
        ("Burgerservicenummer is 9-9-9-9-9-0-0-1-9.", "9-9-9-9-9-0-0-1-9"),
        ("BSN: 999/990/019", "999/990/019"),
        ("Bo Vos, 999_990_019", "999_990_019"),
        ("Bo Vos (999–990–019)", "999–990–019"),
        ("bsn999990019", "999990019"),
        ("bsn-nr:999990019", "999990019"),
        ("BSN\n999 99 00 19", "999 99 00 19"),
    ],
)
def test_a_bsn_in_odd_groups(text, expected):
    assert {found.text for found in bsns(text)} == {expected}
    assert {found.kind for found in bsns(text)} == {Kind.BSN}


@pytest.mark.parametrize(
    "text",
    [
        "BSN 12-03-2024 aangevraagd",
        "burgerservicenummer 9999 90 019\nZaak 202156345",
        "de sommen 9 9 9 9 9 0 0 1 9",
        "123/456/789",
        "kavels 999/990/018",
    ],
)
def test_other_numbers(text):
    assert {found.text for found in bsns(text)} <= {"9999 90 019"}


@pytest.mark.parametrize(
    "number",
    [
        *("NL91.ABNA.0417.1643.00", "NL91-ABNA-0417-1643-00", "NL91_ABNA_0417_1643_00", "nl91 abna 041 716 43 00"),
        *("NL 91 ABNA 0417164300", "NL91 ABNA\n0417 1643 00"),
    ],
)
def test_an_account_in_odd_groups(number):
    assert [found.text for found in ibans(f"Graag op {number} storten")][:1] == [number]


def test_an_account_that_is_called_so_need_not_pass():
    assert [found.is_sure for found in ibans("IBANNL91ABNA0417164301")] == [False]
    assert list(ibans("kenmerk NL91ABNA0417164301")) == []


def test_digits_and_blanks_take_linear_time():
    with patience():
        assert len(list(bsns("bsn " + "9 " * 50_000))) <= 1
        assert list(ibans("NL91" + "  9" * 50_000)) == []
