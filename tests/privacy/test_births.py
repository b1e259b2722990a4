"""Dates of birth, and dates that are none."""

from __future__ import annotations

import pytest

from gemcli.model.span import Span
from gemcli.privacy.births import births, births_behind
from gemcli.privacy.detect import detect
from gemcli.privacy.found import Found, Kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("geboren d.d. 12.10.1987, wonend", ["12.10.1987"]),
        ("geboren te Dorp (Voorbeeldland) op 3 mei 1961", ["3 mei 1961"]),
        ("Geb.: 3-4-1990", ["3-4-1990"]),
        ("geb 12 okt. 1987", ["12 okt. 1987"]),
        ("in 1985 geboren. De raad kwam op 12 maart 2020 bijeen", []),
        ("overleden op 12 maart 2020", []),
        ("geb.datum: 03-04-1962", ["03-04-1962"]),
        ("geb.dat. 03-04-1962", ["03-04-1962"]),
        ("g.d. 03-04-1962", ["03-04-1962"]),
        ("gebdatum 03041962", ["03041962"]),
        ("Geboortedatum (dd-mm-jjjj): 03-04-1962", ["03-04-1962"]),
        ("Geboorteplaats en -datum: Dorp, 03-04-1962", ["03-04-1962"]),
        ("geboren te St. Dorp d.d. 3 - 4 - 1962", ["3 - 4 - 1962"]),
        ("geboren op 3 april van het jaar 1962", ["3 april van het jaar 1962"]),
        ("verjaart op 3 april", ["3 april"]),
        ("die op 3 april 1962 te Dorp is geboren", ["3 april 1962"]),
        ("3 apr. 1962 (geb.)", ["3 apr. 1962"]),
        ("Bo Vos (* 3-4-1962)", ["3-4-1962"]),
        ("* 3 april 1962 vastgesteld", []),
        ("op 3 april 2020 kwam de raad, geboren uit nood, bijeen", []),
    ],
)
def test_what_a_word_says(text, expected):
    assert [found.text for found in births(text)] == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (" (12-3-1980)", ["12-3-1980"]),
        (" (partner, 3 mei 1961)", ["3 mei 1961"]),
        (" (12-3-2024)", []),
        (" (van 14-10-49)", ["14-10-49"]),
        (" (*14-10-49)", ["14-10-49"]),
        (", 14051961", ["14051961"]),
        (" van 14 mei 1961", ["14 mei 1961"]),
        (" van 14 mei 2014", []),
        (", 1-1-1980", []),
    ],
)
def test_what_stands_behind_a_person(behind, expected):
    person = Found(Span(0, 9), "Fenna Vos", Kind.PERSON)
    assert [found.text for found in births_behind(f"Fenna Vos{behind} tekent mee", [person])] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bo Vos, 27 december 1938, 1252 XB Dorp", ["27 december 1938"]),
        ("Bo Vos, 27-12-1938, burgerservicenr. 999990019", ["27-12-1938"]),
        ("Bo Vos, 27 december 2023, 1252 XB Dorp", []),
        ("Bo Vos, 27 december 1998, kenmerk A12", []),
    ],
)
def test_a_date_between_a_name_and_more_of_somebody(text, expected):
    person = Found(Span(0, 6), "Bo Vos", Kind.PERSON)
    assert [found.text for found in births_behind(text, [person])] == expected


def test_a_date_behind_a_citizen_service_number():
    assert [found.text for found in births("mevrouw Vos (BSN 999 437 884, 10-7-1943) is uitgelegd")] == ["10-7-1943"]
    assert list(births("dossier 999437884, 10-7-1943) is uitgelegd")) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Geb.dat.        : 24071978\n", "24071978"),
        ("Geb.            : 1970-05-05 te Kwirtdorp", "1970-05-05"),
        ("Geboren         10-01-1989\n", "10-01-1989"),
        ("Klant S. Teves (*05021951), tel.", "05021951"),
        ("de heer Bo Teves (is van 11 maart 1995) zegt", "11 maart 1995"),
        ("de heer Bo Teves, 17 oktober 1963, met dezelfde bus", "17 oktober 1963"),
        ("Verschenen zijn BO TEVES (5-11-67) en", "5-11-67"),
        ("ik ben op 18081953 in dit dorp geboren", "18081953"),
    ],
)
def test_dates_of_birth_in_forms_and_behind_people(text: str, date: str) -> None:
    assert date in [one.text for one in detect(text) if one.kind is Kind.BIRTH_DATE]


@pytest.mark.parametrize("text", ["brief van de heer Bo Teves, 17 oktober 2023, kenmerk 12", "Geplaatst: 24071978"])
def test_other_dates_are_none(text: str) -> None:
    assert [one.text for one in detect(text) if one.kind is Kind.BIRTH_DATE] == []
