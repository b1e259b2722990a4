"""What is said in words is found too: dates, house numbers, number plates, and who sits in the council."""

from __future__ import annotations

import pytest

from gemcli.privacy.births import births
from gemcli.privacy.found import settle
from gemcli.privacy.low_members import low_members
from gemcli.privacy.person_rows import person_rows
from gemcli.privacy.said_addresses import said_addresses, said_plates
from gemcli.privacy.said_dates import year_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("die is van negen november negentienhonderd dertig en", ["negen november negentienhonderd dertig"]),
        ("geboren op elf januari\ntwee duizend vier en twintig", ["elf januari\ntwee duizend vier en twintig"]),
        ("ik ben van zes\nvier negentien zeven en veertig", ["zes\nvier negentien zeven en veertig"]),
        ("ik ben van achttien juni acht en veertig", ["achttien juni acht en veertig"]),
        ("geboren op zes juli 1951", ["zes juli 1951"]),
        ("de raad komt op negen november twee duizend vier en twintig bijeen", []),
        ("het besluit van negen november negentienhonderd dertig", []),
        ("op drie mei om half acht", []),
    ],
)
def test_dates_in_words(text: str, expected: list[str]) -> None:
    assert [one.text for one in settle(births(text))] == expected


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("een mei negentienhonderd", 1900),
        ("een mei negentienhonderdeenentwintig", 1921),
        ("een mei twee duizend", 2000),
        ("een mei tweeduizend vijftien", 2015),
        ("een mei negentien zeventien", 1917),
    ],
)
def test_the_year_of_a_date_in_words(said: str, year: int) -> None:
    assert year_of(said) == year


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("op de kwirtsingel tweeenveertig b daar", ["kwirtsingel tweeenveertig b"]),
        ("aan de kwirtlaan honderd twaalf en", ["kwirtlaan honderd twaalf"]),
        ("van de kapelaan kwirtstraat twintig ik", ["kapelaan kwirtstraat twintig"]),
        ("in de kwirtlaan een bankje", []),
        ("in de kwirtlaan zeven bomen", []),
        ("de kwirtlaan gaat dicht", []),
    ],
)
def test_house_numbers_in_words(text: str, expected: list[str]) -> None:
    assert [one.text for one in said_addresses(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("met kenteken v negen drie vijf z b op de stoep", ["v negen drie vijf z b"]),
        ("het kenteken gx vierhonderdeenentachtig k is", ["gx vierhonderdeenentachtig k"]),
        ("het kenteken weet ik niet meer hoor", []),
        ("zonder kenteken reed hij zeven keer door rood", []),
    ],
)
def test_number_plates_that_are_spelled(text: str, expected: list[str]) -> None:
    assert [one.text for one in said_plates(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("de heer kwart van de christen unie", ["kwart"]),
        ("mevrouw bo kwart van d zes en zestig", ["bo kwart"]),
        ("bericht van verhindering van mevrouw bo kwart en de heer sjoerd bruin", ["bo kwart", "sjoerd bruin"]),
        ("ja dank u de heer kwart", []),
        ("de heer kwart gaat uw gang dank u voorzitter", ["kwart"]),
        ("de inspreker is mevrouw bo kwart gaat uw gang dank u voorzitter", []),
        ("de heer kwart woont op nummer twaalf en bij interruptie de heer kwart", []),
    ],
)
def test_who_sits_in_the_council_by_what_is_said(text: str, expected: list[str]) -> None:
    assert list(low_members(text, ())) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kwart, Zorba\t3-4-1962\nWezel, van der, Pim\t5-6-1970\n", ["Kwart, Zorba", "Wezel, van der, Pim"]),
        ("1  Kwart, Zorba A.   x\n2  Chin A Kwirt, Ewald   y\n", ["Kwart, Zorba A.", "Chin A Kwirt, Ewald"]),
        ("Kwart, Zorba   3-4-1962\n", []),
        ("Wegen, Groen   12\nWonen, Zorg   13\n", []),
        ("Datum, Tijd   12\nPlaats, Zaal   13\n", []),
    ],
)
def test_rows_of_people(text: str, expected: list[str]) -> None:
    assert [one.text for one in person_rows(text)] == expected
