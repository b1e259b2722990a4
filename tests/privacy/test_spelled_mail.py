"""Addresses of electronic mail whose sign is a word, and words that are no address."""

from __future__ import annotations

import pytest

from gemcli.privacy.found import Who
from gemcli.privacy.places import emails
from gemcli.privacy.spelled_mail import spelled_mail
from tests.patience import patience


@pytest.mark.parametrize(
    "mail",
    [
        *("bo.vos [at] voorbeeld [punt] nl", "bo(at)voorbeeld.nl", "bo {at} voorbeeld (dot) nl", "bo[@]voorbeeld.nl"),
        *("bo @ voorbeeld.nl", "bo.vos@\nvoorbeeld.nl", "bo punt vos apenstaartje voorbeeld punt nl"),
        *("bo apenstaart voorbeeld.nl", "bo at voorbeeld punt nl"),
    ],
)
def test_a_sign_that_is_spelled(mail):
    assert [found.text for found in spelled_mail(f"U mailt {mail}, dank")] == [mail]


@pytest.mark.parametrize(
    "text", ["we meet at voorbeeld.nl now", "een diner @ home", "zie (at) pagina 3", "wie at punt drie op"]
)
def test_words(text):
    assert list(spelled_mail(text)) == []


def test_a_mailbox_of_an_office_stays():
    assert [found.who for found in emails("griffie (at) voorbeeld.nl")] == [Who.OFFICE]


def test_a_usual_address_is_found_once():
    assert [found.text for found in emails("bo@voorbeeld.nl")] == ["bo@voorbeeld.nl"]


def test_long_rows_take_linear_time():
    with patience():
        assert list(spelled_mail("a punt " * 20_000 + "apenstaartje")) == []
