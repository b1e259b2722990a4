"""Personal data in the forms in which files of municipalities have it; names, streets and numbers are made up."""

from __future__ import annotations

import pytest

from gemcli.model.municipality import Municipality
from gemcli.privacy.detect import detect
from gemcli.privacy.found import Kind, Who
from gemcli.privacy.policy import Policy
from gemcli.privacy.roles import roles

HIDDEN = (Who.PRIVATE, Who.STAFF)


def masked(text: str, kind: Kind) -> list[str]:
    found = detect(text, roles((), (text,), Municipality()))
    return [" ".join(one.text.split()) for one in found if one.kind is kind and Policy().masks(one)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Geboortedatum ......... 1983-05-26", ["1983-05-26"]),
        ("geb. . . . . . . .  : 8 okt 1943 te Dorp", ["8 okt 1943"]),
        ("ik ben geboren op\n30-09-1971 te Dorp", ["30-09-1971"]),
        ("De heer Vos (geboren 24\ndecember 1951) is slecht ter been", ["24 december 1951"]),
        ("Partner Idil, (gb 19-3-1996), bsn 999165549", ["19-3-1996"]),
        ("Mevrouw Vos, geb. 150861, woont", ["150861"]),
        ("ter herinnering aan Anna (4 juni\n2009 - 2 mei 2021), het", ["4 juni 2009"]),
        ("haar zoon Bram (12 sept. 2019) gaat", ["12 sept. 2019"]),
        ("brief van Bram de Vos (12 sept. 2019) over", []),
        ("Fitria de Vos  * 18 januari 1976  BSN 999120037", ["18 januari 1976"]),
        ("* 18 januari 1976 vergadering", []),
        ("Ze is 14 mei 1961 en woont", ["14 mei 1961"]),
        ("ze is 90 geworden, echt van 13 maart 1935", ["13 maart 1935"]),
        ("Ik ben 81 (van 6 dec '42)", ["6 dec '42"]),
        ("Moeder (14/2/34) woont", ["14/2/34"]),
        ("het besluit van 12 mei 2009", []),
        ("Bo's gegevens: 15 januari 1968, BSN 999415840", ["15 januari 1968"]),
        ("Johan & Anna Vos      3/3/49 + 7/8/51", ["3/3/49"]),
    ],
)
def test_dates_of_birth(text: str, expected: list[str]) -> None:
    assert masked(text, Kind.BIRTH_DATE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PARTIJ A  Anna Vos, Kwirtstraat 60 boven, 06 58301174", ["Kwirtstraat 60 boven"]),
        ("woont aan de Kwirtlaan 21 bus 3, zegt", ["Kwirtlaan 21 bus 3"]),
        ("Anna Vos (Kwirtoven 8) en", ["Kwirtoven 8"]),
        ("Jan Vos\tKwirterstege 2, Dorp", ["Kwirterstege 2"]),
        ("getuige Jan Vos, Verlengde Kwirtvaart ZZ 61 - die", ["Verlengde Kwirtvaart ZZ 61"]),
        ("GEMEENTE KWIRTDAM      Kwirtplein 2, 1234 AB Kwirtdam", []),
        ("Gemeente Kwirtdam\nt.a.v. team Ruimte\nKwirtmarkt 3\n1234 AB KWIRTDAM\n", []),
        ("in het gemeentehuis van Kwirtdam,\nBurg. Kwirtweg 30, om", []),
        ("Bezoekadres Lange Kwirthaven 1, 1234 AB", []),
        ("de nok aan de Koningin Kwirtweg 40 cm lager", []),
        ("Aangenomen 9 - 4 met applaus", []),
    ],
)
def test_addresses(text: str, expected: list[str]) -> None:
    assert masked(text, Kind.ADDRESS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Achternaam ............ Kwartovska\nVoorletters ........... A.M.\n", ["Kwartovska", "A.M."]),
        ("Cc: Anneke vd Werff\n", ["Anneke vd Werff"]),
        ("[14-03-2025 08:12:41] Rinus vd Kwart: Mogge", ["Rinus vd Kwart"]),
        ("brief van Johan & Anneke Hop", ["Johan", "Anneke Hop"]),
        ("4  | J. & T. te Winkel | x", ["J.", "T. te Winkel"]),
        ("Dorp, 11-7-2023\nS. el Khaldi\n", ["S. el Khaldi"]),
        ("Boa Zorbaf L. heeft", ["Zorbaf L."]),
        ("Volgens Anna V. kan dat", ["Anna V."]),
        ('aanwezig is Hubertina "Tiny" Kwart-Senden uit Dorp', ['Hubertina "Tiny" Kwart-Senden']),
        ("en haar kinderen Zorba (7 jr) en Anna (9 jr)", ["Zorba", "Anna"]),
        ("Namens burgemeester en wethouders,\nAnna Vos, leerplichtambtenaar", ["Anna Vos"]),
        ("de mediator, mw. Anna Vos (MfN), drie gesprekken", ["Anna Vos"]),
        ("From: Vos, Anna (RO)\nTo: Kok, B.\n", ["Vos, Anna", "Kok, B."]),
        ("Daltonschool Dr. Van Kwart is open", []),
        ("van Woonstichting Dr.\nKwart. Dat", []),
        ("dakkapel, type Willem II, voor", []),
        ("Belgische Stichting Mr. Dr. Van Kwart Wonen levert", []),
        ("zit op de Annie M.G. Kwartschool in", []),
        ("wethouder\n   Anna Vos was er; Anna Vos zei niets", []),
        ("vertegenwoordigd door haar burgemeester, Bo Kwart; Bo Kwart tekent", []),
        ("Namens de fractie,\nBo Kwart\n", []),
        ("raadsvragen van Bo Kwart (Partij voor Kwirtdam) over", []),
        ("Portef.h. Kwart; weth. Bo Kwart, secr.", []),
        ("Commissie: mr. W.A. Kwart (vz), Anna Bruin, R. Wit\nAdviseur: D. Pruim\n", ["D. Pruim"]),
        ("motie van Bo Kwart (vz, SP): Bo Kwart", []),
        ("tegen: Kwart, Bruin, Wit. De heer Bruin", []),
        ("college: E.A. Kwart\n      (gemeentesecretaris); E.A. Kwart zegt", []),
        ("Anna Kwart, B. Bruin (wethouders); mevrouw Kwart zegt", []),
    ],
)
def test_people(text: str, expected: list[str]) -> None:
    assert masked(text, Kind.PERSON) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("bel 0512 34 50 00 of (0512) 34 56 78", Kind.PHONE, ["(0512) 34 56 78"]),
        ("Info: griffie, 030-600 77 55, Anna", Kind.PHONE, []),
        ("infrabeheer@kwirt.example, f.vos@raad-kwirt.example", Kind.EMAIL, []),
        ("toezicht.anna@kwirt.example", Kind.EMAIL, ["toezicht.anna@kwirt.example"]),
        ("j.vanderbalie@kwirt.example", Kind.EMAIL, ["j.vanderbalie@kwirt.example"]),
        ("anna@raadsma.example", Kind.EMAIL, ["anna@raadsma.example"]),
        ("een bus met kenteken v 482\ntk reed", Kind.PLATE, ["v 482 tk"]),
        ("het voorstel RV-25-19 gaat door", Kind.PLATE, []),
    ],
)
def test_numbers_and_mailboxes(text: str, kind: Kind, expected: list[str]) -> None:
    assert masked(text, kind) == expected


def test_a_register_with_the_names_of_a_system() -> None:
    text = "debnr;naam;geb_datum;bsn;adres\n4001;KWART R.T.;19580311;999895989;KWIRTHORST 12 1234XA\n"
    assert masked(text, Kind.BIRTH_DATE) == ["19580311"]
    assert masked(text, Kind.PERSON) == ["KWART R.T."]


def test_a_list_whose_columns_are_parted_by_several_tabs() -> None:
    text = (
        "Nr\tNaam\t\t\tGeb.\t\tAdres\n1\tKwart, Zorba\t\t3-6-1980\tKwirtweg 10\n2\tBruin\t\t\t4-6-1981\tKwirtweg 12\n"
    )
    assert masked(text, Kind.PERSON) == ["Kwart, Zorba", "Bruin"]
    assert masked(text, Kind.BIRTH_DATE) == ["3-6-1980", "4-6-1981"]


def test_a_form_in_columns_is_no_table() -> None:
    text = (
        "Adres\t\t: Kwirtstraat 6, 1234 KJ\nContactpers.\t: dochter Anna\nGesprek\t: 5 maart 2024\nZaaknr\t\t: WMO24\n"
    )
    assert masked(text, Kind.PERSON) == ["Anna"]
